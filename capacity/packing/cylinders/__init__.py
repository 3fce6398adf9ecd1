"""Cylinders in a container, axes along the sides: layouts and the bounds that hold for them."""

from capacity.packing.cylinders.rules import permitted_axes
from capacity.packing.cylinders.solving import most_by_volume, solve

__all__ = ["most_by_volume", "permitted_axes", "solve"]
