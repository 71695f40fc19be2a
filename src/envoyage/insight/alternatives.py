"""The switches that change an answer, found by asking the same question under every sensible rule."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

from envoyage.insight.counting import Counting
from envoyage.insight.finding import Claim, Finding, Ground
from envoyage.insight.journeys import Journeys
from envoyage.insight.switches import BY_NAME


def alternatives(claim: Claim, ground: Ground, main: Finding) -> list[tuple[Counting, Finding]]:
    """Each other answer once, under the rule that differs least from the one asked for."""
    known = {_answer(main)}
    found: list[tuple[Counting, Finding]] = []
    for counting in _rules(claim, ground):
        other = claim.find(replace(ground, question=ground.question.counted(counting)))
        if _answer(other) not in known:
            known.add(_answer(other))
            found.append((counting, other))
    return found


def _answer(finding: Finding) -> tuple[str, str]:
    """What makes two answers one: the same value of the same trip, whatever was counted beside it."""
    hits = {shown.visit.trip for shown in finding.shown if shown.hit}
    return finding.value, next(iter(hits)) if len(hits) == 1 else ""


def _rules(claim: Claim, ground: Ground) -> Iterator[Counting]:
    """Rules by the number of switches set otherwise; those that no stop asks for are left alone."""
    base, switches = ground.question.counting, claim.depends_on(ground.question)
    open_to = {name: options for name in switches if (options := _others(base, name, ground.journeys))}
    for number in range(1, claim.at_a_time + 1):
        for names in combinations(open_to, number):
            for values in product(*(open_to[name] for name in names)):
                yield base.but(**dict(zip(names, values, strict=True)))


def _others(base: Counting, name: str, journeys: Journeys) -> list[str]:
    """The options of a switch that can change anything in these stops."""
    switch = BY_NAME[name]
    now = dict(base.items())[name]
    others = [option for option in switch.options if option.value != now and not option.apart]
    if name in ("states", "territories"):
        # A territory of the time is one only under the states of the time, so both are looked at.
        either = [base.but(states=option.value) for option in BY_NAME["states"].options]
        return [
            option.value
            for option in others
            if any(journeys.told_apart(rule, rule.but(**{name: option.value})) for rule in either)
        ]
    return [option.value for option in others if option.without is None or journeys.meets(option.without)]
