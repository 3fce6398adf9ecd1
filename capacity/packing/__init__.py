"""How many identical items fit, and why not one more: exact integer geometry in mm and g."""
