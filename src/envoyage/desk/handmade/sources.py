"""The sources of a trip entered by hand: reports of the book, or sentences quoted from elsewhere."""

import re
from collections.abc import Iterable

from envoyage.desk.handmade.rows import Row
from envoyage.facts import Passage, Passages, Reading, Report, normalise
from envoyage.facts.passage import occurrences
from envoyage.gazetteer import fold
from envoyage.record import ledger, models, versions
from envoyage.record.ledger import Refused

READER = "by hand"


def report_of(row: Row, words: Iterable[str]) -> Report | None:
    """The report that a row names, or one made of these words of it, each once; None where it names none.

    What is wrong is said in the row.
    """
    given = row.cleaned_data
    if name := given["report"]:
        found = (
            models.Report.objects.filter(id=name).first()
            or models.Report.objects.filter(id=versions.latest(name) or "").first()
        )
        if found is None:
            row.add_error("report", f"The book has no report “{name}”; add it first, or quote from it below.")
        return found.as_fact() if found else None
    return Report.of(
        "\n\n".join(dict.fromkeys(words)) + "\n",
        url=given["address"],
        archived=given["archived"] or None,
        publisher=given["publisher"],
        published=given["published"].exact,
        language=given["language"] or None,
    )


def written(report: Report, *, who: str) -> str:
    """Takes quoted sentences into the book as a report that no reader reads; its id there.

    Raises:
        Refused: the book has these very sentences from another address.
    """
    there = models.Report.objects.filter(digest=report.digest).first()
    if there is not None and there.url != report.url:
        raise Refused(
            f"The book has these very sentences from {there.url or there.id}; name that report as the source,"
            " or quote a longer piece."
        )
    added = ledger.add(
        Reading(report=report), reader=READER, who=who, provenance=versions.EXCERPT, vouched=False
    )
    return added.report


def located(words: str, text: str) -> Passages:
    """Where these words stand in a text, whatever blanks and line ends part them; () where they do not."""
    return tuple(occurrences(text, normalise(words))[:1])


def naming(name: str, text: str) -> Passages:
    """Where a text names somebody: by the whole name, or by its last word."""
    folded = fold(text)
    if len(folded) != len(text):  # a ligature came apart: the places would not be those of the text
        folded = text
    for words in (name, name.split()[-1]):
        if found := re.search(rf"\b{re.escape(fold(words))}\b", folded, re.IGNORECASE):
            return (Passage(*found.span()),)
    return ()
