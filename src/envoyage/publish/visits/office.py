"""An office's page: who held it on the trips of the record, in order, and how much each of them travelled."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches

from django.db.models import Count, Max, Min, Q

from envoyage.facts import Status
from envoyage.gazetteer import countries, offices, slugged
from envoyage.publish.visits.lines import Keeps, TripLine, lines
from envoyage.publish.visits.offices import Office, office_slug, title, titles
from envoyage.record.kept import UntilWritten
from envoyage.record.models import Trip
from envoyage.tongue.languages import current

_HAPPENED = Q(status__in=[status.value for status in Status if status.happened])
_OFFICE = Q(office_id__isnull=False, country__isnull=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Somebody who travelled in the office, and the first and the last day of that."""

    slug: str
    name: str
    first: date | None
    last: date | None
    newest: TripLine


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePage:
    """An office of a country; `holders` are in the order of their first trips, the latest first."""

    slug: str
    home: str
    home_name: str
    office_id: str
    office: str
    holders: tuple[Holder, ...]
    recent: tuple[TripLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRow:
    """An office in the index of officials."""

    slug: str
    home: str
    home_name: str
    office: str
    officials: int
    trips: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeChoice:
    """An office to choose from a list."""

    slug: str
    home_name: str
    office: str


_RECENT = 10  # trips of the page's own list; all of them are on the pages of the holders


def parsed(slug: str) -> tuple[str, str] | None:
    """The country and the canonical office of `us-foreign-minister`; None where it names none."""
    home, _, office = slug.partition("-")
    code = home.upper()
    return (code, office) if code in countries() and office in offices("en").names else None


def office_page(home: str, office: str, keeps: Keeps = lambda stop: True) -> OfficePage | None:
    """The page of an office; None where the record has no trip in it.

    Args:
        keeps: leaves out stops that a counting rule does not count.
    """
    trips = lines(Q(home=home, office_id=office), keeps)
    called = trips or lines(Q(home=home, office_id=office))
    if not called:
        return None
    counted = tuple(line for line in trips if line.happened)
    return OfficePage(
        slug=office_slug(home, office),
        home=home,
        home_name=countries()[home].name(current()),
        office_id=office,
        office=titles(called)[home, office],
        holders=_holders(counted),
        recent=trips[:_RECENT],
    )


def office_index() -> tuple[OfficeRow, ...]:
    """The offices in which anybody travelled, those of most trips first."""
    return _index.get(current(), _indexed)


_index = UntilWritten[tuple[OfficeRow, ...]](3)  # a language each


def _indexed() -> tuple[OfficeRow, ...]:
    rows = (
        Trip.objects.filter(_HAPPENED, _OFFICE)
        .order_by()
        .values("country", "office_id")
        .annotate(
            officials=Count("official", distinct=True),
            trips=Count("*"),
            begun=Min("start"),
            ended=Max("start"),
        )
    )
    called = {which: title(which, words, current()) for which, (_, words) in _worded().items()}
    made = []
    for row in rows:
        home, office = row["country"] or "", row["office_id"] or ""
        if _known(home, office):
            made.append(
                OfficeRow(
                    slug=office_slug(home, office),
                    home=home,
                    home_name=countries()[home].name(current()),
                    office=called[home, office],
                    officials=row["officials"],
                    trips=row["trips"],
                    first=row["begun"],
                    last=row["ended"],
                )
            )
    return tuple(sorted(made, key=lambda row: (-row.trips, row.home_name, row.office)))


def office_choices(most: int) -> tuple[OfficeChoice, ...]:
    """So many offices of the index, from the top; names alone, which takes a third of the time."""
    return _choices.get((most, current()), lambda: _chosen(most))


_choices = UntilWritten[tuple[OfficeChoice, ...]](6)  # in three languages, for two forms


def _chosen(most: int) -> tuple[OfficeChoice, ...]:
    told = {which: some for which, some in _worded().items() if some[0] and _known(*which)}
    first = sorted(told, key=lambda which: (-told[which][0], which))[:most]
    named = (
        (which, countries()[which[0]].name(current()), title(which, told[which][1], current()))
        for which in first
    )
    return tuple(
        OfficeChoice(slug=office_slug(*which), home_name=home, office=office)
        for which, home, office in sorted(named, key=lambda one: (-told[one[0]][0], *one[1:]))
    )


def _known(home: str, office: str) -> bool:
    return home in countries() and office in offices("en").names


def recounted(
    rows: Iterable[OfficeRow], counts: Mapping[tuple[str, str], tuple[int, int, date, date]]
) -> tuple[OfficeRow, ...]:
    """The rows by another counting rule; an office of which nothing counts is left out.

    Args:
        counts: by country and canonical office: officials, trips, the first and the last day of one.
    """
    made = []
    for row in rows:
        if found := counts.get((row.home, row.slug.partition("-")[2])):
            officials, trips, first, last = found
            made.append(replace(row, officials=officials, trips=trips, first=first, last=last))
    return tuple(sorted(made, key=lambda row: (-row.trips, row.home_name, row.office)))


def offices_near(asked: str, *, most: int = 5) -> tuple[OfficeRow, ...]:
    """The offices of the record nearest to what was asked for; where none is near, those of its country."""
    rows = office_index()
    names: dict[str, OfficeRow] = {}
    for row in rows:
        said = f"{row.home_name} {row.office}", f"{row.office} {row.home_name}"
        names |= {row.slug: row} | {slugged(words): row for words in said}
    close = get_close_matches(slugged(asked)[:60], names, n=most * 3, cutoff=0.6)
    home = asked.partition("-")[0].lower()
    found = [names[name] for name in close] or [row for row in rows if row.home.lower() == home]
    return tuple({row.slug: row for row in found}.values())[:most]


def _worded() -> dict[Office, tuple[int, Counter[str]]]:
    """How many trips each office has made, and how often it is called what, planned ones among them."""
    asked = Trip.objects.filter(_OFFICE).order_by().values_list("country", "office_id", "office")
    made: Counter[Office] = Counter()
    words: dict[Office, Counter[str]] = defaultdict(Counter)
    for home, office, called, times, trips in asked.annotate(
        times=Count("*"), trips=Count("country", filter=_HAPPENED)
    ):
        which = home or "", office or ""
        made[which] += trips
        words[which][called or ""] += times
    return {which: (made[which], some) for which, some in words.items()}


def _holders(counted: Iterable[TripLine]) -> tuple[Holder, ...]:
    trips: dict[str, list[TripLine]] = defaultdict(list)
    for line in counted:
        trips[line.official].append(line)
    made = [
        Holder(
            slug=slug,
            name=some[0].name,
            first=min((line.first for line in some if line.first), default=None),
            last=max((line.last for line in some if line.last), default=None),
            newest=some[0],
        )
        for slug, some in trips.items()
    ]
    return tuple(sorted(made, key=lambda one: one.first or date.min, reverse=True))
