${number}：很遗憾，目前无法安装。<#if answers.whyNot?has_content>${answers.whyNot?truncate(150, "…")} </#if>如有疑问，请直接回复。
