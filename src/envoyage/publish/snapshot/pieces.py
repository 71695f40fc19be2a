"""Putting a sentence together: patterns with slots, lists, and which words a mark vouches for."""

import re
from collections.abc import Sequence

from envoyage.gazetteer.grammar import Grammar
from envoyage.publish.snapshot.values import Clause

Pieces = list[Clause]

_SLOT = re.compile(r"\{(\w+)\}")


def filled(pattern: str, **slots: str | Pieces) -> Pieces:
    """The pattern with its slots filled; words around a slot belong to the clause beside it."""
    pieces: Pieces = []
    words = ""
    for at, part in enumerate(_SLOT.split(pattern)):
        filling = slots[part] if at % 2 else part
        if isinstance(filling, str):
            words += filling
        elif filling:
            pieces += [Clause(text=words + filling[0].text, facts=filling[0].facts), *filling[1:]]
            words = ""
    if pieces and words:
        return [*pieces[:-1], Clause(text=pieces[-1].text + words, facts=pieces[-1].facts)]
    return pieces or [Clause(text=words)]


def listed(items: Sequence[Pieces], grammar: Grammar, *, again: str = "") -> Pieces:
    """`A, B and C` of items that are clauses themselves.

    Semicolons part items that have commas; items that have an `and` get a comma before the last one.

    Args:
        again: a preposition that is said again before each of such items: `con A, y con B y C`.
    """
    crowded = len(items) > 1 and any("," in text_of(item) for item in items)
    parted = crowded or (len(items) > 1 and any(f" {grammar.and_('')} " in text_of(item) for item in items))
    between = "; " if crowded and len(items) > 2 else ", "
    joined: Pieces = []
    for at, item in enumerate(items):
        last = at == len(items) - 1
        if at:
            comma = between.strip() if parted else ""
            more = f"{again} " if again and parted else ""
            word = f"{comma} {grammar.and_(more or text_of(item))} " if last else between
            word += more
            joined.append(Clause(text=word))
        joined += item
    return joined


def text_of(pieces: Sequence[Clause]) -> str:
    return "".join(piece.text for piece in pieces)


def sentence(pieces: Pieces, end: str = ".") -> tuple[Clause, ...]:
    """The pieces as a sentence: a capital first, one full stop last."""
    first = pieces[0]
    opened = Clause(text=first.text[:1].upper() + first.text[1:], facts=first.facts)
    closed = [] if text_of(pieces).endswith((".", ".”", "?”", "!”")) else [Clause(text=end)]
    return (opened, *pieces[1:], *closed)
