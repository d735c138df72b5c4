<#if name?has_content>Dear ${name},<#else>Hello,</#if>

This is what we propose for your request ${number}:<#if answers.answer?has_content>

${answers.answer}<#else> please follow the steps we have agreed.</#if>

Please try it and tell us how it went. If we do not hear from you within 2 days, we take it that it worked.

Kind regards
Your service desk
