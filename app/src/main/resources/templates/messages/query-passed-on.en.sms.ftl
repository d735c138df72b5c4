${number}: your message is now in the right hands.<#if answers.child?has_content> We continue under ${answers.child}.</#if> You need not do anything.
