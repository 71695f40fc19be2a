"""Coordinated noun phrases: "trade, the war in X and energy security" taken apart into its members."""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.phrases.attributes import person_at
from envoyage.reading.phrases.nounphrases import (
    FINITE,
    QUOTE_MARKS,
    Span,
    begin_at,
    is_adjective,
    is_finite,
    is_modifier,
    run_end,
    trimmed,
)
from envoyage.reading.phrases.phrasesense import says_something
from envoyage.reading.phrases.sharednouns import merged
from envoyage.reading.scene import Scene

_SLIGHT_MARKS = QUOTE_MARKS | {","}
# Verbs whose bare form is no noun of policy.
_ACTS = frozenset({"discuss", "meet", "say"})
# Tokens of the longest time that stands between two members of a list.
_WHEN = 10
# Members of a list that are read; longer ones are tables, not sentences.
_MOST = 24


def phrases_in(scene: Scene, first: int, limit: int) -> list[Span]:
    """The members of the coordinated list that begins at `first`: "trade, the war in X and energy security".

    Adjectives that share a noun stay together ("political and economic ties"); so does a pair that opens
    with a single word ("trade and investment"). The subject of the next clause is no member.
    """
    return parse_list(scene, first, limit)[0]


def parse_list(scene: Scene, first: int, limit: int, *, wide: bool = False) -> tuple[list[Span], int]:
    """The members of a list and the token behind it; a `wide` one passes every preposition up to `limit`."""
    doc = scene.doc
    found: list[Span] = []
    joined: list[bool] = []  # whether a member follows a conjunction, not a comma
    j, conjunction = first, False
    while j < limit and len(found) < _MOST and not (found and _names_paper(scene, j, limit)):
        if found and not conjunction and _tells_where(scene, first, j):
            j = _past_where(scene, j + 1, limit)
            step = _separator(scene, j, limit)
            if not step:
                break
            conjunction = any(word not in _SLIGHT_MARKS for word in doc.words[j : j + step])
            j += step
            continue
        if found and conjunction and _in_a_town(scene, j):
            break  # "asistió a la cumbre y en Lima al foro"
        begin = begin_at(scene, j, limit)
        end = run_end(scene, begin, limit, wide=wide)
        last = trimmed(scene, begin, end)
        if last <= begin or (found and _infinitive(scene, begin)):
            break
        if found and doc.lower[begin] in scene.lang.subjects["agreement"]["to_be"]:
            break  # "acordos sobre portos, a serem assinados"
        if (
            found
            and _opens_clause(scene, begin, end, limit)
            and not (conjunction and len(found) > 1 and _is_free(scene, begin))
        ):
            joined[-1] = joined[-1] or (conjunction and len(found) > 1)
            break
        if found and _shares_head(scene, first, found[-1], j):
            found[-1] = (found[-1][0], last)
        else:
            found.append((begin, last))
            joined.append(conjunction)
        j = _past_complement(scene, end, limit)
        if j > end:
            found[-1] = (found[-1][0], j)
        step = _separator(scene, j, limit)
        if not step:
            break
        conjunction = any(word not in _SLIGHT_MARKS for word in doc.words[j : j + step])
        agenda = scene.lang.subjects["topics"]["agenda"]
        umbrella = is_umbrella(scene, found[-1]) or not agenda.isdisjoint(doc.lower[first : found[0][0]])
        after = j + step if conjunction or umbrella else _past_example(scene, j + step, limit)
        if after != j + step:
            conjunction = False
        j = after
    if found and conjunction and j < limit and _names_paper(scene, j, limit):
        joined[-1] = True  # "A, B, C and a protocol on D"
    if len(found) > 1 and not any(joined):
        end_of_first = found[0][1]
        if not _closes_at_end(scene, found, limit):
            found, joined, j = found[:1], joined[:1], end_of_first
    members = merged(scene, found, joined)
    return [span for span in members if says_something(scene, span)], j


def _tells_where(scene: Scene, opening: int, token: int) -> bool:
    """True at the "en" of "hablaron de la sequía, en una cena": no list that "en" opened goes on."""
    location = scene.lang.words["location"]
    return scene.doc.lower[token] in location and location.isdisjoint(
        scene.doc.lower[max(0, opening - 1) : opening + 1]
    )


def _in_a_town(scene: Scene, token: int) -> bool:
    place = scene.place_at(token + 1) if token + 1 < len(scene.doc.words) else None
    return place is not None and place.is_city and scene.doc.lower[token] in scene.lang.words["location"]


def _past_where(scene: Scene, first: int, limit: int) -> int:
    """The token behind where or when: a day in it, as in "en julio del año que viene", goes up to a comma."""
    end = run_end(scene, first, limit)
    if scene.dates_in(first, min(limit, first + _WHEN)):
        return next((j for j in range(first, min(limit, first + _WHEN)) if scene.doc.words[j] == ","), end)
    return end


def _shares_head(scene: Scene, opening: int, before: Span, token: int) -> bool:
    """True in "la situación consular y de migración": what a preposition opens belongs to the noun before.

    It is a member of its own where the list itself was opened so: "falaram da seca e da dívida".
    """
    lower, lang = scene.doc.lower, scene.lang
    joint = lower[token - 1] in lang.words["conjunctions"] or (
        lower[token - 1] == "," and lower[token] in lang.words["of"]
    )
    if not lang.adjectives_follow or not joint:
        return False
    for kind in (lang.words["of"], lang.words["location"]):
        if lower[token] in kind:
            return opening != token and not kind.intersection(lower[max(0, opening - 1) : opening + 1])
    return False


def _names_paper(scene: Scene, first: int, limit: int) -> bool:
    """True when the next member is a paper of its own: "and a protocol on", "y uno de"."""
    doc, lang = scene.doc, scene.lang
    words = lang.subjects["agreement"]
    if first + 1 < limit and doc.lower[first] in words["each"] and doc.lower[first + 1] in words["about"]:
        return True
    if first < limit and doc.lower[first] in words["indefinite"]:
        first += 1
    elif first == limit:
        return False
    elif doc.lower[first] in lang.words["articles"]:  # "and the Convention on": named, and so a paper
        behind = first + 1
        size = lang.agreement_kinds.longest_at(doc.lower, behind) if behind < limit else 0
        opens = either(lang.words["of"], words["about"])
        return bool(size) and doc.is_capital(behind) and doc.lower[behind + size] in opens
    return first < limit and bool(lang.agreement_kinds.longest_at(doc.lower, first))


def is_umbrella(scene: Scene, span: Span) -> bool:
    """True for "top issues on the agenda", "temas de interés": what it holds is told behind it."""
    agenda, lower = scene.lang.subjects["topics"]["agenda"], scene.doc.lower
    empty = agenda | scene.lang.words["function"]
    held = not agenda.isdisjoint(lower[slice(*span)])
    policy = scene.lang.subjects["topics"]["policy"]
    return held and all(
        lower[j] in empty or lower[j] not in policy or is_adjective(scene, j) for j in range(*span)
    )


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
    """Steps over "with the European Union", "on vessels", "in Haiti" when the list goes on behind it."""
    lower, words = scene.doc.lower, scene.lang.words
    if first >= limit:
        return first
    if lower[first] in scene.lang.subjects["phrases"]["inner_if_relational"]:
        return _past_attribute(scene, first, limit)
    if lower[first] not in either(words["with"], words["between"]):
        return first
    j, behind = first + 1, first
    while j < limit:
        place = scene.place_at(j)
        if place is not None:
            behind = j = place.last
        elif lower[j] in words["articles"] or (
            lower[j] in words["conjunctions"] and lower[first] in words["between"]
        ):
            j += 1
        else:
            break
    return behind if _separator(scene, behind, limit) else first


def _past_attribute(scene: Scene, first: int, limit: int) -> int:
    """Steps over "on vessels", "in Haiti" between two members; a town is where they talked, not of what."""
    end = run_end(scene, first + 1, limit)
    places = scene.places_in(first + 1, end)
    step = _separator(scene, end, limit)
    if end <= first + 1 or not step or (places and places[0].kind not in ("country", "demonym")):
        return first
    begin = begin_at(scene, end + step, limit)
    following = run_end(scene, begin, limit)
    goes_on = trimmed(scene, begin, following) > begin and not _opens_clause(scene, begin, following, limit)
    return end if goes_on else first


def _has_object(scene: Scene, token: int) -> bool:
    """True where a noun or "with" stands right behind a verb: "and discuss plans", "and meet with"."""
    doc, words = scene.doc, scene.lang.words
    word = doc.lower[token + 1] if token + 1 < len(doc.lower) else ""
    return word.isalpha() and word not in but_not(words["function"], either(words["with"], words["articles"]))


def _is_free(scene: Scene, token: int) -> bool:
    """True for a word that is neither somebody's name nor a verb."""
    return person_at(scene, token) is None and scene.verb(token) is None


def _infinitive(scene: Scene, token: int) -> bool:
    """True for a word that ends as infinitives do: another clause, not another member."""
    word = scene.doc.lower[token]
    nouns = scene.lang.subjects["phrases"]["nouns"]
    return len(word) > 4 and word.endswith(scene.lang.infinitive_endings) and word not in nouns


def _closes_at_end(scene: Scene, found: list[Span], limit: int) -> bool:
    """A list without a conjunction counts only when it has four members, or three up to the clause's end."""
    return len(found) > 3 or (len(found) > 2 and found[-1][1] >= limit - 1)


def _separator(scene: Scene, j: int, limit: int) -> int:
    """Number of tokens of a comma, a conjunction or both at `j`; 0 when the list ends."""
    doc, lang = scene.doc, scene.lang
    size = 0
    if j < limit and doc.words[j] in QUOTE_MARKS:
        j, size = j + 1, 1
    if j < limit and doc.words[j] == ",":
        j, size = j + 1, size + 1
        comma = True
    else:
        comma = False
    if j >= limit:
        return 0
    if doc.lower[j] in lang.words["conjunctions"]:
        aside = next((k for k in range(j + 2, min(limit, j + 5)) if doc.words[k] == ","), j)
        return size + 1 + (aside - j if doc.words[j + 1 : j + 2] == [","] else 0)  # "y, en particular, ..."
    along = lang.cues.longest_at(doc.lower, j)
    if along and lang.cues.value(doc.lower, j, along) in ("along", "as_does"):
        return size + along
    return size if comma else 0


def _opens_clause(scene: Scene, first: int, end: int, limit: int) -> bool:
    """True when the words from `first` are a new clause: a name or a verb stands there, or a verb follows."""
    doc = scene.doc
    if person_at(scene, first) is not None:
        return True
    noun = scene.lang.words["articles"].intersection(doc.lower[first - 1 : first])  # "and the return of A"
    form = scene.verb(first) if first < limit and not noun else None
    if form is not None and form.tense in FINITE and not is_modifier(scene, first, limit):
        return True
    policy = scene.lang.subjects["topics"]["policy"]
    if form is not None and form.tense is Tense.PRESENT and doc.lower[first] not in policy:
        return True
    if form is not None and form.tense is Tense.GERUND and "say" in form.classes:
        return True  # "A and B, adding that"
    if form is not None and form.tense is Tense.BASE and form.classes & _ACTS and _has_object(scene, first):
        return True  # "A and discuss B", "A, suggest reports"
    if form is not None and form.tense is Tense.BASE and not scene.lang.adjectives_follow:
        determined = scene.lang.any("articles", "possessives")
        if not determined.isdisjoint(doc.lower[first + 1 : first + 2]):
            return True  # "trade and bring the countries nearer"
    if end >= limit:
        return False
    stop = scene.lang.subjects["phrases"]["auxiliary"]
    return is_finite(scene, end, first) or doc.lower[end] in stop
