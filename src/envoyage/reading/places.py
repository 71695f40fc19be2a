"""Place words in a text, by longest match: countries, demonyms, cities, regions, landmarks, organisations."""

from collections.abc import Mapping
from dataclasses import dataclass

from envoyage import gazetteer
from envoyage.reading.document import Document
from envoyage.reading.lexicon.verbs import VerbForm

# Letters of the words between an office and its country: "ministro de la India Ana Ruiz".
_SMALL = 4
# Tokens from a place to the verb that leads there: "llegó este lunes a la".
_LED = 6
_MOVES = frozenset({"go", "arrive", "return"})


@dataclass(slots=True)
class Place:
    """A place word at tokens `first` to `last` (half-open); `masked` says why it cannot be a stop.

    A "town" is a city that the gazetteer does not have: its country is that of what is told around it.
    """

    first: int
    last: int
    kind: str
    code: str
    name: str
    weak: bool
    masked: str = ""

    @property
    def is_ground(self) -> bool:
        """True when a traveller can be there: not a demonym and not an organisation."""
        return self.kind in ("country", "capital", "city", "town", "landmark")

    @property
    def is_city(self) -> bool:
        return self.kind in ("capital", "city", "town")


def meanings_of(
    doc: Document, phrases: gazetteer.PhraseTable, first: int, last: int
) -> tuple[gazetteer.Entry, ...]:
    """All that the words at tokens `first` to `last` name in the gazetteer; none where they name nothing."""
    return phrases.entries.get(" ".join(doc.lower[first:last]), ())


def find_places(
    doc: Document,
    phrases: gazetteer.PhraseTable,
    no_surnames: frozenset[str],
    locating: frozenset[str] = frozenset(),
    leading: frozenset[str] = frozenset(),
    verbs: Mapping[str, VerbForm] | None = None,
) -> list[Place]:
    """All place words in text order. Names count only in capitals; demonyms also in small letters.

    Args:
        no_surnames: words of which none makes a person's name of the country before it: "Chad President".
        locating: prepositions behind which a place is one, whatever name follows: "en Rusia Antonio Roe".
        leading: prepositions that do so behind one of the `verbs` of going: "llegó a Rusia Antonio Roe".
    """
    found: list[Place] = []
    lower, longest = doc.lower, phrases.longest
    done = 0
    joined = {i for i in doc.hyphened if doc.is_capital(i) and lower[i].replace("-", " ") in phrases.entries}
    cased = (i for i in doc.capitals + doc.numbers if lower[i] in longest or i in joined)
    for i in sorted({*doc.tokens_of(phrases.small), *cased}):
        if i < done:
            continue
        reach = min(longest.get(lower[i], 0), len(lower) - i)
        if lower[i] in leading and doc.sentences[doc.sentence_of[i]].first == i:
            continue  # "Para el jueves" is no Pará
        located = i > 0 and (lower[i - 1] in locating or _led_to(doc, i, leading, verbs or {}))
        names = None if located else no_surnames
        place = _longest(doc, i, reach, phrases, names) if reach else _hyphened(doc, i, phrases)
        if place is not None:
            done = place.last
            if place.kind != "none":
                found.append(place)
    return found


def _led_to(doc: Document, i: int, leading: frozenset[str], verbs: Mapping[str, VerbForm]) -> bool:
    """ "viajará a Chile", "llegó hoy a": a verb of going before, and nobody between whom it could meet.

    Whoever is visited may have a country's name: "visita a Francia Ruiz", but "visita Francia Ana Ruiz".
    """
    visited = verbs.get(doc.lower[i - 1 - (doc.lower[i - 1] in leading)])
    if visited is not None and "visit" in visited.classes:
        return i + 2 < len(doc.words) and doc.is_capital(i + 1) and doc.is_capital(i + 2)
    if doc.lower[i - 1] not in leading:
        return False
    for j in range(i - 2, max(doc.sentences[doc.sentence_of[i]].first, i - _LED) - 1, -1):
        form = verbs.get(doc.lower[j])
        if form is not None:
            return bool(form.classes & _MOVES) and not form.classes & {"meet", "host"}
        if not doc.words[j].islower():
            return False
    return False


def _hyphened(doc: Document, i: int, phrases: gazetteer.PhraseTable) -> Place | None:
    """ "New-York", "Dar-es-Salaam": a place of several words as one."""
    entries = phrases.entries[doc.lower[i].replace("-", " ")]
    entry = next((e for e in entries if e.kind != "none" and not e.weak), None)
    return Place(i, i + 1, entry.kind, entry.code, entry.name, entry.weak) if entry is not None else None


def _before_surname(doc: Document, i: int, no_surnames: frozenset[str]) -> bool:
    """True when token `i` is a capital that may be a surname, in a sentence written in small letters."""
    if i >= len(doc.words) or not doc.is_capital(i) or not doc.words[i].isalpha() or doc.words[i].isupper():
        return False
    if doc.sentence_of[i] != doc.sentence_of[i - 1]:
        return False
    if doc.starts[i] - doc.ends[i - 1] != 1 or doc.lower[i] in no_surnames:
        return False
    sentence = doc.sentences[doc.sentence_of[i]]
    j = i - 2
    while j > sentence.first and doc.words[j].islower() and len(doc.words[j]) < _SMALL:
        j -= 1
    if j < i - 2 and doc.lower[j] in no_surnames:  # "the president of Chad Idriss Déby"
        return False
    words = [doc.words[j] for j in range(sentence.first, sentence.last) if len(doc.words[j]) > 3]
    return sum(word[0].isupper() for word in words) * 2 < len(words) + 4


def _longest(
    doc: Document,
    i: int,
    reach: int,
    phrases: gazetteer.PhraseTable,
    no_surnames: frozenset[str] | None,
) -> Place | None:
    """The longest place at a token; `no_surnames` is None where no person's name can begin."""
    lower, words, entries = doc.lower, doc.words, phrases.entries
    key, j = lower[i], i + 1
    ends = [(key, j)]
    if reach > 1 and words[j] != "." and f"{key} {lower[j]}" not in phrases.openings:
        reach = 1
    # "St. Kitts", "EE. UU.": a dot after a short capital word does not part a name.
    while len(ends) < reach and j < len(words):
        if words[j] == "." and len(lower[j - 1]) <= 3 and doc.starts[j] == doc.ends[j - 1]:
            j += 1
            continue
        if not words[j][0].isalnum():
            break
        key, j = f"{key} {lower[j]}", j + 1
        ends.append((key, j))
    for key, last in reversed(ends):
        meanings = entries.get(key)
        if meanings is None:
            continue
        written = doc.slice(i, last)
        for entry in meanings:
            if not entry.fits(written):
                continue
            if no_surnames is not None and _inside_name(doc, i, last, entry, no_surnames):
                continue
            return Place(i, last, entry.kind, entry.code, entry.name, entry.weak)
    return None


def _inside_name(
    doc: Document, first: int, last: int, entry: gazetteer.Entry, no_surnames: frozenset[str]
) -> bool:
    """True when a place word is part of a person's name: "Santiago Peña", "Francia Márquez"."""
    if entry.kind == "country" and last - first == 1 and len(doc.words[first]) > 3:
        return _before_surname(doc, last, no_surnames)
    if not entry.weak or entry.kind not in ("city", "capital") or last - first > 1:
        return False
    following = doc.words[last] if last < len(doc.words) and doc.lower[last] not in no_surnames else ""
    before = doc.words[first - 1] if first else ""
    return (following[:1].isupper() and following.isalpha()) or (
        before[:1].isupper()
        and before.isalpha()
        and doc.starts[first] - doc.ends[first - 1] == 1
        and doc.sentence_of[first - 1] == doc.sentence_of[first]
        and first - 1 != doc.sentences[doc.sentence_of[first]].first
    )
