${number}: we will come to repair it<#if answers.visitAt?has_content> on ${answers.visitAt[0..*16]?replace("T", " at ")}</#if>. If the time does not suit you, just answer.
