"""Rectangles on a rectangle (the pallet loading problem): layouts, and bounds that prove them."""
