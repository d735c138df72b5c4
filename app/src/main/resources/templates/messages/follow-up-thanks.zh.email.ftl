<#if name?has_content>${name}，您好：<#else>您好：</#if>

感谢您的评价，您的意见将帮助我们做得更好。

您的请求编号：${number}。

此致
客户服务中心
