"""Places that are known without their name: "the country", "here", the town of the dateline."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.travel import at_home
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words between "from" and the verb it hangs on.
_ORIGIN_REACH = 3
# Words from a word of travel to what is told behind it, dates aside.
_REACH = 12
# Words from a verb to "the country", "la isla".
_KNOWN_REACH = 6
# Words between a journey and "similar", which likens it to the one told last.
_ALIKE = 2
# Words from "the country" to its name.
_NEXT_REACH = 60
# Words from a reception to the house that it is in, "recebido, esta manhã, no Palácio", and from "in" to it.
_HOUSE_REACH, _HOUSED = 7, 3
_OF_A_STATE = frozenset({"country", "capital", "city", "demonym"})


def known_place(scene: Scene, token: int, last: int, home: str | None) -> list[Place]:
    """ "has been on the island since Friday", "llegó al país", "a visit to our country".

    It is where the journey told last leads; or else the one country that the text has named besides the
    traveller's `home`. Ours is the country of the dateline or of the official named first.
    """
    lower, words = scene.doc.lower, scene.lang.words
    if not words["alike"].isdisjoint(lower[max(0, token - _ALIKE) : token + _ALIKE]):
        return [p for p in scene.there if not at_home(home, p.code)]  # "made a similar trip in 2011"
    nouns = scene.lang.nouns["known_place"]
    reach = _KNOWN_REACH + sum(d.last - d.first + 1 for d in scene.dates_in(token + 1, token + _REACH))
    for j in range(token + 1, min(last, token + reach)):
        if lower[j] in scene.lang.nouns["ground"] and lower[j - 1] in words["that"]:  # "llegó a esta capital"
            return [p for p in dateline(scene, token) if home is not None and not at_home(home, p.code)]
        if lower[j] not in nouns or _named_behind(scene, j):
            continue
        if lower[j - 1] in words["our"]:
            return dateline(scene, token) or _at_home(scene, home)
        if lower[j - 1] in words["articles"] or lower[j - 1] in words["that"]:
            there = [p for p in scene.there if not at_home(home, p.code)]  # "Lula visitou o país em junho"
            known = there or _only_country(scene, token, home) or dateline_abroad(scene, token, home)
            return known or _at_home(scene, home)
    return []


def dateline_abroad(scene: Scene, token: int, home: str | None) -> list[Place]:
    """Where the text was written, for who is told to be in the country and is from another one."""
    return [
        Place(p.first, p.last, "country", p.code, "", False)
        for p in dateline(scene, token)
        if home is not None and not at_home(home, p.code)
    ]


def received_here(scene: Scene, token: int, guests: list[Mention]) -> list[Place]:
    """ "was received at the Presidential Palace", by nobody named: where others were, or the dateline."""
    lower, location = scene.doc.lower, scene.lang.words["location"]
    home = scene.home(guests[0].person)
    bodies = scene.words_in(scene.lang.nouns["organisation"], token + 1, token + _HOUSE_REACH)
    if all(location.isdisjoint(lower[max(token + 1, j - _HOUSED) : j]) for j in bodies):
        return []
    return [p for p in scene.there if not at_home(home, p.code)] or dateline_abroad(scene, token, home)


def arrived_at_dateline(scene: Scene, token: int, home: str | None) -> list[Place]:
    """ "LIMA - The minister arrived on Monday for a visit": the town of the dateline, for who is from abroad.

    Nothing but a day may stand between the arrival and what it is for.
    """
    lower, nouns = scene.doc.lower, either(scene.lang.nouns["travel"], scene.lang.nouns["occasion"])
    date = next(iter(scene.dates_in(token + 1, token + 1 + _KNOWN_REACH)), None)
    purpose = date.last if date is not None and date.first - token <= _ORIGIN_REACH else token + 1
    if scene.preposition(purpose + 1) != lower[purpose] or scene.places_in(token + 1, purpose + _KNOWN_REACH):
        return []
    if nouns.isdisjoint(lower[purpose : purpose + _KNOWN_REACH]):
        return []
    return [p for p in dateline(scene, token) if home is not None and not at_home(home, p.code)]


def _named_behind(scene: Scene, token: int) -> bool:
    """ "the island of Cuba", but "the country by the Cuban president"."""
    named = [p for p in scene.places_in(token + 1, token + 3) if p.kind != "region"]  # "este país europeo"
    return bool(named) and (
        named[0].first == token + 1 or scene.doc.lower[token + 1] in scene.lang.words["of"]
    )


def dateline(scene: Scene, token: int) -> list[Place]:
    return [p for p in scene.places if p.masked == "dateline" and p.is_ground and p.first < token][-1:]


def _at_home(scene: Scene, home: str | None) -> list[Place]:
    """The country of the official named first, who is no compatriot of the traveller."""
    lead = scene.lead
    if lead is None or lead.country in (None, home) or lead.country_at is None:
        return []
    return [Place(*lead.country_at, "country", str(lead.country), "", False)]


def _only_country(scene: Scene, token: int, home: str | None) -> list[Place]:
    """The one country besides the traveller's own that the text has named; empty where there are more.

    Where none was named yet, it is the one named next, if that is told as where somebody is or visits, or as
    whose official somebody is: "arrived in the country on Friday. He will meet Zimbabwe's President".
    """
    if home is None:
        return []
    before = [p for p in scene.places_in(0, token) if p.code != home and p.masked in ("", "title")]
    named = [p for p in before if p.kind in _OF_A_STATE] or _named_next(scene, token, home)
    if not named or len({p.code for p in named}) > 1:
        return []
    place = named[0]
    return [Place(place.first, place.last, "country", place.code, place.name, place.weak)]


def _named_next(scene: Scene, token: int, home: str) -> list[Place]:
    words, lower = scene.lang.words, scene.doc.lower
    for p in scene.places_in(token + 1, token + _NEXT_REACH):
        if p.code == home or p.kind not in _OF_A_STATE or p.masked not in ("", "title"):
            continue
        visit = not scene.lang.nouns["travel"].isdisjoint(lower[p.first - 3 : p.first])
        return [p] if p.masked or visit or scene.preposition(p.first) in words["location"] else []
    return []


def here(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "landed here Wednesday": the place of the dateline, or else where the first journey told leads."""
    words = scene.lang.words["here"]
    if words.isdisjoint(scene.doc.lower[token + 1 : min(sentence.last, token + 5)]):
        return []
    return dateline(scene, token) or scene.opening or scene.there
