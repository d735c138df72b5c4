${number}: we are sorry that we did not meet your expectations. We have opened a complaint for you<#if answers.child?has_content> (${answers.child})</#if>; somebody will look into it.
