"""The tables of what a trip is: trips, their stops, and each kind of fact that they carry."""

from collections.abc import Iterator
from functools import cache

from django.utils.translation import gettext_noop

from envoyage.gazetteer import countries, office_name
from envoyage.gazetteer.grammar import bodies
from envoyage.publish.export.batch import Batch
from envoyage.publish.export.columns import Column, Kind, Row, Table
from envoyage.reconcile.subjects import subject_slug

_TRIP = Column("trip", Kind.TEXT, "the trip", needed=True, of="trips.id")
_NUMBER = Column("number", Kind.WHOLE, "place among those of the trip, from 1", needed=True)
_STOP_COLUMNS = (
    "number", "country", "city", "start", "end", "edtf", "nature", "occasion", "beside", "then",
    "trip__official_id", "trip__name", "trip__office_id", "trip__country", "trip__status",
)  # fmt: skip


@cache
def country_name(code: str | None) -> str | None:
    """The English name of a country’s or body’s code; None for none, and for words that are no code."""
    if not code:
        return None
    land = countries().get(code)
    return land.name("en") if land else bodies("en").get(code)


@cache
def office_in_words(office_id: str) -> str:
    """The English name of a canonical office; of one that is not in the tables, its id."""
    try:
        return office_name(office_id)
    except KeyError:
        return office_id


def _trips(batch: Batch, told: set[str]) -> Iterator[Row]:
    stops = batch.stops("country")
    for trip in batch.trips:
        payload, route = batch.payloads[trip.slug], [code for (code,) in stops[trip.slug]]
        days = (trip.end - trip.start).days + 1 if trip.start and trip.end else None
        yield (
            trip.slug, trip.official, trip.name, trip.office, trip.office_id, trip.country,
            country_name(trip.country), trip.status, trip.start, trip.end, trip.edtf or None, days,
            len(route), " ".join(dict.fromkeys(route)), len(payload["reports"]), len(payload["conflicts"]),
            payload["trip"]["role"], trip.confidence, trip.changed_at,
        )  # fmt: skip


TRIPS = Table(
    name="trips",
    title=gettext_noop("Trips: one absence of one official from the own country in official capacity"),
    key=("id",),
    rows=_trips,
    columns=(
        Column("id", Kind.TEXT, "stable id; one that was given leads on for ever", needed=True),
        Column("official", Kind.TEXT, "who travels", needed=True, of="persons.id"),
        Column("name", Kind.TEXT, "the traveller’s name on this trip", needed=True),
        Column("office", Kind.TEXT, "the office held then, in words"),
        Column("office_id", Kind.TEXT, "the canonical office"),
        Column("home", Kind.TEXT, "code of the country that the traveller holds office for"),
        Column("home_name", Kind.TEXT, "that country in English"),
        Column("status", Kind.TEXT, "where the trip stands, a word of `Status`", needed=True),
        Column("start", Kind.DAY, "first day, where the reports determine it"),
        Column("end", Kind.DAY, "last day, where the reports determine it"),
        Column("dates", Kind.TEXT, "the days as EDTF, as far as they are known"),
        Column("days", Kind.WHOLE, "calendar days, first and last both counted"),
        Column("stops", Kind.WHOLE, "rows of `stops`", needed=True),
        Column("countries", Kind.TEXT, "codes of the countries entered, each once, in the order of travel"),
        Column("reports", Kind.WHOLE, "reports that tell of the trip", needed=True),
        Column("conflicts", Kind.WHOLE, "fields on which they contradict each other", needed=True),
        Column("role", Kind.TEXT, "a word of `Role`", needed=True),
        Column("confidence", Kind.NUMBER, "probability that the trip is right, 0 to 1", needed=True),
        Column("changed", Kind.MOMENT, "when the last verdict on it was made", needed=True),
    ),
)


def _stops(batch: Batch, told: set[str]) -> Iterator[Row]:
    # Straight from the table: of stops there are most, and no other table is asked for as often.
    for trip, number, code, city, start, end, edtf, *more in batch.stops_as_rows(*_STOP_COLUMNS):
        yield trip, number, code, country_name(code), city, start, end, edtf or None, *more


STOPS = Table(
    name="stops",
    title=gettext_noop("Stops: one country entered on a trip, in the order of travel"),
    key=("trip", "number"),
    rows=_stops,
    columns=(
        _TRIP,
        Column("number", Kind.WHOLE, "place in the order of travel, from 1", needed=True),
        Column("country", Kind.TEXT, "code of the country entered", needed=True),
        Column("country_name", Kind.TEXT, "that country in English"),
        Column("city", Kind.TEXT, "in the words of the report"),
        Column("start", Kind.DAY, "day of arrival, where the reports determine it"),
        Column("end", Kind.DAY, "day of departure, where the reports determine it"),
        Column("dates", Kind.TEXT, "the days of the stop as EDTF"),
        Column(
            "nature", Kind.TEXT, "a word of `Nature`; empty where no report says, which counts as official"
        ),
        Column("occasion", Kind.TEXT, "the summit, conference or ceremony attended, as the report names it"),
        Column("beside", Kind.TEXT, "whom the traveller accompanied there"),
        Column("then", Kind.TEXT, "the state or territory of the time, where it is not today’s"),
        Column("official", Kind.TEXT, "who travels", needed=True, of="persons.id"),
        Column("name", Kind.TEXT, "the traveller’s name on this trip", needed=True),
        Column("office_id", Kind.TEXT, "the traveller’s canonical office"),
        Column("home", Kind.TEXT, "code of the traveller’s country"),
        Column("status", Kind.TEXT, "where the trip stands, a word of `Status`", needed=True),
    ),
)


def _meetings(batch: Batch, told: set[str]) -> Iterator[Row]:
    for trip, number, met in batch.facts("meetings"):
        yield (
            trip, number, batch.persons.get((trip, number)), met["name"], met["role"], met["role_id"],
            met["country"], country_name(met["country"]), met.get("organisation"),
        )  # fmt: skip


MEETINGS = Table(
    name="meetings",
    title=gettext_noop("Meetings: one named person met, or to be met, on a trip"),
    key=("trip", "number"),
    rows=_meetings,
    columns=(
        _TRIP,
        _NUMBER,
        Column("person", Kind.TEXT, "who was met", of="persons.id"),
        Column("name", Kind.TEXT, "the name at its fullest in the reports", needed=True),
        Column("role", Kind.TEXT, "the role held then, in words"),
        Column("role_id", Kind.TEXT, "the canonical office of that role"),
        Column("country", Kind.TEXT, "code of the country spoken for"),
        Column("country_name", Kind.TEXT, "that country in English"),
        Column("organisation", Kind.TEXT, "the organisation spoken for, where it is no country"),
    ),
)


def _agreements(batch: Batch, told: set[str]) -> Iterator[Row]:
    for trip, number, deal in batch.facts("agreements"):
        party = deal["with"]
        yield (
            trip, number, deal["kind"], deal["state"], deal["about"], party, country_name(party),
            deal["date"],
        )  # fmt: skip


AGREEMENTS = Table(
    name="agreements",
    title=gettext_noop("Agreements: one paper or promise with its party"),
    key=("trip", "number"),
    rows=_agreements,
    columns=(
        _TRIP,
        _NUMBER,
        Column("kind", Kind.TEXT, "a word of `AgreementKind`", needed=True),
        Column("state", Kind.TEXT, "how far it has come, a word of `AgreementState`", needed=True),
        Column("about", Kind.TEXT, "what it is about, in the words of the report"),
        Column("with", Kind.TEXT, "the other party: code of a country, or a name"),
        Column("with_name", Kind.TEXT, "the country in English, where it is one"),
        Column("date", Kind.TEXT, "the day it was signed or announced, as EDTF"),
    ),
)


def _quotes(batch: Batch, told: set[str]) -> Iterator[Row]:
    for trip, number, quote in batch.facts("quotes"):
        yield trip, number, quote["speaker"], quote["text"]


QUOTES = Table(
    name="quotes",
    title=gettext_noop("Quotes: one unbroken run of words in quotation marks"),
    key=("trip", "number"),
    rows=_quotes,
    columns=(
        _TRIP,
        _NUMBER,
        Column("speaker", Kind.TEXT, "who said it, where the report says so"),
        Column("text", Kind.TEXT, "the words, in the language of the report", needed=True),
    ),
)


def _topics(batch: Batch, told: set[str]) -> Iterator[Row]:
    for trip, number, topic in batch.facts("topics"):
        yield trip, number, topic["label"], subject_slug(topic["label"])


TOPICS = Table(
    name="topics",
    title=gettext_noop("Topics: what was discussed on a trip"),
    key=("trip", "number"),
    rows=_topics,
    columns=(
        _TRIP,
        _NUMBER,
        Column("label", Kind.TEXT, "the topic as the reports name it", needed=True),
        Column("subject", Kind.TEXT, "its subject, as filters name it; one for all languages", needed=True),
    ),
)


def _places(batch: Batch, told: set[str]) -> Iterator[Row]:
    for trip, number, place in batch.facts("places"):
        yield trip, number, place["name"], place["country"], country_name(place["country"])


PLACES = Table(
    name="places",
    title=gettext_noop("Places: a site toured that is no stop of its own"),
    key=("trip", "number"),
    rows=_places,
    columns=(
        _TRIP,
        _NUMBER,
        Column("name", Kind.TEXT, "the site, in the words of the report", needed=True),
        Column("country", Kind.TEXT, "code of the country in which it lies"),
        Column("country_name", Kind.TEXT, "that country in English"),
    ),
)
