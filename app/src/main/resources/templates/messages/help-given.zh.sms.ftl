${number}：<#if answers.answer?has_content>${answers.answer?truncate(150, "…")} <#else>请按商定的步骤尝试。</#if>请告知结果。如 2 天内未收到回复，将视为已解决。
