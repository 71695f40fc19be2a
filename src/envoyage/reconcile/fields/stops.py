"""The stops of a trip in order: the fullest telling's itinerary, with what the others add."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from envoyage.facts import DateSpan, Stop
from envoyage.reconcile.fields.dates import agree, exactness
from envoyage.reconcile.fields.folding import Said, by_weight, disagreement, merged, said
from envoyage.reconcile.fields.order import runs
from envoyage.reconcile.names import fold as plain
from envoyage.reconcile.standing import Standing, weight
from envoyage.reconcile.values import Conflict, Merged

V = TypeVar("V", bound=Hashable)

_DATED = 4  # both ends of the span exact to the day have 6 parts; day and month of one end alone have 2


@dataclass(eq=False, slots=True)
class _Slot:
    """One entry into a country, with all who tell of it."""

    country: str
    items: list[Said[Stop]] = field(default_factory=list)

    @property
    def cities(self) -> set[str]:
        return {plain(item.fact.city) for item in self.items if item.fact.city}

    @property
    def first_day(self) -> date:
        return min((day for item in self.items if (day := _days(item).earliest)), default=date.max)


_Itinerary = list[tuple[Standing, list[_Slot]]]


def stops(standings: Sequence[Standing]) -> tuple[tuple[Merged[Stop], ...], tuple[Conflict, ...]]:
    """The itinerary that stands; conflicts where reports order it otherwise, or give one stop other days.

    A stop that was only planned goes where a report of the trip tells all the others and not this one.
    """
    items = said(standings, lambda trip: trip.stops)
    if len(standings) == 1:  # most trips are told by one report: nobody adds a stop, or orders them otherwise
        return tuple(_alone(item, len(items) > 1) for item in items), ()
    slots, itineraries = _lay_out(standings, items)
    dropped = _dropped(slots, itineraries)
    kept = [slot for slot in slots if slot not in dropped]
    several = len(kept) > 1
    conflicts = _order_conflict(kept, itineraries)
    folded = []
    for slot in kept:
        stop, disagreements = _settle(slot, several)
        folded.append(stop)
        conflicts += disagreements
    return tuple(folded), conflicts


def _lay_out(standings: Sequence[Standing], items: Sequence[Said[Stop]]) -> tuple[list[_Slot], _Itinerary]:
    tells = {id(each): [item for item in items if item.standing is each] for each in standings}
    fullest_first = sorted(
        (each for each in standings if tells[id(each)]),
        key=lambda each: (
            len(tells[id(each)]) > 1 and len(runs(tells[id(each)])) == 1,
            weight([each])[0],
            len(tells[id(each)]),
            weight([each]),
        ),
        reverse=True,
    )
    slots: list[_Slot] = []
    itineraries: _Itinerary = []
    for each in fullest_first:
        route: list[_Slot] = []
        for item in tells[id(each)]:
            route.append(_slot_for(item, slots, route) or _Slot(item.fact.country))
            route[-1].items.append(item)
        _insert(route, slots)
        itineraries.append((each, route))
    return slots, itineraries


def _slot_for(item: Said[Stop], slots: Sequence[_Slot], taken: Sequence[_Slot]) -> _Slot | None:
    """The country's free slot: of the same city, else of no city yet, else any, the earliest first."""
    city = plain(item.fact.city) if item.fact.city else None
    free = [slot for slot in slots if slot.country == item.fact.country and slot not in taken]
    return min(
        free,
        key=lambda slot: city is not None and city not in slot.cities and bool(slot.cities),
        default=None,
    )


def _insert(route: Sequence[_Slot], slots: list[_Slot]) -> None:
    """Puts new slots before the next known one of their route, else by their days, else at the end."""
    for place in reversed(range(len(route))):
        slot = route[place]
        if slot in slots:
            continue
        if place + 1 < len(route):
            slots.insert(slots.index(route[place + 1]), slot)
            continue
        later = (at for at, other in enumerate(slots) if slot.first_day < other.first_day < date.max)
        slots.insert(next(later, len(slots)), slot)


def _dropped(slots: Sequence[_Slot], itineraries: _Itinerary) -> list[_Slot]:
    only_planned = [slot for slot in slots if all(item.standing.stage == 0 for item in slot.items)]
    made = [slot for slot in slots if slot not in only_planned]
    told_in_full = any(
        each.stage == 2 and set(map(id, route)) == set(map(id, made)) for each, route in itineraries
    )
    return only_planned if len(made) > 1 and told_in_full else []


def _order_conflict(kept: Sequence[_Slot], itineraries: _Itinerary) -> tuple[Conflict, ...]:
    """Reports that say another order, or plans with a stop that was dropped."""
    stands = _route_in_words(kept)
    agreeing: list[Said[Stop]] = []
    others: dict[str, list[Said[Stop]]] = {}
    for each, route in itineraries:
        first = next(item for item in route[0].items if item.standing is each)
        if against := _against(each, route, kept):
            others.setdefault(_route_in_words(against), []).append(first)
        else:
            agreeing.append(first)
    if not others:
        return ()
    by_support = sorted(
        others.items(), key=lambda pair: weight(item.standing for item in pair[1]), reverse=True
    )
    return disagreement("stops", [(stands, agreeing), *by_support], _in_words)


def _against(each: Standing, route: Sequence[_Slot], kept: Sequence[_Slot]) -> Sequence[_Slot]:
    """What of a report's itinerary is not as it stands: all of it, where a stop was dropped; else nothing."""
    if any(slot not in kept for slot in _entries(route)):
        return route
    slot_of = {id(item): slot for slot in route for item in slot.items if item.standing is each}
    told = [item for slot in route for item in slot.items if item.standing is each]
    for run in runs(told):
        part = [slot_of[id(item)] for item in run]
        ranks = [kept.index(slot) for slot in _entries(part) if slot in kept]
        if ranks != sorted(ranks):
            return part
    return ()


def _entries(route: Sequence[_Slot]) -> list[_Slot]:
    """Two cities of one country in a row are one entry: who tells one of them has no other order."""
    return [slot for place, slot in enumerate(route) if not place or slot.country != route[place - 1].country]


def _route_in_words(route: Sequence[_Slot]) -> str:
    return ", ".join(slot.country for slot in _entries(route))


def _settle(slot: _Slot, several: bool) -> tuple[Merged[Stop], tuple[Conflict, ...]]:
    items = slot.items
    if len(items) == 1:
        return _alone(items[0], several), ()
    cities = by_weight(items, lambda stop: plain(stop.city) if stop.city else None)
    chosen = cities[0][1][0] if cities else max(items, key=lambda item: weight([item.standing]))
    fact = replace(
        chosen.fact,
        nature=_weightiest(items, lambda stop: stop.nature),
        occasion=_weightiest(items, lambda stop: stop.occasion),
        beside=_weightiest(items, lambda stop: stop.beside),
        then=_weightiest(items, lambda stop: stop.then),
    )
    days = [(span, item) for item in items if (span := _days(item) if several else item.fact.when).known]
    if not days:
        return merged(fact, chosen, items, _in_words), ()
    values: dict[str, list[tuple[DateSpan, Said[Stop]]]] = {}
    for span, item in days:
        values.setdefault(str(span), []).append((span, item))
    best = max(
        values.values(),
        key=lambda told: (exactness(told[0][0]) >= _DATED, weight(item.standing for _, item in told)),
    )
    when = max((span for span, _ in best), key=lambda span: sorted(span.inferred))
    stop = merged(replace(fact, when=when), chosen, items, _in_words)
    against = [
        (value, [item for _, item in told])
        for value, told in values.items()
        if not any(_holds(span, when) for span, _ in told)
    ]
    for_it = [item for span, item in days if _holds(span, when)]
    against.sort(key=lambda pair: weight(item.standing for item in pair[1]), reverse=True)
    return stop, disagreement(f"stops.{slot.country}.dates", [(str(when), for_it), *against], _in_words)


def _alone(item: Said[Stop], several: bool) -> Merged[Stop]:
    """A stop that one report tells, which contradicts nobody."""
    span = _days(item) if several else item.fact.when
    own = item.fact if span is item.fact.when else replace(item.fact, when=span)
    return merged(own, item, [item], _in_words)


def _weightiest(items: Sequence[Said[Stop]], value: Callable[[Stop], V | None]) -> V | None:
    """What the weightiest of those reports say that say anything of it."""
    told = by_weight(items, value)
    return told[0][0] if told else None


def _holds(span: DateSpan, stands: DateSpan) -> bool:
    """A single day within the days that stand, or its first or last, holds beside them."""
    if agree(span, stands):
        return True
    day, first, last = span.first_day, stands.first_day, stands.last_day
    return span.days == 1 and None not in (day, first, last) and bool(first <= day <= last)  # type: ignore[operator]


def _days(item: Said[Stop]) -> DateSpan:
    """A stop's own days; for a report of this one stop, the days that it gives its trip."""
    trip = item.standing.telling.trip
    return item.fact.when if item.fact.when.known or len(trip.stops) > 1 else trip.when


def _in_words(stop: Stop) -> str:
    where = f"{stop.city}, {stop.country}" if stop.city else stop.country
    return f"{where} ({stop.when})" if stop.when.known else where
