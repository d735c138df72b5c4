${number}:<#if answers.answer?has_content> ${answers.answer?truncate(190, "…")}<#else> we have answered your query.</#if> Anything still open? Just answer.
