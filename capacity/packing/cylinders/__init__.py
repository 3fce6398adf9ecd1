"""Cylinders in a container, axes along the sides: layouts and the bounds that hold for them."""

from capacity.packing.cylinders.solving import answer, most_by_volume, solve

__all__ = ["answer", "most_by_volume", "solve"]
