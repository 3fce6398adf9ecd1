"""Identical crates in a container: the door to :mod:`capacity.packing.boxes`."""

from capacity.packing.boxes.solving import answer, solve

__all__ = ["answer", "solve"]
