<#if name?has_content>Dear ${name},<#else>Hello,</#if>

We have tried several times to call you, as you had asked (request ${number}), but could not reach you.

Just answer this message with a time that suits you, and we will call again.

Kind regards
Your service desk
