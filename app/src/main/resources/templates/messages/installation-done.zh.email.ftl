<#if name?has_content>${name}，您好：<#else>您好：</#if>

您的安装（请求 ${number}）已完成并调试合格。<#if answers.serialNumber?has_content>设备序列号：${answers.serialNumber}。</#if>

如有疑问，请直接回复本邮件。

此致
客户服务中心
