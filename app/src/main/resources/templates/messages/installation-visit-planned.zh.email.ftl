<#if name?has_content>${name}，您好：<#else>您好：</#if>

我们将<#if answers.visitAt?has_content>于 ${answers.visitAt[0..*16]?replace("T", " ")} </#if>上门安装（请求 ${number}）。

届时请安排人员在场并保持通道畅通。如时间不便，请直接回复本邮件。

此致
客户服务中心
