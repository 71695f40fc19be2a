"""Where the name of a place toured ends: "Museum of the first president", "Central de Kafue"."""

from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.scene import Scene

_LONGEST_NAME = 14


def name_end(scene: Scene, first: int, limit: int) -> int:
    """The end of a facility's name: its common word and its capitals, joined by "of", with where it lies."""
    doc, lang = scene.doc, scene.lang
    sites = lang.subjects["tours"]["site"]
    joiners = either(lang.words["of"], lang.words["articles"])
    inner = either(joiners, lang.words["location"], lang.subjects["tours"]["inner"])
    j = first
    while j < limit and j - first < _LONGEST_NAME:
        word = doc.words[j]
        if scene.date_at(j) and not doc.is_capital(j):
            break
        place = scene.place_at(j)
        if place is not None and doc.is_capital(j):
            j = place.last
            continue
        if (
            (word[0].isalnum() and (word[0].isupper() or word[0].isdigit()))
            or doc.lower[j] in sites
            or word in ("'s", "’s", "-")
        ):
            j += 1
        elif (mention := scene.inside(j)) is not None and (
            j > first and (doc.lower[j - 1] in inner or not sites.isdisjoint(doc.lower[first:j]))
        ):
            j = max(mention.last, j + 1)
        elif (
            (
                j > first
                and doc.lower[j] in inner
                and (_goes_on(scene, j, limit) or _of_common(scene, first, j, limit))
            )
            or (
                j > first
                and word.isalpha()
                and doc.lower[j - 1] in joiners
                and doc.lower[j] not in lang.words["function"]
            )
            or (
                j + 1 < limit
                and word.isalpha()
                and doc.lower[j] not in lang.words["function"]
                and scene.verb(j) is None
                and _leads_to_site(scene, j, limit)
            )
            or (
                j > first
                and lang.adjectives_follow
                and doc.lower[j].endswith(lang.adjective_endings)
                and doc.lower[j] not in lang.words["function"]
            )
        ):
            j += 1
        else:
            break
    return j


def _leads_to_site(scene: Scene, j: int, limit: int) -> bool:
    """True in "tea processing plant": the next plain word, or the one behind it, says what it is."""
    lower, sites = scene.doc.lower, scene.lang.subjects["tours"]["site"]
    if lower[j + 1] in sites:
        return True
    plain = scene.doc.words[j + 1].isalpha() and lower[j + 1] not in scene.lang.words["function"]
    return plain and scene.verb(j + 1) is None and j + 2 < limit and lower[j + 2] in sites


def _of_common(scene: Scene, first: int, j: int, limit: int) -> bool:
    """True in "museum of the first president": the joiner stands right behind the site."""
    doc, lang = scene.doc, scene.lang
    sites = lang.subjects["tours"]["site"]
    k = j
    while k > first and (doc.lower[k - 1] in lang.words["of"] or doc.lower[k - 1] in lang.words["articles"]):
        k -= 1
    return doc.lower[k] in lang.words["of"] and doc.lower[k - 1] in sites and j + 1 < limit


def _goes_on(scene: Scene, j: int, limit: int) -> bool:
    """True when more of the name follows a joiner: at once, or behind one common noun with its "of"."""
    doc, lang = scene.doc, scene.lang
    common = 0
    for k in range(j + 1, min(limit, j + 5)):
        if scene.verb(k) is not None:
            return False  # "the museum to meet President Mora"
        if scene.inside(k) is not None:
            return doc.lower[j] in lang.words["of"] or doc.lower[j] in lang.subjects["tours"]["inner"]
        if doc.is_capital(k) and doc.words[k][0].isalpha():
            return True
        if doc.lower[k] not in lang.words["articles"] and doc.lower[k] not in lang.words["of"]:
            common += 1
            if common > 1 or doc.lower[k] in lang.words["function"] or not doc.words[k].isalpha():
                return False
    return False
