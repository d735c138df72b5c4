<#if name?has_content>Dear ${name},<#else>Hello,</#if>

To carry on with your request ${number} we still need an answer from you. You find our question in our last message.

Just answer this message; it reaches the right person.

Kind regards
Your service desk
