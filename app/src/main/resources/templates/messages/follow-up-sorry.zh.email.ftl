<#if name?has_content>${name}，您好：<#else>您好：</#if>

感谢您的坦诚评价，未能让您满意我们深表歉意。我们已为您登记投诉<#if answers.child?has_content>（${answers.child}）</#if>，将有专人跟进。

您的请求编号：${number}。

此致
客户服务中心
