"""Unions and differences of word classes, each made once: rules ask for the same few at every word."""

from functools import lru_cache

_KEPT = 1024
COMMA = frozenset({","})
# Marks between the members of a list.
LIST_MARKS = frozenset({",", ";"})
# Marks that set a clause off from a name.
BULLETS = frozenset("-–—•·*▪►")  # before an item of a list
DASHES = frozenset({"-", "--", "–", "—"})


@lru_cache(maxsize=_KEPT)
def either(*classes: frozenset[str]) -> frozenset[str]:
    """The words of any of several classes."""
    return frozenset().union(*classes)


@lru_cache(maxsize=_KEPT)
def both(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words that two classes have in common."""
    return words & others


@lru_cache(maxsize=_KEPT)
def but_not(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words of one class that are not in another."""
    return words - others
