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
_QUOTES = frozenset('"“”«»‘’')


def phrase_at(scene: Scene, first: int, limit: int) -> Span | None:
    """The noun phrase that begins at `first` or behind its articles; None when there is none."""
    first = begin_at(scene, first, limit)
    last = _end(scene, first, limit)
    last = _trimmed(scene, first, last)
    return (first, last) if last > first else None


def begin_at(scene: Scene, first: int, limit: int) -> int:
    """The first word behind articles, possessives, opening marks and empty openings ("ways to", "importance of")."""
    doc, cues = scene.doc, scene.lang.cues
    grammar = scene.lang.subjects["phrases"]
    leading = grammar["leading"] | grammar["trailing"]
    while first < limit:
        size = cues.longest_at(doc.lower, first)
        if size and cues.value(doc.lower, first, size) in ("ways", "about", "stress"):
            first = _behind_verb(scene, first + size, limit)
        elif (
            first + 1 < limit
            and doc.lower[first] not in scene.lang.words["function"]
            and _is_way(scene, first + 1)
        ):
            first += 1
        elif doc.lower[first] in leading or doc.words[first] in _QUOTES or _strengthens(scene, first):
            first += 1
        elif dates := scene.dates_in(first, first + 1):
            first = dates[0].last
        else:
            break
    return first


def _is_way(scene: Scene, token: int) -> bool:
    """True at "efforts to", "formas de": an adjective may stand before it."""
    cues, lower = scene.lang.cues, scene.doc.lower
    size = cues.longest_at(lower, token)
    return size > 1 and cues.value(lower, token, size) == "ways" and scene.doc.words[token - 1][0].isalpha()


def _strengthens(scene: Scene, token: int) -> bool:
    form = scene.verb(token)
    return form is not None and "strengthen" in form.classes and form.tense in (Tense.BASE, Tense.GERUND)


def _behind_verb(scene: Scene, first: int, limit: int) -> int:
    """Steps over the verb of "ways to deepen", "formas de profundizar", "how to work together on"."""
    if first >= limit:
        return first
    about = scene.lang.subjects["topics"]["about"]
    for j in range(first, min(limit, first + 4)):
        if scene.doc.lower[j] in about:
            return j + 1
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


def parse_list(scene: Scene, first: int, limit: int, *, wide: bool = False) -> tuple[list[Span], int]:
    """The members of a list and the token behind it; a `wide` one passes every preposition on its way to `limit`."""
    doc = scene.doc
    found: list[Span] = []
    joined: list[bool] = []  # whether a member follows a conjunction, not a comma
    j, conjunction = first, False
    while j < limit and not (found and _names_paper(scene, j, limit)):
        begin = begin_at(scene, j, limit)
        end = _end(scene, begin, limit, wide=wide)
        last = _trimmed(scene, begin, end)
        if last <= begin or (found and _infinitive(scene, begin)):
            break
        if (
            found
            and _opens_clause(scene, begin, end, limit)
            and not (conjunction and len(found) > 1 and _is_free(scene, begin))
        ):
            joined[-1] = joined[-1] or conjunction and len(found) > 1
            break
        found.append((begin, last))
        joined.append(conjunction)
        j = _past_complement(scene, end, limit)
        if j > end and doc.lower[end] in scene.lang.words["between"]:
            found[-1] = (begin, j)
        step = _separator(scene, j, limit)
        if not step:
            break
        conjunction = doc.words[j + step - 1] != ","
        after = _past_example(scene, j + step, limit) if not conjunction else j + step
        if after != j + step:
            conjunction = False
        j = after
    if len(found) > 1 and not any(joined):
        end_of_first = found[0][1]
        if not _closes_at_end(scene, found, limit):
            found, joined, j = found[:1], joined[:1], end_of_first
    members = _merge(scene, found, joined)
    return [span for span in members if _says_something(scene, span)], j


def _names_paper(scene: Scene, first: int, limit: int) -> bool:
    """True when the next member is an agreement of its own: "and a protocol on", "y uno de"; not "the trade deal"."""
    doc, lang = scene.doc, scene.lang
    words = lang.subjects["agreement"]
    if first + 1 < limit and doc.lower[first] in words["each"] and doc.lower[first + 1] in words["about"]:
        return True
    if first < limit and doc.lower[first] in words["indefinite"]:
        first += 1
    elif first == limit or doc.lower[first] in lang.words["articles"]:
        return False
    return first < limit and bool(lang.agreement_kinds.longest_at(doc.lower, first))


def _past_example(scene: Scene, first: int, limit: int) -> int:
    """Steps over an example set between commas: ", among them the Security Council, and"."""
    doc, cues = scene.doc, scene.lang.cues
    size = cues.longest_at(doc.lower, first) if first < limit else 0
    if not size or cues.value(doc.lower, first, size) != "listing":
        return first
    for j in range(first + size, min(limit, first + 16)):
        if doc.words[j] == ",":
            return j + 1 + (j + 1 < limit and doc.lower[j + 1] in scene.lang.words["conjunctions"])
    return first


def _past_complement(scene: Scene, first: int, limit: int) -> int:
    """Steps over "with the European Union", "between Russia and Ukraine" when the list goes on behind it."""
    lower, words = scene.doc.lower, scene.lang.words
    if first >= limit or lower[first] not in words["with"] | words["between"]:
        return first
    j, behind = first + 1, first
    while j < limit:
        place = next(iter(scene.places_in(j, j + 1)), None)
        if place is not None:
            behind = j = place.last
        elif lower[j] in words["articles"] or (
            lower[j] in words["conjunctions"] and lower[first] in words["between"]
        ):
            j += 1
        else:
            break
    return behind if _separator(scene, behind, limit) else first


def _is_free(scene: Scene, token: int) -> bool:
    """True for a word that is neither somebody's name nor a verb."""
    return scene.inside(token) is None and scene.verb(token) is None


def _infinitive(scene: Scene, token: int) -> bool:
    """True for a word that ends as infinitives do: another clause, not another member."""
    word = scene.doc.lower[token]
    nouns = scene.lang.subjects["phrases"]["nouns"]
    return len(word) > 4 and word.endswith(scene.lang.infinitive_endings) and word not in nouns


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


def _end(scene: Scene, first: int, limit: int, *, wide: bool = False) -> int:
    """The token behind the raw run of words from `first`."""
    doc, lang = scene.doc, scene.lang
    grammar = lang.subjects["phrases"]
    stop, inner, inner_if, relational = (
        grammar[name] for name in ("stop", "inner", "inner_if_relational", "relational")
    )
    event = lang.subjects["topics"]["event"]
    conjunctions, of = lang.words["conjunctions"], lang.words["of"] | lang.words["articles"]
    lower, words = doc.lower, doc.words
    j = first
    held = False  # a relational noun asks for its complement
    while j < limit and j - first < _LONGEST:
        low = lower[j]
        if low in inner:
            pass
        elif low in inner_if:
            if not held and not wide and not _area_follows(scene, j + 1, limit):
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
            if words[j] not in _INNER_MARKS or (
                words[j] in "'’–" and scene.doc.starts[j] != scene.doc.ends[j - 1]
            ):
                break
        elif _is_finite(scene, j, first) or scene.dates_in(j, j + 1):
            break
        elif (
            (mention := scene.inside(j)) is not None
            and mention.first == j
            and (j == first or lower[j - 1] not in of)
        ):
            break
        elif low in relational or low in event:
            held = True
        j += 1
    return j


def _area_follows(scene: Scene, j: int, limit: int) -> bool:
    """True before "the field of", "área de": what comes belongs to the noun before."""
    lower = scene.doc.lower
    while j < limit and lower[j] in scene.lang.words["articles"]:
        j += 1
    return j < limit and lower[j] in scene.lang.subjects["topics"]["areas"]


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
        if (
            form.tense in _FINITE
            or form.tense is Tense.PRESENT
            and doc.lower[first] not in scene.lang.subjects["topics"]["policy"]
        ):
            return True
    if end >= limit:
        return False
    stop = scene.lang.subjects["phrases"]["auxiliary"]
    return _is_finite(scene, end, first) or doc.lower[end] in stop


def _trimmed(scene: Scene, first: int, last: int) -> int:
    """The end of a run without trailing prepositions, articles and marks."""
    doc, grammar = scene.doc, scene.lang.subjects["phrases"]
    loose = grammar["leading"] | grammar["inner_if_relational"] | grammar["trailing"]
    while (
        last > first
        and (doc.lower[last - 1] in loose or doc.words[last - 1] in "'’-–&")
        and doc.words[last - 1] != ")"
    ):
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
        adjective = is_adjective(scene, first) or (
            last - first == 1 and members and _ends_so(scene, first, members[-1])
        )
        if members and romance and adjective and members[-1][1] <= first - 1:
            after = first + 1
            if after == last or scene.doc.lower[after] in scene.lang.words["of"] or bare:
                members[-1] = (members[-1][0], last)
                continue
        members.append((begin, last))
    if len(members) == 2 and len(found) == 2 and joined[1]:
        (a, b), (c, d) = members
        if scene.doc.is_capital(b - 1) and all(scene.doc.is_capital(k) for k in range(c, d)):
            return [(a, d)]
        if b - a == 1 and c == b + 1 and d - c <= 6:
            return [(a, d)]
    return members


def _ends_so(scene: Scene, token: int, before: Span) -> bool:
    """True for a word that may be a noun, in a row of adjectives: "económicas, políticas y culturales"."""
    endings = scene.lang.adjective_endings
    return scene.doc.lower[token].endswith(endings) and is_adjective(scene, before[1] - 1)


def is_adjective(scene: Scene, token: int) -> bool:
    """True for a word that ends as adjectives do and is no noun of policy."""
    word = scene.doc.lower[token]
    if scene.doc.is_capital(token) or (
        token and scene.doc.lower[token - 1] in scene.lang.subjects["phrases"]["determiners"]
    ):
        return False
    return (
        len(word) > 4
        and word.endswith(scene.lang.adjective_endings)
        and word not in scene.lang.subjects["phrases"]["nouns"]
    )


def _says_something(scene: Scene, span: Span) -> bool:
    """False for names of persons, clauses, and words that say nothing alone."""
    first, last = span
    doc, lang = scene.doc, scene.lang
    grammar = lang.subjects["phrases"]
    if any(doc.lower[j] in grammar["clause"] for j in range(first, last)):
        return False
    weighty = [
        j
        for j in range(first, last)
        if doc.words[j][0].isalpha() and doc.lower[j] not in lang.words["function"] and len(doc.words[j]) > 1
    ]
    events = lang.nouns["meeting"] | lang.nouns["travel"]
    if not weighty or all(doc.lower[j] in grammar["void"] for j in weighty):
        return False
    if all(doc.lower[j] in events or is_adjective(scene, j) for j in weighty):
        return False
    return scene.inside(first) is None or scene.inside(last - 1) is None


def is_place(scene: Scene, span: Span) -> bool:
    """True when a phrase is only the name of a place."""
    places = scene.places_in(*span)
    return bool(places) and places[0].first == span[0] and places[0].last >= span[1]
