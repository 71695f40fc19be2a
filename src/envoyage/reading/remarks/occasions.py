"""The occasion of a stay: the summit, the conference, the funeral attended, as the remark names it."""

from collections.abc import Iterator

from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.phraselists import phrases_in
from envoyage.reading.remarks.line import clauses
from envoyage.reading.scene import Scene

# Tokens from a verb of going along, or a delegation led, to the word before the occasion: "to", "at".
_REACH = 14
# Tokens at the head of a phrase that hold no verb: "also attended the summit" is none.
_LEADING = 2


def occasion_of(scene: Scene) -> Span | None:
    """The first occasion that a remark says was attended, led to, or was what the stay was for."""
    for first, last in clauses(scene):
        for begin in _openings(scene, first, last):
            if (span := _occasion(scene, begin, last)) is not None:
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


def _occasion(scene: Scene, first: int, limit: int) -> Span | None:
    if first >= limit or scene.verb(first) is not None:
        return None
    spans = phrases_in(scene, first, limit)
    if not spans:
        return None
    begin, last = spans[0]
    last = _without_company(scene, begin, _without_place(scene, begin, last))
    if len(spans) > 1:
        last = _without_list(scene, begin, last)
    return (begin, last) if _is_occasion(scene, begin, last) else None


def _without_place(scene: Scene, begin: int, last: int) -> int:
    """Up to where it was: "NATO Summit Meeting in Madrid"."""
    lower, location = scene.doc.lower, scene.lang.words["location"]
    return next((k for k in range(begin + 1, last) if lower[k] in location and scene.place_at(k + 1)), last)


def _without_company(scene: Scene, begin: int, last: int) -> int:
    """Up to those with whom it was: "Casablanca Conference with Prime Minister Churchill"."""
    ends = scene.lang.any("with", "where", "while")
    return next((k for k in range(begin + 1, last) if scene.doc.lower[k] in ends), last)


def _without_list(scene: Scene, begin: int, last: int) -> int:
    """Up to the states of a list: "Economic Summit Meeting of the Heads of Government of Canada, ..."."""
    lower, of = scene.doc.lower, scene.lang.words["of"]
    heads = _words_of(scene)
    cut = next((k for k in range(begin + 1, last) if lower[k] in of), last)
    return cut if not heads.isdisjoint(lower[begin:cut]) else last


def _is_occasion(scene: Scene, begin: int, last: int) -> bool:
    """True for a phrase about an occasion that has a name, or is one of those that need none."""
    lower, doc = scene.doc.lower[begin:last], scene.doc
    if len(lower) < 2 or _words_of(scene).isdisjoint(lower) or scene.verbs_in(begin, begin + _LEADING):
        return False
    if not scene.lang.nouns["press"].isdisjoint(lower[:1]) or scene.inside(begin) is not None:
        return False
    bodies, events = scene.lang.subjects["topics"]["bodies"], _words_of(scene)
    if events.intersection(lower) <= bodies and not scene.lang.words["of"].isdisjoint(lower):
        return False  # "members of the National Assembly"
    named = any(doc.is_capital(k) for k in range(begin, last) if k > begin or not _heads(scene, begin))
    return named or not scene.lang.subjects["remarks"]["solemn"].isdisjoint(lower)


def _heads(scene: Scene, token: int) -> bool:
    """True for the first word of a sentence, whose capital names nothing."""
    return token == 0 or scene.doc.sentence_of[token] != scene.doc.sentence_of[token - 1]


def _words_of(scene: Scene) -> frozenset[str]:
    lang = scene.lang
    return either(
        lang.subjects["topics"]["event"], lang.nouns["meeting"], lang.subjects["remarks"]["occasion"]
    )
