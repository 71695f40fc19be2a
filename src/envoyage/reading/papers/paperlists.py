"""Papers told one to a line, or in a sentence that goes on without a verb of its own."""

from dataclasses import dataclass, replace

from envoyage.facts import AgreementKind, AgreementState, Day
from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.phrases.nounphrases import FINITE, Span, begin_at, is_finite, trimmed
from envoyage.reading.scene import Scene

# Tokens of the longest line of a list of papers; tokens before the first paper of a sentence without a verb.
_LONGEST_LINE, _OPENING = 60, 6
# Tokens of a number that stands before a line of a list.
_NUMBER = 2
# Sentences behind a paper in which it is told one by one what was signed; tokens before each.
FAR, _REACH = 4, 25


@dataclass(frozen=True, slots=True)
class Paper:
    """An agreement at tokens `first` to `last` of its sentence.

    Attributes:
        verb: the token of the verb or noun by which it is signed, announced ...
        parties: countries that may be the other side, the likeliest first, each with its tokens.
        named_at: where the paper's kind is named, when that is not here: "accords, among them one on ...".
        now: told in the present, so that only the trip's status says whether it is signed.
        listed: told in a line of a list.
        silent: "documents", which say nothing themselves but of what kind the next sentences tell.
        old: the day, long over, on which it was signed: it belongs to no journey but one of then.
    """

    sentence: int
    first: int
    last: int
    kind: AgreementKind
    state: AgreementState
    verb: int
    about: Span | None = None
    parties: tuple[tuple[str, Span], ...] = ()
    date: Day | None = None
    date_at: Span | None = None
    named_at: Span | None = None
    now: bool = False
    listed: bool = False
    silent: bool = False
    old: Day | None = None


def is_number(sentence: Sentence) -> bool:
    """True for "1." alone, before a line of a list."""
    return sentence.last - sentence.first <= _NUMBER


def is_listed(scene: Scene, sentence: Sentence, before: Paper) -> bool:
    """True for a line of a list that a sentence with a colon opened."""
    head = scene.doc.sentences[before.sentence]
    between = scene.doc.sentences[head.index + 1 : sentence.index]
    if len(between) > 1 or any(not is_number(each) for each in between):
        return False
    if sentence.last - sentence.first > _LONGEST_LINE:
        return False
    return before.listed or scene.doc.words[head.last - 1] == ":"


def goes_on(scene: Scene, sentence: Sentence) -> bool:
    """True for a sentence without a verb of its own: "Also a protocol on ..."."""
    lower, kinds = scene.doc.lower, scene.lang.agreement_kinds
    opens = any(
        kinds.longest_at(lower, j)
        for j in range(sentence.first, min(sentence.last, sentence.first + _OPENING))
    )
    being = scene.lang.subjects["phrases"]["being"]
    return opens and not any(
        lower[j] in being or is_finite(scene, j, sentence.first) for j in range(sentence.first, sentence.last)
    )


def one_by_one(scene: Scene, paper: Paper) -> list[Paper]:
    """ "accords on A, on B and on C": each "on" is a paper by itself; the paper alone where it has one."""
    if paper.about is None or not scene.doc.lower[paper.last - 1].endswith("s"):
        return [paper]
    doc, (first, last) = scene.doc, paper.about
    opens = first - 1
    while opens > paper.last and doc.lower[opens] in scene.lang.words["articles"]:
        opens -= 1
    if opens < paper.last or doc.lower[opens] not in scene.lang.subjects["topics"]["about"]:
        return [paper]
    again = [j for j in range(first + 1, last) if doc.lower[j] == doc.lower[opens]]
    again = [
        j for j in again if doc.words[j - 1] == "," or doc.lower[j - 1] in scene.lang.words["conjunctions"]
    ]
    begins, ends = [first, *(begin_at(scene, j + 1, last) for j in again)], [*again, last]
    spans = [
        (begin, trimmed(scene, begin, _before_joint(scene, begin, end)))
        for begin, end in zip(begins, ends, strict=True)
    ]
    return [replace(paper, about=span) for span in spans if span[1] > span[0]]


def _before_joint(scene: Scene, begin: int, end: int) -> int:
    """The end without the comma and the conjunction that stand before it."""
    joints = scene.lang.words["conjunctions"]
    while end > begin and (scene.doc.words[end - 1] == "," or scene.doc.lower[end - 1] in joints):
        end -= 1
    return end


def told_over(scene: Scene, sentence: Sentence, first: int, before: Paper) -> bool:
    """True for a paper that is told one by one: "the documents are: a treaty", "among them is a treaty"."""
    if not 0 < sentence.index - before.sentence <= FAR:
        return False
    lower, reflexive = scene.doc.lower, scene.lang.subjects["topics"]["reflexive"]
    for j in range(first - 1, max(sentence.first - 1, first - _REACH), -1):
        if scene.doc.words[j] == ":":
            return True
        form = scene.verb(j)
        if form is None:
            continue
        if "list" in form.classes or (form.classes & {"focus"} and lower[j - 1] in reflexive):
            return True
        if form.tense in FINITE or form.tense is Tense.BASE:
            return False
    return False


def unnamed(scene: Scene, sentence: Sentence, before: Paper) -> list[Paper]:
    """A numbered line that says only what the paper is about: "2) Cooperation in shipping"."""
    doc = scene.doc
    numbered = doc.words[sentence.first][0].isdigit()
    if not numbered and not is_number(doc.sentences[sentence.index - 1]):
        return []
    first = sentence.first + numbered
    while first < sentence.last and not doc.words[first][0].isalnum():
        first += 1
    about = trimmed(scene, first, sentence.last - (doc.words[sentence.last - 1] in ".;"))
    if about <= first:
        return []
    at = before.named_at or (before.first, before.last)
    line = replace(
        before, sentence=sentence.index, first=first, last=about, about=(first, about), named_at=at
    )
    return [replace(line, date=None, date_at=None, listed=True)]
