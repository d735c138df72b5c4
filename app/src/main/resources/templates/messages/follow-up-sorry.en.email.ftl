<#if name?has_content>Dear ${name},<#else>Hello,</#if>

Thank you for your honest answer. We are sorry that we did not meet your expectations. We have opened a complaint for you<#if answers.child?has_content> (${answers.child})</#if>, and somebody will look into it.

Your request: ${number}.

Kind regards
Your service desk
