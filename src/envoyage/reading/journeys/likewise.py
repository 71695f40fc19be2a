"""Those of whom a clause says the same as of its own subject: "X flies in on Monday, as does Y"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.several import from_abroad, joined_to
from envoyage.reading.journeys.travel import MOVES, Travel
from envoyage.reading.lexicon.tables import language
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Tokens from "as does" to the name: the articles.
_REACH = 2


def likewise(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Iterator[Travel]:
    """The same journey, told of those behind ", as does", ", al igual que", ", assim como"."""
    journeys = [t for t in told if t.kind in MOVES and t.stops and not t.phase]
    if not journeys:
        return
    known = {id(m.person) for travel in told for m in travel.people}
    for at in scene.words_in(_likening(scene.lang.code), journeys[0].token + 1, sentence.last):
        size = _likened(scene, at)
        people = from_abroad(scene, _behind(scene, at + size, sentence)) if size else []
        people = [m for m in people if id(m.person) not in known]
        travel = next((t for t in reversed(journeys) if t.token < at), None) if people else None
        if travel is not None and not scene.verbs_in(travel.token + 1, at):
            yield replace(travel, token=people[0].first, people=people)


@cache
def _likening(code: str) -> frozenset[str]:
    """The words of a language with which what likens begins."""
    lang = language(code)
    joined = (word for word in lang.words["conjunctions"] if " " in word)
    return lang.cues.first_words_of({"as_does"}) | frozenset(joined)


def _likened(scene: Scene, token: int) -> int:
    """Tokens of "as does", "al igual que", "assim como" at a token; 0 where none begins."""
    doc, lang = scene.doc, scene.lang
    if " " in doc.lower[token] and doc.lower[token] in lang.words["conjunctions"]:
        return 1
    size = lang.cues.longest_at(doc.lower, token)
    return size if size and lang.cues.value(doc.lower, token, size) == "as_does" else 0


def _behind(scene: Scene, first: int, sentence: Sentence) -> list[Mention]:
    """Who is named right behind, with those listed with them."""
    who = next(iter(scene.mentions_in(first, min(sentence.last, first + _REACH + 1))), None)
    return joined_to(scene, who, sentence) if who is not None else []
