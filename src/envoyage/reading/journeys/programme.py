"""Journeys of a diary, without a verb: "3 June: Berlin", "Lisbon, 3 June: Ruiz", "4 June: Ruiz, in Lima".

Under the day of an agenda also "BERLIN - Ruiz for talks".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.entrydates import day_above
from envoyage.reading.journeys.hosts import is_from_abroad
from envoyage.reading.journeys.several import joined_to
from envoyage.reading.journeys.travel import Travel, is_official
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

# Tokens of the longest head of an entry: "From Monday, 3 June 2024, to Friday:".
_HEAD = 11
# Tokens from the head to whom or what it is of, and from an official to the place.
_BEHIND, _REACH = 3, 12
_CLOSING = frozenset(":–—-")
_PARTING = frozenset({";"})


def scheduled(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Travel | None:
    """The journey that an entry of a diary tells: its official's, or that of whose diary it is."""
    words, first = scene.doc.words, sentence.first
    mark = next(
        (j for j in range(first + 1, min(sentence.last, first + _HEAD)) if words[j] in _CLOSING), None
    )
    if mark is None or sentence.kind in (Kind.TITLE, Kind.NOTE):
        return None
    own = next(iter(scene.dates_in(first, mark)), None)
    date = own or day_above(scene, sentence)
    towns = _towns(scene, first, mark)
    if not _is_head(scene, first, mark) or (date is None and not (towns and _are_many(scene))):
        return None
    who = next(iter(scene.mentions_in(mark + 1, mark + 1 + _BEHIND)), None)
    if who is not None and (scene.preposition(who.first) or not is_official(who.person)):
        return None
    if date is None and (who is None or words[mark] != ":"):
        return None  # a dateline
    if not towns and who is None:
        behind = _towns(scene, mark + 1, mark + 1 + _BEHIND)
        towns = [p for p in behind if not scene.preposition(p.first) and not words[p.last][0].isalnum()]
    elif not towns and who is not None:
        towns = _beside(scene, sentence.last, who)
    who = who or (_owner(scene, sentence) if own is not None else None)
    if who is None or not towns or not is_from_abroad(scene, who.person, towns):
        return None
    together = takewhile(lambda m: is_official(m.person), joined_to(scene, who, sentence))
    people = [m for m in together if is_from_abroad(scene, m.person, towns)]
    codes = {p.code for p in towns}
    if any(p.code in codes and p.is_city for t in told for p in t.stops):
        return None
    return Travel(towns[0].first, sentence.index, "stay", people, towns, _mood(scene, date))


def in_turn(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Iterator[Travel]:
    """ "Tuesday: Ruiz in Lima; Paz to Accra": under the day of an agenda, each part without a verb."""
    date = day_above(scene, sentence)
    if date is None or sentence.kind in (Kind.TITLE, Kind.NOTE):
        return
    first = date.last + 1 if date.first == sentence.first else sentence.first
    parts = [first, *(j + 1 for j in scene.words_in(_PARTING, first, sentence.last)), sentence.last]
    known = {id(m.person) for t in told for m in t.people}
    for begin, end in pairwise(parts):
        who = next(iter(scene.mentions_in(begin, min(end, begin + _BEHIND))), None)
        if (
            who is None
            or id(who.person) in known
            or scene.preposition(who.first)
            or not is_official(who.person)
        ):
            continue
        towns = _beside(scene, end, who, onward=True)
        if towns and is_from_abroad(scene, who.person, towns):
            yield Travel(towns[0].first, sentence.index, "stay", [who], towns, _mood(scene, date))


def _towns(scene: Scene, first: int, last: int) -> list[Place]:
    found = scene.places_in(first, last)
    return [
        p for p in found if p.is_ground and p.masked in ("", "dateline") and scene.inside(p.first) is None
    ]


def _is_head(scene: Scene, first: int, last: int) -> bool:
    """True for days, places, marks and small words only."""
    known = {j for d in scene.dates_in(first, last) for j in range(d.first, d.last)}
    known |= {j for p in scene.places_in(first, last) for j in range(p.first, p.last)}
    small = scene.lang.words["before_dates"]
    months = scene.lang.dates.months
    return all(
        j in known or scene.doc.lower[j] in small or scene.doc.lower[j] in months
        or not scene.doc.lower[j].isalpha()
        for j in range(first, last)
    )  # fmt: skip


def _are_many(scene: Scene) -> bool:
    """True where datelines are a diary's entries: no report has several."""
    return sum(p.masked == "dateline" for p in scene.places) > 1


def _beside(scene: Scene, last: int, who: Mention, *, onward: bool = False) -> list[Place]:
    """ "the president of Kenya, William Ruto, in Seoul": where an official is, with no verb between.

    Args:
        last: the token behind the part of a sentence that tells it.
        onward: "William Ruto to Seoul", "due in Seoul" as well.
    """
    leads = scene.lang.any("location", "destination") if onward else scene.lang.words["location"]
    for place in _towns(scene, who.last, min(last, who.last + _REACH)):
        verbs = [j for j in scene.verbs_in(who.last, place.first) if not (onward and _is_due(scene, j))]
        if scene.preposition(place.first) in leads and not verbs:
            return [] if scene.mentions_in(who.last, place.first) else [place]
    return []


def _is_due(scene: Scene, token: int) -> bool:
    return scene.doc.lower[token] in scene.lang.modal["expected"]


def _owner(scene: Scene, sentence: Sentence) -> Mention | None:
    """Whose diary it is: who heads its part, or the official named first."""
    named = (m.person for m in scene.mentions if m.name_at is not None and m.last <= sentence.first)
    who = scene.section or next((person for person in named if is_official(person)), None)
    return None if who is None or not is_official(who) else Mention(sentence.first, sentence.first + 1, who)


def _mood(scene: Scene, date: DateMention | None) -> Mood:
    plain = date is not None and date.start is None and date.day is None and not date.lean
    if plain and scene.entries:
        if scene.week_ahead is None:
            scene.week_ahead = _looks_ahead(scene)
        return Mood.FUTURE if scene.week_ahead else Mood.PAST
    span = date.resolve(scene.published, forward=None) if date is not None else None
    if span is None or span.earliest is None or scene.published is None:
        return Mood.FUTURE
    if span.earliest == scene.published:
        return Mood.PRESENT
    return Mood.FUTURE if span.earliest > scene.published else Mood.PAST


def _looks_ahead(scene: Scene) -> bool:
    """True for the week to come, whose weekdays are told in the present; one that is over has past tenses."""
    sentences = scene.doc.sentences
    spans = ((sentences[e.first].first, sentences[e.last - 1].last) for e in scene.entries)
    moods = [scene.mood(j) for first, last in spans for j in scene.verbs_in(first, last)]
    return moods.count(Mood.PAST) * 2 <= len(moods)
