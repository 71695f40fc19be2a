"""Travellers and people met: one person under the fullest name, with the most specific role that stands."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from envoyage.facts import Meeting, Traveller
from envoyage.reconcile.fields.folding import Said, by_weight, disagreement, fold, merged, said
from envoyage.reconcile.names import Likeness, full_match, likeness, parse
from envoyage.reconcile.offices import compatible, definite
from envoyage.reconcile.persons import Roster
from envoyage.reconcile.standing import Standing, weight
from envoyage.reconcile.values import Conflict, Merged


def traveller(standings: Sequence[Standing]) -> tuple[Merged[Traveller], tuple[Conflict, ...]]:
    """The official under the fullest name; office and country as the weightiest reports have them."""
    items = said(standings, lambda trip: (trip.traveller,))
    if len(items) == 1:
        (item,) = items
        return merged(item.fact, item, items, _office_in_words), ()
    chosen = max(items, key=lambda item: (_fullness(item.fact.name), weight([item.standing])))
    offices = by_weight(items, lambda who: definite(who.office_id))
    countries = by_weight(items, lambda who: who.country)
    titled = offices[0][1] if offices else items
    ids = by_weight(titled, lambda who: who.office_id)
    fact = replace(
        chosen.fact,
        office=_longest([(item.fact.office, item) for item in titled]),
        office_id=ids[0][0] if ids else None,
        country=countries[0][0] if countries else None,
    )
    return merged(fact, chosen, items, _office_in_words), disagreement(
        "traveller.office", offices, _office_in_words
    )


def meetings(
    standings: Sequence[Standing], roster: Roster | None, on: date | None
) -> tuple[tuple[Merged[Meeting], ...], tuple[Conflict, ...]]:
    """Everybody met, each once; a conflict where two reports give one person two offices or countries."""

    def same(one: Meeting, other: Meeting) -> float:
        return _same_person(one, other, roster, on)

    people: list[Merged[Meeting]] = []
    conflicts: tuple[Conflict, ...] = ()
    for folded in fold(said(standings, lambda trip: trip.meetings), same, lambda met: _fullness(met.name)):
        met, disagreements = _settle(folded)
        people.append(met)
        conflicts += disagreements
    return tuple(people), conflicts


def _same_person(one: Meeting, other: Meeting, roster: Roster | None, on: date | None) -> float:
    if roster:
        found = [roster.resolve(met.name, met.role_id, met.country, on) for met in (one, other)]
        if found[0] and found[1]:
            return float(Likeness.SAME) if found[0].id == found[1].id else 0.0
    here, there = parse(one.name, one.country), parse(other.name, other.country)
    two_countries = one.country and other.country and one.country != other.country
    fits = compatible(one.role_id, other.role_id) and not two_countries
    return float(likeness(here, there)) if fits or full_match(here, there) else 0.0


def _settle(items: Sequence[Said[Meeting]]) -> tuple[Merged[Meeting], tuple[Conflict, ...]]:
    if len(items) == 1:
        (item,) = items
        return merged(item.fact, item, items, _role_in_words), ()
    chosen = max(items, key=lambda item: (_fullness(item.fact.name), weight([item.standing])))
    offices = by_weight(items, lambda met: definite(met.role_id))
    countries = by_weight(items, lambda met: met.country)
    organisations = by_weight(items, lambda met: met.organisation)
    titled = offices[0][1] if offices else items
    ids = by_weight(titled, lambda met: met.role_id)
    fact = replace(
        chosen.fact,
        role=_longest([(item.fact.role, item) for item in titled]),
        role_id=ids[0][0] if ids else None,
        country=countries[0][0] if countries else None,
        organisation=organisations[0][0] if organisations else None,
    )
    name = chosen.fact.name
    conflicts = disagreement(f"meetings.{name}.role", offices, _role_in_words)
    conflicts += disagreement(f"meetings.{name}.country", countries, _role_in_words)
    return merged(fact, chosen, items, _role_in_words), conflicts


def _longest(titles: Sequence[tuple[str | None, Said[Meeting] | Said[Traveller]]]) -> str | None:
    """The title with the most words; of several, the weightiest telling's."""
    told = [(len(title.split()), weight([item.standing]), title) for title, item in titles if title]
    return max(told)[2] if told else None


def _fullness(name: str) -> int:
    return len(parse(name).tokens)


def _office_in_words(who: Traveller) -> str:
    return f"{who.name}, {who.office}" if who.office else who.name


def _role_in_words(met: Meeting) -> str:
    return ", ".join(part for part in (met.name, met.role, met.organisation) if part)
