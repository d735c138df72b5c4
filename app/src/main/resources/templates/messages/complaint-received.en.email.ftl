<#if name?has_content>Dear ${name},<#else>Hello,</#if>

We have received your complaint and are sorry that you had reason for it. Its number is ${number}.

We look into what happened and come back to you with a decision. If you want to add something, just answer this message.

Kind regards
Your service desk
