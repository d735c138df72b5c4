${number}：我们将<#if answers.slot?has_content>于 ${answers.slot[0..*16]?replace("T", " ")} </#if>给您回电。如时间不便，请直接回复。
