"""The gazetteer's words of office made ready for a scan by tokens: heads, phrases, portfolios, qualifiers."""

from collections.abc import Iterable
from functools import lru_cache

from envoyage import gazetteer
from envoyage.reading.lexicon.wordtree import WordTree

# A report names the same few titles again and again.
office_id = lru_cache(maxsize=8192)(gazetteer.office_id)
_OF_BODIES = frozenset({
    "president", "director", "head", "speaker", "commander", "secretary-general", "governor"
})  # fmt: skip
_OF_MATTERS = frozenset({
    "minister", "deputy-minister", "secretary", "secretary-of-state", "commissioner", "envoy", "adviser",
    "high-commissioner", "official",
})  # fmt: skip
_SENT = frozenset({"ambassador", "envoy"})


def _tree(phrases: Iterable[str], *, backwards: bool = False) -> WordTree:
    return WordTree((phrase.split() for phrase in phrases), backwards=backwards)


class OfficeWords:
    """One language's words of office."""

    def __init__(self, table: gazetteer.OfficeTable) -> None:
        self._heads = table.heads
        # of the plurals asked for so far: a whole table is looked through
        self._singulars: dict[str, str] = {}
        self._plurals = frozenset(word for word, head in table.heads.items() if head.plural)
        self._phrases = _tree([*table.heads, *table.phrases])
        self._portfolios = _tree(table.portfolios)
        self._portfolio_ends = _tree(table.portfolios, backwards=True)
        self.portfolio_words = frozenset(
            word for phrase in table.portfolios for word in phrase.split() if len(word) > 3
        )
        self.matter_words = self.portfolio_words | table.matters
        self._bodies = _tree(table.parliaments | table.councils)
        self._body_ends = _tree(table.parliaments | table.councils, backwards=True)
        self._private = _tree(table.not_offices)
        self._qualifiers = _tree(table.qualifiers)
        self._qualifier_ends = _tree(table.qualifiers, backwards=True)
        self._qualifier_kinds = table.qualifiers
        self.honorifics = frozenset(
            word
            for phrase in table.honorifics
            for word in phrase.split()
            if word == phrase or (len(word) > 2 and word not in table.heads and word not in table.of)
        )
        self.capitals = frozenset(word for word in self.honorifics if word.isupper())
        self.courtesies = table.courtesies
        self.firms = table.firms
        self.state = table.state
        self.starts = self._phrases.first_words
        self.words = self.starts | self.portfolio_words | frozenset(table.qualifiers)

    def gender(self, word: str) -> str:
        """ "f" for "ministra", "m" for "ministro"; "" for an office that has one form for both."""
        if word.endswith("a"):
            return "f" if {word[:-1] + "o", word[:-1] + "e", word[:-1]} & self._heads.keys() else ""
        return "m" if word.endswith("o") and word[:-1] + "a" in self._heads else ""

    def longest_phrase(self, lower: list[str], i: int) -> int:
        """Tokens of the longest head or whole phrase of office that begins at `i`; 0 when none does."""
        return self._phrases.at(lower, i)

    def is_plural(self, words: list[str]) -> bool:
        """True when the phrase is a plural head: "presidents", "primeros ministros"."""
        return " ".join(words) in self._plurals or words[0] in self._plurals

    def singular(self, words: list[str]) -> str:
        """The singular that a plural head is made from: "primeros ministros" gives "primer ministro"."""
        plural = " ".join(words)
        if plural not in self._singulars:
            self._singulars[plural] = self._find_singular(plural)
        return self._singulars[plural]

    def _find_singular(self, plural: str) -> str:
        head = self._heads.get(plural)
        if head is None or not head.plural:
            return plural
        alike = (form for form, other in self._heads.items() if other.kind == head.kind and not other.plural)
        return max(alike, key=lambda form: (_common_start(form, plural), -len(form)), default=plural)

    def is_sent(self, lower: list[str], i: int) -> bool:
        """True when the head at `i` is posted to a country: ambassadors and envoys."""
        return self._kind_at(lower, i) in _SENT

    def heads_bodies(self, lower: list[str], i: int) -> bool:
        """True when the head at `i` heads bodies that may be named in capitals only: directors, speakers."""
        return self._kind_at(lower, i) in _OF_BODIES

    def is_leader(self, lower: list[str], i: int) -> bool:
        """True when the head at `i` is a word for whoever leads a state: "leader", "mandatario"."""
        return self._kind_at(lower, i) == "leader"

    def advises(self, lower: list[str], i: int) -> bool:
        """True when the head at `i` is an adviser or an assistant."""
        return self._kind_at(lower, i) == "adviser"

    def heads_matters(self, lower: list[str], i: int) -> bool:
        """True when the head at `i` is in charge of something: ministers, commissioners, envoys."""
        return self._kind_at(lower, i) in _OF_MATTERS

    def is_former(self, lower: list[str], i: int) -> bool:
        """True when the head at `i` says itself that the office is past: "expresidente"."""
        head = self._heads.get(" ".join(lower[i : i + self._phrases.at(lower, i)]))
        return head is not None and head.former

    def body_at(self, lower: list[str], i: int) -> int:
        """Tokens of the parliament or ruling council that begins at `i`."""
        return self._bodies.at(lower, i)

    def body_before(self, lower: list[str], end: int, floor: int) -> int:
        """Tokens of the parliament or ruling council that ends right before `end`."""
        return self._body_ends.before(lower, end, floor)

    def _kind_at(self, lower: list[str], i: int) -> str:
        size = self._phrases.at(lower, i)
        head = self._heads.get(" ".join(lower[i : i + size])) or self._heads.get(lower[i])
        return head.kind if head is not None else ""

    def qualifier_at(self, lower: list[str], i: int) -> tuple[int, str]:
        """Tokens and kind of the qualifier that begins at `i`: "en funciones"; (0, "") for none."""
        size = self._qualifiers.at(lower, i)
        return (size, self._qualifier_kinds[" ".join(lower[i : i + size])]) if size else (0, "")

    def qualifier_before(self, lower: list[str], end: int, floor: int) -> tuple[int, str]:
        """The same for the qualifier that ends right before `end`."""
        size = self._qualifier_ends.before(lower, end, floor)
        return (size, self._qualifier_kinds[" ".join(lower[end - size : end])]) if size else (0, "")

    def private_at(self, lower: list[str], i: int) -> bool:
        """True when a phrase that only looks like an office begins at `i`: "private secretary"."""
        return self._private.at(lower, i) > 0

    def portfolio_at(self, lower: list[str], i: int) -> int:
        """Tokens of the longest portfolio that begins at `i`."""
        return self._portfolios.at(lower, i)

    def portfolio_before(self, lower: list[str], end: int, floor: int) -> int:
        """Tokens of the longest portfolio that ends right before `end`, not reaching below `floor`."""
        return self._portfolio_ends.before(lower, end, floor)

    def portfolio_word(self, word: str) -> bool:
        return word in self.portfolio_words

    def matter_word(self, word: str) -> bool:
        """True for a word that may be part of what a minister is in charge of: "global", "affairs"."""
        return word in self.matter_words


def _common_start(one: str, other: str) -> int:
    """Letters that two words have in common from the start."""
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
