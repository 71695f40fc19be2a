"""The check that lets a fact be built: its passages contain what it says. What fails is refused, and why.

A country is said by its name, its people, a city or a landmark of it, or by a title that only it has; of an
official whom the gazetteer's table of tenures knows, the name alone says it. An office's canonical id, the
name behind a speaker's pronoun and an agreement's state are what rules make of words that must be there.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from envoyage import gazetteer
from envoyage.facts import (
    Agreement,
    AgreementKind,
    Fact,
    Meeting,
    Passages,
    Quote,
    Stop,
    Topic,
    Toured,
    Traveller,
    Ungrounded,
)
from envoyage.reading.lexicon.tables import language as tables

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def check(fact: Fact, text: str, language: str) -> None:
    """Raises when the passages of `fact` do not say it.

    Raises:
        Ungrounded: a name, a country's word, a date's word or a label is not in the passages.
    """
    said = _Said(fact.passages, text, language)
    match fact:
        case Traveller():
            said.needs(fact.name, "the name")
            said.needs_title(fact.office, "the office")
            said.needs_country(fact.country, title=fact.office, name=fact.name)
        case Meeting():
            said.needs(fact.name, "the name")
            said.needs_title(fact.role, "the role")
            said.needs_country(fact.country, title=fact.role, name=fact.name)
            said.needs_country(fact.organisation)
        case Stop():
            said.needs(fact.city, "the city")
            said.needs_country(fact.country)
            said.needs(fact.occasion, "the occasion")
            if fact.when.known:
                said.needs_date("its days")
        case Topic():
            said.needs(fact.label, "the topic")
        case Agreement():
            said.needs_kind(fact.kind)
            said.needs(fact.about, "what it is about")
            said.needs_country(fact.party)
            if fact.date is not None:
                said.needs_date("its date")
        case Quote():
            if _plain(fact.text) not in _plain(said.words):
                raise Ungrounded(f"the quotation “{fact.text}” is not in the passage")
            if fact.speaker is not None and not all(word in text for word in fact.speaker.split()):
                raise Ungrounded(f"the speaker “{fact.speaker}” is nowhere in the text")
        case Toured():
            said.needs(fact.name, "the place")
            said.needs_country(fact.country)


def check_dates(passages: Passages, text: str, language: str) -> None:
    """Raises when passages that should say the days of a trip hold no word of a date.

    Raises:
        Ungrounded: there is neither a number nor a month, a weekday, a "yesterday" or a length.
    """
    _Said(passages, text, language).needs_date("the days of the trip")


class _Said:
    """The words of a fact's passages."""

    def __init__(self, passages: Passages, text: str, language: str) -> None:
        self._pieces = [passage.of(text) for passage in passages]
        self._language = language
        self.words = " … ".join(self._pieces)

    def needs(self, words: str | None, what: str) -> None:
        if words is not None and _plain(words) not in _plain(self.words):
            raise Ungrounded(f"{what} “{words}” is not in the passage")

    def needs_title(self, words: str | None, what: str) -> None:
        """A title stands there as it is, or each of its words, its head in the plural of a list."""
        if words is None or _plain(words) in _plain(self.words):
            return
        there = _WORD.findall(_plain(self.words))
        head, *others = _WORD.findall(_plain(words))
        if not any(word.startswith(head) for word in there) or not all(word in there for word in others):
            raise Ungrounded(f"{what} “{words}” is not in the passage")

    def needs_country(self, code: str | None, *, title: str | None = None, name: str | None = None) -> None:
        if code is None:
            return
        for piece in self._pieces:
            if code in _named(piece, self._language):
                return
        if title is not None and tables(self._language).implied(title) == code:
            return
        if name is not None and any(holder.country == code for holder in gazetteer.holders(name)):
            return
        raise Ungrounded(f"no word for the country {code}")

    def needs_date(self, what: str) -> None:
        if not any(word[0].isdigit() or word in _date_words(self._language) for word in self._lower()):
            raise Ungrounded(f"no word of a date for {what}")

    def needs_kind(self, kind: AgreementKind) -> None:
        kinds, lower = tables(self._language).agreement_kinds, list(self._lower())
        sizes = ((i, kinds.longest_at(lower, i)) for i in range(len(lower)))
        if not any(size and kinds.value(lower, i, size) == kind for i, size in sizes):
            raise Ungrounded(f"no word for the kind {kind.value}")

    def _lower(self) -> Iterator[str]:
        return (word.lower() for word in _WORD.findall(self.words))


@lru_cache(maxsize=4096)
def _plain(words: str) -> str:
    """Words in small letters without accents, one blank between them."""
    return " ".join(gazetteer.fold(words.lower()).split())


@lru_cache(maxsize=4096)
def _named(passage: str, language: str) -> frozenset[str]:
    """Codes of everything that some words of a passage name, and of the states that stand for it today."""
    table, countries = gazetteer.phrases(language), gazetteer.countries()
    key, codes = gazetteer.key(passage), set[str]()
    words = [word.removesuffix("'s") for word in key.split()]
    words += key.replace("-", " ").split() if "-" in key else []  # "New-York"
    for first, word in enumerate(words):
        for last in range(first + 1, min(first + table.longest.get(word, 0), len(words)) + 1):
            codes.update(entry.code for entry in table.entries.get(" ".join(words[first:last]), ()))
    for code in tuple(codes & countries.keys()):
        for other in (countries[code].successor, countries[code].sovereign):
            if other is not None:
                codes.add(other)
    return frozenset(codes)


@lru_cache(maxsize=16)
def _date_words(language: str) -> frozenset[str]:
    dates = tables(language).dates
    units = (dates.classes[f"{unit}_units"] for unit in ("day", "week", "month", "year"))
    return frozenset().union(dates.months, dates.weekdays, dates.relative, dates.classes["day_parts"], *units)
