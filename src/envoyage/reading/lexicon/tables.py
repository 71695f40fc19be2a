"""A language as the reader knows it: the tables of `languages/<code>/`, loaded once, ready for look-up.

Adding a language is adding a folder; no rule names a language. See docs/add-a-language.md.
"""

import tomllib
from collections.abc import Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from envoyage import gazetteer
from envoyage.gazetteer import shipped
from envoyage.reading.lexicon.language_check import faults
from envoyage.reading.lexicon.officewords import OfficeWords
from envoyage.reading.lexicon.phrasal import Phrasals
from envoyage.reading.lexicon.verbs import VerbForm, conjugate
from envoyage.reading.lexicon.wordtree import WordTree

LANGUAGES = Path(__file__).parents[1] / "languages"
_folders = [LANGUAGES]


@contextmanager
def languages_in(folder: Path) -> Iterator[None]:
    """Makes the languages of one more folder known for a while.

    Beside `<code>/*.toml` it holds the gazetteer's `phrases.<code>.json` and `offices.<code>.json`.
    """
    _folders.append(folder)
    shipped.FOLDERS.append(folder)
    try:
        _forget()
        yield
    finally:
        _folders.remove(folder)
        shipped.FOLDERS.remove(folder)
        _forget()


def _forget() -> None:
    for kept in (known_languages, language, date_words, text_words, gazetteer.phrases, gazetteer.offices):
        kept.cache_clear()


@dataclass(frozen=True, slots=True)
class TextWords:
    """What is asked of a text before it is read.

    Attributes:
        small: the commonest small words, by which the language is told.
        bylines: words that open a byline, a caption or a date line.
        everyday: verbs (as in the verb table) and nouns of travel and meeting that any newspaper is full of.
        towns: towns of two countries, with the code of the one that the gazetteer does not give.
        quarters: parts of a city that bear the name of a town elsewhere, with their country's code.
        islands: islands that bear the name of a town or a country elsewhere, with their country's code.
    """

    small: frozenset[str]
    bylines: frozenset[str]
    everyday: frozenset[str]
    towns: dict[str, str]
    quarters: dict[str, str]
    islands: dict[str, str]


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words that dates are made of, each mapped to its number where it has one.

    Those of `telling`, and numbers, are what a date is found by.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    relative: dict[str, int]
    numerals: dict[str, int]
    classes: dict[str, frozenset[str]]
    telling: frozenset[str]
    day_first: bool


class Phrases:
    """Phrases of one or more words with a value each, found by longest match."""

    def __init__(self, values: dict[str, str]) -> None:
        self._values = {tuple(phrase.split()): value for phrase, value in values.items()}
        self._tree = WordTree(self._values)
        self.first_words = self._tree.first_words

    def first_words_of(self, values: Set[str]) -> frozenset[str]:
        """The words that the phrases of some values begin with."""
        return frozenset(words[0] for words, value in self._values.items() if value in values)

    def longest_at(self, lower: list[str], i: int) -> int:
        """Number of tokens of the longest phrase that begins at token `i`; 0 when none does."""
        return self._tree.at(lower, i) if lower[i] in self.first_words else 0

    def value(self, lower: list[str], i: int, size: int) -> str:
        return self._values[tuple(lower[i : i + size])]


@dataclass(frozen=True, slots=True)
class Language:
    """One language's tables. `words[name]` and `nouns[name]` are closed classes of lower-case words.

    `compounds` are those of several words, which a text is cut into as one: "as well as".
    `no_surnames` are words in capitals that are no surname: of office, of days and months.
    """

    code: str
    verbs: dict[str, VerbForm]
    verb_words: frozenset[str]
    phrasals: Phrasals
    modal: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    compounds: tuple[tuple[str, ...], ...]
    subjects: dict[str, dict[str, frozenset[str]]]
    agreement_kinds: Phrases
    stays: Phrases
    cues: Phrases
    adjective_endings: tuple[str, ...]
    finite_endings: tuple[str, ...]
    gerund_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    adjectives_follow: bool
    plural_endings: tuple[str, ...]
    implied_country: dict[str, str]
    pro_drop: bool
    infinitives: tuple[str, ...]
    gerunds: tuple[str, ...]
    finites: tuple[str, ...]
    personal: tuple[str, ...]
    feminines: tuple[str, ...]
    adverbs: tuple[str, ...]
    futures: tuple[str, ...]
    plurals: tuple[str, ...]
    dates: DateWords
    text: TextWords
    phrases: gazetteer.PhraseTable
    offices: OfficeWords
    no_surnames: frozenset[str]
    _unions: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    def any(self, *names: str) -> frozenset[str]:
        """The union of several word classes, made once: rules ask for the same few at every word."""
        union = self._unions.get(names)
        if union is None:
            union = self._unions[names] = frozenset().union(*(self.words[name] for name in names))
        return union

    def implied(self, title: str) -> str | None:
        """The country of a title that only one country has, in the title's words: "Secretary of State"."""
        words = title.lower()
        patterns = (pattern for pattern in self.implied_country if "*" in pattern)
        return self.implied_country.get(words) or next(
            (self.implied_country[pattern] for pattern in patterns if fnmatchcase(words, pattern)), None
        )


@cache
def known_languages() -> tuple[str, ...]:
    """Codes of the languages that have a folder of tables."""
    found = (path.parent.name for folder in _folders for path in folder.glob("*/verbs.toml"))
    return tuple(sorted(found))


@cache
def language(code: str) -> Language:
    """The tables of one language, read at first use.

    Raises:
        KeyError: there is no folder of that name.
        ValueError: something is missing in the folder; the sentences name file and key.
    """
    folder = _folder(code)
    if folder.parent != LANGUAGES and (wrong := faults(folder, model=LANGUAGES / "en")):
        raise ValueError("\n".join(wrong))
    verbs, words, subjects = (_load(folder / f"{name}.toml") for name in ("verbs", "words", "subjects"))
    dates, offices = date_words(code), OfficeWords(gazetteer.offices(code))
    forms = conjugate(_with_subject_verbs(verbs, subjects))
    for word in words["words"]["destination"]:  # "rumo ao Gana" is no form of "rumar"
        forms.pop(word, None)
    return Language(
        code=code,
        verbs=forms,
        verb_words=frozenset(forms),
        phrasals=Phrasals(verbs["phrasal"], frozenset(verbs["modal"]["joined"])),
        modal=_sets(verbs["modal"]),
        words=_sets(words["words"]),
        nouns=_sets(words["nouns"]),
        compounds=_compounds(words["words"], words["nouns"]),
        subjects={
            name: _sets(subjects[name])
            for name in ("phrases", "topics", "agreement", "quotes", "tours", "remarks", "stay_words")
        },
        agreement_kinds=Phrases(subjects["agreement_kinds"]),
        stays=Phrases(subjects["stays"]),
        adjective_endings=tuple(subjects["phrases"]["adjective_endings"]),
        infinitive_endings=tuple(subjects["phrases"]["infinitive_endings"]),
        finite_endings=tuple(subjects["phrases"]["finite_endings"]),
        gerund_endings=tuple(subjects["phrases"]["gerund_endings"]),
        adjectives_follow=words["grammar"]["adjectives_follow"],
        plural_endings=tuple(subjects["quotes"]["plural_endings"]),
        cues=Phrases({phrase: cue for cue, listed in subjects["cues"].items() for phrase in listed}),
        implied_country=words["implied_country"],
        pro_drop=words["grammar"]["pro_drop"],
        infinitives=tuple(words["grammar"]["infinitives"]),
        gerunds=tuple(words["grammar"]["gerunds"]),
        finites=tuple(words["grammar"]["finites"]),
        personal=tuple(words["grammar"]["personal"]),
        feminines=tuple(words["grammar"]["feminines"]),
        adverbs=tuple(words["grammar"]["adverbs"]),
        futures=tuple(words["grammar"]["futures"]),
        plurals=tuple(words["grammar"]["plurals"]),
        dates=dates,
        text=text_words(code),
        phrases=gazetteer.phrases(code),
        offices=offices,
        no_surnames=offices.words.union(dates.weekdays, dates.months),
    )


def _folder(code: str) -> Path:
    if code not in known_languages():
        raise KeyError(f"No tables for the language {code!r}; there are {', '.join(known_languages())}.")
    return next(folder / code for folder in _folders if (folder / code / "verbs.toml").is_file())


def _load(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _with_subject_verbs(verbs: dict[str, Any], subjects: dict[str, Any]) -> dict[str, Any]:
    """The verbs of travel joined by those that `subjects.toml` adds: of signing, quoting, touring ..."""
    names = verbs["classes"] | subjects["verbs"]
    classes = {name: [*verbs["classes"].get(name, ()), *subjects["verbs"].get(name, ())] for name in names}
    return {**verbs, "classes": classes, "irregular": {**subjects["irregular"], **verbs["irregular"]}}


def _by_code(names: list[str]) -> dict[str, str]:
    """Names before their country's code, "córdoba es", by name."""
    return {name: code.upper() for name, _, code in (entry.rpartition(" ") for entry in names)}


def _compounds(*tables: dict[str, list[str]]) -> tuple[tuple[str, ...], ...]:
    listed = {word for table in tables for words in table.values() for word in words if " " in word}
    return tuple(tuple(word.split()) for word in sorted(listed))


def _sets(table: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table.items()}


@cache
def text_words(code: str) -> TextWords:
    """What a language asks of a text before it is read: cheap to have, for languages are told by it."""
    table = _load(_folder(code) / "text.toml")
    return TextWords(
        small=frozenset(table["small_words"]),
        bylines=frozenset(table["bylines"]),
        everyday=frozenset(table["everyday"]["verbs"]) | frozenset(table["everyday"]["nouns"]),
        towns=_by_code(table["namesakes"]["towns"]),
        quarters=_by_code(table["namesakes"]["quarters"]),
        islands=_by_code(table["namesakes"]["islands"]),
    )


@cache
def date_words(code: str) -> DateWords:
    """The date tables of one language."""
    table = _load(_folder(code) / "dates.toml")
    words = table["words"]
    months = {word: int(number) for number, names in table["months"].items() for word in names}
    weekdays = {word: int(number) for number, names in table["weekdays"].items() for word in names}
    classes = _sets({name: value for name, value in words.items() if isinstance(value, list)})
    names = (
        "day_word",
        "day_units",
        "day_parts",
        "week_units",
        "month_units",
        "year_units",
        "season_units",
        "instant",
    )
    units = (classes[name] for name in names)
    return DateWords(
        months=months,
        weekdays=weekdays,
        relative=table["relative"],
        numerals=words["numerals"],
        classes=classes,
        telling=frozenset().union(months, weekdays, table["relative"], *units),
        day_first=words["order"] == "day-month",
    )
