<#if name?has_content>Dear ${name},<#else>Hello,</#if>

Thank you for your report (${number}). We have checked it and found nothing that we could pursue.

If you learn more, just answer this message.

Kind regards
Your service desk
