"""Noun phrases without a parser: where one begins, where it ends, and how a coordinated list of them is split.

A phrase runs over its words until a mark, a closing word or a finite verb; prepositions other than "of" are
passed only behind nouns that mean nothing without what follows ("the situation in", "support for").
"""

from envoyage.reading.scene import Scene
from envoyage.reading.verbs import Tense

Span = tuple[int, int]

_LONGEST = 18
_FINITE = frozenset({Tense.PAST, Tense.FUTURE, Tense.IMPERFECT, Tense.CONDITIONAL})
_INNER_MARKS = frozenset({"-", "–", "&", "'", "’", "'s", "’s", "%", "$"})
_QUOTES = frozenset("\"“”«»‘’")


def phrase_at(scene: Scene, first: int, limit: int) -> Span | None:
    """The noun phrase that begins at `first` or behind its articles; None when there is none."""
    first = begin_at(scene, first, limit)
    last = _end(scene, first, limit)
    last = _trimmed(scene, first, last)
    return (first, last) if last > first else None


def begin_at(scene: Scene, first: int, limit: int) -> int:
    """The first word behind articles, possessives, opening marks and empty openings ("ways to", "importance of")."""
    doc, cues = scene.doc, scene.lang.cues
    leading = scene.lang.subjects["phrases"]["leading"]
    while first < limit:
        size = cues.longest_at(doc.lower, first)
        if size and cues.value(doc.lower, first, size) in ("ways", "about"):
            first = _behind_verb(scene, first + size, limit)
        elif doc.lower[first] in leading or doc.words[first] in _QUOTES:
            first += 1
        else:
            break
    return first


def _behind_verb(scene: Scene, first: int, limit: int) -> int:
    """Steps over the verb of "ways to deepen", "formas de profundizar"."""
    if first < limit:
        form = scene.verb(first)
        if form is not None and form.tense in (Tense.BASE, Tense.GERUND):
            return first + 1
    return first


def phrases_in(scene: Scene, first: int, limit: int) -> list[Span]:
    """The members of the coordinated list that begins at `first`: "trade, the war in X and energy security".

    Adjectives that share a noun stay together ("political and economic ties"); so does a pair that opens with a
    single word ("trade and investment"). A member that turns out to be the subject of the next clause ends the list.
    """
    return parse_list(scene, first, limit)[0]


def parse_list(scene: Scene, first: int, limit: int) -> tuple[list[Span], int]:
    """The members of a list and the token behind it."""
    doc, lang = scene.doc, scene.lang
    found: list[Span] = []
    joined: list[bool] = []  # whether a member follows a conjunction, not a comma
    j, conjunction = first, False
    while j < limit:
        begin = begin_at(scene, j, limit)
        end = _end(scene, begin, limit)
        last = _trimmed(scene, begin, end)
        if last <= begin or (found and _opens_clause(scene, begin, end, limit)):
            break
        found.append((begin, last))
        joined.append(conjunction)
        j = end
        step = _separator(scene, j, limit)
        if not step:
            break
        conjunction = doc.words[j + step - 1] != ","
        j += step
    else:
        j = limit
    if len(found) > 1 and not any(joined):
        end_of_first = found[0][1]
        if not _closes_at_end(scene, found, limit):
            found, joined, j = found[:1], joined[:1], end_of_first
    members = _merge(scene, found, joined)
    del lang
    return [span for span in members if _says_something(scene, span)], j


def _closes_at_end(scene: Scene, found: list[Span], limit: int) -> bool:
    """A list without a conjunction counts only when it runs on to the clause's end in three members."""
    return len(found) > 2 and found[-1][1] >= limit - 1


def _separator(scene: Scene, j: int, limit: int) -> int:
    """Number of tokens of a comma, a conjunction or both at `j`; 0 when the list ends."""
    doc, lang = scene.doc, scene.lang
    size = 0
    if j < limit and doc.words[j] in _QUOTES:
        j, size = j + 1, 1
    if j < limit and doc.words[j] == ",":
        j, size = j + 1, size + 1
        comma = True
    else:
        comma = False
    if j >= limit:
        return 0
    if doc.lower[j] in lang.words["conjunctions"]:
        return size + 1
    along = lang.cues.longest_at(doc.lower, j)
    if along and lang.cues.value(doc.lower, j, along) == "along":
        return size + along
    return size if comma else 0


def _end(scene: Scene, first: int, limit: int) -> int:
    """The token behind the raw run of words from `first`."""
    doc, lang = scene.doc, scene.lang
    grammar = lang.subjects["phrases"]
    stop, inner, inner_if, relational = (
        grammar[name] for name in ("stop", "inner", "inner_if_relational", "relational")
    )
    conjunctions = lang.words["conjunctions"]
    lower, words = doc.lower, doc.words
    j = first
    held = False  # a relational noun asks for its complement
    while j < limit and j - first < _LONGEST:
        low = lower[j]
        if low in inner:
            pass
        elif low in inner_if:
            if not held and not (j > first and words[j - 1][0].isupper() and low in inner):
                break
            held = False
        elif low in stop or low in conjunctions:
            break
        elif words[j] == "(":
            close = _acronym_end(scene, j, limit)
            if not close:
                break
            j = close
            continue
        elif not words[j][0].isalnum():
            if words[j] not in _INNER_MARKS or (words[j] in "'’–" and scene.doc.starts[j] != scene.doc.ends[j - 1]):
                break
        elif _is_finite(scene, j, first) or scene.dates_in(j, j + 1):
            break
        elif j == first and (mention := scene.inside(j)) is not None and mention.first == j:
            break
        elif low in relational:
            held = True
        j += 1
    return j


def _acronym_end(scene: Scene, j: int, limit: int) -> int:
    """The token behind "(TPP)"."""
    words = scene.doc.words
    if j + 2 < limit and words[j + 2] == ")" and words[j + 1].isupper():
        return j + 3
    return 0


def _is_finite(scene: Scene, j: int, first: int) -> bool:
    doc, lang = scene.doc, scene.lang
    word = doc.words[j]
    if word[0].isupper() and j > first:
        return False
    form = scene.verb(j)
    if form is not None and form.tense in _FINITE:
        before = doc.lower[j - 1]
        return not (j == first or before in lang.words["articles"]) or form.tense is not Tense.PAST
    low = doc.lower[j]
    return len(low) > 4 and low.endswith(lang.finite_endings) and low not in lang.modal["nouns"]


def _opens_clause(scene: Scene, first: int, end: int, limit: int) -> bool:
    """True when the words from `first` are the subject of a new clause: a verb, or a name, follows or stands there."""
    doc = scene.doc
    if scene.inside(first) is not None:
        return True
    if first < limit and (form := scene.verb(first)) is not None and form.tense is not Tense.GERUND:
        if form.tense in _FINITE or form.tense is Tense.PRESENT and doc.lower[first] not in scene.lang.subjects["topics"]["policy"]:
            return True
    if end >= limit:
        return False
    stop = scene.lang.subjects["phrases"]["auxiliary"]
    return _is_finite(scene, end, first) or doc.lower[end] in stop


def _trimmed(scene: Scene, first: int, last: int) -> int:
    """The end of a run without trailing prepositions, articles and marks."""
    doc, grammar = scene.doc, scene.lang.subjects["phrases"]
    loose = grammar["leading"] | grammar["inner_if_relational"] | grammar["trailing"]
    while last > first and (doc.lower[last - 1] in loose or doc.words[last - 1] in "'’-–&") and doc.words[last - 1] != ")":
        last -= 1
    return last


def _merge(scene: Scene, found: list[Span], joined: list[bool]) -> list[Span]:
    """Members that are only adjectives go with their neighbours' noun."""
    members: list[Span] = []
    romance = scene.lang.adjectives_follow
    pending: int | None = None
    for k, (first, last) in enumerate(found):
        begin = pending if pending is not None else first
        bare = last - first == 1 and is_adjective(scene, first)
        if bare and not romance and k + 1 < len(found):
            pending = begin
            continue
        pending = None
        if members and romance and is_adjective(scene, first) and members[-1][1] <= first - 1:
            after = first + 1
            if after == last or scene.doc.lower[after] in scene.lang.words["of"] or bare:
                members[-1] = (members[-1][0], last)
                continue
        members.append((begin, last))
    if len(members) == 2 and len(found) == 2 and joined[1]:
        (a, b), (c, d) = members
        if b - a == 1 and c == b + 1 and d - c <= 3:
            return [(a, d)]
    return members


def is_adjective(scene: Scene, token: int) -> bool:
    """True for a word that ends as adjectives do and is no noun of policy."""
    word = scene.doc.lower[token]
    if scene.doc.is_capital(token):
        return False
    return len(word) > 4 and word.endswith(scene.lang.adjective_endings) and word not in scene.lang.subjects["phrases"]["nouns"]


def _says_something(scene: Scene, span: Span) -> bool:
    """False for names of persons and bare places, dates, and nouns that say nothing alone."""
    first, last = span
    doc = scene.doc
    void = scene.lang.subjects["phrases"]["void"]
    weighty = [
        j for j in range(first, last)
        if doc.words[j][0].isalpha() and doc.lower[j] not in scene.lang.words["function"] and len(doc.words[j]) > 1
    ]
    if not weighty or all(doc.lower[j] in void for j in weighty):
        return False
    if doc.lower[first] in void and last - first == 1:
        return False
    if scene.inside(first) is not None and scene.inside(last - 1) is not None:
        return False
    places = scene.places_in(first, last)
    return not (places and places[0].first == first and places[0].last >= last)
