"""Questions asked of assumption sets: what if, how many containers, two munitions in one fleet."""
