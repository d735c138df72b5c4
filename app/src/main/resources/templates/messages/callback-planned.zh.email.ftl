<#if name?has_content>${name}，您好：<#else>您好：</#if>

我们将<#if answers.slot?has_content>于 ${answers.slot[0..*16]?replace("T", " ")} </#if>给您回电（请求 ${number}）。

如时间不便，请直接回复本邮件。

此致
客户服务中心
