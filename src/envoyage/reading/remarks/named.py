"""Who is named in a line, with the office held: "President Carlos Mauricio Funes", "King X and Prince Y"."""

import re
from dataclasses import dataclass

from envoyage.reading.lexicon.wordsets import LIST_MARKS, either
from envoyage.reading.people.titles import Title
from envoyage.reading.remarks.line import remark_scene
from envoyage.reading.scene import Scene

# A second form of a name in the midst of it: "Willem (Wim) Kok".
_BESIDE = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person of a line: the name without titles, and the title in the line's words with its office."""

    name: str
    office: str | None = None
    office_id: str | None = None


def read_names(text: str, *, language: str = "en") -> tuple[Named, ...]:
    """The people of a line that holds nothing but titles and names, in its order.

    A title begins a person and the next one ends the name; a line without a title is a name.

    Raises:
        LookupError: when there are no tables for the language.
    """
    scene = remark_scene(text, language, None)
    titles = [title for title in scene.titles if _leads(scene, title)]
    if not titles or titles[0].first > 0:
        first = titles[0].first if titles else len(scene.doc.words)
        people = [_named(scene, None, 0, first)]
    else:
        people = []
    for number, title in enumerate(titles):
        last = titles[number + 1].first if number + 1 < len(titles) else len(scene.doc.words)
        people.append(_named(scene, title, title.last, last))
    return tuple(person for person in people if person is not None)


def _leads(scene: Scene, title: Title) -> bool:
    """True for a title at the head of the line, or behind "and" or a comma; "Mackenzie King" has none."""
    return title.first == 0 or scene.doc.lower[title.first - 1] in _joints(scene)


def _joints(scene: Scene) -> frozenset[str]:
    return either(scene.lang.words["conjunctions"], LIST_MARKS)


def _named(scene: Scene, title: Title | None, first: int, last: int) -> Named | None:
    doc = scene.doc
    while last > first and doc.lower[last - 1] in _joints(scene):
        last -= 1
    honorifics = scene.lang.offices.honorifics
    while first < last and (not doc.words[first][0].isalpha() or doc.lower[first] in honorifics):
        first += 1
    if first >= last:
        return None
    return Named(
        name=_BESIDE.sub("", doc.slice(first, last)),
        office=title.text(doc) if title else None,
        office_id=title.office_id if title else None,
    )
