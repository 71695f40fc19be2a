"""What a phrase is about, as a set of plain words: number, accents and language folded away.

`trade issues`, `asuntos comerciales` and `comércio` are {trade}; `energy security` is not `security`.
"""

from functools import lru_cache

from envoyage.reconcile.lexicon import like_words, listed_words
from envoyage.reconcile.names import words

Subject = frozenset[str]

_LIGHT = listed_words("subjects", "light")
_ALIKE = like_words()
# Plurals of Spanish and Portuguese that take more than an s, in words longer than English has them by chance.
_PLURALS = (("iones", "ion"), ("oes", "ao"), ("ales", "al"), ("ais", "al"), ("eles", "el"), ("dades", "dad"))
_PLURAL_OF = 6
_PARTICLE = 3  # letters: articles and prepositions have no more


@lru_cache(maxsize=8192)
def subject(phrase: str) -> Subject:
    """The words that carry the subject; where all are light, those of them that are more than particles."""
    every = words(phrase)
    kept = [word for word in every if word not in _LIGHT]
    kept = kept or [word for word in every if len(word) > _PARTICLE] or list(every)
    return frozenset(_ALIKE.get(stem, stem) for stem in map(_stem, kept))


def same_subject(one: str, other: str) -> float:
    """1 for one subject, less where one phrase only narrows the other by a word, 0 otherwise.

    A phrase of a single word is not narrowed: `energy security` is another subject than `security`.
    """
    here, there = subject(one), subject(other)
    if here == there:
        return 1.0
    short, long = sorted((here, there), key=len)
    return len(short) / len(long) if len(short) > 1 and short < long else 0.0


def overlap(one: Subject, other: Subject) -> float:
    """The share of the shorter phrase's words that the other has too, 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _stem(word: str) -> str:
    """The singular of a plural; words of three letters and the like of `crisis` and `process` stay."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > _PLURAL_OF:
        for plural, singular in _PLURALS:
            if word.endswith(plural):
                return word.removesuffix(plural) + singular
    keeps = len(word) < 4 or word.endswith(("ss", "us", "is"))
    return word if keeps or not word.endswith("s") else word[:-1]
