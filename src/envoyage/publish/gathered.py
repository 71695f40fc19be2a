"""What many trips come to, by official, country, topic and year: tables made in the database, a row each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min
from django.utils.translation import pgettext

from envoyage.facts import Status
from envoyage.gazetteer import country, slugged
from envoyage.publish.filters import Filter
from envoyage.publish.snapshot.people import is_woman
from envoyage.publish.subjects import topic_named
from envoyage.publish.titles import title_read, without_country
from envoyage.record import models
from envoyage.tongue.languages import current
from envoyage.tongue.phrases import capital

_HAPPENED = [status.value for status in Status if status.happened]
_MOST_TOPICS = 300
MOST_OFFICIALS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One official, country or topic with the trips that belong to it.

    Attributes:
        key: what the filter calls it.
        more: what stands beside the name, an office or a list of names.
        others: how many countries an official went to, or how many officials came.
    """

    key: str
    name: str
    more: str
    trips: int
    others: int
    first: date | None
    last: date | None

    @property
    def years(self) -> str:
        """`1997 to 2001`; "" where no day is known."""
        if self.first is None or self.last is None:
            return ""
        if self.first.year == self.last.year:
            return str(self.last.year)
        return pgettext("years", "%(first)s to %(last)s") % {"first": self.first.year, "last": self.last.year}


def officials(asked: Filter) -> tuple[Line, ...]:
    """Officials, whoever travelled last first; where they are many, only those of most trips."""
    trips = asked.queryset().order_by().filter(status__in=_HAPPENED)
    found = trips.values("official").annotate(
        trips=Count("slug"), first=Min("start"), last=Max("start"), office=Max("office_id")
    )
    every = sorted(found, key=lambda way: (-way["trips"], way["official"]))
    ways = every[:MOST_OFFICIALS]
    reached = dict(
        asked.stops()
        .filter(trip__status__in=_HAPPENED)
        .values_list("official")
        .annotate(countries=Count("country", distinct=True))
    )
    persons = models.Person.objects.in_bulk([way["official"] for way in ways])
    lines = [
        Line(
            key=way["official"],
            name=persons[way["official"]].name,
            more=_office(persons[way["official"]], way["office"]),
            trips=way["trips"],
            others=reached.get(way["official"], 0),
            first=way["first"],
            last=way["last"],
        )
        for way in ways
    ]
    if len(every) > MOST_OFFICIALS:
        return tuple(lines)
    return tuple(sorted(lines, key=lambda line: (line.last or date.min, line.key), reverse=True))


def _office(person: models.Person, office: str | None) -> str:
    """The person's office in the language of the page: in English as reports word it."""
    given = person.office or ""
    if given and current() == "en":
        return capital(without_country(given))
    woman = is_woman(person.name, given)
    return capital(title_read(current(), given, office or "", person.country or "", woman=woman))


def countries(asked: Filter) -> tuple[Line, ...]:
    """Countries entered, in alphabetical order; a trip counts once for each."""
    stops = asked.stops().filter(trip__status__in=_HAPPENED).values("country")
    found = stops.annotate(
        trips=Count("trip", distinct=True),
        officials=Count("official", distinct=True),
        since=Min("first"),
        latest=Max("first"),
    )
    lines = [
        Line(
            key=row["country"],
            name=country(row["country"]).name(current()),
            more="",
            trips=row["trips"],
            others=row["officials"],
            first=row["since"],
            last=row["latest"],
        )
        for row in found
    ]
    return tuple(sorted(lines, key=lambda line: slugged(line.name)))


def topics(asked: Filter) -> tuple[Line, ...]:
    """Topics, those of most trips first."""
    trips = asked.queryset().order_by()
    rows = models.Topic.objects.filter(trip__in=trips).order_by().values("slug")
    found = rows.annotate(
        trips=Count("trip", distinct=True),
        officials=Count("trip__official", distinct=True),
        first=Min("trip__start"),
        last=Max("trip__start"),
        label=Max("label"),
    ).order_by("-trips", "slug")[:_MOST_TOPICS]
    return tuple(
        Line(
            key=row["slug"],
            name=capital(topic_named(row["slug"], row["label"])),
            more="",
            trips=row["trips"],
            others=row["officials"],
            first=row["first"],
            last=row["last"],
        )
        for row in found
    )


def visits(lines: Iterable[Line]) -> dict[str, int]:
    """Trips by the name of the country."""
    return {line.name: line.trips for line in lines}
