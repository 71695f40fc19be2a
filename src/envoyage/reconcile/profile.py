"""A telling made ready for comparison: who, when, where and whom, parsed once and kept."""

from dataclasses import dataclass

from envoyage.facts import Status
from envoyage.reconcile.days import Sureness, Window, window
from envoyage.reconcile.names import FAMILY_FIRST, Likeness, Name, full_match, likeness, parse
from envoyage.reconcile.offices import compatible
from envoyage.reconcile.persons import Roster
from envoyage.reconcile.values import Telling


@dataclass(frozen=True, slots=True)
class Official:
    """Who travels, as far as a telling says it; `person` is the roster's id where the roster knows."""

    name: Name
    country: str | None
    office_id: str | None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of a telling. Equal officials, windows, stops and courses make equal profiles."""

    telling: Telling
    official: Official
    window: Window | None
    stops: tuple[str, ...]
    met: frozenset[str]

    @property
    def dated(self) -> bool:
        """True when it tells at least one calendar day."""
        return self.window is not None and self.window.sureness is Sureness.EXACT

    @property
    def happened(self) -> bool:
        return self.telling.trip.status.happened

    @property
    def called_off(self) -> bool:
        return self.telling.trip.status.called_off

    @property
    def planned(self) -> bool:
        return self.telling.trip.status is Status.PLANNED

    def shares_stop(self, other: "Profile") -> bool:
        return not frozenset(self.stops).isdisjoint(other.stops)


def profile(telling: Telling, roster: Roster | None = None) -> Profile:
    """What there is to compare of a telling; with a roster its official is looked up there."""
    trip = telling.trip
    days = window(telling)
    who = trip.traveller
    on = days.first if days else telling.report.published
    person = roster.resolve(who.name, who.office_id, who.country, on) if roster else None
    return Profile(
        telling=telling,
        official=Official(
            parse(who.name, who.country), who.country, who.office_id, person.id if person else None
        ),
        window=days,
        stops=tuple(stop.country for stop in trip.stops),
        met=frozenset(_surname(parse(met.name, met.country), met.country) for met in trip.meetings),
    )


def same_official(one: Official, other: Official) -> Likeness:
    """How far two officials can be one person.

    The roster decides where it knows both. Otherwise names decide, and two countries, or a short name with
    two offices, make two people: a country may have two ministers of one surname.
    """
    if one.person and other.person:
        return Likeness.SAME if one.person == other.person else Likeness.DIFFERENT
    if one.country and other.country and one.country != other.country:
        return Likeness.DIFFERENT
    found = likeness(one.name, other.name)
    fits = full_match(one.name, other.name) or compatible(one.office_id, other.office_id)
    return found if fits else Likeness.DIFFERENT


def _surname(name: Name, country: str | None) -> str:
    return name.tokens[0 if country in FAMILY_FIRST else -1]
