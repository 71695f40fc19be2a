"""A telling taken apart into claims, and put together again from those that stand. Pure: no database.

The parts are those of the reading contract: what the contract gains, claims have, without a change here.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from envoyage.facts import Trip
from envoyage.facts.checking import facts_of
from envoyage.facts.contract import Json, trip_from_json, trip_to_json
from envoyage.reconcile.factwords import dates_words, fact_words
from envoyage.reconcile.values import Telling
from envoyage.record.jsontext import digest, in_order


class Field(StrEnum):
    """What a claim is about."""

    TRAVELLER = "traveller"
    STATUS = "status"
    DATES = "dates"
    STOP = "stop"
    MEETING = "meeting"
    TOPIC = "topic"
    AGREEMENT = "agreement"
    QUOTE = "quote"
    PLACE = "place"

    @property
    def of_the_trip(self) -> bool:
        """True for what a trip has once: its traveller, its status and its dates."""
        return self in (Field.TRAVELLER, Field.STATUS, Field.DATES)

    @property
    def plural(self) -> str:
        """The contract's name for the list of such facts."""
        return f"{self.value}s"


LISTED = tuple(field for field in Field if not field.of_the_trip)


BY_HAND = "stated by hand"
"""The rule of a claim that a person states; it counts while the entry that stated it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One fact of a telling: the value in the contract's shape, and where the report says it."""

    id: str
    field: Field
    value: Json
    passages: list[list[int]]
    rule: str = ""


def claims(telling: Telling, shape: Json | None = None) -> tuple[Stated, ...]:
    """Every fact of a telling, in the order in which a trip shows them; equal ones once.

    Args:
        telling: one trip as one report tells it.
        shape: the trip in the contract's shape, with the rules, where that is at hand.
    """
    shape = shape or trip_to_json(telling.trip, explain=True)
    # Two trips of one official in one report may share the words that name the official; their first stop,
    # or failing that their dates, tells them apart.
    first = next(iter(shape["stops"]), None)
    own = first["passages"][0] if first else next(iter(shape["date_passages"]), None)
    root = (telling.report.digest, telling.trip.traveller.name)
    found: dict[str, Stated] = {}
    for field, value, passages, rule in _parts(shape):
        anchor = [passages[0], own] if field.of_the_trip else passages[0]
        said = {key: part for key, part in value.items() if part is not None}
        if field is Field.STOP and not said["inferred"]:
            del said["inferred"]  # an empty one leaves a stop the id it had before stops told it
        claim = digest([*root, field.value, said, anchor])
        found.setdefault(claim, Stated(id=claim, field=field, value=value, passages=passages, rule=rule))
    return tuple(found.values())


def same(one: Stated) -> str:
    """Equal for two claims that say the same, wherever in their reports they say it."""
    value = {key: part for key, part in one.value.items() if part not in (None, [])}
    return in_order([one.field, value])


def by_hand(telling: str, field: Field, value: Json, passages: list[list[int]]) -> Stated:
    """A fact that a person finds in a report: the id says what and where, as that of a read one does.

    Raises:
        ValueError: the value is not of the contract's shape.
    """
    value = checked(field, value)
    key = digest([BY_HAND, telling, field.value, value, passages])
    return Stated(id=key, field=field, value=value, passages=passages, rule=BY_HAND)


def distinct(many: Iterable[tuple[Stated, ...]]) -> Iterator[tuple[Stated, ...]]:
    """The claims of all tellings of one report: an id that comes again in a later telling gets its number."""
    seen: Counter[str] = Counter()
    for stated in many:
        seen.update(one.id for one in stated)
        yield tuple(
            one if seen[one.id] == 1 else replace(one, id=digest([one.id, seen[one.id]])) for one in stated
        )


def trip_of(stated: Iterable[Stated], *, role: str, confidence: float) -> Trip | None:
    """The trip that these claims make, or None while they do not say who travels and how the trip stands.

    Raises:
        KeyError, ValueError: a value is not of the contract's shape.
    """
    shape: Json = {"when": None, "date_passages": [], "role": role, "confidence": confidence}
    shape.update({field.plural: [] for field in LISTED})
    for one in stated:
        match one.field:
            case Field.TRAVELLER:
                shape["traveller"] = _fact(one)
            case Field.STATUS:
                shape.update(status=one.value["status"], status_passages=one.passages)
            case Field.DATES:
                shape.update(**one.value, date_passages=one.passages)
            case listed:
                shape[listed.plural].append(_fact(one))
    if "traveller" not in shape or "status" not in shape:
        return None
    return trip_from_json(shape)


def as_told(telling: Telling, stated: Collection[Stated]) -> Telling | None:
    """The telling that all of its claims make again; None where only `trip_of` can say which that is.

    Nearly always it is the telling itself. Not so where two of its facts were one claim, or where the
    contract writes something of it in another way than it came.
    """
    trip = telling.trip
    facts = [*facts_of(trip)]
    spans = [trip.when, *(stop.when for stop in trip.stops)]
    passages = [trip.status_passages, trip.date_passages, *(fact.passages for fact in facts)]
    if (
        len(stated)
        != len(facts) + 1 + bool(trip.date_passages)  # the traveller is a fact, the status is none
        or (trip.when.known and not trip.date_passages)
        or any(span.inferred and not span.known for span in spans)
        or any(one >= other for many in passages if len(many) > 1 for one, other in pairwise(many))
    ):
        return None
    status_passages = trip.status_passages or trip.traveller.passages
    return replace(telling, trip=replace(trip, status_passages=status_passages, rule=""))


def checked(field: Field, value: Json) -> Json:
    """The value as the contract writes it; what a correction must pass before it is written down.

    Raises:
        ValueError: it is not of the contract's shape; the message says what is wrong.
    """
    try:
        trip = _alone(field, value)
    except (KeyError, TypeError) as error:
        raise ValueError(
            f"A {field} is not {json.dumps(value, ensure_ascii=False)}: {error} is missing."
        ) from error
    return next(part for key, part, _, _ in _parts(trip_to_json(trip, explain=True)) if key is field)


def in_words(field: Field, value: Json) -> str:
    """What a claim says: `March 26 to 27, 2025`, `Kingston, Jamaica`, `energy security`.

    Raises:
        KeyError, ValueError: the value is not of the contract's shape.
    """
    trip = _alone(field, value)
    match field:
        case Field.TRAVELLER:
            return fact_words(trip.traveller)
        case Field.STATUS:
            return trip.status.value
        case Field.DATES:
            return dates_words(trip.when)
    return fact_words(getattr(trip, field.plural)[0])


def _alone(field: Field, value: Json) -> Trip:
    """A trip of which nothing but this fact is known, and the least that a trip needs."""
    who = {"name": "-", "office": None, "office_id": None, "country": None}
    frame: dict[Field, Json] = {Field.TRAVELLER: who, Field.STATUS: {"status": "completed"}, field: value}
    stated = [Stated(id="", field=key, value=part, passages=[[0, 1]]) for key, part in frame.items()]
    trip = trip_of(stated, role="subject", confidence=0.5)
    assert trip is not None
    return trip


def _parts(shape: Json) -> Iterator[tuple[Field, Json, list[list[int]], str]]:
    """The facts of a trip in the contract's shape, each with its passages and its rule."""
    rule = shape["rule"]
    traveller = shape["traveller"]
    yield Field.TRAVELLER, *_taken_apart(traveller)
    # A status that rests on no word of its own is told by the sentence that names the traveller.
    yield Field.STATUS, {"status": shape["status"]}, shape["status_passages"] or traveller["passages"], rule
    if shape["date_passages"]:
        yield (
            Field.DATES,
            {"when": shape["when"], "inferred": shape["inferred"]},
            shape["date_passages"],
            rule,
        )
    for field in LISTED:
        for fact in shape[field.plural]:
            yield field, *_taken_apart(fact)


def _taken_apart(fact: Json) -> tuple[Json, list[list[int]], str]:
    value = {key: part for key, part in fact.items() if key not in ("passages", "rule", "start", "end")}
    return value, fact["passages"], fact["rule"]


def _fact(one: Stated) -> Json:
    return {**one.value, "passages": one.passages, "rule": one.rule}
