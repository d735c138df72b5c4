${number}: we have weighed your suggestion; for now we do not take it up. Thank you all the same, and keep telling us what could be better.
