"""Where boxes pushed together begin and end, and the points such placements cover."""
