"""Where what a paper is about ends, and what is no matter of it."""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.phraselists import phrases_in
from envoyage.reading.scene import Scene

# Tokens of "period 2024-2028".
_PERIOD = 4


def is_time_or_sum(scene: Scene, first: int, span: Span) -> bool:
    """ "for the next five years", "in total": for how long, or how many."""
    lower, dates, grammar = scene.doc.lower, scene.lang.dates, scene.lang.subjects["phrases"]
    if lower[first - 1] in scene.lang.words["location"] and lower[span[0]] in grammar["aside"]:
        return True
    pointing = either(dates.classes["next"], dates.classes["last"], dates.classes["first"])
    if span[1] - span[0] <= _PERIOD and any(lower[j][:4].isdigit() for j in range(*span)):
        return True  # "for the period 2024-2028"
    counting = [
        lower[j] in pointing or lower[j] in dates.numerals or lower[j].isdigit() for j in range(*span)
    ]
    return all(counting)


def before_contact(scene: Scene, first: int, end: int, limit: int) -> int:
    """The end of a phrase before a clause on it without a pronoun: "loans that country will provide"."""
    if scene.lang.adjectives_follow or end >= limit:
        return end
    form = scene.verb(end)
    helped = scene.doc.lower[end] in scene.lang.modal["future"]
    if not helped and (form is None or form.tense is Tense.BASE):
        return end
    places = [p for p in scene.places_in(first + 1, end) if p.last == end and p.kind == "country"]
    alone = places and scene.doc.lower[places[0].first - 1] not in scene.lang.words["function"]
    return places[0].first if alone else end


def before_clause(scene: Scene, first: int, last: int) -> int:
    """The end of a phrase before another clause: "acordos de cooperação e anunciada a visita"."""
    lower, words = scene.doc.lower, scene.lang.words
    for j in range(first + 1, last - 1):
        form = scene.verb(j + 1)
        if lower[j] in words["conjunctions"] and form is not None and form.tense is Tense.PARTICIPLE:
            return j
    return last


def past_examples(scene: Scene, end: int, limit: int) -> int:
    """The end of the fields that are named behind "in areas such as"."""
    lower, lang = scene.doc.lower, scene.lang
    head = lang.subjects["topics"]["areas"]
    size = lang.cues.longest_at(lower, end) if end < limit else 0
    if size and lang.cues.value(lower, end, size) == "listing" and lower[end - 1] in head:
        listed = phrases_in(scene, end + size, limit)
        return listed[-1][1] if listed else end
    return end
