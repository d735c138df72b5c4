<#if name?has_content>Dear ${name},<#else>Hello,</#if>

We will come to repair it (request ${number})<#if answers.visitAt?has_content> on ${answers.visitAt[0..*16]?replace("T", " at ")}</#if>.

Please make sure that somebody is there to let us in. If the time does not suit you, just answer this message.

Kind regards
Your service desk
