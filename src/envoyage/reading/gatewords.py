"""The words of one language that open the gate: of travel, of office, of places, as they may be written."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from envoyage import gazetteer
from envoyage.gazetteer import Kind
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.verbs import Tense

_OFFICES = frozenset(
    {
        "chancellor",
        "commander",
        "commissioner",
        "crown-prince",
        "deputy-minister",
        "deputy-prime-minister",
        "envoy",
        "governor",
        "governor-general",
        "head-of-state",
        "leader",
        "mayor",
        "minister",
        "monarch",
        "pope",
        "premier",
        "president",
        "president-elect",
        "prime-minister",
        "royal",
        "royal-consort",
        "secretary",
        "secretary-general",
        "secretary-of-state",
        "speaker",
        "vice-president",
    }
)
"""Kinds of office whose holders travel for a state; their words alone open the gate."""
_RULERS = frozenset({"head-of-state", "head-of-government", "prime-minister"})
_MOVES = frozenset({"visit", "host", "arrive", "meet", "go", "return", "leave"})
GOES = frozenset({"go", "arrive", "leave", "return", "continue", "stay", "visit", "bring"})
ACTS = frozenset(
    {
        "say",
        "speak",
        "converse",
        "meet",
        "hold",
        "sign",
        "join",
        "discuss",
        "announce",
        "begin",
        "conclude",
        "attend",
        "pay",
        "call",
        "particle",
    }
)
_EVERYDAY = frozenset({"arrive"})
_AHEAD = frozenset({"attend"})
_ASSERTING = frozenset({Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.SUBJUNCTIVE})
_GROUND = frozenset({Kind.COUNTRY, Kind.CAPITAL, Kind.CITY, Kind.LANDMARK})
# Letters of the shortest word that stands for a place of several: "Rica", "Korea", but not "de" or "San".
_TELLING = 4


def travel_words(lang: Language) -> Iterator[str]:
    """Words of travel and of meeting, without those that any newspaper is full of."""
    everyday = lang.text.everyday
    auxiliary = lang.modal["copula"] | lang.modal["nouns"] | lang.words["being"]
    for word, form in lang.verbs.items():
        moves = form.classes & _MOVES and everyday.isdisjoint((word, form.lemma)) and word not in auxiliary
        together = "meet" in form.classes and word.rpartition("-")[2] in lang.words["reflexive"]
        if moves or together or (form.classes & _AHEAD and form.tense is Tense.FUTURE):
            yield word  # also "encontrou-se"; "participará" is of journeys
    for nouns in ("travel", "meeting", "counterpart", "delegation"):
        yield from lang.nouns[nouns] - everyday


def everyday_words(lang: Language) -> Iterator[str]:
    """Verbs of arriving that any newspaper is full of, in forms that assert.

    More everyday words would open the gate for one trip in a hundred, at a fifth of its speed.
    """
    for word, form in lang.verbs.items():
        if form.classes & _EVERYDAY and form.lemma in lang.text.everyday and form.tense in _ASSERTING:
            yield word


def office_words(lang: Language) -> Iterator[str]:
    """Heads of office that say so alone, and "counterpart"."""
    table = gazetteer.offices(lang.code)
    heads = table.heads.items()
    alone = {word for word, head in heads if head.kind in _OFFICES and " " not in word}
    phrases = [word.split() for word, head in heads if head.kind in _RULERS and not head.former]
    ruling = {words[0] for words in phrases if len(words) > 2 and words[1] in table.of}  # "jefe del Estado"
    yield from (alone | ruling | lang.nouns["counterpart"]) - lang.text.everyday


def asserting(lang: Language, classes: frozenset[str]) -> Iterator[str]:
    """Verbs of some classes, in forms that assert."""
    for word, form in lang.verbs.items():
        if form.classes & classes and form.tense in _ASSERTING:
            yield word


def leading_words(lang: Language) -> Iterator[str]:
    """Words that put somebody in a place, or lead there: "in", "to"."""
    yield from lang.any("location", "destination")


def ground_words(lang: Language, codes: Iterable[str]) -> Iterator[str]:
    """Of the words of places those in which somebody can be."""
    people = {key for key, entries in lang.phrases.entries.items() if entries[0].kind is Kind.DEMONYM}
    return (word for word in codes if word.lower() not in people)


def parted_names(lang: Language) -> Mapping[str, frozenset[str]]:
    """Words that name a place only beside another one, in small letters: "delgado" after "cabo"."""
    beside: dict[str, set[str]] = defaultdict(set)
    alone: set[str] = set()
    for key in lang.phrases.entries:
        names = key.split()
        word = max(names, key=len)
        if len(names) == 1:
            alone.add(word)
        else:
            at = names.index(word)
            beside[word].update(names[max(0, at - 1) : at] + names[at + 1 : at + 2])
    return {word: frozenset(others) for word, others in beside.items() if word not in alone}


def place_words(lang: Language) -> Iterator[tuple[str, str]]:
    """One telling word of each place and people, as it may be written, and its country; no weak names."""
    for key, entries in lang.phrases.entries.items():
        word = max(key.split(), key=len)
        if " " in key and len(word) < _TELLING:
            continue
        for entry in entries:
            if entry.weak or not (entry.kind in _GROUND or entry.kind is Kind.DEMONYM):
                continue
            if entry.spelling and " " not in key:
                yield entry.spelling.removesuffix("."), entry.code
                continue
            if entry.lower:
                yield word, entry.code
            forms = (word.title(), word[:1].upper() + word[1:], word.upper())
            yield from ((form, entry.code) for form in forms)


def written(words: Iterable[str]) -> Iterator[str]:
    """Each word in small letters, with a capital, with one in each part, and in capitals."""
    for word in words:
        yield from (word, word[:1].upper() + word[1:], word.title(), word.upper())
