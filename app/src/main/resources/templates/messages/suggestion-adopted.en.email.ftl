<#if name?has_content>Dear ${name},<#else>Hello,</#if>

Good news: we take up your suggestion (${number}).<#if answers.answer?has_content>

${answers.answer}</#if>

Thank you for helping us to get better.

Kind regards
Your service desk
