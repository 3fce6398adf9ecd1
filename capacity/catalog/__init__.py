"""YAML files -> a catalog of specs in which every reference and every source is known."""

from capacity.catalog.overriding import override
from capacity.catalog.specs import Specs, load

__all__ = ["Specs", "load", "override"]
