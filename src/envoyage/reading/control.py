"""Whose subject a verb shares that has none of its own: "met A and B before being received by C"."""

from typing import TYPE_CHECKING

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import FINITE, Tense
from envoyage.reading.lexicon.wordsets import either

if TYPE_CHECKING:
    from envoyage.reading.scene import Scene

_BARE = frozenset({Tense.BASE, Tense.GERUND})


def ruling_verb(scene: "Scene", token: int, sentence: Sentence) -> int | None:
    """The verb behind which "before being received", "tras reunirse" stands; None for any other verb."""
    form = scene.verb(token)
    if form is None or not (form.tense in _BARE or scene.is_passive(token)):
        return None
    lower, words = scene.doc.lower, scene.lang.words
    order = scene.lang.any("before", "after")
    passed = either(words["being"], words["of"], words["reflexive"], words["also"])
    j = token - 1
    while j > sentence.first and lower[j] in passed:
        helper = scene.verb(j)
        if helper is not None and helper.tense in FINITE:
            return None
        j -= 1
    if lower[j] not in order:
        return None
    verbs = scene.verbs_in(sentence.first, j)
    forms = ((k, scene.verb(k)) for k in reversed(verbs))
    return next((k for k, f in forms if f is not None and f.tense in FINITE), None)
