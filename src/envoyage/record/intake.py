"""Reports into the book: read outside of any transaction, written down in one."""

from importlib.metadata import version

from envoyage.facts import Report
from envoyage.reading import read_report
from envoyage.reading.lexicon.tables import known_languages
from envoyage.record import ledger, models, versions
from envoyage.record.ledger import Added, Refused, Reread

READER = f"envoyage reader {version('envoyage')}"


def take_in(report: Report, *, who: str, provenance: str = "", vouched: bool = True) -> Added:
    """Reads a report and takes what it says into the book as proposals; a known text is not read again.

    `vouched` is False where a person typed whose report it is: no standing rule accepts anything of it then.

    Raises:
        Refused: the report is in no language that is read.
    """
    there = ledger.known(report.digest)
    if there is not None and there not in versions.withdrawn():  # one that was taken back comes back
        return Added(report=there, known=True)
    reading = read_report(report)
    if reading.report.language not in known_languages():
        language, known = reading.report.language or "no language that is read", sorted(known_languages())
        raise Refused(
            f"{report.id} is in {language}; give a text in {', '.join(known)}, or say which of them it is in."
        )
    return ledger.add(reading, reader=READER, who=who, provenance=provenance, vouched=vouched)


def unread_by_this_reader() -> list[str]:
    """The reports that the installed reader has not read, and that were not taken back."""
    read = models.Reading.objects.filter(reader=READER).values("report")
    rows = models.Report.objects.exclude(id__in=read).order_by("id").values_list("id", flat=True)
    away = versions.withdrawn()
    return [report for report in rows if report not in away]


def read_again(report: str, *, who: str) -> Reread:
    """Reads a report of the book with the installed reader; the reading is done before the book is locked."""
    if models.Reading.objects.filter(report=report, reader=READER).exists():
        return Reread(report=report, known=True)
    reading = read_report(models.Report.objects.get(id=report).as_fact())
    return ledger.reread(reading, reader=READER, who=who)
