"""What people decided as JSON Lines: how it travels from one book to another that has the same reports.

Verdicts and facts by hand name their claim by what it says and where, merges and splits name tellings by
their reports: they are found under whatever ids the other book has. `docs/ledger.md` has the form of a line.
"""

from envoyage.record.verdict_lines.dumping import dump
from envoyage.record.verdict_lines.loading import Loaded, load

__all__ = ["Loaded", "dump", "load"]
