"""Equal cylinders, axes along the sides: their layout, and the bound on their number."""
