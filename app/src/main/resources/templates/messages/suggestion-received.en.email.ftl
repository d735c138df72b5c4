<#if name?has_content>Dear ${name},<#else>Hello,</#if>

Thank you for your suggestion. We have noted it under ${number}, weigh it carefully, and tell you what becomes of it.

Kind regards
Your service desk
