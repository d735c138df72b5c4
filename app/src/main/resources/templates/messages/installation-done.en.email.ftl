<#if name?has_content>Dear ${name},<#else>Hello,</#if>

Your installation (request ${number}) is complete and tested.<#if answers.serialNumber?has_content> Its serial number is ${answers.serialNumber}.</#if>

If you have a question about it, just answer this message.

Kind regards
Your service desk
