<#if name?has_content>Dear ${name},<#else>Hello,</#if>

Your message (${number}) is now in the right hands.<#if answers.child?has_content> We continue under the number ${answers.child}.</#if>

You need not do anything.

Kind regards
Your service desk
