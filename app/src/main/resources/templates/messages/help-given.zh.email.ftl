<#if name?has_content>${name}，您好：<#else>您好：</#if>

关于您的求助 ${number}，我们建议：<#if answers.answer?has_content>

${answers.answer}<#else>请按双方商定的步骤操作。</#if>

请尝试并告知结果。如 2 天内未收到回复，我们将视为问题已解决。

此致
客户服务中心
