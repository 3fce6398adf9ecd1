"""The frozen classes of the project's vocabulary.

Modules whose classes are read from files do not postpone their annotations: these say how
:mod:`capacity.catalog.structuring` reads a field.
"""

from capacity.model.articles import UNKNOWN_PUBLISHER, Article, Claim, ClaimKind
from capacity.model.carriers import Carrier, CarrierKind
from capacity.model.figures import Figure, Hedge
from capacity.model.specs import (
    Body,
    ClearanceSpec,
    Container,
    Door,
    Evidence,
    Family,
    Form,
    Holding,
    Interior,
    Kind,
    Munition,
    MunitionKind,
    Packaging,
    PackagingSpec,
    PackingOrientation,
    Shape,
    Size,
    Source,
    Stacking,
    Stowage,
    StowageOrientation,
)
from capacity.quantities.estimate import (
    DIMENSIONS,
    Basis,
    Clearance,
    Corner,
    Datum,
    Estimate,
    Length,
    Mass,
    Share,
)

__all__ = [
    "DIMENSIONS",
    "UNKNOWN_PUBLISHER",
    "Article",
    "Basis",
    "Body",
    "Carrier",
    "CarrierKind",
    "Claim",
    "ClaimKind",
    "Clearance",
    "ClearanceSpec",
    "Container",
    "Corner",
    "Datum",
    "Door",
    "Estimate",
    "Evidence",
    "Family",
    "Figure",
    "Form",
    "Hedge",
    "Holding",
    "Interior",
    "Kind",
    "Length",
    "Mass",
    "Munition",
    "MunitionKind",
    "Packaging",
    "PackagingSpec",
    "PackingOrientation",
    "Shape",
    "Share",
    "Size",
    "Source",
    "Stacking",
    "Stowage",
    "StowageOrientation",
]
