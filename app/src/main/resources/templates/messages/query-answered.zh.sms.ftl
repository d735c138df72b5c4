${number}：<#if answers.answer?has_content>${answers.answer?truncate(190, "…")}<#else>您的查询已有答复。</#if>如仍有疑问，请直接回复。
