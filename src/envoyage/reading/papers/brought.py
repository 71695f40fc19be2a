"""What a clause behind a paper says that it brings: "an accord that aims to ease visas"."""

from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.papers.areas import in_areas
from envoyage.reading.papers.deeds import deed_at
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.phraselists import phrases_in
from envoyage.reading.scene import Scene

# Tokens of "en virtud del cual", and of who undertakes something behind it.
_OPENING, _PARTY = 4, 12
# Tokens from a word of aiming to its deed: "tiene como principal objetivo".
_AIMED = 5


def about_relative(scene: Scene, first: int, limit: int) -> Span | None:
    """ "a deal that will allow visits by ships", "un acuerdo que facilitará el comercio": what it brings."""
    doc, lang = scene.doc, scene.lang
    j = first + (first < limit and doc.words[first] == ",")
    if undertaken := _undertaken(scene, j, limit):
        return undertaken
    if aimed := _aimed(scene, j, limit):
        return aimed
    if j + 3 >= limit or doc.lower[j] not in lang.words["relative"]:
        return None
    j += 1
    helped = doc.lower[j] in lang.modal["future"]
    j += helped
    form = scene.verb(j)
    words = lang.subjects["agreement"]
    coming = helped or doc.lower[j].endswith(tuple(words["future_endings"]) or ("\n",))
    brings = doc.lower[j] in words["brings"]
    strengthens = brings or (form is not None and bool(form.classes & {"strengthen", "include"}))
    if not (coming or strengthens) or doc.lower[j] in either(lang.words["being"], lang.words["function"]):
        return None
    if form is not None and not strengthens and form.classes - {"list", "include"}:
        return None  # "that will be signed", "que firmará"
    if lang.adjectives_follow and (deed := deed_at(scene, j + 1, limit)):
        return deed  # "que permitirá viajar sin visado"
    members = phrases_in(scene, j + 1, limit)
    return (members[0][0], members[-1][1]) if members else _in_what(scene, j + 1, limit)


def _in_what(scene: Scene, first: int, limit: int) -> Span | None:
    """ "cooperation in areas such as A and B": the areas, where what is brought says nothing itself."""
    near = scene.words_in(scene.lang.words["location"], first, min(limit, first + _AIMED))
    return in_areas(scene, near[0], limit) if near else None


def _clause(scene: Scene, first: int, limit: int) -> int:
    """The relative that opens a clause right behind a paper; -1 where none does."""
    near = scene.words_in(scene.lang.words["relative"], first, min(limit, first + _OPENING))
    return near[0] if near else -1


def _aimed(scene: Scene, first: int, limit: int) -> Span | None:
    """ "that aims to boost trade", "con el que buscan reforzar la cooperación": the deed that is aimed at."""
    lower, words = scene.doc.lower, scene.lang.subjects["agreement"]
    opening = _clause(scene, first, limit)
    if opening < 0:
        return None
    aims = scene.words_in(words["aiming"], opening + 1, min(limit, opening + _OPENING + 1))
    if not aims or any(scene.doc.words[j] in ".,;:" for j in range(opening, aims[0])):
        return None
    for j in range(aims[0] + 1, min(limit, aims[0] + _AIMED)):
        if scene.doc.words[j] in ".,;:":
            return None
        if scene.lang.adjectives_follow or lower[j - 1] in words["aim"]:
            if deed := deed_at(scene, j, limit):
                return deed
        elif lower[j].endswith(scene.lang.gerund_endings):
            return deed_at(scene, j, limit)  # "that aims at boosting"
    return None


def _undertaken(scene: Scene, first: int, limit: int) -> Span | None:
    """ "an accord under which X undertakes to buy fruit", "por el que X se compromete a comprar fruta"."""
    lower, words = scene.doc.lower, scene.lang.subjects["agreement"]
    opening = _clause(scene, first, limit)
    if opening < 0:
        return None
    for j in range(opening + 1, min(limit, opening + _PARTY)):
        if scene.doc.words[j] in ".;:":
            return None
        if lower[j] in words["duty"]:
            aims = (k for k in range(j + 1, min(limit, j + _OPENING + 1)) if lower[k] in words["aim"])
            return next((deed for k in aims if (deed := deed_at(scene, k + 1, limit))), None)
    return None
