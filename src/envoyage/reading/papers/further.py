"""Further papers of one verb: "one on A and another on B", "an accord with C, and with D to accept E"."""

from dataclasses import replace

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import COMMA, either
from envoyage.reading.papers.areas import past_area
from envoyage.reading.papers.paperlists import Paper
from envoyage.reading.papers.papermatter import about_behind, company
from envoyage.reading.phrases.phraselists import parse_list
from envoyage.reading.scene import Scene


def named_apart(scene: Scene, sentence: Sentence, paper: Paper) -> list[Paper]:
    """Papers told of one by one behind a plural: "several accords, among them one on A and another on B"."""
    lower = scene.doc.lower
    found: list[Paper] = []
    named_at = paper.named_at or (paper.first, paper.last)
    j = paper.about[1] if paper.about else paper.last
    while j + 1 < sentence.last:
        opening = _opening_of(scene, j, sentence.last, told=bool(found))
        if opening and not scene.lang.agreement_kinds.longest_at(lower, j):
            begin = past_area(scene, opening, sentence.last)
            further = range(begin + 1, sentence.last - 1)
            behind = (k for k in further if _opening_of(scene, k, sentence.last, told=True))
            limit = next((_before_joint(scene, k) for k in behind), sentence.last)
            members, end = parse_list(scene, begin, limit)
            if members:
                about = (members[0][0], members[-1][1])
                found.append(replace(paper, first=j, last=j + 1, about=about, named_at=named_at))
                j = end
                continue
        if scene.lang.agreement_kinds.longest_at(lower, j):
            break
        j += 1
    return [paper, *found] if found and paper.about else found


def _before_joint(scene: Scene, token: int) -> int:
    """The token before "and the other" that ends the matter of the one before."""
    doc = scene.doc
    while doc.words[token - 1] in ",;" or doc.lower[token - 1] in scene.lang.any("articles", "conjunctions"):
        token -= 1
    return token


def _past_them(scene: Scene, first: int, limit: int) -> int:
    """Steps over "of them", "de ellos", "dos quais" behind "one"."""
    lower, lang = scene.doc.lower, scene.lang
    if lower[first] not in lang.words["of"]:
        return first
    j = first + 1
    while j + 1 < limit and lower[j] in lang.words["articles"]:
        j += 1
    them = lang.any("pronouns_subject", "pronouns_object", "relative")
    return j + 1 if j + 1 < limit and lower[j] in them else first


def _opening_of(scene: Scene, each: int, limit: int, *, told: bool) -> int:
    """Where the matter of "one on A", "one concerns A" begins; or of "the other B" where one is `told`."""
    doc, lang, words = scene.doc, scene.lang, scene.lang.subjects["agreement"]
    if doc.lower[each] not in words["each"]:
        return 0
    behind = _past_them(scene, each + 1, limit)
    behind += doc.words[behind] == "," and behind + 1 < limit
    if doc.lower[behind] in words["about"]:
        return behind + 1
    size = lang.cues.longest_at(doc.lower, behind)
    if size and lang.cues.value(doc.lower, behind, size) == "concerns":
        return behind + size
    contracted = doc.lower[behind] in lang.words["destination"]  # "el otro a la pesca"
    gapped = told and doc.lower[each - 1] in lang.words["articles"]
    if gapped and (contracted or scene.verb(behind) is None) and doc.words[behind][0].isalpha():
        return behind + contracted
    return 0


def gapped(scene: Scene, sentence: Sentence, paper: Paper) -> list[Paper]:
    """Further papers of the same verb: "deals with A to share X, another with B, and with C to accept Y"."""
    doc, words = scene.doc, scene.lang.words
    each = scene.lang.subjects["agreement"]["each"]
    found: list[Paper] = []
    named_at = paper.named_at or (paper.first, paper.last)
    before = paper.about[1] if paper.about else paper.last
    for j in scene.words_in(either(words["conjunctions"], COMMA), before, sentence.last - 2):
        if j < before:
            continue
        opening = _behind_joint(scene, j)
        one_more = doc.lower[opening] in each
        if doc.lower[opening + one_more] not in words["with"] or (j > before and not one_more):
            continue
        parties, behind = company(scene, opening + one_more + 1, sentence.last)
        about = about_behind(scene, behind, sentence.last) if parties else None
        if about is None and not (parties and one_more):
            break
        found.append(
            replace(paper, first=opening, last=behind, about=about, parties=tuple(parties), named_at=named_at)
        )
        before = about[1] if about else behind
    return found


def _behind_joint(scene: Scene, j: int) -> int:
    """The token behind a comma, a conjunction, or both, with an article; `j` when neither stands there."""
    doc, words = scene.doc, scene.lang.words
    k = j + (doc.words[j] == ",")
    k += doc.lower[k] in words["conjunctions"]
    return k + (k > j and doc.lower[k] in words["articles"])
