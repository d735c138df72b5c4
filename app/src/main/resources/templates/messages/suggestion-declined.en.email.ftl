<#if name?has_content>Dear ${name},<#else>Hello,</#if>

We have weighed your suggestion (${number}) carefully. For now we do not take it up.<#if answers.answer?has_content>

${answers.answer}</#if>

Thank you all the same; please keep telling us what could be better.

Kind regards
Your service desk
