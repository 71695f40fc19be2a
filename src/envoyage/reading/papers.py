"""Agreements said in a text: a paper's kind, whether it is signed, announced, expected or denied, about what, with whom."""

from dataclasses import dataclass

from envoyage.facts import AgreementKind, AgreementState, Day
from envoyage.reading.document import Kind, Sentence
from envoyage.reading.scene import Mood, Scene


@dataclass(slots=True)
class Paper:
    """An agreement at tokens `first` to `last` of its sentence."""

    sentence: int
    first: int
    last: int
    kind: AgreementKind
    state: AgreementState
    about: tuple[int, int] | None
    party: str | None
    party_at: tuple[int, int] | None
    date: Day | None
    date_at: tuple[int, int] | None
    verb: int


def find_papers(scene: Scene, sentence: Sentence) -> list[Paper]:
    """The agreements that one sentence says are signed, announced, expected or denied."""
    if sentence.kind is not Kind.BODY:
        return []
    kinds = scene.lang.agreement_kinds
    found: list[Paper] = []
    i = sentence.first
    while i < sentence.last:
        size = kinds.longest_at(scene.doc.lower, i)
        if not size:
            i += 1
            continue
        paper = _paper(scene, sentence, i, i + size, AgreementKind(kinds.value(scene.doc.lower, i, size)))
        if paper is not None:
            found.append(paper)
        i += size
    return found


def _paper(scene: Scene, sentence: Sentence, first: int, last: int, kind: AgreementKind) -> Paper | None:
    verb = _verb(scene, sentence, first, last)
    if verb is None:
        return None
    form = scene.lang.verbs[scene.doc.lower[verb]]
    mood = scene.mood(verb)
    words = scene.lang.subjects["agreement"]
    around = scene.doc.lower[max(sentence.first, verb - 5) : verb]
    if mood is Mood.DENIED or any(w in words["denied"] for w in around):
        state = AgreementState.DENIED
    elif mood in (Mood.FUTURE, Mood.POSSIBLE) or any(w in words["seeking"] for w in around):
        if any(w in words["seeking"] for w in around):
            return None
        state = AgreementState.EXPECTED
    elif "sign" in form.classes:
        state = AgreementState.SIGNED
    else:
        state = AgreementState.ANNOUNCED
    about = _about(scene, sentence, last)
    party, party_at = _party(scene, last, sentence, about)
    date, date_at = _date(scene, sentence, last)
    return Paper(sentence.index, first, last, kind, state, about, party, party_at, date, date_at, verb)


def _verb(scene: Scene, sentence: Sentence, first: int, last: int) -> int | None:
    for j in range(first - 1, max(sentence.first - 1, first - 14), -1):
        form = scene.verb(j)
        if form is not None and form.classes & {"sign", "announce"}:
            return j
    for j in range(last, min(sentence.last, last + 16)):
        form = scene.verb(j)
        if form is not None and form.classes & {"sign", "announce"}:
            return j
    return None


def _about(scene: Scene, sentence: Sentence, last: int) -> tuple[int, int] | None:
    words = scene.lang.subjects["agreement"]
    if last >= sentence.last or scene.doc.lower[last] not in words["about"]:
        return None
    return phrase_from(scene, last + 1, sentence.last)


def phrase_from(scene: Scene, first: int, limit: int) -> tuple[int, int] | None:
    """A noun phrase from `first` up to a mark, a stop word or a verb in a finite tense."""
    doc = scene.doc
    stop = scene.lang.subjects["topics"]["stop"]
    articles = scene.lang.words["articles"]
    while first < limit and doc.lower[first] in articles:
        first += 1
    j = first
    while j < limit and j - first < 16:
        word = doc.words[j]
        if not (word[0].isalnum() or word in ("-", "'s", "’s", "’", "&")):
            break
        if j > first and doc.lower[j] in stop:
            break
        j += 1
    return (first, j) if j > first else None


def _party(
    scene: Scene, last: int, sentence: Sentence, about: tuple[int, int] | None
) -> tuple[str | None, tuple[int, int] | None]:
    for j in range(last, min(sentence.last, last + 20)):
        if scene.doc.lower[j] not in scene.lang.words["with"]:
            continue
        for mention in scene.mentions_in(j + 1, min(sentence.last, j + 8)):
            if mention.person.country is not None:
                return mention.person.country, mention.person.country_at
        for place in scene.places_in(j + 1, min(sentence.last, j + 6)):
            if place.kind in ("country", "organisation", "demonym"):
                return place.code, (place.first, place.last)
        break
    return None, None


def _date(scene: Scene, sentence: Sentence, last: int) -> tuple[Day | None, tuple[int, int] | None]:
    for mention in scene.dates_in(last, sentence.last):
        span = mention.resolve(scene.published, forward=None)
        if span is not None and span.first_day is not None and span.start == span.end:
            return span.start, (mention.first, mention.last)
    return None, None
