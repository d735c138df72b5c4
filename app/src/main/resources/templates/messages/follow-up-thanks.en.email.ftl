<#if name?has_content>Dear ${name},<#else>Hello,</#if>

Thank you for telling us. It helps us to stay good at what we do.

Your request: ${number}.

Kind regards
Your service desk
