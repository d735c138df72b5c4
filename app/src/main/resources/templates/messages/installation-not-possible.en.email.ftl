<#if name?has_content>Dear ${name},<#else>Hello,</#if>

We have checked your wish for an installation (request ${number}). Unfortunately it is not possible.<#if answers.whyNot?has_content>

${answers.whyNot}</#if>

If you have a question about it, just answer this message.

Kind regards
Your service desk
