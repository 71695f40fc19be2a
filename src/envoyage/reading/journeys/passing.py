"""Journeys told only in passing: who came last before a long while, and some days spent somewhere."""

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Words from "was" to the "days" it lasted, and from there to the preposition of the place.
_DAYS_REACH = 3
_PLACE_REACH = 3
_PAST = frozenset({Tense.PAST, Tense.IMPERFECT, Tense.PLUPERFECT, Tense.PARTICIPLE})


def none_since(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "No minister had visited Lima since Vega in 1998": the one named made that journey."""
    lower, lang = scene.doc.lower, scene.lang
    within = lower[sentence.first : sentence.last]
    if lang.words["since"].isdisjoint(within):
        return None
    never = form.tense in _PAST and not lang.modal["negative"].isdisjoint(within)
    first = not lang.dates.classes["first"].isdisjoint(lower[sentence.first : token])
    if not never and not first:
        return None  # else "will be the first minister to visit Lima since Vega in 1998"
    who = [
        m
        for m in scene.mentions_in(sentence.first, sentence.last)
        if m.name_at is not None and scene.preposition(m.first) in lang.words["since"]
    ]
    stops = destinations(scene, token, sentence.last, kind="visit" if "visit" in form.classes else "go")
    return Travel(token, sentence.index, "visit", who[:1], stops, Mood.PAST) if who and stops else None


def days_there(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "In February it was three days in Japan", "foram três dias no Japão": of whom the text follows."""
    lower, lang = scene.doc.lower, scene.lang
    if lower[token] not in lang.words["being"] or sentence.kind is not Kind.BODY:
        return None
    units = either(lang.dates.classes["day_units"], lang.dates.classes["week_units"])
    high = min(sentence.last, token + 1 + _DAYS_REACH)
    unit = next((j for j in range(token + 1, high) if lower[j] in units), None)
    if unit is None or unit == token + 1 or scene.mentions_in(sentence.first, unit):
        return None
    stops = destinations(scene, unit, sentence.last, kind="stay")
    if not stops or stops[0].first - unit > _PLACE_REACH or scene.other_subject(token):
        return None
    behind = [m for m in scene.mentions_in(unit, sentence.last) if m.title is not None or m.name_at][:1]
    if not behind or scene.preposition(behind[0].first) not in lang.words["of"] | lang.words["destination"]:
        behind = [Mention(token, token + 1, scene.focus)] if scene.focus is not None else []
    return Travel(token, sentence.index, "stay", behind, stops, scene.mood(token)) if behind else None
