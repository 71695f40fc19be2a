"""Journeys told right behind a name by where that one is: "Ruiz, currently in Lima for a summit, said"."""

from collections.abc import Iterator, Sequence

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.presence import country_ending, is_abroad
from envoyage.reading.journeys.thenthere import aims
from envoyage.reading.journeys.travel import Travel, is_official
from envoyage.reading.lexicon.wordsets import LIST_MARKS, either
from envoyage.reading.moods import Mood
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words from what somebody is there for to the noun of it: "for the two-day annual summit".
_NOUN_REACH = 7


def there_now(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Iterator[Travel]:
    """What a sentence tells of officials by an apposition of place, of whom no other rule has told it."""
    lower, words = scene.doc.lower, scene.lang.words
    known = {(m.person.tokens, p.code) for t in told for m in t.people for p in t.stops}
    for place in scene.places_in(sentence.first + 2, sentence.last):
        at = scene.before(place.first)
        if place.masked or not place.is_ground or lower[at] not in words["location"]:
            continue
        j = at - 1
        while j > sentence.first and lower[j] in words["now"]:
            j -= 1
        now = j < at - 1
        comma = scene.doc.words[j] == ","
        who = _ending(scene, j if comma else j + 1) if comma or now else None
        if who is None or scene.inside(place.first) is not None or not is_official(who.person):
            continue
        behind = _behind(scene, place)
        if lower[behind] in POSSESSIVES or not (now or _for_it(scene, behind)):
            continue
        if (who.person.tokens, place.code) not in known and is_abroad(scene, who, place):
            known.add((who.person.tokens, place.code))
            yield Travel(at, sentence.index, "stay", [who], [place], Mood.PRESENT)


def _ending(scene: Scene, token: int) -> Mention | None:
    """Whoever is named right before a token, also with the country of the office: "Minister Ruiz of Peru"."""
    own = country_ending(scene, token)
    return scene.mention_ending(token if own is None else scene.before(own.first))


def _behind(scene: Scene, place: Place) -> int:
    """The token behind a place and the country that it lies in: "in Lisbon, Portugal"."""
    lower, behind = scene.doc.lower, place.last
    if lower[behind] in LIST_MARKS:
        other = scene.place_at(behind + 1)
        if other is not None and other.code == place.code:
            return other.last
    return behind


def _for_it(scene: Scene, token: int) -> bool:
    """True where what somebody does in person follows: "for the summit", "to attend"."""
    lower, lang = scene.doc.lower, scene.lang
    purpose = lower[token] in lang.subjects["topics"]["event_for"]
    if not purpose and lower[token] not in lang.words["destination"]:
        return False
    held = either(*(lang.nouns[name] for name in ("meeting", "occasion", "gathering", "travel")))
    for j in range(token + 1, min(len(lower), token + 1 + _NOUN_REACH)):
        if lower[j] in held:
            return True
        if not lower[j].isalnum() and "-" not in lower[j]:
            break
    return not purpose and aims(scene, token)
