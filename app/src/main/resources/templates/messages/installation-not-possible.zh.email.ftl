<#if name?has_content>${name}，您好：<#else>您好：</#if>

我们已核对您的安装申请（请求 ${number}），很遗憾目前无法安装。<#if answers.whyNot?has_content>

${answers.whyNot}</#if>

如有疑问，请直接回复本邮件。

此致
客户服务中心
