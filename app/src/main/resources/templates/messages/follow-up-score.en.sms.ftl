${number}: how satisfied are you with our service? Please answer with a number from 1 (not at all) to 5 (very much).
