<#if name?has_content>${name}，您好：<#else>您好：</#if>

好消息：您的建议（${number}）已被采纳。<#if answers.answer?has_content>

${answers.answer}</#if>

感谢您帮助我们改进。

此致
客户服务中心
