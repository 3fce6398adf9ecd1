"""Upper bounds for identical boxes in a room, each with a certificate in whole numbers."""
