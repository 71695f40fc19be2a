"""What kind of a stay a remark tells of: a visit of state, a vacation, a stop on the way."""

from envoyage.facts import Nature
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.remarks.line import clauses
from envoyage.reading.scene import Scene

# Words between "during" and the kind of the stay: "during a brief private visit".
_REACH = 4
# What one does on the way only; whoever does more has business there.
_OF_TRAVEL = frozenset({"go", "arrive", "stay", "return", "leave", "continue", "begin", "conclude"})


def nature_of(scene: Scene) -> tuple[Nature, Span] | None:
    """The kind of a stay with the words that tell it; None where the remark does not say.

    The first clause that says so counts: "Official visit. Private visit to New York City afterward" is
    official. A stop is transit only where nothing else is told of it.
    """
    for number, (first, last) in enumerate(clauses(scene)):
        for token in scene.words_in(scene.lang.stays.first_words, first, last):
            size = scene.lang.stays.longest_at(scene.doc.lower, token)
            opens = _opens(scene, first, token)
            if not size or not (opens or _during(scene, first, token)):
                continue
            nature = Nature(scene.lang.stays.value(scene.doc.lower, token, size))
            if nature is not Nature.OFFICIAL and opens and (number or _with_business(scene, token, last)):
                return None
            if nature is Nature.TRANSIT and not _only_on_the_way(scene):
                return None
            return nature, (token, token + size)
    return None


def _with_business(scene: Scene, token: int, last: int) -> bool:
    """True for "vacationed with the King and attended a summit", not for "private visit while attending"."""
    lower, joining = scene.doc.lower, scene.lang.words["conjunctions"]
    return any(
        "attend" in form.classes and lower[j - 1] in joining
        for j in scene.verbs_in(token + 1, last)
        if (form := scene.verb(j)) is not None
    )


def _opens(scene: Scene, first: int, token: int) -> bool:
    """True for the first words of a clause, an article or a conjunction aside."""
    skipped = scene.lang.any("articles", "conjunctions", "on_visit")
    return all(word in skipped for word in scene.doc.lower[first:token])


def _during(scene: Scene, first: int, token: int) -> bool:
    """True for "during a private visit", "while on vacation"."""
    lower, words = scene.doc.lower, scene.lang.words
    opening = either(words["during"], words["on_visit"])
    return any(
        lower[j] in opening and scene.verb(j) is None and not scene.places_in(j, token)
        for j in range(max(first, token - _REACH), token)
    )


def _only_on_the_way(scene: Scene) -> bool:
    """True when a remark tells of nothing but travel: no meeting, no talks, no speech."""
    lower = scene.doc.lower
    if scene.mentions or not either(scene.lang.nouns["meeting"]).isdisjoint(lower):
        return False
    forms = (scene.verb(token) for first, last in clauses(scene) for token in range(first, last))
    return all(form is None or form.classes & _OF_TRAVEL for form in forms)
