"""Identical boxes under the rules of a case: their layout, and the bound on their number."""
