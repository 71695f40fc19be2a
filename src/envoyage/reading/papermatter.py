"""What a paper is about and who may be its other side."""

from envoyage.reading.document import Sentence
from envoyage.reading.nounphrases import FINITE, Span, is_modifier, phrase_at, trimmed
from envoyage.reading.phraselists import phrases_in
from envoyage.reading.scene import Scene

# Tokens around a paper in which its other side is named.
_AROUND = 60
# Tokens of the longest deed that a paper is to bring.
_LONGEST_DEED = 30
# Tokens of the bodies that sign, named between a paper and what it is about.
_LONGEST_BODIES = 40
_CLOSING = frozenset('.;:()“”"«»—')


def contents(
    scene: Scene, sentence: Sentence, verb: int, first: int, last: int
) -> tuple[Span | None, tuple[tuple[str, Span], ...]]:
    """What a paper is about, and who may be the other side."""
    with_words = scene.lang.words["with"] | scene.lang.words["between"]
    lower = scene.doc.lower
    parties: list[tuple[str, Span]] = []
    behind = last
    if behind < sentence.last and lower[behind] in with_words:
        parties, behind = company(scene, behind + 1, sentence.last)
        behind = _past_bodies(scene, behind, sentence.last)
    about = (
        _proper_name(scene, first, last, sentence.last)
        or about_behind(scene, behind, sentence.last)
        or _about_before(scene, first, sentence.first)
        or _about_verb(scene, verb, last, sentence.last)
    )
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
    of = lang.words["of"] - lang.words["destination"]
    opens = lang.subjects["agreement"]["about"] - of - lang.words["articles"]
    inner = lang.any("of", "articles", "conjunctions", "possessives") | {"'s", "’s", "(", ")", "&", "-"}
    capital = 0
    for j in range(first, min(limit, first + _LONGEST_BODIES)):
        if doc.lower[j] in opens and j > first and not (doc.lower[j] in inner and doc.is_capital(j + 1)):
            return j if capital else first
        if doc.lower[j] in inner:
            continue
        if scene.verb(j) is not None or not doc.words[j][0].isalpha() or scene.dates_in(j, j + 1):
            return first
        capital += doc.is_capital(j)
    return first


def about_behind(scene: Scene, first: int, limit: int) -> Span | None:
    """ "on A and B", "in the areas of A", "to accept C", "comercial"."""
    words, doc = scene.lang.subjects["agreement"], scene.doc
    articles = words["not_about"]
    j = first
    if scene.lang.adjectives_follow:
        while j < limit and doc.lower[j] in articles and doc.lower[j] not in words["about"]:
            j += 1
        if j < limit and doc.lower[j].endswith(scene.lang.adjective_endings) and not doc.is_capital(j):
            return phrase_at(scene, j, limit)
    if j < limit and doc.words[j] == ",":
        j += 1
    size = scene.lang.cues.longest_at(doc.lower, j) if j < limit else 0
    if size and scene.lang.cues.value(doc.lower, j, size) == "about":
        j += size - 1
    elif (
        j >= limit
        or doc.lower[j] not in words["about"]
        or scene.dates_in(j + 1, j + 2)
        or scene.dates_in(j, j + 1)
    ):
        return None
    if doc.lower[j] in words["infinitive"] and (deed := _deed(scene, j + 1, limit)):
        return deed
    j = past_area(scene, j + 1, limit)
    members = phrases_in(scene, j, limit) or [span for span in [phrase_at(scene, j, limit)] if span]
    named = (k for k, (start, _) in enumerate(members) if k and _is_paper(scene, start))
    members = members[: next(named, len(members))]
    if not members:
        return None
    first_word = scene.places_in(members[0][0], members[0][0] + 1)
    if first_word and first_word[0].is_ground and doc.lower[j - 1] in scene.lang.words["location"]:
        return None
    if any(doc.words[k] in "$€£" for k in range(members[0][0], min(members[0][0] + 4, limit))):
        return None  # "for a total of $2 billion"
    end = _before_party(scene, members[0][0], members[-1][1])
    return members[0][0], _past_examples(scene, end, limit) if end == members[-1][1] else end


def _is_paper(scene: Scene, first: int) -> bool:
    """True where another paper begins: "..., al igual que la Declaración Conjunta"."""
    lower = scene.doc.lower
    first += lower[first] in scene.lang.words["articles"]
    return bool(scene.lang.agreement_kinds.longest_at(lower, first))


def _past_examples(scene: Scene, end: int, limit: int) -> int:
    """The end of the fields that are named behind "in areas such as"."""
    lower, lang = scene.doc.lower, scene.lang
    head = lang.subjects["topics"]["areas"]
    size = lang.cues.longest_at(lower, end) if end < limit else 0
    if size and lang.cues.value(lower, end, size) == "listing" and lower[end - 1] in head:
        listed = phrases_in(scene, end + size, limit)
        return listed[-1][1] if listed else end
    return end


def _before_party(scene: Scene, first: int, last: int) -> int:
    """The end of what a paper is about, without the other side behind it: "security cooperation with X"."""
    for j in range(first + 1, last):
        if scene.doc.lower[j] in scene.lang.words["with"] and company(scene, j + 1, last)[1] >= last:
            return j
    return last


def _about_verb(scene: Scene, verb: int, last: int, limit: int) -> Span | None:
    """ "An accord was signed between A and B on Y": behind the verb that follows the paper."""
    if verb < last:
        return None
    behind = verb + 1
    if behind < limit and scene.doc.lower[behind] in scene.lang.words["with"] | scene.lang.words["between"]:
        _, behind = company(scene, behind + 1, limit)
        behind = _past_bodies(scene, behind, limit)
    opens = scene.lang.subjects["topics"]["about"] | scene.lang.subjects["agreement"]["infinitive"]
    return about_behind(scene, behind, limit) if behind < limit and scene.doc.lower[behind] in opens else None


def _deed(scene: Scene, first: int, limit: int) -> Span | None:
    """An infinitive with all that hangs on it: "use land in X for flights", "que el país acepte vuelos"."""
    doc, lang = scene.doc, scene.lang
    words = lang.subjects["agreement"]
    if first >= limit or not _is_deed(scene, first):
        return None
    if doc.lower[first] in lang.words["relative"]:
        first += 1
    stop = (lang.subjects["phrases"]["stop"] | lang.words["relative"]) - words["within"]
    end = first + 1
    while end < limit and end - first < _LONGEST_DEED and not scene.dates_in(end, end + 1):
        if doc.lower[end] in lang.words["conjunctions"]:
            if _turns(scene, end + 1, limit):
                break
        elif doc.words[end] == ",":
            listed = max((last for _, last in phrases_in(scene, first + 1, limit)), default=end)
            if listed <= end:
                break
            end = listed
            continue
        elif doc.lower[end] in stop or doc.words[end] in _CLOSING:
            break
        end += 1
    end = trimmed(scene, first, end)
    return (first, end) if end > first + 1 else None


def _is_deed(scene: Scene, token: int) -> bool:
    """True for an infinitive, and where a clause of purpose begins ("para que")."""
    lower, lang = scene.doc.lower, scene.lang
    if not lang.adjectives_follow:
        return lower[token] not in lang.words["function"] and not scene.places_in(token, token + 1)
    grammar = lang.subjects["phrases"]
    infinitive = lower[token].endswith(lang.infinitive_endings) and lower[token] not in grammar["nouns"]
    return infinitive or lower[token] in lang.words["relative"]


def _turns(scene: Scene, token: int, limit: int) -> bool:
    """True when what a conjunction joins is no more of the deed: another party, or the next clause."""
    if token >= limit:
        return True
    lower, lang = scene.doc.lower, scene.lang
    form = scene.verb(token)
    finite = form is not None and form.tense in FINITE and not is_modifier(scene, token, limit)
    opens = lang.words["with"] | lang.subjects["phrases"]["auxiliary"] | lang.subjects["phrases"]["stop"]
    return finite or lower[token] in opens or scene.inside(token) is not None


def _proper_name(scene: Scene, first: int, last: int, limit: int) -> Span | None:
    """ "Acordo da Nova Era", "Tratado de Itaipú": a paper called by its name is about what its name says."""
    doc = scene.doc
    of = (scene.lang.words["of"] - scene.lang.words["destination"]) | scene.lang.words["articles"]
    j = last
    while j < limit and doc.lower[j] in of:
        j += 1
    named = doc.is_capital(first) and last < j < limit and doc.is_capital(j) and not scene.places_in(j, j + 1)
    if not named:
        return None
    return phrase_at(scene, first, limit)


def past_area(scene: Scene, first: int, limit: int) -> int:
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
