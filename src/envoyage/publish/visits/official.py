"""An official's page: who it is, the trips, the countries visited, and who else met the person on a trip."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from envoyage.gazetteer import countries
from envoyage.publish.snapshot.people import is_woman
from envoyage.publish.titles import title_alone
from envoyage.publish.visits.decades import History, history
from envoyage.publish.visits.lines import Keeps, StopRow, TripLine, lines_of, stop_rows
from envoyage.publish.visits.offices import office_slug, titles
from envoyage.record.models import Appearance, Person
from envoyage.record.once import forget, once, tell
from envoyage.record.people import person_now
from envoyage.tongue.languages import current


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An office in which the record has somebody travel, with the first and the last day of that."""

    office: str
    office_id: str
    home: str
    home_name: str
    first: date | None
    last: date | None

    @property
    def slug(self) -> str:
        return office_slug(self.home, self.office_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class MetBy:
    """A trip of somebody else on which this person was met."""

    trip: str
    name: str
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialPage:
    """A person of the record with the trips made and the meetings had."""

    slug: str
    name: str
    office: str
    home: str
    home_name: str
    aliases: tuple[str, ...]
    held: tuple[Held, ...]
    trips: tuple[TripLine, ...]
    trips_by: History
    met_by: tuple[MetBy, ...]

    @property
    def visits(self) -> Mapping[str, int]:
        """How many trips that happened entered each country."""
        return Counter(code for line in self.trips if line.happened for code in line.codes)

    @property
    def counted(self) -> tuple[TripLine, ...]:
        """The trips that happened."""
        return tuple(line for line in self.trips if line.happened)


def official_page(slug: str, keeps: Keeps = lambda stop: True, *, decade: str = "") -> OfficialPage | None:
    """The page of the person of that id; None where the record has nobody of it.

    Args:
        keeps: leaves out stops that a counting rule does not count.
        decade: the one to open, where the trips are too many for one page.
    """
    known = once(("official", slug), lambda: _known([slug]).get(slug))
    if known is None:
        return None
    person, trips = known.person, lines_of(known.stops, keeps)
    woman = is_woman(person.name, person.office)
    held = _held(trips, woman=woman)
    return OfficialPage(
        slug=slug,
        name=person.name,
        office=held[0].office
        if held
        else title_alone(current(), person.office or "", person.country or "", woman=woman),
        home=person.country or "",
        home_name=_country(person.country),
        aliases=tuple(name for name in person.aliases if name != person.name),
        held=held,
        trips=trips,
        trips_by=history(trips, decade),
        met_by=known.met_by,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What the book has of one person, in the words of no language."""

    person: Person
    stops: tuple[StopRow, ...]
    met_by: tuple[MetBy, ...]


def _known(slugs: Collection[str]) -> dict[str, _Known]:
    """These persons as far as the book has them, in a fixed number of queries."""
    persons = Person.objects.in_bulk(list(slugs))
    stops: dict[str, list[StopRow]] = {slug: [] for slug in persons}
    for row in stop_rows(Q(official__in=persons.keys())):
        stops[row.official].append(row)
    met_by: dict[str, list[MetBy]] = {slug: [] for slug in persons}
    rows = Appearance.objects.filter(person__in=persons.keys(), place__gt=0, shown=True)
    columns = rows.order_by("-day", "trip").values_list("person", "trip", "trip__name", "day")
    for slug, trip, name, day in columns.distinct():
        met_by[slug].append(MetBy(trip=trip, name=name, day=day))
    return {
        slug: _Known(person=person, stops=tuple(stops[slug]), met_by=tuple(met_by[slug]))
        for slug, person in persons.items()
    }


@contextmanager
def officials_ahead(slugs: Collection[str]) -> Iterator[None]:
    """Asks the book for many officials at once, whose pages are made before this ends.

    At most `AT_ONCE` of them: their ids stand in one statement.
    """
    known = _known(slugs)
    for slug in slugs:
        tell(("official", slug), known.get(slug))
    try:
        yield
    finally:
        forget(*(("official", slug) for slug in slugs))


def moved(slug: str) -> str | None:
    """The id of the person that this one was found to be; None where there is no such news."""
    now = person_now(slug)
    return None if now == slug else now


def near(slug: str, *, most: int = 5) -> tuple[tuple[str, str], ...]:
    """Persons whose id holds the last part of what was asked for, with their names."""
    part = slug.rstrip("-").rpartition("-")[2][:60]
    if len(part) < 3:
        return ()
    found = Person.objects.filter(slug__contains=part).order_by("slug")
    return tuple(found.values_list("slug", "name")[:most])


def _held(trips: tuple[TripLine, ...], *, woman: bool) -> tuple[Held, ...]:
    """The offices held on trips, the latest first."""
    called = titles(trips, woman=woman)
    spans: dict[tuple[str, str], list[date]] = {}
    for line in trips:
        spans.setdefault((line.home, line.office_id), []).extend(filter(None, (line.first, line.last)))
    made = [
        Held(
            office=called[home, office],
            office_id=office,
            home=home,
            home_name=_country(home),
            first=min(days, default=None),
            last=max(days, default=None),
        )
        for (home, office), days in spans.items()
    ]
    return tuple(sorted(made, key=lambda one: one.last or date.min, reverse=True))


def _country(code: str | None) -> str:
    return countries()[code].name(current()) if code and code in countries() else ""
