<#if name?has_content>Dear ${name},<#else>Hello,</#if>

We have looked into your complaint ${number}. <#switch answers.decision!""><#case "upheld">You are right, and we are sorry.<#break><#case "partly-upheld">In part you are right, and we are sorry.<#break><#default>We cannot agree with your complaint.</#switch><#if answers.compensation?? && (answers.decision!"") != "rejected"> You receive a compensation of ¥${answers.compensation?is_number?then(answers.compensation?c, answers.compensation)}.</#if><#if answers.answer?has_content>

${answers.answer}</#if>

If you do not agree, answer this message within 7 days, and somebody else will decide again.

Kind regards
Your service desk
