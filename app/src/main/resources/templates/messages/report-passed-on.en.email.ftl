<#if name?has_content>Dear ${name},<#else>Hello,</#if>

Thank you for your report (${number}). We have checked it and passed it on to those who are responsible.

Please understand that we cannot tell you about others involved.

Kind regards
Your service desk
