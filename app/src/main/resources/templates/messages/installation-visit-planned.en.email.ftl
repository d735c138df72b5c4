<#if name?has_content>Dear ${name},<#else>Hello,</#if>

We will come for the installation (request ${number})<#if answers.visitAt?has_content> on ${answers.visitAt[0..*16]?replace("T", " at ")}</#if>.

Please make sure that somebody is there and that the place is accessible. If the time does not suit you, just answer this message.

Kind regards
Your service desk
