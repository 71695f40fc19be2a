"""The areas that a paper is in: "in the field of A", "em áreas como A e B"."""

from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.phraselists import phrases_in
from envoyage.reading.scene import Scene

# Tokens of "a wide range of sectors".
_RANGE = 5
# Tokens of "estratégicas", "de interés común" behind areas.
_KIND = 3


def past_area(scene: Scene, first: int, limit: int) -> int:
    """Steps over "the field of", "materia de", "áreas como": what follows is what the paper is about."""
    doc, lang = scene.doc, scene.lang
    j = first
    while j < limit and doc.lower[j] in lang.words["articles"]:
        j += 1
    named = either(lang.subjects["topics"]["areas"], lang.subjects["topics"]["agenda"])
    run = next((k for k in range(j, min(j + _RANGE, limit)) if not doc.words[k].isalpha()), j + _RANGE)
    ranged = next((k for k in range(j, min(run, limit)) if doc.lower[k] in named), j)
    size = lang.cues.longest_at(doc.lower, ranged + 1) if ranged + 1 < limit else 0
    joint = lang.subjects["topics"]["cooperation"]
    if (
        ranged > j
        and joint.isdisjoint(doc.lower[j:ranged])
        and size
        and lang.cues.value(doc.lower, ranged + 1, size) == "listing"
    ):
        return ranged + 1 + size  # "a wide range of sectors including"
    if j + 1 < limit and doc.lower[j] in named:
        k = past_kind(scene, j + 1, limit)
        size = lang.cues.longest_at(doc.lower, k)
        if size and lang.cues.value(doc.lower, k, size) == "listing":
            return k + size
        if doc.lower[j + 1] in lang.words["of"]:
            return j + 2
    return first


def past_kind(scene: Scene, first: int, limit: int) -> int:
    """Steps over what areas are called before some are named: "áreas estratégicas como"."""
    doc, lang = scene.doc, scene.lang
    if not lang.adjectives_follow:
        return first
    j = first
    while j + 1 < limit and j - first < _KIND and doc.words[j][0].isalpha():
        if lang.cues.longest_at(doc.lower, j):
            break
        kind = doc.lower[j].endswith(lang.adjective_endings) or doc.lower[j] in lang.words["of"]
        if not (kind or doc.lower[j - 1] in lang.words["of"]):
            break
        j += 1
    return j


def in_areas(scene: Scene, first: int, limit: int) -> Span | None:
    """ ", in areas such as A and B", "nos domínios de A e B": the areas that a paper is in."""
    j = first + (first < limit and scene.doc.words[first] == ",")
    if j >= limit or scene.doc.lower[j] not in scene.lang.words["location"]:
        return None
    begin = past_area(scene, j + 1, limit)
    members = phrases_in(scene, begin, limit) if begin > j + 1 else []
    return (members[0][0], members[-1][1]) if members else None


def is_plain(scene: Scene, about: Span) -> bool:
    """True for "cooperation": the areas behind it say more."""
    slight = either(
        scene.lang.subjects["topics"]["cooperation"], scene.lang.subjects["agreement"]["not_about"]
    )
    return slight.issuperset(scene.doc.lower[slice(*about)])
