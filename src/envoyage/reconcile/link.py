"""Trips that belong together without being one: a delegation's, and a trip put off to new dates."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from envoyage.facts import Status
from envoyage.reconcile.days import Sureness, Window
from envoyage.reconcile.names import Likeness
from envoyage.reconcile.persons import Roster
from envoyage.reconcile.profile import Official, Profile, profile, same_official
from envoyage.reconcile.saying import countries_in_words
from envoyage.reconcile.values import Group, Link, LinkKind

# How long after the days that fell through the new ones may lie: a trip put off comes within the year, one
# called off is made good within four months or is another trip.
_NEW_DATES_WITHIN = {Status.POSTPONED: timedelta(days=365), Status.CANCELLED: timedelta(days=120)}


@dataclass(frozen=True, slots=True)
class _Trip:
    """A group as far as links go by it."""

    group: Group
    official: Official
    called: str  # the official's name at its fullest
    stops: frozenset[str]
    days: Window | None
    last_word: Status

    @property
    def called_off(self) -> bool:
        return self.last_word.called_off


def links(groups: Iterable[Group], *, roster: Roster | None = None) -> tuple[Link, ...]:
    """Every link between groups, in the order of their keys; the order of the groups does not matter."""
    trips = [_trip(group, roster) for group in sorted(groups, key=lambda group: group.key)]
    found = [*_delegations(trips), *_new_dates(trips)]
    return tuple(sorted(found, key=lambda link: (link.kind, link.one, link.other)))


def _delegations(trips: Sequence[_Trip]) -> Iterable[Link]:
    """Two officials of one country in one place on the same exact days, or on one journey of a report."""
    by_place: dict[tuple[str, str | None, int], list[_Trip]] = defaultdict(list)
    by_report: dict[str, list[_Trip]] = defaultdict(list)
    for trip in trips:
        if trip.called_off:
            continue
        for report in {telling.report.id for telling in trip.group.tellings}:
            by_report[report].append(trip)
        if trip.days and trip.days.sureness is Sureness.EXACT:
            for month in trip.days.months:
                for stop in trip.stops:
                    by_place[stop, trip.official.country, month].append(trip)
    seen = set()
    for together in (*by_place.values(), *by_report.values()):
        for one, other in combinations(together, 2):
            pair = (one.group.key, other.group.key)
            if pair not in seen and _one_delegation(one, other):
                seen.add(pair)
                yield Link(kind=LinkKind.DELEGATION, one=pair[0], other=pair[1], reason=_together(one, other))


def _one_delegation(one: _Trip, other: _Trip) -> bool:
    countries = {one.official.country, other.official.country} - {None}
    nested = bool(one.stops and other.stops) and (one.stops <= other.stops or other.stops <= one.stops)
    two_people = same_official(one.official, other.official) is Likeness.DIFFERENT
    return (
        len(countries) == 1 and nested and two_people and (_same_days(one, other) or _told_as_one(one, other))
    )


def _same_days(one: _Trip, other: _Trip) -> bool:
    exact = all(each.days and each.days.sureness is Sureness.EXACT for each in (one, other))
    return exact and one.days is not None and other.days is not None and one.days.gap(other.days) == 0


def _told_as_one(one: _Trip, other: _Trip) -> bool:
    """A report that names a companion gives the days once; of past trips it may mean two."""
    return None not in (one.official.country, other.official.country) and any(
        here.report.id == there.report.id
        and here.trip.status is there.trip.status
        and here.trip.status is not Status.COMPLETED
        and not (here.trip.when.known and there.trip.when.known)
        for here in one.group.tellings
        for there in other.group.tellings
    )


def _together(one: _Trip, other: _Trip) -> str:
    where = countries_in_words(sorted(one.stops & other.stops))
    return f"{one.called} and {other.called} were in {where} on the same days."


def _new_dates(trips: Sequence[_Trip]) -> Iterable[Link]:
    """From a trip called off to the next one of that official to a country that it was to reach."""
    by_surname: dict[str, list[_Trip]] = defaultdict(list)
    for trip in trips:
        for surname in trip.official.name.surnames:
            by_surname[surname].append(trip)
    for off in trips:
        if not off.called_off:
            continue
        near = {id(trip): trip for surname in off.official.name.surnames for trip in by_surname[surname]}
        offers = [trip for trip in near.values() if trip is not off and _takes_the_place(trip, off)]
        if offers:
            new = min(offers, key=lambda trip: (_starts(trip), trip.group.key))
            word = "put off" if off.last_word is Status.POSTPONED else "called off"
            where = countries_in_words(sorted(off.stops & new.stops)) or "the same places"
            reason = f"The trip of {off.called} to {where} was {word}; this is the next one there."
            yield Link(kind=LinkKind.NEW_DATES, one=off.group.key, other=new.group.key, reason=reason)


def _takes_the_place(new: _Trip, off: _Trip) -> bool:
    if same_official(new.official, off.official) is Likeness.DIFFERENT or new.called_off:
        return False
    if off.stops and new.stops and not off.stops & new.stops:
        return False
    if new.days is None or off.days is None:
        return off.last_word is Status.POSTPONED and bool(off.stops & new.stops)
    if off.days.sureness is Sureness.EXACT:
        return (
            off.days.first < new.days.last
            and new.days.first - off.days.last <= _NEW_DATES_WITHIN[off.last_word]
        )
    return (
        off.days.first <= new.days.last
        and new.days.first - off.days.first <= _NEW_DATES_WITHIN[off.last_word]
    )


def _starts(trip: _Trip) -> int:
    return trip.days.first.toordinal() if trip.days else 0


def _trip(group: Group, roster: Roster | None) -> _Trip:
    profiles = [profile(telling, roster) for telling in group.tellings]
    fullest = max(
        profiles,
        key=lambda each: (len(each.official.name.tokens), bool(each.official.country), each.telling.id),
    )
    newest = profiles[-1].telling.trip.status  # tellings of a group come oldest first
    return _Trip(
        group=group,
        official=_known(profiles, fullest.official),
        called=fullest.telling.trip.traveller.name,
        stops=frozenset(stop for each in profiles for stop in each.stops),
        days=_days(profiles),
        last_word=newest,
    )


def _known(profiles: Sequence[Profile], official: Official) -> Official:
    """The official with the country and the roster's id from any telling that has them."""
    country = official.country or next((p.official.country for p in profiles if p.official.country), None)
    person = official.person or next((p.official.person for p in profiles if p.official.person), None)
    return Official(official.name, country, official.office_id, person)


def _days(profiles: Sequence[Profile]) -> Window | None:
    windows = [each.window for each in profiles if each.window]
    if not windows:
        return None
    surest = max(each.sureness for each in windows)
    sure = [each for each in windows if each.sureness is surest]
    return Window(min(each.first for each in sure), max(each.last for each in sure), surest)
