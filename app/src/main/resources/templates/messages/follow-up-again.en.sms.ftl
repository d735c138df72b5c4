${number}: thank you. We could not find a number in your answer. Please send only one number from 1 (not satisfied) to 5 (very satisfied).
