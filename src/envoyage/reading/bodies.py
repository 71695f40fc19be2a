"""Bodies that speak: a ministry, a palace, an acronym, a capital that stands for its government."""

from envoyage.reading.nounphrases import Span
from envoyage.reading.scene import Scene


def body_at(scene: Scene, taken: set[int], j: int, low: int, high: int) -> Span | None:
    """Tokens of the body named at token `j`: "the White House", "SRE"; None for "a source".

    `taken` are the tokens of quotations.
    """
    doc, lang = scene.doc, scene.lang
    skipped = lang.words["articles"] | lang.words["of"] | lang.subjects["phrases"]["auxiliary"]
    if not low <= j < high or j in taken or not _of_name(scene, taken, j):
        return None
    first, last = j, j + 1
    while last < high and _of_name(scene, taken, last):
        last += 1
    while first > low and _of_name(scene, taken, first - 1):
        first -= 1
    while last > first and doc.lower[last - 1] in skipped:
        last -= 1
    while first < last and doc.lower[first] in skipped:
        first += 1
    if any(first <= title.first < last for title in scene.titles):
        return None
    named = any(doc.is_capital(k) for k in range(first, last))
    return (first, last) if named and any(_speaks(scene, k) for k in range(first, last)) else None


def _speaks(scene: Scene, k: int) -> bool:
    """True for the head of a body's name, an acronym, or a place that stands for its government."""
    word, lower = scene.doc.words[k], scene.doc.lower[k]
    if lower in scene.lang.subjects["quotes"]["nouns"] or lower in scene.lang.nouns["organisation"]:
        return True
    if word.isupper() and len(word) > 1:
        return True
    places = scene.places_in(k, k + 1)
    return any(place.kind in ("capital", "country") for place in places) and not scene.preposition(k)


def _of_name(scene: Scene, taken: set[int], j: int) -> bool:
    """True when the token goes on the name of a body."""
    doc, lang = scene.doc, scene.lang
    if j in taken or not doc.words[j][0].isalpha():
        return doc.words[j] in ("'s", "’s")
    return (
        (doc.is_capital(j) and scene.inside(j) is None)
        or doc.lower[j] in lang.words["of"]
        or doc.lower[j] in lang.words["articles"]
        or doc.lower[j] in lang.subjects["quotes"]["nouns"]
        or bool(scene.places_in(j, j + 1))
    )
