"""Places visited that are not themselves stops: "toured the CECOT facility", "visitó el Canal de Panamá"."""

from collections.abc import Iterator

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.places import Place
from envoyage.reading.scene import Mood, Scene

Span = tuple[int, int]


def find_tours(scene: Scene, sentence: Sentence) -> Iterator[tuple[Span, str | None]]:
    """Token spans of places toured, with the country they imply."""
    if sentence.kind is not Kind.BODY:
        return
    doc = scene.doc
    joiners = scene.lang.any("of", "articles")
    for token in range(sentence.first, sentence.last):
        form = scene.verb(token)
        if form is None or "visit" not in form.classes or scene.mood(token) is Mood.DENIED:
            continue
        j = token + 1
        while j < sentence.last and j - token <= 4 and doc.lower[j] in joiners:
            j += 1
        if j >= sentence.last or not doc.is_capital(j) or not doc.words[j][0].isalpha():
            continue
        place = next((p for p in scene.places_in(j, j + 1)), None)
        if place is not None and place.kind == "landmark":
            yield (j, place.last), place.code
            continue
        if place is not None and not _longer(scene, place, sentence):
            continue
        end = _name_end(scene, j, sentence.last)
        if scene.inside(j) is None and end > j:
            yield (j, end), place.code if place is not None else None


def _longer(scene: Scene, place: Place, sentence: Sentence) -> bool:
    k = place.last
    return k < sentence.last and scene.doc.is_capital(k) and scene.doc.words[k][0].isalpha()


def _name_end(scene: Scene, first: int, limit: int) -> int:
    doc = scene.doc
    joiners = scene.lang.any("of", "articles")
    j = first
    while j < limit:
        if doc.is_capital(j) and doc.words[j][0].isalpha():
            j += 1
        elif doc.lower[j] in joiners and j + 1 < limit and doc.is_capital(j + 1):
            j += 1
        else:
            break
    return j
