<#if name?has_content>${name}，您好：<#else>您好：</#if>

感谢您的建议，已登记为 ${number}。我们会认真评估，并告知您结果。

此致
客户服务中心
