<#if name?has_content>${name}，您好：<#else>您好：</#if>

您的查询（请求 ${number}）已有答复。<#if answers.answer?has_content>

${answers.answer}</#if>

如仍有疑问，请直接回复本邮件。

此致
客户服务中心
