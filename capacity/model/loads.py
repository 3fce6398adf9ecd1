"""What loads/ describes: shipments that somebody counted, as reported, nothing computed."""

from attrs import frozen

from capacity.model.figures import Figure


@frozen
class LoadItem:
    """Some of a load: how many of one munition, or of one of several that the report leaves open.

    ``munitions`` are ids in the catalog.
    """

    what: str
    count: Figure
    munitions: tuple[str, ...]


@frozen
class Load:
    """A shipment that was seized, inspected or documented, with what was counted in it.

    ``containers`` held it and nothing else; ``tonnes`` are the masses reported, several where
    reports differ; ``rest`` says what else was aboard and is not among ``items``, so that the items
    weigh less than the whole; ``uncertain`` says what the reports leave open.
    """

    id: str
    name: str
    when: str
    counted_by: str
    sources: tuple[str, ...]
    containers: Figure | None = None
    tonnes: tuple[Figure, ...] = ()
    items: tuple[LoadItem, ...] = ()
    size_types: tuple[str, ...] = ("22G1",)
    rest: str | None = None
    uncertain: tuple[str, ...] = ()
