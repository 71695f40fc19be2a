"""A trip of many reports for people: what they say together, who says it, and where they disagree."""

from collections.abc import Iterable, Iterator

from envoyage.cli.summary import Line, Run, Style, heading, stated
from envoyage.facts import Passages, Report
from envoyage.facts.spans import date_words
from envoyage.publish.sentences import marked_sentences
from envoyage.reconcile import MergedTrip, Reconciled, Support, as_trip
from envoyage.reconcile.saying import counted

_LISTS = ("stops", "meetings", "topics", "agreements", "quotes", "places")


def trip_summary(trip: Reconciled) -> Iterator[Line]:
    """The lines that tell a person what the reports of one trip say."""
    merged = trip.merged
    reports = {telling.report.id: telling.report for telling in trip.group.tellings}
    yield from heading(as_trip(merged))
    for fact, support in zip(stated(as_trip(merged)), _supports(merged), strict=True):
        yield Line(label=fact.label, runs=(Run(fact.words), _by(support)))
    for conflict in merged.conflicts:
        yield Line(label="Disputed", runs=(Run(conflict.field),))
        for value, support in conflict.values:
            yield Line(label="", runs=(Run(value), _by(support)))
            yield _sentence(reports[support[0].report], support[0].passages)
    for link, _ in trip.linked:
        yield Line(label="Linked", runs=(Run(link.reason),))
    for reason in trip.group.reasons:
        yield Line(label="One trip", runs=(Run(reason),))
    for report in reports.values():
        yield Line(label="Report", runs=(Run(_report(report), Style.FAINT),))
    yield Line()


def closing(reports: int, trips: int, disputed: int) -> Line:
    """The last line: how many of what."""
    words = f"{counted(reports, 'report')}, {counted(trips, 'trip')}, {disputed} of them disputed."
    return Line(runs=(Run(words, Style.HEADING),))


def _supports(merged: MergedTrip) -> Iterator[tuple[Support, ...]]:
    """Who says each fact, in the order of `stated`."""
    yield merged.traveller.support
    if merged.dates.support:
        yield merged.dates.support
    yield merged.status.support
    for field in _LISTS:
        for item in getattr(merged, field):
            yield item.support


def _by(support: Iterable[Support]) -> Run:
    ids = ", ".join(dict.fromkeys(one.report for one in support))
    return Run(f"  [{ids}]", Style.FAINT)


def _sentence(report: Report, where: Passages) -> Line:
    pieces = marked_sentences(report.text, where)
    said = (Run(piece.text, Style.MARKED if piece.marked else Style.FAINT) for piece in pieces)
    return Line(label="", runs=(Run("> ", Style.FAINT), *said))


def _report(report: Report) -> str:
    day = date_words(report.published) if report.published else "no date"
    return " · ".join(part for part in (report.id, report.publisher, day, report.title) if part)
