"""Fields of policy: what cooperation is in, what areas are named, which phrases speak of policy at all."""

from envoyage.reading.document import Sentence
from envoyage.reading.papers.areas import past_kind
from envoyage.reading.phrases.attributes import between_end
from envoyage.reading.phrases.nounphrases import Span, begin_at, is_adjective
from envoyage.reading.phrases.phraselists import phrases_in
from envoyage.reading.phrases.phrasesense import is_place
from envoyage.reading.scene import Scene
from envoyage.reading.topics.openings import listed


def of_cooperation(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "cooperation in A, B and C": each by itself; with one alone, cooperation is part of it."""
    j = token + 1
    while j < sentence.last and scene.doc.lower[j] not in scene.lang.subjects["topics"]["cooperation_in"]:
        if scene.doc.lower[j] in scene.lang.words["between"] and (
            end := between_end(scene, j, sentence.last)
        ):
            j = end  # "cooperation between the two countries in"
            continue
        if not _describes(scene, j):
            return []
        j += 1
    if j + 1 >= sentence.last or scene.date_at(j + 1) or scene.place_at(j + 1):
        return []
    begin = begin_at(scene, j + 1, sentence.last)
    if begin < sentence.last and scene.doc.lower[begin] in scene.lang.subjects["topics"]["areas"]:
        return of_areas(scene, sentence, begin)
    members = phrases_in(scene, j + 1, sentence.last)
    if len(members) == 1:
        return [(token, members[0][1])]
    return members


def _describes(scene: Scene, j: int) -> bool:
    word = scene.doc.lower[j]
    return word.endswith(scene.lang.adjective_endings) and j > 0 and not scene.doc.is_capital(j)


def of_areas(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "in the fields of A, B and C", "en áreas como A y B", "in areas such as A"."""
    doc, lang = scene.doc, scene.lang
    j = token + 1
    if j < sentence.last and doc.words[j] == ",":
        j += 1
    if j >= sentence.last:
        return []
    kind = past_kind(scene, j, sentence.last)
    size = lang.cues.longest_at(doc.lower, kind) if kind < sentence.last else 0
    if size and lang.cues.value(doc.lower, kind, size) == "listing":
        return phrases_in(scene, kind + size, sentence.last)
    if doc.lower[j] in lang.words["of"] and doc.lower[token - 1] not in lang.subjects["phrases"]["void"]:
        named = listed(scene, j + 1, sentence.last)
        return [span for span in named if not is_bond(scene, span)] if of_policy(scene, named) else []
    return []


def of_policy(scene: Scene, spans: list[Span]) -> list[Span]:
    """Those of the phrases that name a field of policy or a bond between states."""
    return [span for span in spans if _is_policy(scene, span) and not is_place(scene, span)]


def _is_policy(scene: Scene, span: Span) -> bool:
    """A "bilateral visit" is none: the word of policy only describes a journey."""
    words, lower = scene.lang.subjects["topics"]["policy"], scene.doc.lower
    named = [j for j in range(*span) if lower[j] in words]
    journeys = scene.lang.nouns["travel"]
    if named and not journeys.isdisjoint(lower[slice(*span)]):
        return not all(is_adjective(scene, j) for j in named)
    return bool(named)


def is_bond(scene: Scene, span: Span) -> bool:
    """A bare "ties" or "relations", also with whose they are, says nothing of what they are about."""
    first, last = span
    if not scene.lang.adjectives_follow and _plain_bond(scene, span):
        return True
    if scene.doc.lower[first] not in scene.lang.subjects["topics"]["bonds"]:
        return False
    return all(
        scene.doc.lower[j] in scene.lang.words["function"] or scene.place_at(j)
        for j in range(first + 1, last)
    )


def _plain_bond(scene: Scene, span: Span) -> bool:
    """ "successful diplomatic relations", "strong ties between the two": nothing that they are in."""
    lower, topics = scene.doc.lower, scene.lang.subjects["topics"]
    function, policy = scene.lang.words["function"], topics["policy"]
    end = next((j for j in range(*span) if lower[j] in function), span[1])
    if end < span[1] and lower[end] in topics["cooperation_in"]:
        return False  # "closer ties in energy"
    heads = [j for j in range(span[0], end) if lower[j] in topics["bonds"] and not scene.doc.is_capital(j)]
    if not heads:
        return False
    kinds = (lower[j] for j in range(span[0], heads[-1]))
    return not any(word in policy and word not in topics["plain"] for word in kinds)
