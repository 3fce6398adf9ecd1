"""Rectangles on a rectangle: the door to :mod:`capacity.packing.pallets`."""

from capacity.packing.pallets.solving import solve

__all__ = ["solve"]
