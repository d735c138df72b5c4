${number}: we will call you<#if answers.slot?has_content> on ${answers.slot[0..*16]?replace("T", " at ")}</#if>. If that does not suit you, just answer.
