"""What stands on an agenda: "issues such as A", "A topped the agenda", "with A on the table"."""

from collections.abc import Iterator

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import FINITE, Span
from envoyage.reading.phrases.phraselists import parse_list
from envoyage.reading.phrases.phrasesense import is_place
from envoyage.reading.scene import Scene
from envoyage.reading.topics.openings import listed, past_aside
from envoyage.reading.topics.policy import of_policy

# How far a rule looks from the agenda's word: in a phrase, in a clause, and behind "among the topics".
_NEAR, _REACH, _FAR = 5, 16, 28
# Tokens from "is" to what somebody is doing.
_DOING = 2
# Tokens of the longest subject that is read.
_LONGEST = 70


def of_agenda(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "issues such as A and B", "the main topic will be A", "en la agenda están A y B"."""
    doc, lang = scene.doc, scene.lang
    if token + 1 < sentence.last and doc.lower[token + 1] in lang.words["of"]:
        spans = of_policy(scene, listed(scene, token + 2, sentence.last))
        holders, numerals = lang.subjects["topics"]["both"], lang.dates.numerals
        spans = [
            (first, last)  # "the agenda of the two leaders" is theirs
            for first, last in spans
            if not any(word in holders and word not in numerals for word in doc.lower[first : first + 2])
        ]
        if spans and doc.lower[token] != doc.lower[spans[0][0]]:
            return spans
    among = not lang.words["between"].isdisjoint(doc.lower[max(sentence.first, token - 4) : token])
    for j in _clause(scene, token + 1, sentence.last, _FAR if among else _REACH):
        size = lang.cues.longest_at(doc.lower, j)
        if size and lang.cues.value(doc.lower, j, size) == "listing":
            return _things(scene, listed(scene, j + size, sentence.last))
        form, behind = scene.verb(j), scene.verb(j + 1) if j + 1 < sentence.last else None
        if behind is not None and "discuss" in behind.classes:
            continue  # "que serão discutidos"
        if form is not None and "list" in form.classes and doc.lower[j] not in lang.words["between"]:
            spans = listed(scene, j + 1, sentence.last)
            if form.lemma in lang.subjects["topics"]["copulas"]:
                if not spans and not among:
                    continue  # "are expected to be"
                determined = among or lang.words["articles"].intersection(doc.lower[j + 1 : j + 2])
                spans = spans if determined or of_policy(scene, spans[:1]) else of_policy(scene, spans)
            if spans or not among:
                return spans
        elif doc.words[j] in ".;" or (
            form is not None and form.tense is Tense.PAST and not form.classes & {"discuss", "plan"}
        ):
            return []
    return []


def of_course(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "the talks will include A and B", "las conversaciones abarcaron A y B", "range from A to B"."""
    doc, tables = scene.doc, scene.lang.subjects["topics"]
    for j in _clause(scene, token + 1, sentence.last, _REACH):
        form = scene.verb(j)
        if doc.lower[j] in scene.lang.words["between"]:
            continue
        if form is not None and form.tense is Tense.PARTICIPLE:
            continue  # "lo más destacado de los encuentros"
        if form is not None and "list" in form.classes and form.lemma not in tables["copulas"]:
            if doc.lower[j - 1] in scene.lang.any("relative", "articles", "indefinite"):
                continue  # "una figura", and what "which included" tells of
            if j + 1 < sentence.last and doc.lower[j + 1] in tables["span_from"]:
                return _from_to(scene, j + 2, sentence.last)
            return _things(scene, listed(scene, j + 1, sentence.last))
        if doc.words[j] in '.;:"“«' or (
            form is not None and form.tense in FINITE and not form.classes & {"plan"}
        ):
            return []
    return []


def _from_to(scene: Scene, first: int, limit: int) -> list[Span]:
    """ "from A and B to C", "desde A hasta B": what stands before the word for "to", and behind it."""
    to = scene.lang.subjects["topics"]["span_to"]
    far = next((j for j in range(first, min(limit, first + _FAR)) if scene.doc.lower[j] in to), 0)
    if not far:
        return []
    return [*listed(scene, first, far), *listed(scene, far + 1, limit)]


def _clause(scene: Scene, first: int, last: int, reach: int) -> Iterator[int]:
    """The next tokens of a clause, past what is said between commas: "The focus, he told them, will be"."""
    limit, j = min(last, first + reach), first
    while j < limit:
        if behind := past_aside(scene, j, last):
            limit, j = min(last, limit + behind - j), behind
            continue
        yield j
        j += 1


def on_board(scene: Scene, sentence: Sentence, token: int, size: int) -> list[Span]:
    """ "A is on the table", "en cima da mesa estarão A e B", "with A at the top of the agenda"."""
    behind = token + size
    while behind < sentence.last and scene.doc.lower[behind] in scene.lang.subjects["phrases"]["auxiliary"]:
        if (form := scene.verb(behind)) is not None and "list" in form.classes:
            break
        behind += 1
    form = scene.verb(behind) if behind < sentence.last else None
    if form is not None and "list" in form.classes:
        first = behind + 1
        if scene.doc.words[first : first + 1] == [","]:  # "estará, entre outros assuntos, a seca"
            aside = range(first + 1, min(sentence.last, first + _REACH))
            close = (k for k in aside if scene.doc.words[k] == ",")
            first = 1 + next(close, first)
        return listed(scene, first, sentence.last)
    j = token - (token > sentence.first and scene.verb(token - 1) is not None)
    j = verb_group(scene, j, sentence.first)
    if j < token:
        spans = subjects_before(scene, sentence, j, lands=True)
        inverted = scene.lang.pro_drop and scene.lang.words["articles"].intersection(
            scene.doc.lower[behind : behind + 1]
        )
        return spans or (listed(scene, behind, sentence.last) if inverted else [])
    return _with_before(scene, sentence, token)


def as_agenda(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "with A and B as its subjects", "con A y B como trasfondo"."""
    lower, lang = scene.doc.lower, scene.lang
    j = token - 1
    while j > sentence.first and (
        lower[j] in lang.words["articles"]
        or lower[j] in lang.words["possessives"]
        or lower[j] in lang.subjects["phrases"]["leading"]
    ):
        j -= 1
    return _with_before(scene, sentence, j) if lower[j] in lang.subjects["topics"]["as"] else []


def _with_before(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """The list that stands between "with" and the words at `token`."""
    lower, lang = scene.doc.lower, scene.lang
    fillers = either(lang.words["function"], lang.subjects["topics"]["set"])
    for k in range(token - 1, max(sentence.first, token - 2 * _REACH) - 1, -1):
        if lower[k] in lang.words["with"]:
            spans, last = parse_list(scene, k + 1, token)
            return spans if all(lower[j] in fillers for j in range(last, token)) else []
    return []


def of_being(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "A and B are on the agenda", "A será uno de los temas", "A and B are fields in which"."""
    topics = scene.lang.subjects["topics"]
    agenda, location = either(topics["agenda"], topics["areas"]), scene.lang.words["location"]
    named = scene.doc.is_capital(token) and token > sentence.first
    if named or scene.doc.lower[token] in scene.lang.words["between"]:
        return []  # "São José dos Campos" and "entre", which are no verbs here
    first, limit = token + 1, min(sentence.last, token + 2 * _NEAR)
    if scene.doc.words[first : first + 1] == [","]:  # "are, a statement says, the matters"
        first = 1 + next((k for k in range(first + 1, limit) if scene.doc.words[k] == ","), first)
        limit = min(sentence.last, first + 2 * _NEAR)
    for j in range(first, limit):
        if scene.doc.words[j] in ",.;:" or _again(scene, j) or _progressive(scene, token, j):
            return []
        placed = not location.isdisjoint(scene.doc.lower[token + 1 : j])
        if placed and scene.doc.lower[j] in topics["areas"]:
            return []  # "accords were signed in the fields of"
        if scene.doc.lower[j] in agenda:
            group = verb_group(scene, token, sentence.first)
            return subjects_before(scene, sentence, group, lands=not placed)
    return []


def _progressive(scene: Scene, being: int, token: int) -> bool:
    """ "was still looking at the issue of": who is doing something is no matter."""
    lower = scene.doc.lower
    gerund = lower[token].endswith(scene.lang.gerund_endings)
    return gerund and token - being <= _DOING and scene.lang.words["articles"].isdisjoint(lower[being:token])


def _again(scene: Scene, token: int) -> bool:
    """True at a further verb of being: "is a burden for all and must be a priority"."""
    form, joiners = scene.verb(token), scene.lang.words["conjunctions"]
    being = form is not None and form.lemma in scene.lang.subjects["topics"]["copulas"]
    return being and not joiners.isdisjoint(scene.doc.lower[token - 2 : token])


def subjects_before(scene: Scene, sentence: Sentence, end: int, *, lands: bool = False) -> list[Span]:
    """The list that is the subject of the verb group at `end`: it begins a clause and runs up to the verb.

    Where a verb says that it is a topic, a country or a region by itself is one: `lands`.
    """
    doc = scene.doc
    first = max(sentence.first, end - _LONGEST)
    while first < end:
        spans, last = parse_list(scene, first, end, wide=True)
        spans = [span for span in spans if not _is_predicate(scene, span) and not _is_told(scene, span)]
        if spans and _put_somewhere(scene, first, spans[0][0]):
            spans = []  # "no final da manhã está prevista uma reunião"
        if spans and (last >= end or _aside(scene, last, end)):
            return _things(scene, spans, lands=lands)
        first = next(
            (
                j + 1
                for j in range(first, end)
                if doc.words[j] in ",;:—–"
                or doc.lower[j] in scene.lang.words["relative"]
                or _reports(scene, j)
            ),
            end,
        )
    return []


def _put_somewhere(scene: Scene, first: int, last: int) -> bool:
    location = scene.lang.words["location"]
    return not location.isdisjoint(scene.doc.lower[first:last])


def _reports(scene: Scene, token: int) -> bool:
    """ "he hoped A would be on the agenda": a clause may begin behind a verb of saying or hoping."""
    form = scene.verb(token)
    return form is not None and bool(form.classes & {"say", "plan"}) and not scene.lang.pro_drop


def _things(scene: Scene, spans: list[Span], *, lands: bool = False) -> list[Span]:
    """A list; a place by itself is where and not of what, but for `lands`, and no journey is discussed."""
    journeys, lower = scene.lang.nouns["travel"], scene.doc.lower
    spans = [span for span in spans if lower[span[0]] not in journeys]
    if len(spans) > 1:
        return spans
    return spans if lands else [span for span in spans if not is_place(scene, span)]


def _is_predicate(scene: Scene, span: Span) -> bool:
    """True for "firmaron un pacto": words that begin with a verb are no subject."""
    form = scene.verb(span[0])
    if not scene.lang.pro_drop or form is None:
        return False
    lists = form.tense is Tense.PRESENT and bool(form.classes & {"top", "list"})  # "Figura entre ellos X"
    return lists or form.tense in FINITE


def _is_told(scene: Scene, span: Span) -> bool:
    """True for "the canal meets the sea": a verb of the present that no article makes a noun."""
    articles, nouns = scene.lang.words["articles"], scene.lang.modal["nouns"]
    policy = scene.lang.subjects["topics"]["policy"]
    for j in range(span[0] + 1, span[1] - 1):
        form = scene.verb(j)
        noun = scene.doc.lower[j] in nouns or scene.doc.lower[j] in policy or scene.doc.is_capital(j)
        if form is not None and form.tense is Tense.PRESENT and not noun:
            return scene.doc.lower[j + 1] in articles and scene.doc.lower[j - 1] not in articles
    return False


def _aside(scene: Scene, first: int, end: int) -> bool:
    """True when only a relative clause, or a colon and a word, stands between a subject and its verb."""
    doc = scene.doc
    if doc.words[first] == ":":
        return end - first <= 2
    first -= doc.lower[first - 1] in scene.lang.words["conjunctions"]
    first -= doc.words[first - 1] == ","
    comma = doc.words[first] == ","
    if comma and doc.words[end - 1] == ",":  # "A, and what can be done for it, was discussed"
        return end - first <= _REACH + _NEAR
    if comma or first >= end or doc.lower[first] not in scene.lang.words["relative"]:
        return False
    return end - first <= _REACH


def verb_group(scene: Scene, token: int, first: int) -> int:
    """The first auxiliary of a verb: "are", "are also expected to be"."""
    words, lower = scene.lang.subjects["phrases"], scene.doc.lower
    group = either(words["being"], words["auxiliary"], words["trailing"])
    to_do = scene.lang.subjects["agreement"]["infinitive"]
    j = token
    while j > first:
        if lower[j - 1] not in group and not (
            j - 2 > first and lower[j - 1] in to_do and lower[j - 2] in group
        ):
            break
        j -= 1
    return j
