"""Results as a person reads them: the answer first, then what limits it, then what it rests on."""

from capacity.report.text.explanations import explain_page
from capacity.report.text.findings import check_page
from capacity.report.text.mixes import mix_page
from capacity.report.text.packs import pack_page
from capacity.report.text.page import Page
from capacity.report.text.ranges import rounds_page
from capacity.report.text.reconciliations import reconcile_page
from capacity.report.text.specs import thing_page
from capacity.report.text.whatifs import containers_page, whatif_page

__all__ = [
    "Page",
    "check_page",
    "containers_page",
    "explain_page",
    "mix_page",
    "pack_page",
    "reconcile_page",
    "rounds_page",
    "thing_page",
    "whatif_page",
]
