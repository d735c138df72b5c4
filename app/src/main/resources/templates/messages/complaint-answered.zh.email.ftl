<#if name?has_content>${name}，您好：<#else>您好：</#if>

关于您的投诉 ${number}，<#switch answers.decision!""><#case "upheld">经核实，您的投诉成立，我们深表歉意。<#break><#case "partly-upheld">经核实，您的投诉部分成立，我们深表歉意。<#break><#default>经核实，您的投诉不成立。</#switch><#if answers.compensation?? && (answers.decision!"") != "rejected">我们将向您补偿 ¥${answers.compensation?is_number?then(answers.compensation?c, answers.compensation)}。</#if><#if answers.answer?has_content>

${answers.answer}</#if>

如您不同意，请在 7 天内回复本邮件，我们将安排其他人员复议。

此致
客户服务中心
