"""Noun phrases without a parser: where one begins and where it ends.

A phrase runs over its words until a mark, a closing word or a finite verb; prepositions other than "of" are
passed only behind nouns that mean nothing without what follows ("the situation in", "support for").
"""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.phrases.attributes import are_people, between_end, goes_on_at, person_at, with_end
from envoyage.reading.scene import Scene

Span = tuple[int, int]

_LONGEST = 18
# Tokens from a bracket to its end, in which an acronym is spelt out.
_SPELT_OUT = 9
FINITE = frozenset({Tense.PAST, Tense.FUTURE, Tense.IMPERFECT, Tense.CONDITIONAL})
# What an official does to a bare noun: "signed accords" is a clause, "proposed levies" may be a thing.
_DOES = frozenset(
    {"sign", "reach", "release", "meet", "visit", "tour", "go", "arrive", "discuss", "talk", "hold", "attend"}
)
# Tokens of the longest quotation within a phrase.
_QUOTED = 12
_INNER_MARKS = frozenset({"-", "–", "&", "'", "’", "'s", "’s", "%", "$"})
QUOTE_MARKS = frozenset('"“”«»‘’')
_OPENING_MARKS = frozenset('"“«')


def phrase_at(scene: Scene, first: int, limit: int) -> Span | None:
    """The noun phrase that begins at `first` or behind its articles; None when there is none."""
    first = begin_at(scene, first, limit)
    last = run_end(scene, first, limit)
    last = trimmed(scene, first, last)
    return (first, last) if last > first else None


def begin_at(scene: Scene, first: int, limit: int) -> int:
    """The first word behind articles, opening marks and empty openings ("ways to", "importance of")."""
    doc, cues = scene.doc, scene.lang.cues
    grammar = scene.lang.subjects["phrases"]
    leading = either(grammar["leading"], grammar["trailing"])
    while first < limit:
        size = cues.longest_at(doc.lower, first)
        if size and cues.value(doc.lower, first, size) in ("ways", "about", "stress"):
            first = _behind_verb(scene, first + size, limit)
        elif (
            (
                first + 1 < limit
                and doc.lower[first] not in scene.lang.words["function"]
                and _is_way(scene, first + 1)
            )
            or (doc.lower[first] in leading and not _has_adjective(scene, first, limit))
            or doc.words[first] in QUOTE_MARKS
        ) or _is_participle(scene, first, limit):
            first += 1
        elif _strengthens(scene, first):
            first = past_second_verb(scene, first + 1, limit)
        elif behind := _past_empty_head(scene, first, limit) or _past_fringe(scene, first, limit):
            first = behind
        elif date := scene.date_at(first):
            first = date.last
        else:
            break
    return first


def _has_adjective(scene: Scene, first: int, limit: int) -> bool:
    """True at "asuntos comerciales": the empty noun is the only one that the adjective has."""
    if scene.doc.lower[first] not in scene.lang.subjects["topics"]["agenda"] or first + 1 >= limit:
        return False
    return scene.lang.adjectives_follow and is_adjective(scene, first + 1)


def _is_way(scene: Scene, token: int) -> bool:
    """True at "efforts to", "formas de": an adjective may stand before it."""
    cues, lower = scene.lang.cues, scene.doc.lower
    size = cues.longest_at(lower, token)
    return size > 1 and cues.value(lower, token, size) == "ways" and scene.doc.words[token - 1][0].isalpha()


def _past_empty_head(scene: Scene, first: int, limit: int) -> int:
    """The token behind "efforts around", "the X administration's work on": the noun says nothing itself."""
    doc, subjects = scene.doc, scene.lang.subjects
    opening = either(subjects["topics"]["about"], subjects["phrases"]["inner_if_relational"])
    j = first
    while j < limit and j - first < 6 and (doc.is_capital(j) or doc.words[j] in _INNER_MARKS):
        j += 1
    if j > first and doc.words[j - 1] not in ("'s", "’s"):
        j = first
    if j + 1 < limit and doc.lower[j] in subjects["phrases"]["empty"] and doc.lower[j + 1] in opening:
        return j + 2
    return 0


def _past_fringe(scene: Scene, first: int, limit: int) -> int:
    """The token behind "sidelines of": what they are beside is what is spoken of; else 0."""
    lower = scene.doc.lower
    if lower[first] not in scene.lang.nouns["fringe"] or first + 1 >= limit:
        return 0
    return first + 2 if lower[first + 1] in scene.lang.words["of"] else 0


def _is_participle(scene: Scene, token: int, limit: int) -> bool:
    """True at "previstos" in "están previstos un foro y una cena": what follows has its own article."""
    form = scene.verb(token)
    if not scene.lang.adjectives_follow or form is None or form.tense is not Tense.PARTICIPLE:
        return False
    return token + 1 < limit and scene.doc.lower[token + 1] in scene.lang.words["articles"]


def _strengthens(scene: Scene, token: int) -> bool:
    form = scene.verb(token)
    return form is not None and "strengthen" in form.classes and form.tense in (Tense.BASE, Tense.GERUND)


def past_second_verb(scene: Scene, j: int, limit: int) -> int:
    """Steps over "and protect" behind a first verb, where the object of both begins with its article."""
    lower, words = scene.doc.lower, scene.lang.words
    if j + 2 >= limit or lower[j] not in words["conjunctions"]:
        return j
    determined = lower[j + 2] in words["articles"] or lower[j + 2] in words["possessives"]
    form = scene.verb(j + 1)
    verb = form is not None or lower[j + 1].endswith(scene.lang.infinitive_endings or ("",))
    return j + 2 if determined and verb and lower[j + 1] not in words["articles"] else j


def _behind_verb(scene: Scene, first: int, limit: int) -> int:
    """Steps over the verb of "ways to deepen", "formas de profundizar", "how to work together on"."""
    if first >= limit:
        return first
    about, being = scene.lang.subjects["topics"]["about"], scene.lang.subjects["phrases"]["being"]
    if scene.doc.lower[first] in being and first + 3 < limit and scene.verb(first + 1) is not None:
        first += 3 if scene.doc.lower[first + 2] in scene.lang.any("of", "destination") else 2
    for j in range(first, min(limit, first + 4)):
        if scene.doc.lower[j] in about:
            return j + 1
    form = scene.verb(first)
    if form is not None and form.tense in (Tense.BASE, Tense.GERUND):
        return past_second_verb(scene, first + 1, limit)
    return first


def run_end(scene: Scene, first: int, limit: int, *, wide: bool = False) -> int:
    """The token behind the raw run of words from `first`; a `wide` one passes every preposition."""
    doc, lang = scene.doc, scene.lang
    grammar = lang.subjects["phrases"]
    stop, inner, inner_if, relational = (
        grammar[name] for name in ("stop", "inner", "inner_if_relational", "relational")
    )
    event = lang.subjects["topics"]["event"]
    conjunctions, of = lang.words["conjunctions"], either(lang.words["of"], lang.words["articles"])
    lower, words = doc.lower, doc.words
    j = first
    held = False  # a relational noun asks for its complement
    while j < limit and j - first < _LONGEST:
        low = lower[j]
        if wide and j > first and lower[j - 1] in lang.words["of"] and (date := scene.date_at(j)) is not None:
            j = date.last  # "the summit of June 14 was spoken of"
            continue
        if low in inner:
            pass
        elif low in inner_if:
            if not wide and not goes_on_at(scene, j, held=held) and not _within_name(scene, j):
                behind = with_end(scene, j, first, limit) if j > first and low in lang.words["with"] else 0
                if not behind:
                    break
                j = behind - 1  # "ties with Malawi"
            held = False
        elif low in stop or low in conjunctions:
            behind = 0
            if j > first and low in lang.words["between"]:
                behind = between_end(scene, j, limit) or (j + 1 if wide else 0)
            elif j > first and low in lang.words["with"]:
                behind = j + 1 if wide else with_end(scene, j, first, limit)
            if not behind:
                break
            j = behind
            continue
        elif words[j] == "(":
            close = _acronym_end(scene, j, limit)
            if not close:
                break
            j = close
            continue
        elif (
            words[j] in _OPENING_MARKS
            and j > first
            and lower[j - 1] in of
            and (close := _close(scene, j, limit))
        ):
            j = close
            continue
        elif not words[j][0].isalnum():
            if words[j] not in _INNER_MARKS or (words[j] in "'’–" and doc.starts[j] != doc.ends[j - 1]):
                break
        elif (
            is_finite(scene, j, first)
            or scene.date_at(j)
            or (
                (mention := person_at(scene, j)) is not None
                and mention.first == j
                and (j == first or lower[j - 1] not in of)
            )
        ):
            break
        elif low in relational or low in event:
            held = True
        j += 1
    return j


def _within_name(scene: Scene, j: int) -> bool:
    """True in "Conference on Financing for Development": capitals stand on both sides, and no town behind."""
    doc = scene.doc
    if j + 1 >= len(doc.words) or not (doc.is_capital(j - 1) and doc.is_capital(j + 1)):
        return False
    if doc.lower[j] in scene.lang.words["with"] and are_people(scene, j + 1):
        return False
    place = scene.place_at(j + 1)
    return place is None or not place.is_city


def _close(scene: Scene, j: int, limit: int) -> int:
    """The token behind the words that a quotation mark at `j` opens in a phrase; 0 where it is left open."""
    words = scene.doc.words
    behind = range(j + 2, min(limit, j + _QUOTED))
    return next((k + 1 for k in behind if words[k] in QUOTE_MARKS), 0)


def _acronym_end(scene: Scene, j: int, limit: int) -> int:
    """The token behind "(TPP)", or behind what an acronym stands for: "UE (União Europeia)"."""
    words = scene.doc.words
    if j + 2 < limit and words[j + 2] == ")" and words[j + 1].isupper():
        return j + 3
    if j and words[j - 1].isupper() and words[j - 1].isalpha() and len(words[j - 1]) > 1:
        close = next((k for k in range(j + 1, min(limit, j + _SPELT_OUT)) if not words[k].isalpha()), 0)
        return close + 1 if close and words[close] == ")" else 0
    return 0


def is_finite(scene: Scene, j: int, first: int) -> bool:
    doc, lang = scene.doc, scene.lang
    word = doc.words[j]
    if word[0].isupper() and j > first:
        return False
    form = scene.verb(j)
    if form is not None and form.tense in FINITE:
        before = doc.lower[j - 1]
        described = j == first or before in lang.any("articles", "of", "location")
        return not described or form.tense is not Tense.PAST
    low = doc.lower[j]
    if low in _modals(scene) and doc.lower[j + 1 : j + 2] and doc.lower[j + 1].endswith(lang.infinitives):
        return bool(lang.infinitives)  # "o Brasil quer vender", "puede ayudar"
    if low.endswith(lang.gerund_endings) and j > first and j + 1 < len(doc.words):
        return _behind_noun(scene, j) and doc.lower[j + 1] in either(
            lang.words["articles"], lang.words["possessives"]
        )
    return (
        len(low) > 4
        and low.endswith(lang.finite_endings)
        and low not in lang.modal["nouns"]
        and low not in lang.subjects["phrases"]["nouns"]
    )


def _modals(scene: Scene) -> frozenset[str]:
    modal = scene.lang.modal
    return either(modal["future"], modal["expected"], modal["possible"])


def _behind_noun(scene: Scene, j: int) -> bool:
    """True for "hosting" in "the press hosting a talk": no preposition and no article stands before it."""
    before = scene.doc.words[j - 1]
    return before[0].isalnum() and before.lower() not in scene.lang.words["function"]


def is_modifier(scene: Scene, j: int, limit: int) -> bool:
    """True for "proposed" in "proposed levies": a past form that goes with the bare noun behind it."""
    doc, lang = scene.doc, scene.lang
    form = scene.verb(j)
    if lang.adjectives_follow or form is None or form.tense is not Tense.PAST or form.classes & _DOES:
        return False
    following = j + 1
    return (
        following < limit
        and doc.words[following].isalpha()
        and doc.lower[following] not in lang.words["function"]
        and not doc.lower[following].endswith("ly")
        and person_at(scene, following) is None
    )


def trimmed(scene: Scene, first: int, last: int) -> int:
    """The end of a run without trailing prepositions, articles and marks."""
    doc, grammar = scene.doc, scene.lang.subjects["phrases"]
    agenda = scene.lang.subjects["topics"]["agenda"]
    loose = either(but_not(grammar["leading"], agenda), grammar["inner_if_relational"], grammar["trailing"])
    while (
        last > first
        and (doc.lower[last - 1] in loose or doc.words[last - 1] in "'’-–&")
        and doc.words[last - 1] != ")"
    ):
        last -= 1
    return last


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
