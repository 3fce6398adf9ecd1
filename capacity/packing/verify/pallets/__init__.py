"""Equal rectangles on a rectangle: their layout, and the bound on their number."""
