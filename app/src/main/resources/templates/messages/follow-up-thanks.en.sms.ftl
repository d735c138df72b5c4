${number}: thank you for telling us. It helps us to stay good at what we do.
