"""What a paper is about and who may be its other side."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.papers.areas import in_areas, is_plain, past_area
from envoyage.reading.papers.brought import about_relative
from envoyage.reading.papers.deeds import deed_at, is_paper
from envoyage.reading.papers.matterends import (
    before_clause,
    before_contact,
    is_time_or_sum,
    past_examples,
)
from envoyage.reading.phrases.attributes import between_end
from envoyage.reading.phrases.nounphrases import Span, phrase_at
from envoyage.reading.phrases.phraselists import phrases_in
from envoyage.reading.scene import Scene

_STOPS = frozenset(",;:.")
_INNER = frozenset({"'s", "’s", "(", ")", "&", "-"})
# Tokens around a paper in which its other side is named.
_AROUND = 60
# Tokens of the bodies that sign, named between a paper and what it is about.
_LONGEST_BODIES = 40
# Tokens behind a passive in which it is said what the paper is about.
_BEHIND_VERB = 14
# Tokens from a paper to the sum that it is worth.
_SUM = 5


def contents(
    scene: Scene, sentence: Sentence, verb: int, first: int, last: int
) -> tuple[Span | None, tuple[tuple[str, Span], ...]]:
    """What a paper is about, and who may be the other side."""
    with_words = either(scene.lang.words["with"], scene.lang.words["between"])
    lower = scene.doc.lower
    parties: list[tuple[str, Span]] = []
    behind = last
    if behind < sentence.last and lower[behind] in with_words:
        opening = behind
        parties, behind = company(scene, behind + 1, sentence.last)
        if not parties:  # "between the two countries in the field of"
            behind = between_end(scene, opening, sentence.last) or behind
        behind = _past_bodies(scene, behind, sentence.last)
    about = (
        _proper_name(scene, first, last, sentence.last)
        or _for_whom(scene, first, behind, sentence)
        or about_behind(scene, behind, sentence.last)
        or _about_before(scene, first, sentence.first)
        or _about_verb(scene, verb, last, sentence.last)
        or about_relative(scene, behind, sentence.last)
    )
    wide = in_areas(scene, about[1] if about and about[0] >= last else behind, sentence.last)
    if wide is not None and (about is None or is_plain(scene, about)):
        about = wide
    rest = about[1] if about and about[0] >= last else behind
    for j in range(rest, min(sentence.last, rest + 8)):
        if lower[j] in with_words:
            parties += company(scene, j + 1, sentence.last)[0]
            break
    for j in range(verb + 1, first):
        if lower[j] in with_words:
            parties += company(scene, j + 1, first)[0]
    low, high = max(sentence.first, verb - _AROUND), min(sentence.last, last + _AROUND)
    for mention in scene.mentions_in(low, high):
        if mention.person.country is not None and mention.person.country_at is not None:
            parties.append((mention.person.country, mention.person.country_at))
    for place in scene.places_in(low, high):
        if place.kind in ("country", "demonym"):
            parties.append((place.code, (place.first, place.last)))
    return about, tuple(parties)


def company(scene: Scene, first: int, limit: int) -> tuple[list[tuple[str, Span]], int]:
    """Countries named from `first` on, by name, demonym or somebody's office; and the token behind them."""
    found: list[tuple[str, Span]] = []
    j = first
    aims = scene.lang.subjects["agreement"]["infinitive"]
    while j < limit and j - first < 12 and not (found and scene.doc.lower[j] in aims):
        mention = scene.inside(j)
        place = scene.place_at(j)
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
            or scene.doc.lower[j] in either(scene.lang.words["conjunctions"], scene.lang.words["possessives"])
        ) or (
            scene.doc.lower[j] in scene.lang.nouns["counterpart"]
            or scene.doc.lower[j] in scene.lang.offices.words
        ):
            j += 1
        else:
            break
    return found, j


def _past_bodies(scene: Scene, first: int, limit: int) -> int:
    """Steps over the bodies that sign ("the Ministry of Health and the Red Cross of X"), to "on", "to"."""
    doc, lang = scene.doc, scene.lang
    of = but_not(lang.words["of"], lang.words["destination"])
    opens = but_not(lang.subjects["agreement"]["about"], either(of, lang.words["articles"]))
    inner = either(lang.any("of", "articles", "conjunctions", "possessives"), _INNER)
    capital = 0
    for j in range(first, min(limit, first + _LONGEST_BODIES)):
        if doc.lower[j] in opens and j > first and not (doc.lower[j] in inner and doc.is_capital(j + 1)):
            return j if capital else first
        if doc.lower[j] in inner:
            continue
        if scene.verb(j) is not None or not doc.words[j][0].isalpha() or scene.date_at(j):
            return first
        capital += doc.is_capital(j)
    return first


def about_behind(scene: Scene, first: int, limit: int) -> Span | None:
    """ "on A and B", "in the areas of A", "to accept C", "comercial"."""
    words, doc = scene.lang.subjects["agreement"], scene.doc
    articles, cues = words["not_about"], scene.lang.cues
    j = _past_sum(scene, first, limit)
    size = cues.longest_at(doc.lower, j) if j < limit else 0
    cued = size and cues.value(doc.lower, j, size) == "about"
    if scene.lang.adjectives_follow and not cued:
        while j < limit and doc.lower[j] in articles and doc.lower[j] not in words["about"]:
            j += 1
        size = cues.longest_at(doc.lower, j) if j < limit else 0
        cued = size and cues.value(doc.lower, j, size) == "about"
        adjective = j < limit and doc.lower[j].endswith(scene.lang.adjective_endings)
        if adjective and not cued and not doc.is_capital(j):
            return phrase_at(scene, j, limit)
    comma = j < limit and doc.words[j] == ","
    j += comma
    size = cues.longest_at(doc.lower, j) if j < limit else 0
    if size and cues.value(doc.lower, j, size) == "about":
        j += size - 1
    elif (
        j >= limit
        or doc.lower[j] not in words["about"]
        or (comma and doc.lower[j] in either(scene.lang.words["location"], scene.lang.words["of"]))
        or scene.date_at(j + 1)
        or scene.date_at(j)
    ):
        return None
    if doc.lower[j] in words["infinitive"] and (deed := deed_at(scene, j + 1, limit)):
        return deed
    j = past_area(scene, j + 1, limit)
    members = phrases_in(scene, j, limit) or [span for span in [phrase_at(scene, j, limit)] if span]
    named = (k for k, (start, _) in enumerate(members) if k and is_paper(scene, start))
    members = members[: next(named, len(members))]
    if not members:
        return None
    first_word = scene.places_in(members[0][0], members[0][0] + 1)
    if first_word and first_word[0].is_ground and doc.lower[j - 1] in scene.lang.words["location"]:
        return None
    if not any(doc.words[k][0].isalpha() for k in range(*members[0])):
        return None  # "for 2025-2030"
    if any(doc.words[k] in "$€£" for k in range(members[0][0], min(members[0][0] + 4, limit))):
        return None  # "for a total of $2 billion"
    if not words["frame"].isdisjoint(doc.lower[j : members[0][0] + 1]):
        return None  # "no âmbito da visita"
    if is_time_or_sum(scene, j, members[0]):
        return None
    end = before_clause(scene, members[0][0], members[-1][1])
    end = _before_party(scene, members[0][0], end)
    end = before_contact(scene, members[0][0], end, limit)
    return members[0][0], past_examples(scene, end, limit) if end == members[-1][1] else end


def _past_sum(scene: Scene, first: int, limit: int) -> int:
    """Steps over "worth $2 billion", "por 20 millones de euros", where it is told behind what that is for."""
    lower, words = scene.doc.lower, scene.doc.words
    near = range(first, min(limit, first + _SUM))
    sum_at = next((j for j in near if words[j] in "$€£" or words[j][0].isdigit()), -1)
    if sum_at < 0 or scene.date_at(sum_at) is not None or any(words[j] in ",.;:" for j in near if j < sum_at):
        return first
    for j in range(sum_at + 1, min(limit - 1, sum_at + 2 * _SUM)):
        if words[j] in ",;:" or scene.verb(j) is not None or scene.date_at(j) is not None:
            return first
        if (
            lower[j] in scene.lang.words["destination"]
            and lower[j] in scene.lang.subjects["agreement"]["about"]
        ):
            return j
    return first


def _before_party(scene: Scene, first: int, last: int) -> int:
    """The end of what a paper is about, without the other side behind it: "security cooperation with X"."""
    for j in range(first + 1, last):
        if scene.doc.lower[j] in scene.lang.words["with"] and company(scene, j + 1, last)[1] >= last:
            return j
    return last


def _for_whom(scene: Scene, first: int, behind: int, sentence: Sentence) -> Span | None:
    """ "a visa waiver agreement for diplomats": what stands before says more than for whom it is."""
    if behind >= sentence.last or scene.doc.lower[behind] not in scene.lang.words["destination"]:
        return None
    if scene.doc.lower[behind] in scene.lang.subjects["agreement"]["infinitive"]:
        return None
    return _about_before(scene, first, sentence.first)


def _is_listing(scene: Scene, j: int) -> bool:
    """True for "sobre todo": no word of what a paper is about."""
    size = scene.lang.cues.longest_at(scene.doc.lower, j)
    return bool(size) and scene.lang.cues.value(scene.doc.lower, j, size) == "listing"


def _about_verb(scene: Scene, verb: int, last: int, limit: int) -> Span | None:
    """ "An accord was signed between A and B on Y": behind the verb that follows the paper."""
    behind = max(verb + 1, last)
    if behind < limit and scene.doc.words[behind] == ":":
        behind += 1
    if behind < limit and scene.doc.lower[behind] in either(
        scene.lang.words["with"], scene.lang.words["between"]
    ):
        _, behind = company(scene, behind + 1, limit)
        behind = _past_bodies(scene, behind, limit)
    aims = scene.lang.subjects["agreement"]["infinitive"]
    if behind < limit and scene.doc.lower[behind] in aims:
        return about_behind(scene, behind, limit)
    opens = scene.lang.subjects["topics"]["about"]
    stops = either(scene.lang.words["relative"], _STOPS)
    for j in range(behind, min(limit, behind + _BEHIND_VERB)):
        if (
            scene.doc.words[j] == ","
            and j + 1 < limit
            and scene.doc.lower[j + 1] in scene.lang.subjects["agreement"]["covering"]
        ):
            return None if _is_listing(scene, j + 1) else about_behind(scene, j + 1, limit)
        if scene.doc.lower[j] in stops or scene.verb(j) is not None:
            return None
        if scene.doc.lower[j] in opens and scene.date_at(j + 1) is None and not _is_listing(scene, j):
            return about_behind(scene, j, limit)
    return None


def _proper_name(scene: Scene, first: int, last: int, limit: int) -> Span | None:
    """ "Acordo da Nova Era", "Tratado de Itaipú": a paper called by its name is about what its name says."""
    doc = scene.doc
    of = either(
        but_not(scene.lang.words["of"], scene.lang.words["destination"]), scene.lang.words["articles"]
    )
    j = last
    while j < limit and doc.lower[j] in of:
        j += 1
    named = doc.is_capital(first) and last <= j < limit and doc.is_capital(j)
    named = named and doc.lower[j] not in scene.lang.words["function"] and scene.place_at(j) is None
    if not named:
        return None
    return phrase_at(scene, first, limit)


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
        hyphened = doc.is_capital(j - 1) and "-" in doc.words[j - 1]  # "the US-China statement"
        numeral = doc.lower[j - 1] in scene.lang.dates.numerals
        if (
            doc.lower[j - 1] in scene.lang.words["function"]
            or scene.places_in(j - 1, j)
            or hyphened
            or numeral
        ):
            break
        j -= 1
    while j < first and doc.lower[j] in words["not_about"]:
        j += 1
    return (j, first) if j < first else None
