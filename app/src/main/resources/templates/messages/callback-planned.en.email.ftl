<#if name?has_content>Dear ${name},<#else>Hello,</#if>

We will call you<#if answers.slot?has_content> on ${answers.slot[0..*16]?replace("T", " at ")}</#if> (request ${number}).

If that does not suit you, just answer this message.

Kind regards
Your service desk
