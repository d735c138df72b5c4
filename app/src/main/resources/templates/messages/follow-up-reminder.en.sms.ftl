${number}: one number from 1 (not satisfied) to 5 (very satisfied) tells us how we did. We will not ask again.
