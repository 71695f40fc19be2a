"""A list with a time for each stop, or each traveller: "visited Peru in June, Chile in August and Cuba"."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from envoyage.reading.journeys.clausedates import resolved
from envoyage.reading.journeys.foldingdays import apart
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

# Words at the head of a sentence before the first time: "In 2019 he went to Peru and in 2021 to Chile".
_HEAD = 2
# Tokens of a date in brackets: "(from 31 August to 4 September 2023)".
_BRACKETED = 12
# Tokens from a name to its country: "of the".
_OF = 3
# Words from the last stop to its date.
_REACH = 6


def by_time(scene: Scene, travel: Travel) -> Iterator[Travel]:
    """A clause as it is, or one for each time that its list of stops gives."""
    groups = _groups(scene, travel)
    if groups is None:
        yield from _by_person(scene, travel)
        return
    for date, stops in groups:
        token = travel.token if stops[0] is travel.stops[0] else stops[0].first
        yield _dated(scene, replace(travel, token=token, stops=stops), [date])


def _by_person(scene: Scene, travel: Travel) -> Iterator[Travel]:
    """ "hosted Ruiz (3 May), Paz (in June) and Kadar": each by the own day in brackets, the rest."""
    people = travel.people if len(travel.people) > 1 else []
    dated = [(who, date) for who in people if (date := _bracketed(scene, who)) is not None]
    if not dated:
        yield travel
        return
    for who, date in dated:
        yield _dated(scene, replace(travel, token=who.first, people=[who]), [date])
    alone = {id(who) for who, _ in dated}
    rest = [who for who in people if id(who) not in alone]
    if rest:  # no day of those told before is theirs
        yield _dated(scene, replace(travel, token=rest[0].first, people=rest), [])


def _dated(scene: Scene, travel: Travel, dates: list[DateMention]) -> Travel:
    """A part of a clause, with the dates that it has and no others."""
    scene.clause_dates[travel.token, travel.kind, travel.phase, travel.mood] = dates
    return travel


def _bracketed(scene: Scene, who: Mention) -> DateMention | None:
    """The date right behind a name and its country, in brackets that hold no more."""
    words = scene.doc.words
    land = next((p for p in scene.places_in(who.last, who.last + _OF) if p.masked == "title"), None)
    opening = land.last if land is not None else who.last
    if words[opening] != "(" or ")" not in words[opening : opening + _BRACKETED]:
        return None
    closing = words.index(")", opening)
    date = next(iter(scene.dates_in(opening, closing)), None)
    return date if date is not None and closing - date.last < 1 else None


def _groups(scene: Scene, travel: Travel) -> list[tuple[DateMention, list[Place]]] | None:
    """The stops of each time; None where the list has no times, or all may be of one journey."""
    stops = travel.stops
    if len({p.code for p in stops}) < 2 or travel.phase in CALLED_OFF or stops[0].first < travel.token:
        return None
    sentence = scene.doc.sentences[travel.sentence]
    head = next((d.first for d in scene.dates_in(sentence.first, sentence.first + _HEAD)), travel.token)
    dates = [
        d
        for d in scene.dates_in(min(head, travel.token), min(sentence.last, stops[-1].last + _REACH))
        if d.start is not None or d.unit in ("month", "year")
    ]
    if len(dates) < 2:
        return None
    ahead = dates[0].first < stops[0].first  # "in June Peru, in August Chile"
    owned: list[list[Place]] = [[] for _ in dates]
    for place in stops:
        before = sum(d.first < place.first for d in dates)
        at = before - 1 if ahead else before
        if not 0 <= at < len(dates):
            return None
        owned[at].append(place)
    groups = [(date, places) for date, places in zip(dates, owned, strict=True) if places]
    spans = [resolved(scene, date, travel) for date, _ in groups]
    days = [
        (s.earliest, s.latest, date.exact + (date.exact and date.is_span))
        for s, (date, _) in zip(spans, groups, strict=True)
        if s is not None and s.earliest is not None and s.latest is not None
    ]
    if len(groups) < 2 or len(days) < len(groups):
        return None
    return groups if all(apart(one, two) for one, two in itertools.pairwise(days)) else None
