"""How many rounds a number of freight containers could hold."""
