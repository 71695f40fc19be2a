"""Who speaks and holds no office: a ministry, an acronym, a capital for its government, a name by itself."""

from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.scene import Scene

# Tokens of the longest name; letters from which a word in capitals is no acronym.
_LONGEST, _ACRONYM = 5, 6
# Tokens around a word in which it is looked for a second time.
_AROUND = 2000


def body_at(scene: Scene, taken: set[int], j: int, low: int, high: int) -> Span | None:
    """Tokens of the body named at token `j`: "the White House", "SRE"; None for "a source".

    `taken` are the tokens of quotations.
    """
    doc, lang = scene.doc, scene.lang
    skipped = either(lang.words["articles"], lang.words["of"], lang.subjects["phrases"]["auxiliary"])
    if not low <= j < high or j in taken or not _of_name(scene, taken, j):
        return None
    first, last = j, j + 1
    while last < high and _of_name(scene, taken, last):
        last += 1
    while first > low and _of_name(scene, taken, first - 1):
        first -= 1
    while last > first and doc.lower[last - 1] in skipped:
        last -= 1
    while first < last and (doc.lower[first] in skipped or doc.lower[first] in lang.words["function"]):
        first += 1
    statements = lang.nouns["statement"]
    while last - first > 1 and doc.lower[first] in statements and doc.lower[first + 1] in lang.words["of"]:
        first += 2  # "una nota del Ministerio": who speaks is not the paper
        first += first < last and doc.lower[first] in lang.words["articles"]
    if scene.titles_in(first, last):
        return None
    named = any(doc.is_capital(k) for k in range(first, last))
    return (first, last) if named and any(_speaks(scene, k) for k in range(first, last)) else None


def is_governed(scene: Scene, taken: set[int], token: int, low: int, high: int) -> bool:
    """ "took part in the meeting of the Community of States and said": within a phrase, no subject."""
    at = body_at(scene, taken, token, low, high)
    return bool(scene.preposition(at[0] if at is not None else token))


def _speaks(scene: Scene, k: int) -> bool:
    """True for the head of a body's name, an acronym, or a place that stands for its government."""
    word, lower = scene.doc.words[k], scene.doc.lower[k]
    if lower in scene.lang.subjects["quotes"]["nouns"] or lower in scene.lang.nouns["organisation"]:
        return True
    if word.isupper() and len(word) > 1:
        return True
    place = scene.place_at(k)
    return place is not None and place.kind in ("capital", "country") and not scene.preposition(k)


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
        or scene.place_at(j) is not None
    )


def name_at(scene: Scene, taken: set[int], token: int) -> Span | None:
    """Tokens of the name at a token of which no title tells.

    "Paz said": a single word that begins a sentence is a name only when it is written so elsewhere too.
    """
    doc, particles = scene.doc, scene.lang.words["particles"]
    if not _is_name(scene, taken, token):
        return None
    begin, end = token, token + 1
    while end < doc.size and end - token < _LONGEST and _is_name(scene, taken, end):
        end += 1
    while begin and token - begin < _LONGEST:
        if not (_is_name(scene, taken, begin - 1) or doc.lower[begin - 1] in particles):
            break
        begin -= 1
    while not doc.is_capital(begin):
        begin += 1
    if end - begin > 1 or scene.sentence_at(begin).first < begin:
        return begin, end
    near = range(max(0, begin - _AROUND), min(doc.size, begin + _AROUND))
    elsewhere = (j for j in near if doc.words[j] == doc.words[begin] and j != begin)
    return (begin, end) if any(scene.sentence_at(j).first < j for j in elsewhere) else None


def _is_name(scene: Scene, taken: set[int], j: int) -> bool:
    """True for a capital that belongs to no person, place, body or date that is known."""
    doc, lang = scene.doc, scene.lang
    if j in taken or not doc.is_capital(j) or scene.inside(j) is not None:
        return False
    lower = doc.lower[j]
    known = either(
        lang.words["function"], lang.subjects["quotes"]["nouns"], lang.subjects["quotes"]["several"]
    )
    if lower in known or lower in lang.nouns["organisation"] or lower in lang.offices.words:
        return False
    if lower in lang.offices.honorifics:
        return False  # "said Mr"
    loud = doc.words[j].isupper() and len(lower) < _ACRONYM
    return not (loud or scene.place_at(j) or scene.date_at(j))
