<#if name?has_content>Dear ${name},<#else>Hello,</#if>

How satisfied are you with our service? Please answer this message with a number from 1 (not at all) to 5 (very much).

Your request: ${number}.

Kind regards
Your service desk
