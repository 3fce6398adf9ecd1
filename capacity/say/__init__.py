"""Every sentence that the program prints or draws, in plain English: the one layer of prose."""

from capacity.say.findings import SaidFinding, said_findings

__all__ = ["SaidFinding", "said_findings"]
