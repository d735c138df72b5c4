<#if name?has_content>Dear ${name},<#else>Hello,</#if>

A few days ago we asked how satisfied you are with our service. A number from 1 (not at all) to 5 (very much) is enough. We will not ask again.

Your request: ${number}.

Kind regards
Your service desk
