"""The report folder: complete, self-contained, valid, and safe against what specs may say."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import frictionless
import html5lib
import pytest
import yaml
from attrs import evolve

from capacity.api import load
from capacity.model import UNKNOWN_PUBLISHER
from capacity.report.files import write_folder
from capacity.report.html import report_files
from capacity.report.html.metadata import claim_reviews
from capacity.report.html.pictures import deciding
from capacity.say.figures import claimed
from capacity.say.findings import said_findings
from capacity.say.verdicts import VERDICTS
from capacity.texts.asking import asked

if TYPE_CHECKING:
    from pathlib import Path

    from capacity.catalog import Specs

CLAIMS = ("A3-1", "A3-2", "A4-2", "A0-4")
COUNTING, OTHERS = CLAIMS[1:], CLAIMS[:1]
COMMAND = "capacity report -o out A3-1 A3-2 A4-2 A0-4"
STEERING = "\x1b]0;title\x07\x9b31m\u202e\r\x7f"
HOSTILE = f"<script>alert(1)</script>\"'&{{{{ 7*7 }}}}{STEERING}=cmd"


@cache
def catalog() -> Specs:
    """The shipped catalog."""
    return load()


@cache
def files() -> dict[str, bytes]:
    """A report on a few claims of every sort."""
    claims = [catalog().claim(name) for name in CLAIMS]
    return report_files(catalog(), list(said_findings(catalog(), claims)), COMMAND)


def page() -> str:
    """The report's page."""
    return files()["index.html"].decode()


def parsed(text: str) -> Any:
    """The page as a tree, parsed strictly: any error of HTML syntax raises."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def told(name: str) -> Any:
    """One JSON file of the report."""
    return json.loads(files()[name])


def test_the_page_is_valid_html() -> None:
    """A strict HTML5 parser finds no error, and every id is there once."""
    tree = parsed(page())
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids))


def test_every_link_within_the_page_and_folder_leads_somewhere() -> None:
    """Fragments name an id of the page, relative links a file of the report."""
    tree = parsed(page())
    ids = {node.get("id") for node in tree.iter()}
    for link in (node.get("href") for node in tree.iter("a")):
        if link.startswith("#"):
            assert link[1:] in ids
        elif not link.startswith("https://"):
            assert link in files()


def test_each_claim_has_its_anchor_and_its_text() -> None:
    """A finding can be linked to, and its sentences are on the page."""
    tree = parsed(page())
    articles = {node.get("id"): "".join(node.itertext()) for node in tree.iter("article")}
    assert tuple(articles) == (*COUNTING, *OTHERS)
    for finding in said_findings(catalog(), [catalog().claim(name) for name in CLAIMS]):
        shown = articles[finding.claim.id]
        assert all(told in shown for told in (finding.plain, *finding.warnings, finding.rest))
        assert finding.weakest is None or finding.weakest in shown


def test_the_first_screen_answers_in_plain_words() -> None:
    """A table of what counts rounds in containers, then a list of the rest, without our terms."""
    section = next(node for node in parsed(page()).iter("section") if node.get("id") == "claims")
    links = [
        [cell.find("a").get("href") for cell in section.iter(tag) if cell.find("a") is not None]
        for tag in ("td", "li")
    ]
    assert links == [[f"#{name}" for name in COUNTING], [f"#{name}" for name in OTHERS]]
    shown, badges = "".join(section.itertext()), list(section.iter("span"))
    for name, badge in zip((*COUNTING, *OTHERS), badges, strict=True):
        (finding,) = said_findings(catalog(), [catalog().claim(name)])
        assert finding.plain in shown
        assert finding.claim.what[1:] in shown
        assert badge.get("title") == VERDICTS[finding.verdict].help
    for term in ("assumption set", "worded", "practical", "stowage"):
        assert term not in shown
    assert not re.search(r"\d of \d", shown)


def test_a_finding_begins_with_its_plain_answer() -> None:
    """The two sentences, the one number, then the weakest assumption, before any picture."""
    for article in parsed(page()).iter("article"):
        (finding,) = said_findings(catalog(), [catalog().claim(article.get("id"))])
        weakest = finding.weakest and f"Weakest assumption: {finding.weakest}."
        wanted = [part for part in (finding.plain, finding.number, weakest) if part]
        parts = list(article)[2:]
        assert ["".join(part.itertext()) for part in parts[: len(wanted)]] == wanted


def report_on(*given: str) -> dict[str, bytes]:
    """The report on texts."""
    question = asked(catalog(), given)
    findings = list(said_findings(catalog(), [one.claim for one in question.asked]))
    return report_files(catalog(), findings, COMMAND, seen=question.seen)


def test_a_report_takes_texts() -> None:
    """Each passage is quoted as published, and what makes no claim is listed."""
    one = "6,700 containers could hold about 3 million 152 mm shells."
    made = report_on(f"{one} Some 64 voyages carried arms.\n")
    told = "".join(parsed(made["index.html"].decode()).itertext())
    assert f"“{one}”" in told
    assert "[Some 64] voyages carried arms" in told
    (review,) = json.loads(made["claimreview-draft.jsonld"])["@graph"]
    assert review["claimReviewed"] == one
    assert review["itemReviewed"] == {"@type": "Claim", "identifier": "text"}


def test_no_file_holds_a_placeholder() -> None:
    """What is not known is left out."""
    for name, content in files().items():
        if not name.endswith(".png"):
            assert not re.search(rb"(?i)filled in by|todo|tbd|lorem|fixme|placeholder", content), (
                name
            )


def test_the_page_loads_nothing_from_anywhere() -> None:
    """No src, no stylesheet, no import: addresses stand in links, and a policy forbids the rest."""
    tree = parsed(page())
    assert not [node for node in tree.iter() if node.get("src") or node.get("srcset")]
    assert not list(tree.iter("link")) + list(tree.iter("iframe")) + list(tree.iter("base"))
    assert not re.search(r"@import|url\((?!#)", page())
    policy = next(n.get("content") for n in tree.iter("meta") if n.get("http-equiv"))
    assert policy.startswith("default-src 'none'")
    for node in tree.iter():
        tag = str(node.tag).rpartition("}")[2]
        if tag != "a" and node.get("href"):
            assert node.get("href").startswith("#")


def test_counted_claims_have_chart_and_plans() -> None:
    """Each claim that implies rounds a container shows its chart and links its load plans."""
    for name in ("A3-2", "A4-2", "A0-4"):
        assert f'id="claim-{name}-title"' in page()
        ET.fromstring(files()[f"pictures/claim-{name}.svg"])  # noqa: S314 - our own output
        assert files()[f"pictures/claim-{name}.png"].startswith(b"\x89PNG")
    assert "pictures/claim-A3-1.svg" not in files()
    assert "pictures/plan-1.svg" in files()


def test_the_page_has_the_charts_of_claims_for_a_phone_too() -> None:
    """One of the two is shown by the width; each names its parts for itself."""
    page = files()["index.html"].decode()
    for name in ("claim-A3-2", "timeline"):
        assert page.count(f'id="{name}-title"') == page.count(f'id="narrow-{name}-title"') == 1
    assert 'id="narrow-mix-A0-5-title"' not in page
    assert "pictures/narrow-claim-A3-2.svg" not in files()


def test_a_claim_of_a_mix_shows_the_totals_quoted_of_its_containers() -> None:
    """What other claims on the same containers count of each munition is on the chart."""
    (finding,) = said_findings(catalog(), [catalog().claim("A0-5")])
    made = report_files(catalog(), [finding], COMMAND)
    (told,) = (
        line for line in made["pictures/mix-A0-5.svg"].decode().splitlines() if "<desc" in line
    )
    assert "Quoted: 3,000,000 of 152 mm" in told
    assert "Quoted: 500,000 of 122 mm" in told
    assert 'id="mix-A0-5-title"' in made["index.html"].decode()


def test_the_deciding_plans_are_the_ones_a_reader_would_ask_for() -> None:
    """First the best practical set that agrees, last the set with the greatest bound."""
    (finding,) = said_findings(catalog(), [catalog().claim("A3-2")])
    (first, _), (last, _) = deciding(finding)
    agreeing = [s.range for s in finding.sets if s.agrees and s.range.assumptions.practical]
    assert first.practical
    best = max(found.high for found in agreeing)
    assert any(found.assumptions is first and found.high == best for found in agreeing)
    most = max(s.range.high for s in finding.sets)
    assert any(s.range.assumptions is last and s.range.high == most for s in finding.sets)


def test_the_data_package_is_valid(tmp_path: Path) -> None:
    """The reference library accepts descriptor and tables, keys and references included."""
    write_folder(tmp_path / "out", files())
    report = frictionless.validate(str(tmp_path / "out" / "datapackage.json"))
    assert report.valid, report.flatten(["message"])
    assert {task.name for task in report.tasks} == {"claims", "sets", "assumptions", "sources"}


def test_tables_say_what_the_findings_say() -> None:
    """Rows of claims.csv and sets.csv carry the numbers of findings.json."""
    claims = list(csv.DictReader(files()["data/claims.csv"].decode().splitlines()))
    sets = list(csv.DictReader(files()["data/sets.csv"].decode().splitlines()))
    found = told("data/findings.json")["findings"]
    assert [row["claim"] for row in claims] == list(CLAIMS)
    assert [row["verdict"] for row in claims] == [each["verdict"] for each in found]
    assert len(sets) == sum(len(each["sets"]) for each in found)
    first = next(each for each in found if each["sets"])["sets"][0]
    assert sets[0]["high"] == str(first["per_container"]["high"])
    assert sets[0]["agrees"] == str(first["agrees"]).lower()


def test_claim_reviews_are_drafts_without_what_is_a_publishers_to_say() -> None:
    """The verdict stands as alternateName; author, date and address are not there."""
    graph = told("claimreview-draft.jsonld")
    assert graph["@context"] == "https://schema.org"
    for review, name in zip(graph["@graph"], CLAIMS, strict=True):
        (finding,) = said_findings(catalog(), [catalog().claim(name)])
        assert review["@type"] == "ClaimReview"
        assert review["reviewRating"] == {
            "@type": "Rating",
            "alternateName": finding.verdict.value,
        }
        assert not {"author", "datePublished", "url"} & set(review)
        assert review["itemReviewed"]["author"]["name"] == finding.claim.speaker


def test_a_publisher_that_nobody_knows_is_left_out_of_a_review() -> None:
    """The article keeps its date; one with a publisher names it."""
    (found,) = said_findings(catalog(), [catalog().claim("A3-2")])
    assert found.article is not None
    unknown = evolve(found, article=evolve(found.article, publisher=UNKNOWN_PUBLISHER))
    known, left = claim_reviews([found, unknown])["@graph"]
    assert known["itemReviewed"]["appearance"]["publisher"]["name"] == "TIME"
    assert left["itemReviewed"]["appearance"] == {
        "@type": "Article",
        "datePublished": "2024-02-27",
    }


def test_a_reviewed_claim_is_quoted_with_its_hedges() -> None:
    """Both ends of a quoted span stand with their words, units in the right form."""
    assert claimed(catalog().claim("A2-2")) == (
        "artillery shells delivered: from 1.6 million to almost 6 million rounds"
        " in at least 11,000 containers"
    )


def test_the_citation_names_version_and_specs() -> None:
    """CITATION.cff has the fields its format requires; both carry the specs' hash."""
    cff = yaml.safe_load(files()["CITATION.cff"])
    assert {"cff-version", "message", "title", "authors"} <= set(cff)
    assert cff["identifiers"][0]["value"] == f"sha256:{catalog().specs_hash}"
    bib = files()["citation.bib"].decode()
    assert catalog().specs_hash in bib
    assert bib.count("{") == bib.count("}")
    assert COMMAND in page()


def test_the_same_report_has_the_same_bytes() -> None:
    """Nothing in a report depends on the time or on chance."""
    claims = [catalog().claim("A3-2")]
    first, second = (
        report_files(catalog(), list(said_findings(catalog(), claims)), "capacity")
        for _ in range(2)
    )
    assert first == second


def hostile() -> Specs:
    """The catalog with markup in the names, notes and addresses that a report shows."""
    shipped = catalog()
    article = next(a for a in shipped.articles.values() if any(c.id == "A3-2" for c in a.claims))
    claim = evolve(shipped.claim("A3-2"), id=f"A{STEERING}", what=HOSTILE, speaker=HOSTILE)
    bad = evolve(article, publisher=HOSTILE, url="javascript:alert(1)", claims=(claim,))
    packagings = {
        name: evolve(p, name=HOSTILE) if name == "152mm-crate-2" else p
        for name, p in shipped.packagings.items()
    }
    sources = {
        name: evolve(s, title=HOSTILE, url="javascript:alert(2)")
        for name, s in shipped.sources.items()
    }
    return evolve(shipped, articles={article.id: bad}, packagings=packagings, sources=sources)


def test_hostile_specs_stay_text() -> None:
    """Markup, template code, script addresses and formulas come out as the words they are."""
    specs = hostile()
    made = report_files(specs, list(said_findings(specs, specs.claims())), "capacity")
    tree = parsed(made["index.html"].decode())
    assert len(list(tree.iter("script"))) == 1
    assert not [n for n in tree.iter("a") if n.get("href").startswith("javascript")]
    assert "{{ 7*7 }}" in "".join(tree.itertext())
    assert not {name for name in made if ".." in name}
    for name, content in made.items():
        if name.endswith(".svg"):
            tags = {node.tag for node in ET.fromstring(content).iter()}  # noqa: S314
            assert "{http://www.w3.org/2000/svg}script" not in tags


def test_nothing_in_a_report_steers_a_terminal() -> None:
    """Neither escapes nor overrides of direction are in any text, comments of drawings included."""
    specs = hostile()
    made = report_files(specs, list(said_findings(specs, specs.claims())), "capacity")
    for name, content in made.items():
        if not name.endswith(".png"):
            found = {each for each in STEERING if each in content.decode().replace("\r\n", "")}
            assert found <= set("[]0;title31m"), name


@pytest.mark.parametrize("lead", ["=", "+", "-", "@"])
def test_no_cell_starts_a_formula(lead: str) -> None:
    """A text that a spreadsheet would run is led by an apostrophe."""
    from capacity.report.tables import as_csv

    (row,) = csv.DictReader(as_csv("claims", [{"claim": "x", "what": f"{lead}cmd()"}]).splitlines())
    assert row["what"] == f"'{lead}cmd()"


def test_claims_whose_names_no_file_can_bear_get_names_that_can() -> None:
    """Ids with slashes and dots make files inside the folder, each its own."""
    claim = catalog().claim("A3-2")
    twins = [evolve(claim, id="../../etc/x"), evolve(claim, id="etc/x")]
    made = report_files(catalog(), list(said_findings(catalog(), twins)), "capacity")
    pictures = {name for name in made if name.startswith("pictures/claim-") and "svg" in name}
    assert pictures == {"pictures/claim-etc-x.svg", "pictures/claim-etc-x-2.svg"}
