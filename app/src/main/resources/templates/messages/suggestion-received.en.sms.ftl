${number}: thank you for your suggestion. We weigh it carefully and tell you what becomes of it.
