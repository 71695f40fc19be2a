"""Agreements said in a text: a paper's kind, whether it is signed, announced, expected or denied, about what, with whom."""

from dataclasses import dataclass, replace

from envoyage.facts import AgreementKind, AgreementState, Day
from envoyage.reading.document import Kind, Sentence
from envoyage.reading.nounphrases import Span, parse_list, phrase_at
from envoyage.reading.scene import Mood, Scene
from envoyage.reading.verbs import Tense

_STATEMENTS = frozenset({AgreementKind.JOINT_STATEMENT, AgreementKind.DECLARATION})
# How far a governing verb may stand before its paper and behind it, in tokens.
_BEFORE, _BEHIND = 22, 14
# Days after which a dated paper is an older one, not the report's news.
_STALE = 62


@dataclass(frozen=True, slots=True)
class Paper:
    """An agreement at tokens `first` to `last` of its sentence.

    Attributes:
        verb: the token of the verb or noun by which it is signed, announced ...
        parties: countries that may be the other side, the likeliest first, each with its tokens.
        named_at: where the paper's kind is named, when that is not here: "accords, among them one on ...".
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


def find_papers(scene: Scene, sentence: Sentence) -> list[Paper]:
    """The agreements that one sentence says are signed, announced, expected or denied."""
    if sentence.kind is not Kind.BODY:
        return []
    kinds, lower = scene.lang.agreement_kinds, scene.doc.lower
    found: list[Paper] = []
    i = sentence.first
    while i < sentence.last:
        size = kinds.longest_at(lower, i)
        if not size or _is_idiom(scene, i, i + size):
            i += 1
            continue
        kind = AgreementKind(kinds.value(lower, i, size))
        last = _past_twins(scene, i + size, sentence.last)
        paper = _paper(scene, sentence, i, last, kind, found)
        if paper is not None:
            named = _named_apart(scene, sentence, paper)
            found += named or [paper]
            found += _gapped(scene, sentence, found[-1])
            last = max(last, found[-1].about[1] if found[-1].about else last)
        i = last
    return found


def _is_idiom(scene: Scene, first: int, last: int) -> bool:
    """True for "de acordo com", "in agreement with": no paper at all."""
    lower, words = scene.doc.lower, scene.lang.subjects["agreement"]
    return (
        bool(first)
        and lower[first - 1] in words["idiom_before"]
        and lower[last : last + 1] != []
        and lower[last] in words["idiom_after"]
    )


def _past_twins(scene: Scene, last: int, limit: int) -> int:
    """Steps over the same paper said again: "memorandum of understanding (MOU)", "agreements and MoUs"."""
    doc, kinds = scene.doc, scene.lang.agreement_kinds
    if (
        last + 2 < limit
        and doc.words[last] == "("
        and doc.words[last + 2] == ")"
        and kinds.longest_at(doc.lower, last + 1)
    ):
        return last + 3
    if last + 1 < limit and doc.lower[last] in scene.lang.words["conjunctions"]:
        size = kinds.longest_at(doc.lower, last + 1)
        return last + 1 + size if size else last
    return last


def _paper(
    scene: Scene, sentence: Sentence, first: int, last: int, kind: AgreementKind, earlier: list[Paper]
) -> Paper | None:
    words = scene.lang.subjects["agreement"]
    governed = _carried_on(scene, first, earlier) or _governor(scene, sentence, first, last, kind)
    if governed is None:
        return None
    verb, state = governed
    around = scene.doc.lower[max(sentence.first, min(verb, first) - 4) : first]
    if any(word in words["seeking"] or word in words["existing"] for word in around):
        return None
    if (
        scene.doc.lower[last : last + 1]
        and last < sentence.last
        and scene.doc.lower[last] in words["existing"]
    ):
        return None
    date, date_at = _date(scene, last, sentence)
    if date is not None and _stale(scene, date):
        return None
    wide = scene.doc.lower[max(sentence.first, min(verb, first) - 9) : max(verb, first)]
    if any(word in words["denied"] for word in wide):
        state = AgreementState.DENIED
    about, parties = _contents(scene, sentence, verb, first, last)
    return Paper(sentence.index, first, last, kind, state, verb, about, parties, date, date_at)


def _carried_on(scene: Scene, first: int, earlier: list[Paper]) -> tuple[int, AgreementState] | None:
    """The verb of the paper before in a list: "signed an accord on A, a memorandum on B and a treaty on C"."""
    if not earlier:
        return None
    before = earlier[-1]
    articles = scene.lang.words["articles"] | scene.lang.subjects["agreement"]["not_about"]
    j = first
    while j > before.first and scene.doc.lower[j - 1] in articles:
        j -= 1
    doc = scene.doc
    cues = scene.lang.cues
    example = cues.longest_at(doc.lower, j - 1) == 1 and cues.value(doc.lower, j - 1, 1) == "listing"
    joined = doc.words[j - 1] in ",;" or doc.lower[j - 1] in scene.lang.words["conjunctions"] or example
    finite = any(
        (form := scene.verb(k)) is not None and form.tense in (Tense.PAST, Tense.FUTURE)
        for k in range(before.last, first)
    )
    return (before.verb, before.state) if joined and not finite else None


# -- the word that signs -------------------------------------------------------------------------------------


def _governor(
    scene: Scene, sentence: Sentence, first: int, last: int, kind: AgreementKind
) -> tuple[int, AgreementState] | None:
    """The verb or noun by which a paper is signed or announced, with the state that it gives."""
    words, lower = scene.lang.subjects["agreement"], scene.doc.lower
    for j in range(first - 1, max(sentence.first - 1, first - _BEFORE), -1):
        if lower[j] in words["signing"] and first - j <= 8:
            return j, _state_of_noun(scene, sentence, j)
        if lower[j] in words["signed_to"] and any(w in words["own_words"] for w in lower[j + 1 : j + 4]):
            return j, AgreementState.SIGNED
        form = scene.verb(j)
        if form is None:
            continue
        if _signs(form.classes, kind):
            state = _state(scene, j)
            return (j, state) if state is not None else None
        if (
            form.tense in (Tense.PAST, Tense.FUTURE, Tense.IMPERFECT)
            and "be" != form.lemma
            and "list" not in form.classes
        ):
            break
    being = scene.lang.subjects["phrases"]["being"]
    for j in range(last, min(sentence.last, last + _BEHIND)):
        if scene.doc.words[j] == ";":
            break
        form = scene.verb(j)
        if (
            form is not None
            and _signs(form.classes, kind)
            and any(w in being for w in lower[max(last, j - 3) : j])
        ):
            state = _state(scene, j)
            return (j, state) if state is not None else None
    return None


def _signs(classes: frozenset[str], kind: AgreementKind) -> bool:
    return bool(classes & {"sign", "reach"}) or ("release" in classes and kind in _STATEMENTS)


def _state(scene: Scene, verb: int) -> AgreementState | None:
    """Signed, announced, expected or denied by the mood of the verb; None for what was signed before this."""
    form = scene.lang.verbs[scene.doc.lower[verb]]
    words = scene.lang.subjects["agreement"]
    mood = scene.mood(verb)
    before = scene.doc.lower[max(0, verb - 4) : verb]
    low = scene.sentence_at(verb).first
    if any(word in words["denied"] for word in scene.doc.lower[max(low, verb - 9) : verb]):
        return AgreementState.DENIED
    if any(word in words["before_now"] for word in before[-3:]):
        return None
    if mood is not Mood.DENIED and any(word in words["to_come"] for word in before):
        return AgreementState.EXPECTED
    if mood is Mood.DENIED:
        return AgreementState.DENIED
    if mood in (Mood.FUTURE, Mood.POSSIBLE) or (form.tense is Tense.BASE and mood is not Mood.PAST):
        return AgreementState.EXPECTED
    return AgreementState.SIGNED if "sign" in form.classes else AgreementState.ANNOUNCED


def _state_of_noun(scene: Scene, sentence: Sentence, token: int) -> AgreementState:
    """ "The visit ended with the signing of ..." is signed; "will witness the signing of ..." is expected."""
    for j in range(token - 1, sentence.first - 1, -1):
        form = scene.verb(j) or scene.lang.verbs.get(scene.doc.lower[j].partition("-")[0])
        noun = (
            scene.doc.lower[j] in scene.lang.nouns["travel"]
            or scene.doc.lower[j] in scene.lang.nouns["meeting"]
        )
        if form is not None and form.tense not in (Tense.PARTICIPLE, Tense.BASE) and not noun:
            ahead = form.tense is Tense.PRESENT or scene.mood(j) in (Mood.FUTURE, Mood.POSSIBLE)
            return AgreementState.EXPECTED if ahead else AgreementState.SIGNED
    return AgreementState.SIGNED


# -- what it holds -------------------------------------------------------------------------------------------


def _contents(
    scene: Scene, sentence: Sentence, verb: int, first: int, last: int
) -> tuple[Span | None, tuple[tuple[str, Span], ...]]:
    """What a paper is about, and who may be the other side."""
    with_words = scene.lang.words["with"] | scene.lang.words["between"]
    lower = scene.doc.lower
    parties: list[tuple[str, Span]] = []
    behind = last
    if behind < sentence.last and lower[behind] in with_words:
        parties, behind = _company(scene, behind + 1, sentence.last)
    about = (
        _proper_name(scene, first, last, sentence.last)
        or _about_behind(scene, behind, sentence.last)
        or _about_before(scene, first, sentence.first)
    )
    rest = about[1] if about and about[0] >= last else behind
    for j in range(rest, min(sentence.last, rest + 8)):
        if lower[j] in with_words:
            parties += _company(scene, j + 1, sentence.last)[0]
            break
    for j in range(verb + 1, first):
        if lower[j] in with_words:
            parties += _company(scene, j + 1, first)[0]
    for mention in scene.mentions_in(sentence.first, sentence.last):
        if mention.person.country is not None and mention.person.country_at is not None:
            parties.append((mention.person.country, mention.person.country_at))
    for place in scene.places_in(sentence.first, sentence.last):
        if place.kind in ("country", "demonym"):
            parties.append((place.code, (place.first, place.last)))
    return about, tuple(parties)


def _company(scene: Scene, first: int, limit: int) -> tuple[list[tuple[str, Span]], int]:
    """Countries named from `first` on, by name, demonym or somebody's office; and the token behind them."""
    found: list[tuple[str, Span]] = []
    j = first
    while j < limit and j - first < 12:
        mention = scene.inside(j)
        place = next(iter(scene.places_in(j, j + 1)), None)
        if mention is not None and mention.last > j:
            if mention.person.country is not None and mention.person.country_at is not None:
                found.append((mention.person.country, mention.person.country_at))
            j = mention.last
        elif place is not None:
            if place.kind in ("country", "demonym", "organisation"):
                found.append((place.code, (place.first, place.last)))
            j = place.last
        elif (
            scene.doc.lower[j] in scene.lang.words["articles"]
            or scene.doc.lower[j] in scene.lang.words["conjunctions"] | scene.lang.words["possessives"]
        ):
            j += 1
        elif (
            scene.doc.lower[j] in scene.lang.nouns["counterpart"]
            or scene.doc.lower[j] in scene.lang.offices.words
        ):
            j += 1
        else:
            break
    return found, j


def _about_behind(scene: Scene, first: int, limit: int) -> Span | None:
    """ "on A and B", "in the areas of A", "to accept C", "comercial"."""
    words, doc = scene.lang.subjects["agreement"], scene.doc
    articles = words["not_about"]
    j = first
    if scene.lang.adjectives_follow:
        while j < limit and doc.lower[j] in articles and not doc.lower[j] in words["about"]:
            j += 1
        if j < limit and doc.lower[j].endswith(scene.lang.adjective_endings) and not doc.is_capital(j):
            span = phrase_at(scene, j, limit)
            return span
    if j < limit and doc.words[j] == ",":
        j += 1
    size = scene.lang.cues.longest_at(doc.lower, j) if j < limit else 0
    if size and scene.lang.cues.value(doc.lower, j, size) == "about":
        j += size - 1
    elif j >= limit or doc.lower[j] not in words["about"]:
        return None
    elif scene.dates_in(j + 1, j + 2) or scene.dates_in(j, j + 1):
        return None
    j = _past_area(scene, j + 1, limit)
    members, _ = parse_list(scene, j, limit)
    if not members:
        return None
    first_word = scene.places_in(members[0][0], members[0][0] + 1)
    if first_word and first_word[0].is_ground and doc.lower[j - 1] in scene.lang.words["location"]:
        return None
    return members[0][0], members[-1][1]


def _proper_name(scene: Scene, first: int, last: int, limit: int) -> Span | None:
    """ "Acordo da Nova Era", "Tratado de Itaipú": a paper called by its name is about what its name says."""
    doc = scene.doc
    of = scene.lang.words["of"] | scene.lang.words["articles"]
    j = last
    while j < limit and doc.lower[j] in of:
        j += 1
    named = doc.is_capital(first) and last < j < limit and doc.is_capital(j) and not scene.places_in(j, j + 1)
    if not named:
        return None
    return phrase_at(scene, first, limit)


def _past_area(scene: Scene, first: int, limit: int) -> int:
    """Steps over "the field of", "materia de", "áreas como": what follows is what the paper is about."""
    doc, lang = scene.doc, scene.lang
    j = first
    while j < limit and doc.lower[j] in lang.words["articles"]:
        j += 1
    if j + 1 < limit and doc.lower[j] in lang.subjects["topics"]["areas"] | lang.subjects["topics"]["agenda"]:
        size = lang.cues.longest_at(doc.lower, j + 1)
        if size and lang.cues.value(doc.lower, j + 1, size) == "listing":
            return j + 1 + size
        if doc.lower[j + 1] in lang.words["of"]:
            return j + 2
    return first


def _about_before(scene: Scene, first: int, low: int) -> Span | None:
    """ "a defence cooperation agreement": the nouns and adjectives before the paper's word."""
    if scene.lang.adjectives_follow:
        return None
    doc, words = scene.doc, scene.lang.subjects["agreement"]
    j = first
    while (
        j > low
        and doc.words[j - 1][0].isalpha()
        and doc.lower[j - 1] not in words["not_about"]
        and scene.verb(j - 1) is None
    ):
        if doc.lower[j - 1] in scene.lang.words["function"] or scene.places_in(j - 1, j):
            break
        j -= 1
    while j < first and doc.lower[j] in words["not_about"]:
        j += 1
    return (j, first) if j < first else None


def _named_apart(scene: Scene, sentence: Sentence, paper: Paper) -> list[Paper]:
    """Papers told of one by one behind a plural: "several accords, among them one on A and another on B"."""
    lower, words = scene.doc.lower, scene.lang.subjects["agreement"]
    found: list[Paper] = []
    named_at = paper.named_at or (paper.first, paper.last)
    j = paper.about[1] if paper.about else paper.last
    while j + 1 < sentence.last:
        if (
            lower[j] in words["each"]
            and lower[j + 1] in words["about"]
            and not scene.lang.agreement_kinds.longest_at(lower, j)
        ):
            begin = _past_area(scene, j + 2, sentence.last)
            members, end = parse_list(scene, begin, sentence.last)
            if members:
                about = (members[0][0], members[-1][1])
                found.append(replace(paper, first=j, last=j + 1, about=about, named_at=named_at))
                j = end
                continue
        if scene.lang.agreement_kinds.longest_at(lower, j):
            break
        j += 1
    return [paper, *found] if found and paper.about else found


def _gapped(scene: Scene, sentence: Sentence, paper: Paper) -> list[Paper]:
    """Further papers of the same verb: "deals with A to share X and with B to accept Y"."""
    doc, words = scene.doc, scene.lang.words
    found: list[Paper] = []
    named_at = paper.named_at or (paper.first, paper.last)
    j = paper.about[1] if paper.about else paper.last
    while j + 2 < sentence.last:
        if doc.words[j] == ",":
            j += 1
        if doc.lower[j] not in words["conjunctions"] or doc.lower[j + 1] not in words["with"]:
            break
        parties, behind = _company(scene, j + 2, sentence.last)
        about = _about_behind(scene, behind, sentence.last) if parties else None
        if about is None:
            break
        found.append(
            replace(paper, first=j + 1, last=behind, about=about, parties=tuple(parties), named_at=named_at)
        )
        j = about[1]
    return found


def _date(scene: Scene, last: int, sentence: Sentence) -> tuple[Day | None, Span | None]:
    """A single day, month or year named right behind the paper: "the accord of 2016", "signed on May 3"."""
    for mention in scene.dates_in(last, min(sentence.last, last + 14)):
        span = mention.resolve(scene.published, forward=None)
        if span is not None and span.start is not None and span.start == span.end:
            return span.start, (mention.first, mention.last)
    return None, None


def _stale(scene: Scene, date: Day) -> bool:
    latest, published = date.latest, scene.published
    return latest is not None and published is not None and (published - latest).days > _STALE
