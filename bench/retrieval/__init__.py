"""How well search finds: queries made by hand, with the statements that answer them."""
