"""Relative clauses that are over before a verb: "Ruiz, who had prepared the visit that Paz paid, met Vega".

Whoever stands before such a clause waits for a verb: the first that stands right behind a comma, and that is
not of somebody named in between. Whoever is named inside the clause is the subject of nothing behind it.
"""

from typing import TYPE_CHECKING, NamedTuple

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, DASHES, either

if TYPE_CHECKING:
    from envoyage.reading.scene import Scene

_APART = either(DASHES, COMMA)
_UNFINITE = frozenset({Tense.PARTICIPLE, Tense.GERUND})
_REACH = 60  # tokens of a relative clause
_LEAST = 3  # tokens of the shortest, with its comma


class Aside(NamedTuple):
    """A relative clause from its pronoun to behind the comma that ends it."""

    first: int
    last: int


def asides_of(scene: "Scene", sentence: Sentence, helpers: frozenset[str]) -> list[Aside]:
    """The relative clauses of a sentence on somebody whose own verb follows behind them."""
    found: list[Aside] = []
    doc, lang = scene.doc, scene.lang
    governors = lang.any("personal", "of", "with", "by")
    pronouns = lang.any("relative", "whose")
    for j in scene.words_in(pronouns, sentence.first + 1, sentence.last):
        if found and j < found[-1].last:
            continue
        first = j - (doc.lower[j - 1] in governors)  # "a quien", "with whom"
        mention = scene.named_before(first) if doc.words[first - 1] in _APART else None
        if mention is None or scene.is_object(mention):
            continue
        last = _end(scene, j, sentence, helpers)
        if last is not None:
            found.append(Aside(first, last))
    return found


def _end(scene: "Scene", relative: int, sentence: Sentence, helpers: frozenset[str]) -> int | None:
    """Behind the first comma that a finite verb follows which is not of somebody right before it."""
    doc = scene.doc
    for k in range(relative + _LEAST, min(sentence.last, relative + _REACH)):
        if doc.words[k] == ";":
            return None
        if doc.words[k] not in _APART or scene.inside(k) is not None:
            continue
        verb = k + 1
        while verb < sentence.last and doc.lower[verb] in helpers:
            verb += 1
        form = scene.verb(verb)
        if form is None or form.tense in _UNFINITE:
            continue
        named = scene.mention_ending(k)
        if named is None or scene.is_object(named):
            return k + 1
    return None
