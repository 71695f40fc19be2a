"""The switches that change an answer, found by asking the same question under every sensible rule."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from envoyage.insight.counting import Counting
from envoyage.insight.finding import Claim, Finding, Ground
from envoyage.insight.stops import Row
from envoyage.insight.switches import BY_NAME, Option

_SWITCHED = 3
"""Switches set otherwise at a time. Hughes 1922 is three from the usual rule."""


def alternatives(claim: Claim, ground: Ground, main: Finding) -> list[tuple[Counting, Finding]]:
    """Each other answer once, under the rule that differs least from the one asked for."""
    known = {_answer(main)}
    found: list[tuple[Counting, Finding]] = []
    for counting in _rules(ground.question.counting, claim.switches, ground.rows):
        other = claim.find(replace(ground, question=ground.question.counted(counting)))
        if _answer(other) not in known:
            known.add(_answer(other))
            found.append((counting, other))
    return found


def _answer(finding: Finding) -> tuple[str, str]:
    return finding.value, finding.sentence


def _rules(base: Counting, switches: Sequence[str], rows: Sequence[Row]) -> Iterator[Counting]:
    """Rules by the number of switches that differ from `base`; those that no stop asks for are left alone."""
    open_to = {name: options for name in switches if (options := _others(base, name, rows))}
    for number in range(1, _SWITCHED + 1):
        for names in combinations(open_to, number):
            for values in product(*(open_to[name] for name in names)):
                yield base.but(**{name: option.value for name, option in zip(names, values, strict=True)})


def _others(base: Counting, name: str, rows: Sequence[Row]) -> list[Option]:
    """The options of a switch that can change anything in these stops."""
    switch = BY_NAME[name]
    set_to = switch.option(dict(base.items())[name])
    filters = [option.without for option in switch.options if option.without is not None]
    if filters and not any(without.fits(row) for without in filters for row in rows):
        return []
    return [option for option in switch.options if option is not set_to]
