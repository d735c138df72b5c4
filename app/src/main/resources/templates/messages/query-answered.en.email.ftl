<#if name?has_content>Dear ${name},<#else>Hello,</#if>

We have answered your query (request ${number}).<#if answers.answer?has_content>

${answers.answer}</#if>

If anything is still open, just answer this message.

Kind regards
Your service desk
