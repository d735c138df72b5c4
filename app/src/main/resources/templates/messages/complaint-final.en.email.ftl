<#if name?has_content>Dear ${name},<#else>Hello,</#if>

Somebody who had not decided before has looked at your complaint ${number} again. <#switch answers.decision!""><#case "upheld">You are right, and we are sorry.<#break><#case "partly-upheld">In part you are right, and we are sorry.<#break><#default>We cannot agree with your complaint.</#switch><#if answers.compensation?? && (answers.decision!"") != "rejected"> You receive a compensation of ¥${answers.compensation?is_number?then(answers.compensation?c, answers.compensation)}.</#if><#if answers.answer?has_content>

${answers.answer}</#if>

This decision is our final one.

Kind regards
Your service desk
