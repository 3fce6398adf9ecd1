"""Findings as Markdown, to paste into an article's notes."""

from collections.abc import Iterable, Sequence

from capacity.catalog import Specs
from capacity.claims.asking import command
from capacity.say.figures import attributed
from capacity.say.findings import SaidFinding
from capacity.say.printed import CAVEAT, decimal
from capacity.say.unclaimed import unclaimed
from capacity.texts import Seen
from capacity.version import __version__


def check_markdown(specs: Specs, findings: Iterable[SaidFinding], seen: Sequence[Seen] = ()) -> str:
    """A section a finding: verdict, sentences, what must be true, the sets in a table.

    What a text says without a claim, ``seen``, follows them.
    """
    parts = [part for finding in findings for part in _section(finding)]
    if seen:
        parts += ["## Seen, not a claim that can be checked"]
        parts += ["\n".join(f"- {escape(line)}" for line in unclaimed(specs, seen))]
    return "\n\n".join([*parts, f"{CAVEAT} capacity {__version__}, specs {specs.specs_hash[:12]}"])


def _section(finding: SaidFinding) -> Iterable[str]:
    claim = finding.claim
    yield f"## {claim.id}: {finding.judged}"
    yield f"*{escape(attributed(claim))}*"
    yield from ("- " + escape(line) for line in finding.reading)
    yield escape(finding.text)
    if finding.needs:
        yield "\n".join(f"- {escape(need)}" for need in finding.needs)
    if finding.sets:
        yield "\n".join(_table(finding))
    yield "\n".join(f"`{line}`" for line in (command(claim), finding.advice) if line)


def _table(finding: SaidFinding) -> Iterable[str]:
    yield "| packed as | container | loaded | low | typical | high | for the claim |"
    yield "|---|---|---|---:|---:|---:|---|"
    for s in finding.sets:
        a, r = s.range.assumptions, s.range
        names = " | ".join(escape(thing.name) for thing in (a.packaging, a.container, a.stowage))
        yield f"| {names} | {r.low:,} | {r.typical:,} | {r.high:,} | {s.state.value} |"


def escape(text: str) -> str:
    r"""``text`` with what Markdown or HTML would act on made plain.

    >>> escape("a|b <i>*")
    'a\\|b &lt;i&gt;\\*'
    """
    for mark in "\\`*_|":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("<", "&lt;").replace(">", "&gt;").replace("\n", " ")


def brief(finding: SaidFinding) -> str:
    """A finding in one line.

    >>> from capacity.api import check
    >>> brief(check("A4-4"))
    'A4-4 undecidable: needs the number of containers'
    """
    head = f"{finding.claim.id} {finding.verdict}"
    if finding.implied is None or not finding.sets:
        return f"{head}: needs {', '.join(finding.needs)}" if finding.needs else head
    low, high = finding.sets.usual.span
    doubt = "".join(f"; {flag.value}" for flag in finding.flags)
    return (
        f"{head}: {decimal(finding.implied.stated)} a container; usually {low:,} to {high:,} fit,"
        f" at most {finding.sets.highest.high:,}{doubt}"
    )
