"""What was discussed, in the text's words: what talks were about, an agenda holds, a visit is to strengthen, or was attended.

Each rule finds where a list of noun phrases begins (or, for "X topped the agenda", ends); `nounphrases` reads the list.
"""

from collections.abc import Iterator

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.nounphrases import Span, begin_at, is_place, parse_list, phrases_in
from envoyage.reading.scene import Mood, Scene
from envoyage.reading.verbs import Tense, VerbForm

# How far a rule looks from its trigger to the word that opens the list.
_REACH = 12
_NEAR = 5
_PURPOSE = frozenset({Tense.BASE, Tense.GERUND, Tense.FUTURE, Tense.SUBJUNCTIVE, Tense.CONDITIONAL})


def find_topics(scene: Scene, sentence: Sentence) -> Iterator[Span]:
    """Token spans of the topics that one sentence names, each token in one of them."""
    if sentence.kind is not Kind.BODY:
        return
    done = sentence.first
    for token in range(sentence.first, sentence.last):
        if token < done:
            continue
        for span in _refined(scene, sentence, _at(scene, sentence, token)):
            if span[0] >= done:
                yield span
                done = span[1]


def _refined(scene: Scene, sentence: Sentence, spans: list[Span]) -> list[Span]:
    """Cooperation among the members of a list is taken apart into its fields."""
    cooperation = scene.lang.subjects["topics"]["cooperation"]
    for k, span in enumerate(spans):
        for token in range(*span):
            if scene.doc.lower[token] in cooperation and (fields := _of_cooperation(scene, sentence, token)):
                return [*spans[:k], *fields]
    return spans


def _at(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """The topics that the word at `token` brings."""
    word = scene.doc.lower[token]
    tables = scene.lang.subjects["topics"]
    form = scene.verb(token)
    size = scene.lang.cues.longest_at(scene.doc.lower, token)
    if size > 1 and (spans := _of_cue(scene, sentence, token, size)):
        return spans
    if word in tables["event_for"] and (spans := _events(scene, token + 1, sentence.last, named=True)):
        return spans
    if form is not None and not _is_noun(scene, token, form):
        spans = _of_verb(scene, sentence, token, form)
        if spans:
            return spans
    if word in tables["as_agenda"] and (spans := _as_agenda(scene, sentence, token)):
        return spans
    if word in tables["agenda"]:
        return _of_agenda(scene, sentence, token)
    if word in tables["talks"] and (spans := _of_talks(scene, sentence, token)):
        return spans
    if word in tables["cooperation"]:
        return _of_cooperation(scene, sentence, token)
    if word in tables["areas"]:
        return _of_areas(scene, sentence, token)
    return []


def _is_noun(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "an address", "their debate", "the treaty": forms of verbs that are nouns here."""
    lower, words = scene.doc.lower, scene.lang.words
    if scene.lang.agreement_kinds.longest_at(lower, token):
        return True
    before = lower[token - 1] if token else ""
    determined = before in words["possessives"] or (
        before in words["articles"] and before not in words["destination"]
    )
    return form.tense in (Tense.BASE, Tense.PRESENT) and determined


def _of_cue(scene: Scene, sentence: Sentence, token: int, size: int) -> list[Span]:
    """ "took part in the X summit", "puso de relieve la alianza", "en materia de A y B"."""
    match scene.lang.cues.value(scene.doc.lower, token, size):
        case "attend":
            return _events(scene, token + size, sentence.last)
        case "stress":
            return _policy(scene, phrases_in(scene, token + size, sentence.last))
        case "fields":
            return phrases_in(scene, token + size, sentence.last)
    return []


def _of_verb(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> list[Span]:
    classes = form.classes
    if "talk" in classes:
        return _of_talks(scene, sentence, token)
    if "discuss" in classes:
        return _of_discussing(scene, sentence, token, form)
    if "focus" in classes and (start := _opened(scene, sentence, token, "focus_in", _NEAR)):
        return _listed(scene, start, sentence.last)
    if "top" in classes and _agenda_near(scene, token, sentence.last):
        return _before(scene, sentence, token)
    if "strengthen" in classes and form.tense in _PURPOSE:
        return [
            span
            for span in _policy(scene, _listed(scene, token + 1, sentence.last))
            if not _bond(scene, span)
        ]
    if "stress" in classes and scene.mood(token) is not Mood.DENIED:
        return _policy(scene, phrases_in(scene, token + 1, sentence.last))
    if "attend" in classes:
        return _of_attending(scene, sentence, token)
    if "list" in classes:
        return _of_being(scene, sentence, token)
    return []


def _of_discussing(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> list[Span]:
    """ "discussed X and Y", "discussed with Z the war in X", "X was discussed"."""
    if scene.mood(token) is Mood.DENIED:
        return []
    if form.tense in (Tense.PARTICIPLE, Tense.PAST) and _passive(scene, token):
        left = _before(scene, sentence, _verb_group(scene, token, sentence.first))
        if left:
            return left
    if _impersonal(scene, token):
        return []
    return _listed(scene, _past_company(scene, token + 1, sentence.last), sentence.last)


def _impersonal(scene: Scene, token: int) -> bool:
    """ "se trata de", "trata-se de": it is about nothing that was discussed."""
    lower, topics = scene.doc.lower, scene.lang.subjects["topics"]
    reflexive = lower[token - 1] in topics["reflexive"] or any(
        lower[token].endswith(f"-{r}") for r in topics["reflexive"]
    )
    return reflexive and token + 1 < len(lower) and lower[token + 1] in topics["talk_of"]


def _listed(scene: Scene, first: int, limit: int) -> list[Span]:
    """A list, and the examples that it gives: "all fields of cooperation, including A, B and C"."""
    doc, cues = scene.doc, scene.lang.cues
    members, end = parse_list(scene, first, limit)
    for j in range(end, min(limit, end + 2 * _NEAR)):
        size = cues.longest_at(doc.lower, j)
        if size and doc.words[j] != ":" and cues.value(doc.lower, j, size) == "listing":
            return members + phrases_in(scene, j + size, limit)
        form = scene.verb(j)
        if doc.words[j] in ".;:" or (form is not None and form.tense in (Tense.PAST, Tense.FUTURE)):
            break
    return members


def _bond(scene: Scene, span: Span) -> bool:
    """A bare "ties" or "relations", also with whose they are, says nothing of what they are about."""
    first, last = span
    if scene.doc.lower[first] not in scene.lang.subjects["topics"]["bonds"]:
        return False
    return all(
        scene.doc.lower[j] in scene.lang.words["function"] or scene.places_in(j, j + 1)
        for j in range(first + 1, last)
    )


def _passive(scene: Scene, token: int) -> bool:
    auxiliary = scene.lang.subjects["phrases"]["being"]
    return any(scene.doc.lower[j] in auxiliary for j in range(max(0, token - 3), token))


def _verb_group(scene: Scene, token: int, first: int) -> int:
    """The first auxiliary of a passive."""
    words = scene.lang.subjects["phrases"]
    j = token
    while j > first and scene.doc.lower[j - 1] in words["being"] | words["auxiliary"] | words["trailing"]:
        j -= 1
    return j


def _before(scene: Scene, sentence: Sentence, end: int) -> list[Span]:
    """The list that is the subject of the verb group at `end`: it begins a clause and runs up to the verb."""
    doc = scene.doc
    first = sentence.first
    while first < end:
        spans, last = parse_list(scene, first, end, wide=True)
        if spans and (last >= end or _aside(scene, last, end)):
            return spans if len(spans) > 1 else [span for span in spans if not is_place(scene, span)]
        first = next(
            (
                j + 1
                for j in range(first, end)
                if doc.words[j] in ",;:—–" or doc.lower[j] in scene.lang.words["relative"]
            ),
            end,
        )
    return []


def _aside(scene: Scene, first: int, end: int) -> bool:
    """True when only a relative clause, or a colon and a word, stands between a subject and its verb."""
    doc = scene.doc
    if doc.words[first] == ":":
        return end - first <= 2
    comma = doc.words[first] == ","
    if first + comma >= end or doc.lower[first + comma] not in scene.lang.words["relative"]:
        return False
    return end - first <= _REACH and (doc.words[end - 1] == "," if comma else True)


def _past_company(scene: Scene, first: int, limit: int) -> int:
    """Steps over "with his counterpart X", "junto a su par", "," -- up to what is discussed."""
    lower, words = scene.doc.lower, scene.lang.words
    topics = scene.lang.subjects["topics"]
    opening = words["with"] | topics["with_too"]
    j = first
    while j < limit and lower[j] in scene.lang.subjects["phrases"]["trailing"]:
        j += 1
    if j >= limit or lower[j] not in opening:
        return j
    for k in range(j, min(limit, j + _REACH)):
        if lower[k] in topics["agenda"] and scene.inside(k) is None:
            return k
    j += 1
    while j < limit and j - first < 2 * _REACH:
        mention = scene.inside(j)
        if mention is not None and mention.last > j:
            j = mention.last
        elif places := scene.places_in(j, j + 1):
            j = places[0].last
        elif lower[j] in words["articles"] or lower[j] in words["possessives"] or lower[j] in words["of"]:
            if _company_over(scene, j, first):
                break
            j += 1
        elif (
            lower[j] in scene.lang.nouns["counterpart"]
            or lower[j] in scene.lang.nouns["delegation"]
            or lower[j] in scene.lang.offices.words
        ):
            j += 1
        elif scene.doc.words[j] == "," or lower[j] in words["conjunctions"]:
            j += 1
        else:
            break
    return j


def _company_over(scene: Scene, j: int, first: int) -> bool:
    """True when the article at `j` opens what is discussed: a name stood before it and none follows."""
    if scene.doc.lower[j] in scene.lang.words["of"]:
        return False
    named = scene.inside(j + 1) is not None or any(title.first == j + 1 for title in scene.titles)
    return j > first + 1 and not named and scene.doc.lower[j + 1] not in scene.lang.nouns["counterpart"]


def _opened(scene: Scene, sentence: Sentence, token: int, openers: str, reach: int) -> int:
    """The token behind the first opener within reach, unless a mark or a finite verb stands between; 0 if none."""
    doc, lang = scene.doc, scene.lang
    table = lang.subjects["topics"][openers]
    j = token + 1
    limit = min(sentence.last, token + 1 + reach)
    while j < limit:
        size = lang.cues.longest_at(doc.lower, j)
        if size and lang.cues.value(doc.lower, j, size) == "about":
            return j + size
        if doc.lower[j] in table:
            return 0 if scene.dates_in(j + 1, j + 2) or scene.dates_in(j, j + 1) else j + 1
        mention = scene.inside(j)
        if mention is not None and mention.last > j:
            limit = min(sentence.last, limit + mention.last - j)
            j = mention.last
            continue
        form = scene.verb(j)
        finite = form is not None and (
            form.tense in (Tense.PAST, Tense.FUTURE)
            or (form.tense is Tense.BASE and lang.words["function"].intersection(doc.lower[j - 1 : j]))
        )
        if doc.words[j] in '.;:“"«' or (finite and doc.lower[j] not in lang.subjects["phrases"]["being"]):
            return 0
        j += 1
    return 0


def _of_talks(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "talks with X on A and B"."""
    if scene.mood(token) is Mood.DENIED:
        return []
    start = _opened(scene, sentence, token, "about", _REACH)
    if not start:
        of = scene.lang.subjects["topics"]["talk_of"]
        form = scene.verb(token)
        if (
            form is not None
            and "talk" in form.classes
            and token + 1 < sentence.last
            and scene.doc.lower[token + 1] in of
        ):
            start = token + 2
    return _listed(scene, start, sentence.last) if start else []


def _of_cooperation(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "cooperation in A, B and C": each by itself; with one alone, cooperation is part of it."""
    j = token + 1
    while j < sentence.last and scene.doc.lower[j] not in scene.lang.subjects["topics"]["cooperation_in"]:
        if not _describes(scene, j):
            return []
        j += 1
    if j + 1 >= sentence.last or scene.dates_in(j + 1, j + 2) or scene.places_in(j + 1, j + 2):
        return []
    begin = begin_at(scene, j + 1, sentence.last)
    if begin < sentence.last and scene.doc.lower[begin] in scene.lang.subjects["topics"]["areas"]:
        return _of_areas(scene, sentence, begin)
    members = phrases_in(scene, j + 1, sentence.last)
    if len(members) == 1:
        return [(token, members[0][1])]
    return members


def _describes(scene: Scene, j: int) -> bool:
    word = scene.doc.lower[j]
    return word.endswith(scene.lang.adjective_endings) and j > 0 and not scene.doc.is_capital(j)


def _of_areas(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "in the fields of A, B and C", "en áreas como A y B", "in areas such as A"."""
    doc, lang = scene.doc, scene.lang
    j = token + 1
    if j < sentence.last and doc.words[j] == ",":
        j += 1
    if j >= sentence.last:
        return []
    size = lang.cues.longest_at(doc.lower, j)
    if size and lang.cues.value(doc.lower, j, size) == "listing":
        return phrases_in(scene, j + size, sentence.last)
    if doc.lower[j] in lang.words["of"] and doc.lower[token - 1] not in lang.subjects["phrases"]["void"]:
        return _policy(scene, phrases_in(scene, j + 1, sentence.last))
    return []


def _as_agenda(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "with A and B as its subjects", "con A y B como trasfondo"."""
    lower, lang = scene.doc.lower, scene.lang
    j = token - 1
    while j > sentence.first and (
        lower[j] in lang.words["articles"]
        or lower[j] in lang.words["possessives"]
        or lower[j] in lang.subjects["phrases"]["leading"]
    ):
        j -= 1
    if lower[j] not in lang.subjects["topics"]["as"]:
        return []
    for k in range(j - 1, max(sentence.first, j - 2 * _REACH) - 1, -1):
        if lower[k] in lang.words["with"]:
            spans, last = parse_list(scene, k + 1, j, wide=True)
            return spans if last >= j else []
    return []


def _agenda_near(scene: Scene, token: int, limit: int) -> bool:
    nouns = scene.lang.subjects["topics"]["agenda"] | scene.lang.nouns["meeting"] | scene.lang.nouns["travel"]
    return any(scene.doc.lower[j] in nouns for j in range(token + 1, min(limit, token + _NEAR)))


def _of_agenda(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "issues such as A and B", "the agenda includes A", "the main topic will be A", "en la agenda están A y B"."""
    doc, lang = scene.doc, scene.lang
    limit = min(sentence.last, token + _REACH)
    if token + 1 < limit and doc.lower[token + 1] in lang.words["of"]:
        spans = _policy(scene, phrases_in(scene, token + 2, sentence.last))
        if spans and doc.lower[token] != doc.lower[spans[0][0]]:
            return spans
    for j in range(token + 1, limit):
        size = lang.cues.longest_at(doc.lower, j)
        cue = lang.cues.value(doc.lower, j, size) if size else ""
        if cue == "listing":
            return phrases_in(scene, j + size, sentence.last)
        form = scene.verb(j)
        if form is not None and "list" in form.classes:
            listed = phrases_in(scene, j + 1, sentence.last)
            if form.lemma in lang.subjects["topics"]["copulas"]:
                determined = doc.lower[j + 1 : j + 2] and doc.lower[j + 1] in lang.words["articles"]
                return listed if determined else _policy(scene, listed)
            return listed
        if doc.words[j] in ".;" or (
            form is not None and form.tense is Tense.PAST and "discuss" not in form.classes
        ):
            return []
    return []


def _of_being(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "A and B are on the agenda", "A será uno de los temas"."""
    agenda = scene.lang.subjects["topics"]["agenda"]
    for j in range(token + 1, min(sentence.last, token + 2 * _NEAR)):
        if scene.doc.words[j] in ",.;:":
            return []
        if scene.doc.lower[j] in agenda:
            return _before(scene, sentence, _verb_group(scene, token, sentence.first))
    return []


def _of_attending(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """The summits, commissions and ceremonies that someone attends."""
    tables = scene.lang.subjects
    skipped = tables["topics"]["event_in"] | tables["phrases"]["trailing"]
    j = token + 1
    while j < sentence.last and j - token <= 4 and scene.doc.lower[j] in skipped:
        j += 1
    return _events(scene, j, sentence.last)


def _events(scene: Scene, first: int, limit: int, *, named: bool = False) -> list[Span]:
    """Those of a list that are events; `named` asks for a name with a capital."""
    doc, event = scene.doc, scene.lang.subjects["topics"]["event"]
    found: list[Span] = []
    for begin, last in phrases_in(scene, first, limit):
        if not any(doc.lower[k] in event for k in range(begin, last)) or last - begin < 2:
            break
        if not named or any(doc.is_capital(k) for k in range(begin, last)):
            found.append((begin, last))
    return found


def _policy(scene: Scene, spans: list[Span]) -> list[Span]:
    """Those of the phrases that name a field of policy or a bond between states."""
    words = scene.lang.subjects["topics"]["policy"]
    lower = scene.doc.lower
    return [
        span for span in spans if any(lower[j] in words for j in range(*span)) and not is_place(scene, span)
    ]
