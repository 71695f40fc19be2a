"""Who goes in the place of another: "she will not go to Lima; Paz will go instead", "lo sustituirá Paz"."""

from collections.abc import Iterator

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.delegations import country_of
from envoyage.reading.journeys.hosts import is_from_abroad, passive_mood
from envoyage.reading.journeys.travel import CALLED_OFF, Travel, is_official
from envoyage.reading.lexicon.verbs import VerbForm
from envoyage.reading.meetings.company import Company
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.scene import Scene

# Tokens around "in her place" in which the verb of whoever goes stands.
_VERB_REACH = 8
# Tokens from "will lead" to the delegation.
_LED = 5


def stood_in_for(scene: Scene, sentence: Sentence, told: list[Travel]) -> Iterator[Travel]:
    """The journey of another to where somebody does not go after all, by this sentence or the one before."""
    at = _sign(scene, sentence)
    if at is None:
        return
    off = next((t for t in reversed(told) if t.phase in CALLED_OFF and t.stops and t.token < at), None)
    if off is not None:
        floor, stops, people = off.token, off.stops, [m.person for m in off.people]
    elif scene.unmade is not None and scene.unmade[0] == sentence.index - 1:
        floor, (_, stops, people) = sentence.first, scene.unmade
    else:
        return
    who = _stand_in(scene, sentence, at, floor, people)
    mood = _mood(scene, at)
    if who is None or mood is Mood.DENIED:
        return
    if scene.home(who.person) is None:
        _of_those(scene, sentence, who.person, people)
    if not is_from_abroad(scene, who.person, stops):
        return
    codes = {p.code for p in stops}
    if not any(
        t.people and t.people[0].person is who.person and codes & {p.code for p in t.stops} for t in told
    ):
        yield Travel(at, sentence.index, "go", [who], stops, mood)


def _of_those(scene: Scene, sentence: Sentence, person: Person, people: list[Person]) -> None:
    """Gives whoever goes the country of the delegation, or else of whoever was to go."""
    for token in scene.words_in(scene.lang.nouns["delegation"], sentence.first, sentence.last):
        if (place := country_of(scene, token)) is not None:
            place.masked = place.masked or "title"
            person.country, person.country_at = place.code, (place.first, place.last)
            return
    if people and people[0].country_at is not None:
        person.country, person.country_at = people[0].country, people[0].country_at


def note_unmade(scene: Scene, sentence: Sentence, found: list[Travel]) -> None:
    """Keeps where somebody does not go, for the sentence behind."""
    off = next((t for t in reversed(found) if t.phase in CALLED_OFF and t.stops), None)
    scene.unmade = (sentence.index, off.stops, [m.person for m in off.people]) if off is not None else None


def _sign(scene: Scene, sentence: Sentence) -> int | None:
    """The token of "instead", of the place in "in her place", or of a verb of going for somebody."""
    lower, words = scene.doc.lower, scene.lang.words
    for j in scene.signs_in(scene.lang.any("instead", "stead"), sentence.first, sentence.last):
        form = scene.verb(j)
        if form is not None and ("replace" in form.classes or _goes_for_all(scene, j, form)):
            return j
        if lower[j] in words["instead"]:
            return j
        if lower[j] in words["stead"] and lower[j - 1] in words["possessives"]:
            return j
    return None


def _goes_for_all(scene: Scene, verb: int, form: VerbForm) -> bool:
    """ "will represent Peru", "encabezará la delegación": what another does where one does not go."""
    if "represent" in form.classes:
        return True
    behind = scene.doc.lower[verb + 1 : verb + _LED]
    return "go" in form.classes and not scene.lang.nouns["delegation"].isdisjoint(behind)


def _stand_in(scene: Scene, sentence: Sentence, at: int, floor: int, people: list[Person]) -> Mention | None:
    """The official who is named for it: behind "by" in the passive, else governed by nothing."""
    if scene.is_passive(at):
        found = Company(scene, sentence, at).by()
    else:
        found = [m for m in scene.mentions_in(floor, sentence.last) if not scene.preposition(m.first)]
    found = [m for m in found if m.person not in people and is_official(m.person)]
    return next((m for m in reversed(found) if m.last <= at), next(iter(found), None))


def _mood(scene: Scene, at: int) -> Mood:
    """That of the sign, where it is a verb, else of the verb beside it."""
    if scene.verb(at) is not None:
        return passive_mood(scene, at) if scene.is_passive(at) else scene.mood(at)
    sentence = scene.sentence_at(at)
    first, last = max(sentence.first, at - _VERB_REACH), min(sentence.last, at + _VERB_REACH)
    moods = [scene.mood(j) for j in sorted(scene.verbs_in(first, last), key=lambda j: abs(j - at))]
    return next((mood for mood in moods if mood is not Mood.DENIED), Mood.OPEN)
