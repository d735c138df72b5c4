${number}: the repair is done. Does everything work again? Please answer. If we hear nothing for 3 days, we take it that all is well.
