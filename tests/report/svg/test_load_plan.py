"""Load plans by structure: what is drawn is what was laid out, what is said is the result."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from capacity.catalog import load as load_specs
from capacity.model import Corner, Shape
from capacity.packing.answer import Answer, Cuboid, Cylinder
from capacity.packing.question import Boxes, Cylinders
from capacity.report.svg import load_plan
from capacity.report.svg.facts import loose, off_centre
from capacity.sets.loading import AssumptionSet, load
from capacity.sets.ranges import sets_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SVG = "{http://www.w3.org/2000/svg}"
BIGGEST = 2_000_000


def shells(packaging: str = "152mm-crate-2") -> AssumptionSet:
    """A practical assumption set of the shipped specs."""
    catalog = load_specs()
    munition = catalog.munition("152mm")
    return sets_for(
        catalog, munition, packaging=packaging, container="22G1-24t", stowage="practical"
    )[0]


def loading(layout: Sequence[Any], room: tuple[int, int, int], shape: Shape = Shape.BOX) -> Answer:
    """A loading with this layout, in a room and of a shape of its own."""
    sizes = tuple(sorted(layout[0][3:6]))
    kind, item = (Boxes, sizes) if shape is Shape.BOX else (Cylinders, sizes[:2])
    return Answer(kind(room, item), len(layout), len(layout) + 1, "floor area", tuple(layout), {})


def groups(document: str, view: str) -> list[ET.Element]:
    """The groups of a document that draw one kind of view."""
    root = ET.fromstring(document)  # noqa: S314 - our own output
    return [g for g in root.iter(f"{SVG}g") if g.get("class") == view]


def placed(group: ET.Element) -> list[tuple[float, float]]:
    """Where each packaging of a view stands, in mm."""
    return [(float(u.get("x", "")), float(u.get("y", ""))) for u in group.iter(f"{SVG}use")]


def outlines(group: ET.Element) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, right and bottom of every packaging in a plan or side view."""
    root = {s.get("id"): s for s in group.iter(f"{SVG}g") if s.get("id")}
    for use in group.iter(f"{SVG}use"):
        body = root[use.get("href", "")[1:]][0]
        size = [float(body.get(k) or 2 * float(body.get("r", ""))) for k in ("width", "height")]
        x, y = float(use.get("x", "")), float(use.get("y", ""))
        yield x, y, x + size[0], y + size[1]


def words(document: str) -> str:
    """All text that is drawn."""
    return " ".join(t.text or "" for t in ET.fromstring(document).iter(f"{SVG}text"))  # noqa: S314


MIXED = [
    Cuboid(0, 0, 0, 600, 400, 300),
    Cuboid(600, 0, 0, 400, 600, 300),
    Cuboid(0, 400, 0, 300, 400, 600),
    Cuboid(0, 0, 300, 600, 400, 300),
    Cuboid(600, 0, 300, 400, 600, 300),
]


def test_plan_views_draw_every_crate_of_each_different_layer_once() -> None:
    """The plans of a mixed layout hold exactly its corners, layer by layer."""
    plans = groups(load_plan(loading(MIXED, (1100, 900, 700)), shells()), "plan")
    drawn = [Counter(placed(group)) for group in plans]
    assert drawn == [
        Counter({(0.0, 0.0): 1, (600.0, 0.0): 1, (0.0, 400.0): 1}),
        Counter({(0.0, 0.0): 1, (600.0, 0.0): 1}),
    ]


def test_layers_that_look_alike_are_drawn_once_and_counted() -> None:
    """Three equal layers give one plan that says three times."""
    stack = [Cuboid(x, 0, z, 100, 100, 50) for z in (0, 50, 100) for x in (0, 100)]
    document = load_plan(loading(stack, (250, 120, 160)), shells())
    assert [len(placed(g)) for g in groups(document, "plan")] == [2]
    assert "layers 1–3 of 3, 3 times the same: 2 packagings" in words(document)


@pytest.mark.parametrize("view", ["plan", "side"])
def test_every_crate_lies_inside_the_outline(view: str) -> None:
    """No packaging reaches beyond the room it is drawn in."""
    found = load(shells(), Corner.TYPICAL)
    room = found.question.room
    high = room[1] if view == "plan" else room[2]
    for group in groups(load_plan(found, shells()), view):
        for left, top, right, bottom in outlines(group):
            assert 0 <= left < right <= room[0]
            assert 0 <= top < bottom <= high


def test_plans_count_what_the_loading_counts() -> None:
    """Crates drawn times the layers they stand for is the lower bound."""
    found = load(shells(), Corner.TYPICAL)
    document = load_plan(found, shells())
    heights = Counter(item.z for item in found.layout)
    drawn = sorted(len(placed(g)) for g in groups(document, "plan"))
    assert drawn == sorted(set(heights.values()))
    assert sum(heights.values()) == found.lower


def test_words_are_the_result() -> None:
    """Rounds, mass, payload, limit and caveat in the picture are the loading's own."""
    found = load(shells(), Corner.TYPICAL)
    said = words(load_plan(found, shells()))
    assert f"{found.lower * 2:,} rounds in one container" in said
    assert f"Limited by {found.limited_by}." in said
    assert found.question.item_mass is not None
    assert f"{found.lower * found.question.item_mass / 1e6:.2f} t of" in said
    assert "never what was inside" in said
    for size in found.question.room:
        assert f"{size:,} mm" in said


def test_a_plan_says_what_is_loose_and_whether_it_is_balanced() -> None:
    """187 crates, 14 a row of 370 mm and two abreast: the rest of the room is to be braced."""
    found = load(shells(), Corner.TYPICAL)
    length, width, _ = found.question.room
    spans = [
        max(p[a] + (p.length, p.width)[a] for p in found.layout) - min(p[a] for p in found.layout)
        for a in (0, 1)
    ]
    said = loose(found)
    assert f"{length - spans[0]:,} mm along and {width - spans[1]:,} mm across are free" in said
    assert "(balanced)" in said
    piled = replace(found, layout=tuple(p for p in found.layout if p.x < length / 3))
    assert "(not balanced)" in loose(piled)
    assert off_centre(piled, 0) < 0
    level = replace(found, layout=tuple(p for p in found.layout if p.z == 0))
    assert "top layer" not in loose(level)


def test_without_masses_the_plan_speaks_of_none() -> None:
    """A case that knows no mass and no payload is drawn all the same."""
    found = load(shells(), Corner.TYPICAL)
    weightless = replace(found, question=replace(found.question, item_mass=None, payload=None))
    said = words(load_plan(weightless, shells()))
    assert "Mass" not in said
    assert " kg" not in said


def test_side_view_shows_each_front_outline_once() -> None:
    """Crates behind one another in a row show as one."""
    rows = [Cuboid(x, y, 0, 100, 100, 50) for x in (0, 100) for y in (0, 100, 200)]
    (group,) = groups(load_plan(loading(rows, (250, 320, 60)), shells()), "side")
    assert sorted(placed(group)) == [(0.0, 10.0), (100.0, 10.0)]


def test_isometric_view_leaves_out_only_what_is_walled_in() -> None:
    """Of a cube of 3 by 3 by 3 boxes, the eight away from the three near faces are hidden."""
    cube = [
        Cuboid(x, y, z, 10, 10, 10) for x in (0, 10, 20) for y in (0, 10, 20) for z in (0, 10, 20)
    ]
    (group,) = groups(load_plan(loading(cube, (40, 40, 40)), shells()), "isometric")
    assert len(placed(group)) == 27 - 8


def test_thousands_of_cylinders_stay_small_and_draw_circles() -> None:
    """Five thousand standing cylinders make a document under 2 MB, circles in plan."""
    tubes = [
        Cylinder(x * 80, y * 80, z * 300, 80, 80, 300, "height")
        for x in range(32)
        for y in range(26)
        for z in range(6)
    ]
    document = load_plan(loading(tubes, (2600, 2100, 1900), Shape.CYLINDER), shells())
    assert len(document.encode()) < BIGGEST
    (group,) = groups(document, "plan")
    assert len(placed(group)) == 32 * 26
    assert len(list(group.iter(f"{SVG}circle"))) == 1


def test_ids_are_unique_and_begin_as_asked() -> None:
    """Two plans in one page never share an id."""
    ids = re.findall(
        r' id="([^"]+)"', load_plan(loading(MIXED, (1100, 900, 700)), shells(), ident="q")
    )
    assert len(ids) == len(set(ids))
    assert all(name.startswith("q-") for name in ids)


def test_title_and_description_are_there_for_readers_who_cannot_see() -> None:
    """The document starts with a title and a description that carry the result."""
    root = ET.fromstring(load_plan(load(shells(), Corner.TYPICAL), shells()))  # noqa: S314
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert root.get("aria-labelledby") == "plan-title plan-desc"
    assert "Limited by" in (root[1].text or "")


def test_hostile_names_are_text_and_nothing_else() -> None:
    """Markup and control characters in a spec's name cannot break the document."""
    found = shells()
    bad = evolve(found.packaging, name="</text><script>alert(1)</script>\x00\ud800 &amp;")
    document = load_plan(load(found, Corner.TYPICAL), evolve(found, packaging=bad))
    root = ET.fromstring(document)  # noqa: S314
    assert not list(root.iter(f"{SVG}script"))
    assert "<script>" not in document


def test_a_count_without_a_layout_says_so() -> None:
    """A number that no drawn layout stands for is not passed off as drawn."""
    found = load(shells(), Corner.TYPICAL)
    document = load_plan(replace(found, layout=()), shells())
    assert "without a drawn layout" in words(document)


def test_many_layers_stand_two_abreast() -> None:
    """Three different layers share two rows, all inside the sheet."""
    steps = [
        Cuboid(x, 0, z, 100, 100, 50) for z in (0, 50, 100) for x in range(0, 300 - 2 * z, 100)
    ]
    root = ET.fromstring(load_plan(loading(steps, (350, 120, 160)), shells()))  # noqa: S314
    assert len([g for g in root.iter(f"{SVG}g") if g.get("class") == "plan"]) == 3
    frames = [
        float(r.get("width", "")) for r in root.iter(f"{SVG}rect") if r.get("class") == "frame"
    ]
    assert max(frames[:3]) * 2 < 720


def test_an_empty_layout_says_so() -> None:
    """Where nothing fits the container is drawn empty, in so many words."""
    found = load(shells(), Corner.TYPICAL)
    nothing = Answer(found.question, 0, 0, "length", (), {})
    document = load_plan(nothing, shells())
    assert "Not one fits" in words(document)
    assert not groups(document, "plan")
