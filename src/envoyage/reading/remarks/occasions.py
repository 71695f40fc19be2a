"""The occasion of a stay: the summit, the conference, the funeral attended, as the remark names it."""

from collections.abc import Iterator

from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.occasions import occasion_at
from envoyage.reading.remarks.line import clauses
from envoyage.reading.scene import Scene

# Tokens from a verb of going along, or a delegation led, to the word before the occasion: "to", "at".
_REACH = 14


def occasion_of(scene: Scene) -> Span | None:
    """The first occasion that a remark says was attended, led to, or was what the stay was for."""
    for first, last in clauses(scene):
        for begin in _openings(scene, first, last):
            if (span := occasion_at(scene, begin, last)) is not None:
                return span
    return None


def _openings(scene: Scene, first: int, last: int) -> Iterator[int]:
    """Where an occasion may begin in a clause: behind those verbs, or with it: "Paris Peace Conference."."""
    lower, words = scene.doc.lower, scene.lang.words
    inward = either(words["destination"], words["location"], scene.lang.subjects["topics"]["event_in"])
    inward -= words["articles"]
    yield first
    for token in range(first, last):
        form = scene.verb(token)
        if form is not None and "attend" in form.classes and "discuss" not in form.classes:
            begin = token + 1
            while begin < last and lower[begin] in inward:
                begin += 1
            yield begin
        elif (form is not None and form.classes & {"accompany", "stay", "join"}) or (
            lower[token] in scene.lang.nouns["delegation"]
        ):
            for j in range(token + 1, min(last, token + _REACH)):
                if lower[j] in inward and scene.inside(j) is None:
                    yield j + 1
