${number}：我们将<#if answers.visitAt?has_content>于 ${answers.visitAt[0..*16]?replace("T", " ")} </#if>上门安装。如时间不便，请直接回复。
