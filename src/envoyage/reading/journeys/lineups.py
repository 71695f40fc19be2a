"""Those who come to one place, named behind a word for them all: "Others expected are X", lists in lines."""

from collections.abc import Iterator

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.attendance import is_to_come
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.several import from_abroad, listed_from
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.journeys.venues import to_the_venue
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import BULLETS, either
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Tokens of the words for all, at the head of a sentence, and from there to the verb: "expected in".
_HEAD, _REACH = 5, 14
# Tokens from the verb, or from the head of a line, to a name; and lines of the longest list.
_NEXT, _LINES = 3, 60
# What those do of whom a list tells; and what tells that they are only awaited.
_COME = frozenset({"await", "plan", "stay", "attend", "go", "arrive", "visit", "include"})
_AWAITED = frozenset({"await", "plan"})


def lined_up(scene: Scene, sentence: Sentence) -> Iterator[Travel]:
    """ "The leaders expected in Lima are X and Y", "Leaders expected in Lima:" above a line for each."""
    many = _many(scene, sentence)
    if many is None:
        return
    colon = scene.doc.words[sentence.last - 1] == ":"
    at = sentence.last - 1 if colon else _verb(scene, sentence, many)
    if at is None:
        return
    people = _in_lines(scene, sentence) if colon else listed_from(scene, sentence, at + 1)
    stops = _ground(scene, many, at)
    people = from_abroad(scene, people) if stops else []
    mood = _mood(scene, many, at)
    if people and mood not in (Mood.DENIED, Mood.POSSIBLE):
        yield Travel(at, sentence.index, "stay", people, stops, mood)


def _many(scene: Scene, sentence: Sentence) -> int | None:
    """The word for all at the head of a sentence: "the leaders", "heads of state", nobody by name."""
    first, last = sentence.first, min(sentence.last, sentence.first + _HEAD)
    named = next(iter(scene.mentions_in(first, last)), None)
    last = last if named is None else named.first
    for j in scene.words_in(scene.lang.words["guests"], first, last):
        if not scene.preposition(j):
            return j
    titles = (t for t in scene.titles_in(first, last) if t.plural and not t.bound)
    return next((t.last - 1 for t in titles if not scene.preposition(t.first)), None)


def _verb(scene: Scene, sentence: Sentence, many: int) -> int | None:
    """The verb right before the first name: "are", "include", "figuran"."""
    named = next(iter(scene.mentions_in(many, sentence.last)), None)
    if named is None:
        return None
    words = scene.lang.words
    stating = either(words["being"], words["standing_out"], words["including"], scene.lang.modal["being_now"])
    low, high = max(many + 1, named.first - _NEXT), named.first
    told = [j for j in range(low, high) if scene.doc.lower[j] in stating]
    between = scene.doc.words[many + 1 : told[-1]] if told else []
    return told[-1] if told and len(between) <= _REACH and "." not in between else None


def _in_lines(scene: Scene, sentence: Sentence) -> list[Mention]:
    """Who heads each of the lines below."""
    found: list[Mention] = []
    for line in scene.doc.sentences[sentence.index + 1 : sentence.index + 1 + _LINES]:
        first = line.first + (scene.doc.words[line.first] in BULLETS)
        who = next(iter(scene.mentions_in(first, line.last)), None)
        if who is None or who.first - first > _NEXT or scene.verbs_in(first, line.last):
            break
        found.append(who)
    return found if len(found) > 1 else []


def _ground(scene: Scene, many: int, at: int) -> list[Place]:
    """Where they come together: told between, or else the occasion told shortly before."""
    return destinations(scene, many, at, kind="arrive") or to_the_venue(scene, at)


def _mood(scene: Scene, many: int, at: int) -> Mood:
    for j in scene.verbs_in(many + 1, at):
        form = scene.verb(j)
        if form is None or not form.classes & _COME:
            continue
        if form.classes & _AWAITED and form.tense in (Tense.PARTICIPLE, Tense.PAST):
            return Mood.FUTURE
        return Mood.PAST if form.tense is Tense.PARTICIPLE else scene.mood(j)
    expected = scene.lang.modal["expected"]
    if not expected.isdisjoint(scene.doc.lower[many:at]) or is_to_come(scene, at):
        return Mood.FUTURE
    form = scene.verb(at)
    return Mood.PAST if form is not None and form.tense is Tense.PAST else Mood.PRESENT
