${number}: to carry on we still need your answer to our question. Just answer this message.
