${number}: good news, we take up your suggestion. Thank you for helping us to get better.
