"""Where the source ends that tells most of an office's trips, and which trips others tell beyond it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from envoyage.record.models import Report, Trip

_RECENT = 60  # of the newest trips; the end of a source is among them, or the source goes on


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEdge:
    """The publisher of the main source, the last day that it tells of, and the trips after it, by id."""

    publisher: str
    until: date
    beyond: frozenset[str]


def source_edge(home: str, office: str) -> SourceEdge | None:
    """The edge of an office's main source; None while that source has the newest trip, or there is none."""
    newest = Trip.objects.filter(country=home, office_id=office, start__isnull=False).order_by(
        "-start", "slug"
    )
    told = {
        slug: (end or start or date.min, tuple(payload.get("reports", ())))
        for slug, start, end, payload in newest.values_list("slug", "start", "end", "payload")[:_RECENT]
    }
    reports = {report for _, some in told.values() for report in some}
    publishers = dict(Report.objects.filter(id__in=reports).values_list("id", "publisher"))
    by_trip = {slug: {publishers.get(report) for report in some} - {None} for slug, (_, some) in told.items()}
    many = Counter(publisher for some in by_trip.values() for publisher in some)
    if not many:
        return None
    main, times = many.most_common(1)[0]
    until = max(day for slug, (day, _) in told.items() if main in by_trip[slug])
    beyond = frozenset(slug for slug, (day, _) in told.items() if main not in by_trip[slug] and day > until)
    if not beyond or times * 2 < len(told):
        return None
    return SourceEdge(publisher=main or "", until=until, beyond=beyond)
