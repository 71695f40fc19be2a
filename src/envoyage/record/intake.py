"""Reports into the book: read outside of any transaction, written down in one."""

from importlib.metadata import version

from envoyage.facts import Report
from envoyage.record import ledger
from envoyage.record.ledger import Added

READER = f"envoyage reader {version('envoyage')}"


def take_in(report: Report, *, who: str, provenance: str = "") -> Added:
    """Reads a report and takes what it says into the book as proposals; a known text is not read again."""
    from envoyage.reading import read_report

    if (there := ledger.known(report.digest)) is not None:
        return Added(report=there, known=True)
    return ledger.add(read_report(report), reader=READER, who=who, provenance=provenance)
