${number}: we will come for the installation<#if answers.visitAt?has_content> on ${answers.visitAt[0..*16]?replace("T", " at ")}</#if>. If the time does not suit you, just answer.
