"""The name of an occasion: a summit, a conference, a funeral, as far as it is its name."""

from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.phraselists import phrases_in
from envoyage.reading.scene import Scene

# Tokens at the head of a phrase that hold no verb: "also attended the summit" is none.
_LEADING = 2


def occasion_at(scene: Scene, first: int, limit: int) -> Span | None:
    """The occasion that begins at a token, up to where and with whom it was; None where none does."""
    solemn = scene.lang.subjects["remarks"]["solemn"]  # "toma de posesión" is no verb
    if first >= limit or (scene.verb(first) is not None and scene.doc.lower[first] not in solemn):
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
    """Up to where it was, or where one went then: "NATO Summit in Madrid", "Cumbre de Jefes y a Lima"."""
    lower, words = scene.doc.lower, scene.lang.words
    for k in range(begin + 1, last):
        if lower[k] in words["location"] and scene.place_at(k + 1):
            return k
        if (
            lower[k] in words["conjunctions"]
            and lower[k + 1] in words["destination"]
            and scene.place_at(k + 2)
        ):
            return k
    if last - begin > 2 and lower[last - 1] in words["title_fillers"]:  # "toma de posesión del nuevo"
        return last - 2
    return last


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
    solemn = scene.lang.subjects["remarks"]["solemn"]
    verbs = [k for k in scene.verbs_in(begin, begin + _LEADING) if doc.lower[k] not in solemn]
    if len(lower) < 2 or _words_of(scene).isdisjoint(lower) or verbs:
        return False
    if not scene.lang.nouns["press"].isdisjoint(lower[:1]) or scene.inside(begin) is not None:
        return False
    bodies, events = scene.lang.subjects["topics"]["bodies"], _words_of(scene)
    if events.intersection(lower) <= bodies and not scene.lang.words["of"].isdisjoint(lower):
        return False  # "members of the National Assembly"
    named = any(doc.is_capital(k) for k in range(begin, last) if k > begin or not _heads(scene, begin))
    return named or not solemn.isdisjoint(lower)


def _heads(scene: Scene, token: int) -> bool:
    """True for the first word of a sentence, whose capital names nothing."""
    return token == 0 or scene.doc.sentence_of[token] != scene.doc.sentence_of[token - 1]


def _words_of(scene: Scene) -> frozenset[str]:
    lang = scene.lang
    return either(
        lang.subjects["topics"]["event"], lang.nouns["meeting"], lang.subjects["remarks"]["occasion"]
    )
