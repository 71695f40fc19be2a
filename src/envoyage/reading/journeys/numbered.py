"""Journeys counted beside another: "It is his second visit to Japan; the first was in 2016"."""

from collections.abc import Iterator
from dataclasses import replace

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.travel import Travel, at_home
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Words from the verb of being to the day: "was in 2016", "tuvo lugar en mayo de 2016".
_DAY = 4


def numbered(scene: Scene, sentence: Sentence) -> Iterator[Travel]:
    """The journey of whom the text follows that "the first", "the previous one" stands for, with its day."""
    who = scene.focus
    if sentence.kind is not Kind.BODY or who is None:
        return
    lower, lang = scene.doc.lower, scene.lang
    before = scene.doc.sentences[max(0, sentence.index - 1)]
    for token in scene.words_in(lang.any("singling", "previous"), sentence.first + 1, sentence.last - 2):
        if lower[token - 1] not in lang.words["articles"] or scene.inside(token) is not None:
            continue
        being = token + 1 + (lower[token + 1] in lang.words["pronoun_one"])
        form = scene.verb(being) or lang.verbs.get(lower[being])
        if form is None or lower[being] not in lang.words["being"] or scene.mood(being).ahead:
            continue
        counted = scene.words_in(lang.nouns["travel"], before.first, token)
        there = [p for p in scene.there if not at_home(scene.home(who), p.code)]
        stops = [replace(place, kind="country") for place in there]  # in which town is not told
        if counted and stops and any(d.first - being <= _DAY for d in scene.dates_in(being, sentence.last)):
            mention = Mention(being, being + 1, who)
            yield Travel(being, sentence.index, "noun", [mention], stops, Mood.PAST)
