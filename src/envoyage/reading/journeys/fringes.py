"""Journeys told by an occasion at the head of a sentence: who does something at it is where it is held."""

from collections.abc import Iterator, Sequence

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.presence import is_abroad
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene

# Tokens at the head of a sentence in which "on the sidelines of" stands, and the occasion behind it.
_LEAD, _HEAD = 4, 14
_REFUTED = (Mood.DENIED, Mood.POSSIBLE)


def at_occasion(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Iterator[Travel]:
    """ "On the sidelines of the summit in Lima, Ruiz held talks", "En la conferencia de Lima, Ruiz pidió"."""
    lower, words = scene.doc.lower, scene.lang.words
    leads = either(words["during"], words["location"], scene.lang.nouns["fringe"])
    if leads.isdisjoint(lower[sentence.first : sentence.first + _LEAD]):
        return
    held = [p for j, p in scene.venues if sentence.first < j < min(sentence.last, sentence.first + _HEAD)]
    place = held[0] if held else None
    if place is None or any(p.code == place.code for t in told for p in t.stops):
        return
    comma = next(
        (j for j in range(sentence.first, sentence.last) if lower[j] == "," and j >= place.last), None
    )
    who = next(iter(scene.mentions_in(comma, sentence.last)), None) if comma is not None else None
    if who is None or scene.preposition(who.first):
        return
    verb = next(iter(scene.verbs_in(who.last, sentence.last)), None)
    if verb is None or scene.mood(verb) in _REFUTED or not is_abroad(scene, who, place):
        return
    if all(m.person is not who.person for m in scene.subjects(verb)):
        return
    yield Travel(verb, sentence.index, "deed", [who], [place], scene.mood(verb))
