"""Some published trips at a time with all that hangs on them, each part fetched when it is asked for.

What bounds the memory of an export: whatever the size of the book, one batch is held, and the trips' ids.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from operator import itemgetter
from typing import Any, NamedTuple

from django.db.models import QuerySet

from envoyage.facts.contract import Json
from envoyage.record import models, standing
from envoyage.record.batches import batches
from envoyage.record.standing import Judged

Cell = str | int | float | bool | date | datetime | None
"""What a cell of a table may hold."""

AT_ONCE = 500  # trips; 4 MB of their facts. More is hardly faster, fewer asks the database more often


class TripRow(NamedTuple):
    """The columns of a published trip."""

    slug: str
    official: str
    name: str
    office: str | None
    office_id: str | None
    country: str | None
    status: str
    start: date | None
    end: date | None
    edtf: str
    confidence: float
    changed_at: datetime


class SourceRow(NamedTuple):
    """A report without its text."""

    id: str
    title: str | None
    publisher: str | None
    url: str | None
    language: str | None
    published: date | None
    restated_from: str | None
    archived: str | None
    digest: str


class TellingRow(NamedTuple):
    """One trip as one report tells it, without its claims."""

    id: str
    report: str
    role: str
    confidence: float


class Batch:
    """Some trips, in the order of their ids."""

    def __init__(self, slugs: Sequence[str]) -> None:
        self.slugs = slugs

    @cached_property
    def trips(self) -> list[TripRow]:
        columns = [name if name != "official" else "official_id" for name in TripRow._fields]
        rows = models.Trip.objects.filter(slug__in=self.slugs).order_by().values_list(*columns)
        by_slug = {row[0]: TripRow(*row) for row in rows}
        return [by_slug[slug] for slug in self.slugs if slug in by_slug]

    @cached_property
    def payloads(self) -> dict[str, Json]:
        """Each trip with all its facts and who says so, as `reconcile.merged_to_json` writes it."""
        rows = models.Trip.objects.filter(slug__in=self.slugs).order_by()
        return dict(rows.values_list("slug", "payload"))

    @cached_property
    def versions(self) -> dict[str, int]:
        """The last entry of the ledger that touched each trip."""
        rows = models.Trip.objects.filter(slug__in=self.slugs).order_by()
        return dict(rows.values_list("slug", "version"))

    def facts(self, field: str) -> Iterator[tuple[str, int, Json]]:
        """The facts of a list of the trips, "meetings" for example: the trip, the place from 1, the fact."""
        for trip in self.trips:
            for number, fact in enumerate(self.payloads[trip.slug]["trip"][field], start=1):
                yield trip.slug, number, fact

    def stops(self, *columns: str) -> dict[str, list[tuple[Any, ...]]]:
        """These columns of the stops of each trip, in the order of travel."""
        found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for slug, *row in self.stops_as_rows(*columns):
            found[slug].append(tuple(row))
        return found

    def stops_as_rows(self, *columns: str) -> list[tuple[Any, ...]]:
        """The trip, and these columns, of every stop, in the order of the trips and of travel."""
        rows = models.Stop.objects.filter(trip__in=self.slugs).values_list("trip", "number", *columns)
        return [(row[0], *row[2:]) for row in sorted(rows.order_by(), key=itemgetter(0, 1))]

    @cached_property
    def persons(self) -> dict[tuple[str, int], str]:
        """Who is who: a trip and a place on it (0 travels, 1 is the first one met) to the person's id."""
        rows = models.Appearance.objects.filter(trip__in=self.slugs, shown=True).order_by()
        return {(trip, place): person for trip, place, person in rows.values_list("trip", "place", "person")}

    def persons_by_trip(self) -> dict[str, list[str]]:
        """The ids of the persons on each trip, the traveller first, then those met."""
        found: dict[str, list[str]] = defaultdict(list)
        for (trip, _), person in sorted(self.persons.items()):
            found[trip].append(person)
        return found

    @cached_property
    def report_ids(self) -> list[str]:
        """The reports that tell of these trips, each once, in the order of the trips."""
        told = (report for slug in self.slugs for report in self.payloads[slug]["reports"])
        return list(dict.fromkeys(told))

    @cached_property
    def sources(self) -> dict[str, SourceRow]:
        found: dict[str, SourceRow] = {}
        for some in batches(self.report_ids):
            rows = models.Report.objects.filter(id__in=some).values_list(*SourceRow._fields)
            found.update((row[0], SourceRow(*row)) for row in rows)
        return found

    @cached_property
    def texts(self) -> dict[str, str]:
        """The texts of the reports, into which passages point."""
        found: dict[str, str] = {}
        for some in batches(self.report_ids):
            found.update(models.Report.objects.filter(id__in=some).values_list("id", "text"))
        return found

    @cached_property
    def tellings(self) -> dict[str, list[TellingRow]]:
        """The tellings of which each trip was made, in a fixed order."""
        once = standing.once_of(self.slugs)
        now = standing.placed({telling for many in once.values() for telling in many})
        rows: dict[str, TellingRow] = {}
        for some in batches(sorted(now)):
            found = models.Telling.objects.filter(id__in=some).order_by().values_list(*TellingRow._fields)
            rows.update((row[0], TellingRow(*row)) for row in found)
        return {
            slug: [
                rows[one]
                for one in sorted(once[slug])
                if now.get(one) == slug and rows[one].report in self.payloads[slug]["reports"]
            ]
            for slug in self.payloads
        }

    @cached_property
    def claims(self) -> dict[str, list[Judged]]:
        """The claims of each telling that are published, in the order of telling."""
        judged = standing.judged([one.id for many in self.tellings.values() for one in many])
        return {key: [one for one in many if one.standing.published] for key, many in judged.items()}

    def told(self) -> Iterator[tuple[str, TellingRow, list[Judged]]]:
        """Each trip, a telling of it, and what of that is published."""
        for slug in self.slugs:
            for telling in self.tellings.get(slug, ()):
                if self.claims[telling.id]:
                    yield slug, telling, self.claims[telling.id]


def in_batches(trips: "QuerySet[models.Trip]", size: int = AT_ONCE) -> Iterator[Batch]:
    """These trips in the order of their ids, which begin with the day of departure."""
    for some in batches(ids(trips), size):
        yield Batch(some)


def ids(trips: "QuerySet[models.Trip]") -> list[str]:
    """The ids of these trips, sorted alike whatever the database."""
    return sorted(trips.order_by().values_list("slug", flat=True).iterator(chunk_size=5000))
