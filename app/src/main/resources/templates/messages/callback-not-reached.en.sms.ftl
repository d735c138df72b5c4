${number}: we tried several times to call you but could not reach you. Answer with a time that suits you, and we will call again.
