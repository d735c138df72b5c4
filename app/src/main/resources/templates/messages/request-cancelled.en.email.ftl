<#if name?has_content>Dear ${name},<#else>Hello,</#if>

As agreed, we have cancelled your request ${number}. Nothing more will happen to it.

If that was not what you wanted, just answer this message.

Kind regards
Your service desk
