<#if name?has_content>Dear ${name},<#else>Hello,</#if>

We have finished the repair (request ${number}). Does everything work again?

Please answer in a few words. If we do not hear from you within 3 days, we take it that all is well.

Kind regards
Your service desk
