"""Linear programmes in floats; whatever they find is proved elsewhere, in whole numbers."""
