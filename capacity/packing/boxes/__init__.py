"""Identical boxes in a container: layouts, and the ladder that stops when a bound is met."""
