"""Phrases that may be topics: what is named of policy or events where a sentence speaks of talks or aims.

They are more than the rules find, and most of them are none: `signs` says what stands around each,
`weighing` decides.
"""

from dataclasses import dataclass
from functools import cache

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.tables import language
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.attributes import person_at
from envoyage.reading.phrases.nounphrases import FINITE, Span, phrase_at
from envoyage.reading.phrases.phraselists import is_umbrella
from envoyage.reading.scene import Scene

# Tokens from a word of policy back to where its phrase may begin.
_REACH = 9
# Small words between two words of one name.
_WITHIN_NAME = 4
# A sentence in which none of these stands is not looked at.
_SPEAKING = frozenset({"discuss", "talk", "focus"})
_SPEAKING_NOUNS = ("agenda", "talks", "cooperation", "areas")
_SPEAKING_CUES = frozenset({"about", "ways", "board"})


@dataclass(slots=True)
class Candidate:
    """Tokens `first` to `last` in a list: where that begins, how many stand before, how many in all."""

    first: int
    last: int
    opener: int
    place: int = 0
    members: int = 1
    found: bool = False  # by a rule

    @property
    def span(self) -> Span:
        return self.first, self.last


def may_speak(scene: Scene, sentence: Sentence) -> bool:
    """True where a sentence speaks of talks, aims or events, and names a matter."""
    code, first, last = scene.lang.code, sentence.first, sentence.last
    return bool(scene.words_in(_speaking(code), first, last) and scene.words_in(_matters(code), first, last))


def candidates(scene: Scene, sentence: Sentence, found: list[Span], *, others: bool) -> list[Candidate]:
    """The phrases of one sentence that may be topics: those that rules `found`, and `others`."""
    spans = {*found, *_named(scene, sentence)} if others else {*found}
    known = frozenset(found)
    listed = [Candidate(first, last, first, found=(first, last) in known) for first, last in sorted(spans)]
    _note_lists(scene, listed)
    return listed


def _named(scene: Scene, sentence: Sentence) -> set[Span]:
    """Every phrase around a word of policy, of events or of troubles."""
    code, doc = scene.lang.code, scene.doc
    function, passed = scene.lang.words["function"], _passed(code)
    tried: dict[int, Span | None] = {}
    matters = scene.words_in(_matters(code), sentence.first, sentence.last)
    for word in matters:
        if person_at(scene, word) is not None:
            continue
        j = word
        while True:
            before = j - 1
            edge = before < sentence.first or not doc.words[before][0].isalnum()
            closed = not edge and doc.lower[before] in function
            form = None if edge else scene.verb(before)
            opens = edge or closed or form is not None
            opens = opens and doc.words[j][0].isalnum() and not _is_deed(scene, j)
            if opens and j not in tried and doc.lower[j] not in function:
                tried[j] = phrase_at(scene, j, sentence.last)
            if edge or word - j >= _REACH or (closed and doc.lower[before] not in passed):
                break
            if (form is not None and form.tense in FINITE) or person_at(scene, before) is not None:
                break
            j = before
    return {
        span
        for span in tried.values()
        if span is not None
        and span[1] <= sentence.last
        and scene.words_in(_matters(code), *span)
        and not _is_of_name(scene, sentence, span)
        and not is_umbrella(scene, span)
    }


def _is_deed(scene: Scene, token: int) -> bool:
    """True for "exchange" in "to exchange views": a verb, though the word is one of policy as well."""
    form, aim = scene.verb(token), scene.lang.subjects["agreement"]["aim"]
    return form is not None and form.tense is Tense.BASE and scene.doc.lower[token - 1] in aim


def _is_of_name(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """ "Technical Cooperation" in "the Commission for Technical Cooperation", and bodies by name."""
    doc, lang, first = scene.doc, scene.lang, span[0]
    place = scene.place_at(first)
    if place is not None and place.last < span[1] and doc.lower[place.last] in lang.words["destination"]:
        return True  # "Luanda para o ato central"
    head = first
    if not lang.adjectives_follow:
        head = next((j for j in range(first + 1, span[1]) if doc.lower[j] in lang.words["function"]), span[1])
        head -= 1
    if doc.is_capital(head) and doc.lower[head] not in _matters(lang.code):
        return True  # "the Jubilee Lounge"
    if not doc.is_capital(first):
        return False
    if any(doc.lower[j] in lang.nouns["organisation"] for j in range(*span) if doc.is_capital(j)):
        return True
    j = first - 1
    while j > sentence.first and (doc.lower[j] in lang.words["function"] or doc.words[j] == ","):
        j -= 1
    return j > sentence.first and first - j < _WITHIN_NAME and doc.is_capital(j) and scene.inside(j) is None


def _note_lists(scene: Scene, listed: list[Candidate]) -> None:
    """Notes which of them stand behind each other, with no more than a comma, "and", "of the" between."""
    doc, words = scene.doc, scene.lang.words
    topics = scene.lang.subjects["topics"]
    slight = scene.lang.any("articles", "possessives", "of")
    slight = either(slight, topics["about"], topics["cooperation_in"])  # "about A, about B", "en A y en B"
    ends: dict[int, Candidate] = {}
    sizes: dict[int, int] = {}
    for one in listed:
        j = one.first - 1
        while j >= 0 and doc.lower[j] in slight:
            j -= 1
        k = j
        while k >= 0 and j - k < 2 and (doc.lower[k] in words["conjunctions"] or doc.words[k] == ","):
            k -= 1
        before = ends.get(k + 1) if k < j else None
        if before is not None:
            one.opener, one.place = before.opener, before.place + 1
        sizes[one.opener] = max(sizes.get(one.opener, 1), one.place + 1)
        known = ends.get(one.last)
        if known is None or known.place < one.place:
            ends[one.last] = one
    for one in listed:
        one.members = sizes[one.opener]


@cache
def _speaking(code: str) -> frozenset[str]:
    lang = language(code)
    topics = lang.subjects["topics"]
    verbs = (word for word, form in lang.verbs.items() if form.classes & _SPEAKING)
    cues = lang.cues.first_words_of(_SPEAKING_CUES) - lang.words["function"]
    return frozenset(verbs).union(cues, *(topics[name] for name in _SPEAKING_NOUNS))


@cache
def _matters(code: str) -> frozenset[str]:
    lang = language(code)
    topics, nouns = lang.subjects["topics"], lang.nouns
    named = topics["policy"].union(
        topics["event"], nouns["occasion"], nouns["trouble"], lang.subjects["phrases"]["relational"]
    )
    return named - lang.words["function"]


@cache
def _passed(code: str) -> frozenset[str]:
    """Small words that a phrase may run over."""
    lang = language(code)
    phrases, words = lang.subjects["phrases"], lang.words
    return phrases["inner"].union(
        phrases["inner_if_relational"], words["articles"], words["of"], words["between"]
    )
