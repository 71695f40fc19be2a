"""What is worth telling of a trip: first since, first ever, n-th, where a tenure began."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from envoyage.insight.asking import grounds
from envoyage.insight.claims import CLAIMS
from envoyage.insight.counting import USUAL, Counting
from envoyage.insight.finding import Finding, Names
from envoyage.insight.homes import Home, home, there
from envoyage.insight.journeys import Journeys
from envoyage.insight.places import Place
from envoyage.insight.question import Question
from envoyage.insight.stops import Row
from envoyage.insight.tenures import Held
from envoyage.insight.whose import settled
from envoyage.record.officials import roster
from envoyage.record.once import once

_MOST = 4
_RARE = 5 * 365
"""Days that a claim reaches back to be worth a word."""
_FEW = 5
"""Visits up to which it is worth saying the how-manieth one is."""
_PARTS = ("latin-america", "caribbean", "europe", "middle-east", "africa", "asia", "oceania")
"""Parts of the world in which a tenure can begin; the narrowest that tells most is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One claim worth telling.

    Attributes:
        question: whose answer proves it, and has the other right answers.
        days: how far it reaches back.
    """

    question: Question
    value: str
    sentence: str
    days: int

    @property
    def query(self) -> str:
        """Of the address that shows the proof, without `?`."""
        return self.question.query


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trip:
    """The trip with what it is compared with."""

    question: Question
    rows: list[Row]
    begins: date  # the first day that the record has of the office
    home: Home
    names: Names

    @property
    def day(self) -> date:
        return self.rows[0].first

    def found(self, claim: str, place: Place, journeys: Journeys) -> tuple[Question, Finding]:
        """A claim about the trip and a place."""
        asked = replace(self.question, claim=claim, place=place)
        return asked, CLAIMS[claim].find(grounds(asked, journeys, self.names))


def about_trip(slug: str, counting: Counting = USUAL, *, most: int = _MOST) -> tuple[Telling, ...]:
    """The claims about a published trip, that which reaches back furthest first; one a country at most.

    Nothing is told of a trip that has not happened, and of an official without an office.

    Raises:
        Unanswerable: there is no such trip.
    """
    question = settled(Question(claim="since", trip=slug, counting=counting))
    if question.office is None or question.home is None:
        return ()
    theirs = home(question.home)
    stops = [row for row in theirs.of_trip(slug) if counting.keeps(row) and row.country != row.home]
    begins = theirs.begins(question.office)
    if not stops or begins is None:
        return ()
    trip = _Trip(question=question, rows=stops, begins=begins, home=theirs, names=once("names", Names))
    told = [*_by_country(trip), *_beginning(trip)]
    return tuple(sorted(told, key=lambda one: -one.days)[:most])


def _by_country(trip: _Trip) -> Iterator[Telling]:
    places = [Place.of_country(code) for code in dict.fromkeys(row.country for row in trip.rows)]
    nearby = Journeys(there(trip.home.of_office(trip.question.office or ""), *places))
    for place in places:
        told = [*_since(trip, place, nearby), *_nth(trip, place, nearby)]
        if told:
            yield max(told, key=lambda one: one.days)


def _since(trip: _Trip, place: Place, nearby: Journeys) -> Iterator[Telling]:
    asked, found = trip.found("since", place, nearby)
    last = next((shown.visit.last for shown in found.shown if shown.hit), None)
    if found.value == "first ever":
        highest, first = trip.found("rank", place, Journeys(there(trip.home.every, place)))
        if first.holds:
            asked, found = highest, first
        last = trip.begins
    if last is not None and (days := (trip.day - last).days) >= _RARE:
        yield Telling(question=asked, value=found.value, sentence=found.sentence, days=days)


def _nth(trip: _Trip, place: Place, nearby: Journeys) -> Iterator[Telling]:
    asked, found = trip.found("nth", place, nearby)
    if found.value.isdecimal() and 1 < (number := int(found.value)) <= _FEW:
        # Half of the mean time between two: the last visit before it says more than their number.
        days = (trip.day - trip.begins).days // (2 * number)
        if days >= _RARE:
            yield Telling(question=asked, value=found.value, sentence=found.sentence, days=days)


def _beginning(trip: _Trip) -> Iterator[Telling]:
    """Where the tenure began, if this is its first trip."""
    begun = once("held", lambda: Held(roster())).begun
    tenure = begun(trip.rows[0])
    office = trip.question.office or ""
    own = [row for row in trip.home.of_office(office) if row.official == trip.question.official]
    first = next((row for row in own if trip.question.counting.keeps(row) and begun(row) == tenure), None)
    if first is None or first.trip != trip.question.trip:
        return
    everybody = trip.home.journeys(office)
    told = []
    for part in map(Place.of_region, _PARTS):
        if part.holds(first.country):
            asked, found = trip.found("begins", part, everybody)
            last = next((shown.visit.last for shown in found.shown if shown.hit), trip.begins)
            if found.holds is not False and (days := (trip.day - last).days) >= _RARE:
                told.append(Telling(question=asked, value=found.value, sentence=found.sentence, days=days))
    if told:
        yield max(told, key=lambda one: one.days)
