<#if name?has_content>${name}，您好：<#else>您好：</#if>

我们认真评估了您的建议（${number}），目前暂未采纳。<#if answers.answer?has_content>

${answers.answer}</#if>

仍然感谢您，欢迎继续提出宝贵意见。

此致
客户服务中心
