"""Journeys told by where they begin and end, by their length alone, by talks that are begun or concluded."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.implied import spoken
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.lexicon.verbs import VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Words from "beginning" to the place where a journey begins.
_TURN_REACH = 6
# Words from "it ends" to the date.
_DAY_REACH = 4


def turning(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "a tour of Africa, beginning in Ghana and ending in Kenya": where a journey begins and ends."""
    if scene.lang.nouns["travel"].isdisjoint(scene.doc.lower[sentence.first : token]):
        return None
    stops = destinations(scene, token, min(sentence.last, token + _TURN_REACH), kind="continue")
    people = scene.subjects(token)
    if not stops or not people or stops[0].first - token > _TURN_REACH:
        return None
    return Travel(token, sentence.index, "stay", people, stops, Mood.OPEN)


def days_somewhere(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "begins two days in Rwanda": a journey said by its length alone."""
    nouns = scene.lang.nouns["travel"]
    if not nouns.isdisjoint(scene.doc.lower[sentence.first : sentence.last]):
        return None
    units = either(scene.lang.dates.classes["day_units"], scene.lang.dates.classes["week_units"])
    if units.isdisjoint(scene.doc.lower[token + 1 : min(sentence.last, token + 5)]):
        return None
    stops = destinations(scene, token, sentence.last, kind="stay")
    people = scene.subjects(token)
    if not stops or not people:
        return None
    phase = "begin" if "begin" in form.classes else "end"
    return Travel(token, sentence.index, "stay", people[:1], stops, scene.mood(token), phase=phase)


def its_day(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "Termina a 19 de maio": the last day of the journey told before, in a sentence without a subject."""
    dated = scene.dates_in(token + 1, sentence.last)[:1]
    if not scene.lang.pro_drop or token != sentence.first or scene.focus is None or not scene.there:
        return None
    if not dated or dated[0].first > token + _DAY_REACH or scene.mood(token) is Mood.DENIED:
        return None
    phase = "begin" if "begin" in form.classes else "end"
    who = Mention(token, token + 1, scene.focus)
    return Travel(token, sentence.index, "noun", [who], scene.there, scene.mood(token), phase=phase)


def talks_somewhere(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "concluded his talks in Lima": a journey said by what is begun or ended there."""
    lower, nouns = scene.doc.lower, scene.lang.nouns
    if nouns["meeting"].isdisjoint(lower[token + 1 : token + _TURN_REACH]):
        return None
    return (
        spoken(scene, sentence, token) if nouns["travel"].isdisjoint(lower[token : sentence.last]) else None
    )
