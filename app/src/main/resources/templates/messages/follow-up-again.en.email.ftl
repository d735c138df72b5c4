<#if name?has_content>Dear ${name},<#else>Hello,</#if>

Thank you for your answer. We could not find a number in it. Please answer with a single number from 1 (not at all satisfied) to 5 (very satisfied).

Your request: ${number}.

Kind regards
Your service desk
