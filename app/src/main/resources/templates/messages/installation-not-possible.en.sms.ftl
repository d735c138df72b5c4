${number}: unfortunately the installation is not possible.<#if answers.whyNot?has_content> ${answers.whyNot?truncate(150, "…")}</#if> Questions? Just answer.
