"""Agreements said in a text: which paper, in what state, about what, with whom, and of which day."""

from dataclasses import replace

from envoyage.facts import AgreementKind, AgreementState, Day
from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.papers.further import gapped, named_apart
from envoyage.reading.papers.paperlists import Paper, goes_on, is_listed, one_by_one, told_over, unnamed
from envoyage.reading.papers.papermatter import contents
from envoyage.reading.papers.signing import Governor, governor, listed_among
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.scene import Scene

# Days after which a dated paper is an older one, not the report's news.
_STALE = 62
# Tokens around a verb in which it is said to be the first time.
_ASIDE = 5
# Kinds of which one alone, still to come and about nothing, is only spoken of.
_BARE = frozenset({AgreementKind.AGREEMENT, AgreementKind.DEAL})


def find_papers(scene: Scene, sentence: Sentence, before: Paper | None = None) -> list[Paper]:
    """The agreements that one sentence says are signed, announced, expected or denied.

    `before` is the paper that the sentence before ended with: "Signed were: ...", "Also a protocol on ...".
    """
    listed = before is not None and is_listed(scene, sentence, before)
    opens_list = scene.doc.words[sentence.last - 1] == ":"
    if sentence.kind is not Kind.BODY and not (listed or opens_list):
        return []
    kinds, lower = scene.lang.agreement_kinds, scene.doc.lower
    collective = scene.lang.subjects["agreement"]["collective"]
    openers = scene.words_in(either(kinds.first_words, collective), sentence.first, sentence.last)
    if not openers:
        return unnamed(scene, sentence, before) if listed and before is not None else []
    found: list[Paper] = []
    close = before is not None and sentence.index - before.sentence == 1 and goes_on(scene, sentence)
    done = sentence.first
    for i in openers:
        if i < done:
            continue
        size = kinds.longest_at(lower, i)
        if not size or _is_idiom(scene, i, i + size):
            if not size and lower[i] in collective:
                found += _documents(scene, sentence, i)
            continue
        kind = AgreementKind(kinds.value(lower, i, size))
        last = _past_twins(scene, i + size, sentence.last)
        earlier = found or ([before] if before is not None and (listed or close) else [])
        paper = _paper(scene, sentence, i, last, kind, earlier, before)
        if paper is not None and listed:
            paper = replace(paper, listed=True)
        if paper is not None:
            named = named_apart(scene, sentence, paper)
            found += named or one_by_one(scene, paper)
            found += gapped(scene, sentence, found[-1])
            last = max(last, found[-1].about[1] if found[-1].about else last)
        done = last
    return found or (unnamed(scene, sentence, before) if listed and before is not None else [])


def _documents(scene: Scene, sentence: Sentence, token: int) -> list[Paper]:
    """ "Four documents were signed": no paper, but the next sentences tell of which kind they are."""
    kind = AgreementKind.AGREEMENT
    governed = governor(scene, sentence, token, token + 1, kind, signed_only=True)
    if governed is None:
        return []
    paper = Paper(sentence.index, token, token + 1, kind, governed.state, governed.token, silent=True)
    return [replace(paper, now=governed.now)]


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
    scene: Scene,
    sentence: Sentence,
    first: int,
    last: int,
    kind: AgreementKind,
    earlier: list[Paper],
    before: Paper | None,
) -> Paper | None:
    words, lower = scene.lang.subjects["agreement"], scene.doc.lower
    loose = lower[first] in words["signed_only"]
    governed = _carried_on(scene, first, earlier, sentence) or governor(
        scene, sentence, first, last, kind, signed_only=loose
    )
    if governed is None and before is not None and told_over(scene, sentence, first, before):
        governed = Governor(before.verb, before.state, before.now)
    governed = governed or listed_among(scene, sentence, first)
    if governed is None:
        return None
    verb, state = governed.token, governed.state
    if _is_other(scene, sentence, verb if verb >= sentence.first else first, first, last):
        return None
    date, date_at = _date(scene, last, sentence)
    old = date if date is not None and _stale(scene, date) else _long_ago(scene, sentence, verb, first)
    wide = lower[max(sentence.first, min(verb, first) - 9) : max(verb, first)]
    if not words["denied"].isdisjoint(wide):
        state = AgreementState.DENIED
    if not scene.lang.modal["negative"].isdisjoint(lower[max(sentence.first, first - 3) : first]):
        state = AgreementState.DENIED  # "no agreements were signed"
    if _is_consensus(scene, first, last, verb, kind):
        return None
    about, parties = contents(scene, sentence, max(verb, sentence.first), first, last)
    if (
        about is None
        and state is AgreementState.EXPECTED
        and kind in _BARE
        and not lower[last - 1].endswith("s")
    ):
        return None  # "if an accord is signed": no paper is named
    paper = Paper(sentence.index, first, last, kind, state, verb, about, parties, date, date_at)
    return replace(paper, now=governed.now, old=old)


def _is_consensus(scene: Scene, first: int, last: int, verb: int, kind: AgreementKind) -> bool:
    """ "reached agreement on": without an article and in the singular no paper, but that they agreed."""
    form = scene.verb(verb)
    reached = form is not None and "reach" in form.classes and "sign" not in form.classes
    plural = scene.doc.lower[last - 1].endswith("s")
    return reached and verb == first - 1 and kind is AgreementKind.AGREEMENT and not plural


def _is_other(scene: Scene, sentence: Sentence, verb: int, first: int, last: int) -> bool:
    """True for an older paper ("the existing accord", "within the framework of") and one only wished for."""
    words, lower = scene.lang.subjects["agreement"], scene.doc.lower
    low = max(sentence.first, first - 4, verb + 1 if verb < first else 0)
    if not words["existing"].isdisjoint(lower[low:first]):
        return True
    near = first - 1 - (first - 2 >= low and lower[first - 1] in words["not_about"])
    if near >= sentence.first and lower[near] in words["pointing"]:
        return True
    if last < sentence.last and lower[last] in words["existing"]:
        return True
    of = scene.lang.words["of"]
    if any(lower[j] in words["frame"] and lower[j + 1] in of for j in range(low, first - 1)):
        return True
    return not words["seeking"].isdisjoint(lower[max(sentence.first, min(verb, first) - 4) : first])


def _carried_on(scene: Scene, first: int, earlier: list[Paper], sentence: Sentence) -> Governor | None:
    """The verb of the paper before in a list: "signed an accord on A, a treaty on B and a pact on C"."""
    if not earlier:
        return None
    before = earlier[-1]
    if before.sentence != sentence.index:
        return Governor(before.verb, before.state, before.now)
    articles = either(scene.lang.words["articles"], scene.lang.subjects["agreement"]["not_about"])
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
    return Governor(before.verb, before.state, before.now) if joined and not finite else None


def _date(scene: Scene, last: int, sentence: Sentence) -> tuple[Day | None, Span | None]:
    """A single day, month or year named right behind the paper: "the accord of 2016", "signed on May 3"."""
    for mention in scene.dates_in(last, min(sentence.last, last + 14)):
        if _is_earlier(scene, last, mention.first):
            break
        span = mention.resolve(scene.published, forward=None)
        near = mention.first - last < 7 or span is None or span.start is None or span.start.exact is not None
        if span is not None and span.start is not None and span.start == span.end and near:
            return span.start, (mention.first, mention.last)
    return None, None


def _is_earlier(scene: Scene, last: int, day: int) -> bool:
    """True for the day of "a protocol, first signed in 2003": of an earlier one."""
    for j in range(last + 1, day):
        form = scene.verb(j)
        if form is None or form.tense not in (Tense.PARTICIPLE, Tense.PAST) or "sign" not in form.classes:
            continue
        comma = next(
            (k for k in range(j - 1, max(last - 1, j - _ASIDE), -1) if scene.doc.words[k] == ","), -1
        )
        if comma >= 0 and scene.lang.dates.classes["first"].intersection(scene.doc.lower[comma : j + _ASIDE]):
            return True
    return False


def _long_ago(scene: Scene, sentence: Sentence, verb: int, first: int) -> Day | None:
    """The day, long over, before the paper's verb or behind it: "in 2009 they signed", "signed in 2009 a"."""
    low = max(sentence.first, verb - 12)
    for mention in scene.dates_in(low, max(verb, first, sentence.first)):
        span = mention.resolve(scene.published, forward=None)
        if span is not None and span.end is not None and _stale(scene, span.end):
            return span.end
    return None


def _stale(scene: Scene, date: Day) -> bool:
    latest, published = date.latest, scene.published
    return latest is not None and published is not None and (published - latest).days > _STALE
