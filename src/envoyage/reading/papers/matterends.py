"""Where what a paper is about ends, what is no matter of it, and what a clause behind it says it brings."""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.papers.deeds import deed_at
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.phraselists import phrases_in
from envoyage.reading.scene import Scene

# Tokens of "en virtud del cual", and of who undertakes something behind it.
_OPENING, _PARTY = 4, 12
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


def about_relative(scene: Scene, first: int, limit: int) -> Span | None:
    """ "a deal that will allow visits by ships", "un acuerdo que facilitará el comercio": what it brings."""
    doc, lang = scene.doc, scene.lang
    j = first + (first < limit and doc.words[first] == ",")
    if undertaken := _undertaken(scene, j, limit):
        return undertaken
    if j + 3 >= limit or doc.lower[j] not in lang.words["relative"]:
        return None
    j += 1
    helped = doc.lower[j] in lang.modal["future"]
    j += helped
    form = scene.verb(j)
    coming = helped or doc.lower[j].endswith(tuple(lang.subjects["agreement"]["future_endings"]) or ("\n",))
    strengthens = form is not None and bool(form.classes & {"strengthen", "include"})
    if not (coming or strengthens) or doc.lower[j] in either(lang.words["being"], lang.words["function"]):
        return None
    if form is not None and not strengthens and form.classes - {"list", "include"}:
        return None  # "that will be signed", "que firmará"
    if lang.adjectives_follow and (deed := deed_at(scene, j + 1, limit)):
        return deed  # "que permitirá viajar sin visado"
    members = phrases_in(scene, j + 1, limit)
    return (members[0][0], members[-1][1]) if members else None


def _undertaken(scene: Scene, first: int, limit: int) -> Span | None:
    """ "an accord under which X undertakes to buy fruit", "por el que X se compromete a comprar fruta"."""
    lower, words = scene.doc.lower, scene.lang.subjects["agreement"]
    near = range(first, min(limit, first + _OPENING))
    opening = next((j for j in near if lower[j] in scene.lang.words["relative"]), -1)
    if opening < 0:
        return None
    for j in range(opening + 1, min(limit, opening + _PARTY)):
        if scene.doc.words[j] in ".;:":
            return None
        if lower[j] in words["duty"]:
            aims = (k for k in range(j + 1, min(limit, j + _OPENING + 1)) if lower[k] in words["aim"])
            return next((deed for k in aims if (deed := deed_at(scene, k + 1, limit))), None)
    return None
