"""A language as the reader knows it: the tables of `languages/<code>/`, loaded once and made ready for look-up.

Adding a language is adding a folder; no rule names a language. See docs/add-a-language.md.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from envoyage import gazetteer
from envoyage.reading.officewords import OfficeWords
from envoyage.reading.verbs import VerbForm, conjugate

LANGUAGES = Path(__file__).parent / "languages"


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words that dates are made of, each mapped to its number where it has one."""

    months: dict[str, int]
    weekdays: dict[str, int]
    relative: dict[str, int]
    numerals: dict[str, int]
    classes: dict[str, frozenset[str]]
    day_first: bool


class Phrases:
    """Phrases of one or more words with a value each, found by longest match."""

    def __init__(self, values: dict[str, str]) -> None:
        self._values = {tuple(phrase.split()): value for phrase, value in values.items()}
        self._reach: dict[str, int] = {}
        for words in self._values:
            self._reach[words[0]] = max(len(words), self._reach.get(words[0], 0))

    def longest_at(self, lower: list[str], i: int) -> int:
        """Number of tokens of the longest phrase that begins at token `i`; 0 when none does."""
        for size in range(min(self._reach.get(lower[i], 0), len(lower) - i), 0, -1):
            if tuple(lower[i : i + size]) in self._values:
                return size
        return 0

    def value(self, lower: list[str], i: int, size: int) -> str:
        return self._values[tuple(lower[i : i + size])]


@dataclass(frozen=True, slots=True)
class Language:
    """One language's tables. `words[name]` and `nouns[name]` are closed classes of lower-case words."""

    code: str
    verbs: dict[str, VerbForm]
    modal: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    subjects: dict[str, dict[str, frozenset[str]]]
    agreement_kinds: Phrases
    cues: Phrases
    adjective_endings: tuple[str, ...]
    finite_endings: tuple[str, ...]
    adjectives_follow: bool
    plural_endings: tuple[str, ...]
    implied_country: dict[str, str]
    pro_drop: bool
    dates: DateWords
    phrases: gazetteer.PhraseTable
    offices: OfficeWords

    def any(self, *names: str) -> frozenset[str]:
        """The union of several word classes."""
        return frozenset().union(*(self.words[name] for name in names))


@cache
def known_languages() -> tuple[str, ...]:
    """Codes of the languages that have a folder of tables."""
    return tuple(sorted(path.name for path in LANGUAGES.iterdir() if (path / "verbs.toml").is_file()))


@cache
def language(code: str) -> Language:
    """The tables of one language, read at first use.

    Raises:
        KeyError: there is no folder of that name.
    """
    if code not in known_languages():
        raise KeyError(f"No tables for the language {code!r}; there are {', '.join(known_languages())}.")
    folder = LANGUAGES / code
    verbs, words, subjects = (_load(folder / f"{name}.toml") for name in ("verbs", "words", "subjects"))
    return Language(
        code=code,
        verbs=conjugate(_with_subject_verbs(verbs, subjects)),
        modal=_sets(verbs["modal"]),
        words=_sets(words["words"]),
        nouns=_sets(words["nouns"]),
        subjects={name: _sets(subjects[name]) for name in ("phrases", "topics", "agreement", "quotes", "tours")},
        agreement_kinds=Phrases(subjects["agreement_kinds"]),
        adjective_endings=tuple(subjects["phrases"]["adjective_endings"]),
        finite_endings=tuple(subjects["phrases"]["finite_endings"]),
        adjectives_follow=words["grammar"]["adjectives_follow"],
        plural_endings=tuple(subjects["quotes"]["plural_endings"]),
        cues=Phrases({phrase: cue for cue, listed in subjects["cues"].items() for phrase in listed}),
        implied_country=words["implied_country"],
        pro_drop=words["grammar"]["pro_drop"],
        dates=date_words(code),
        phrases=gazetteer.phrases(code),
        offices=OfficeWords(gazetteer.offices(code)),
    )


def _load(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _with_subject_verbs(verbs: dict[str, Any], subjects: dict[str, Any]) -> dict[str, Any]:
    """The verbs of travel joined by those that `subjects.toml` adds: of signing, quoting, touring ..."""
    classes = {name: [*verbs["classes"].get(name, ()), *subjects["verbs"].get(name, ())]
               for name in verbs["classes"] | subjects["verbs"]}
    return {**verbs, "classes": classes, "irregular": {**subjects["irregular"], **verbs["irregular"]}}


def _sets(table: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table.items()}


@cache
def date_words(code: str) -> DateWords:
    """The date tables of one language."""
    table = _load(LANGUAGES / code / "dates.toml")
    words = table["words"]
    return DateWords(
        months={word: int(number) for number, names in table["months"].items() for word in names},
        weekdays={word: int(number) for number, names in table["weekdays"].items() for word in names},
        relative=table["relative"],
        numerals=words["numerals"],
        classes=_sets({name: value for name, value in words.items() if isinstance(value, list)}),
        day_first=words["order"] == "day-month",
    )
