"""Whether two names are one person's: short and full forms, nicknames, accents, spellings, family name first.

A name on its own proves little: who compares people also compares countries and offices (see `compare`).
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import groupby

from envoyage.reconcile.lexicon import listed_words, nicknames


class Likeness(IntEnum):
    """How far two names agree; a greater value is the stronger claim."""

    DIFFERENT = 0
    SPELLING = 1  # Christi and Kristi Noem, Vasquez and Vásquez
    SHORT = 2  # Rubio and Marco Rubio, López Obrador and Andrés Manuel López Obrador
    SAME = 3  # Pete and Peter Hegseth, Wang Yi and Yi Wang, José Mulino and José Raúl Mulino


@dataclass(frozen=True, slots=True)
class Name:
    """A name without accents, titles and particles; `family_first`: its first word may be the surname."""

    tokens: tuple[str, ...]
    family_first: bool = False

    @property
    def surnames(self) -> frozenset[str]:
        """Every word that may be the surname, as it sounds; two names of one person share one of them."""
        sounds = [sound(token) for token in self.tokens]
        if len(sounds) == 1 or self.family_first or self.tokens[0] in _KNOWN_BY_FIRST:
            return frozenset(sounds)
        return frozenset(sounds[1:])

    def __str__(self) -> str:
        return " ".join(self.tokens)


# Countries whose people are written family name first, at home or abroad. Data, because no rule guesses it.
FAMILY_FIRST = frozenset({"CN", "HK", "HU", "JP", "KH", "KP", "KR", "MO", "SG", "TW", "VN"})
_KNOWN_BY_FIRST = listed_words("names", "known_by_first")
_ARTICLES = listed_words("names", "articles")
_PARTICLES = listed_words("names", "particles")
_SUFFIXES = listed_words("names", "suffixes")
_TITLES = listed_words("names", "titles")
_PORTFOLIO = listed_words("names", "portfolio")
_NICKNAMES = nicknames()
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


# Letters that are no letter with an accent, as those write them who lack them; `casefold` has done ß.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


def fold(text: str) -> str:
    """Lower case without accents: `Ábrego` and `abrego` are one, and so are `Støre` and `Store`."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, without punctuation."""
    return tuple(word.replace("'", "").replace("’", "") for word in _WORD.findall(fold(text)))


@lru_cache(maxsize=16384)
def parse(text: str, country: str | None = None) -> Name:
    """The name that `text` writes, by a person of `country` (ISO 3166 alpha-2) where it is known."""
    every = words(text)
    rest = _without_title(every)
    kept = [word for word in rest if word not in _PARTICLES and word not in _SUFFIXES]
    tokens = _without_initials(kept) or list(rest) or list(every) or [fold(text)]
    return Name(tuple(tokens), country in FAMILY_FIRST)


@lru_cache(maxsize=65536)
def likeness(one: Name, other: Name) -> Likeness:
    """How far two names agree; the order of the two does not matter."""
    short, long = sorted((one, other), key=lambda name: (len(name.tokens), name.tokens))
    family_first = one.family_first or other.family_first
    found = _contained(short.tokens, long.tokens, family_first)
    if found is Likeness.DIFFERENT and len(short.tokens) > 1:
        found = _same_given_and_surname(short.tokens, long.tokens)
    if found is not Likeness.DIFFERENT:
        return found
    sounds = (tuple(map(sound, short.tokens)), tuple(map(sound, long.tokens)))
    if _contained(*sounds, family_first) is not Likeness.DIFFERENT or _one_slip(short.tokens, long.tokens):
        return Likeness.SPELLING
    return Likeness.DIFFERENT


def full_match(one: Name, other: Name) -> bool:
    """True when two names of more than a word each are the same; two equal surnames prove little."""
    return likeness(one, other) is Likeness.SAME and min(len(one.tokens), len(other.tokens)) > 1


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A word as English, Spanish and Portuguese readers may hear it: `Vázquez` and `Vasques` are one."""
    for written, heard in (("ch", "k"), ("ph", "f"), ("qu", "k"), ("ck", "k"), ("h", ""), ("c", "k")):
        word = word.replace(written, heard)
    word = word.translate(str.maketrans("zyvwq", "sibbk"))
    return "".join(letter for letter, _ in groupby(word))


def _contained(short: tuple[str, ...], long: tuple[str, ...], family_first: bool) -> Likeness:
    if short == long or (family_first and set(short) == set(long)):
        return Likeness.SAME
    rest = iter(long)
    if not all(token in rest for token in short):
        return Likeness.DIFFERENT
    if short[0] != long[0]:
        return Likeness.SHORT
    if len(short) > 1:
        return Likeness.SAME
    # A first word alone is a surname only where the data says so: Xi is Xi Jinping, Marco not Marco Rubio.
    known = family_first or short[0] in _KNOWN_BY_FIRST
    return Likeness.SHORT if known else Likeness.DIFFERENT


def _same_given_and_surname(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness:
    if short[-1] not in long[1:] and long[-1] not in short[1:]:
        return Likeness.DIFFERENT
    one, other = (_NICKNAMES.get(given, given) for given in (short[0], long[0]))
    initial = one[0] == other[0] and 1 in (len(one), len(other))
    return Likeness.SAME if one == other or initial else Likeness.DIFFERENT


def _one_slip(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """One letter wrong in one word of five letters or more; the other words, at least one, are equal."""
    if len(short) != len(long) or len(short) < 2:
        return False
    unlike = [(one, other) for one, other in zip(short, long, strict=True) if one != other]
    if len(unlike) != 1:
        return False
    one, other = sorted(unlike[0], key=len)
    if len(one) < 5 or len(other) - len(one) > 1:
        return False
    start = next((i for i, letter in enumerate(one) if letter != other[i]), len(one))
    return one[start + (len(one) == len(other)) :] == other[start + 1 :]


def _without_title(every: tuple[str, ...]) -> tuple[str, ...]:
    rest = every[1:] if len(every) > 2 and every[0] in _ARTICLES and every[1] in _TITLES else every
    while len(rest) > 1 and rest[0] in _TITLES:
        rest = rest[1:]
        while len(rest) > 1 and rest[0] in _PORTFOLIO | _PARTICLES:
            rest = rest[1:]
    return rest


def _without_initials(tokens: list[str]) -> list[str]:
    """`Robert F. Kennedy` without the F; initials with only a surname after them stay, as one: `jd vance`."""
    full = [token for token in tokens if len(token) > 1]
    if len(full) > 1 or not full:
        return full or tokens
    leading = "".join(token for token in tokens if len(token) == 1)
    return [leading, *full] if leading else full
