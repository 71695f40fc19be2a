"""Agreements: one paper under the four names of four newspapers, and how far it has come."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from envoyage.facts import Agreement, AgreementKind, AgreementState, Day
from envoyage.reconcile.fields.folding import Said, by_weight, disagreement, fold, merged, said, supports
from envoyage.reconcile.fields.subject import overlap, subject
from envoyage.reconcile.names import fold as plain
from envoyage.reconcile.standing import Standing, weight
from envoyage.reconcile.values import Conflict, Merged, Reached

# Words that any paper may be called by; every other kind is a paper of its own.
_GENERIC = frozenset({AgreementKind.AGREEMENT, AgreementKind.DEAL})
# Two wordings of one paper share most of what the shorter says it is about.
_SAME_PAPER = 0.5
# From promise to paper; a denial is no step but a contradiction.
_PROGRESS = {
    AgreementState.EXPECTED: 0,
    AgreementState.ANNOUNCED: 1,
    AgreementState.SIGNED: 2,
    AgreementState.RATIFIED: 3,
    AgreementState.IN_FORCE: 4,
    AgreementState.LAPSED: 5,
}

Course = tuple[Reached, ...]
"""The states to which one agreement came, in time."""


def agreements(
    standings: Sequence[Standing],
) -> tuple[tuple[Merged[Agreement], ...], tuple[Course, ...], tuple[Conflict, ...]]:
    """Every agreement once, with its course; a conflict where it is both told and denied, or signed twice."""
    found: list[Merged[Agreement]] = []
    courses: list[Course] = []
    conflicts: tuple[Conflict, ...] = ()
    for items in fold(said(standings, lambda trip: trip.agreements), _same_paper, _fullness, _came_further):
        deal, disagreements = _settle(items)
        found.append(deal)
        courses.append(_course(items))
        conflicts += disagreements
    return tuple(found), tuple(courses), conflicts


def _came_further(one: Agreement, other: Agreement) -> bool:
    """A report may tell of one paper twice: that it was signed, and what became of it."""
    return one.state is not other.state and (one.state.afterwards or other.state.afterwards)


def _course(items: Sequence[Said[Agreement]]) -> Course:
    """Each state once, by the day it came to it, or else the day on which that was first told."""
    told: dict[AgreementState, list[Said[Agreement]]] = defaultdict(list)
    for item in items:
        told[item.fact.state].append(item)

    def reached(state: AgreementState) -> tuple[date, int, Reached]:
        days = [day for day, _ in by_weight(told[state], lambda deal: deal.date)]
        on = next((day for day in days if day.exact), days[0] if days else None)
        since = (on and on.earliest) or min(item.standing.published for item in told[state])
        newest = max(
            (day for item in told[state] if (day := item.standing.telling.report.published)), default=None
        )
        step = Reached(state=state, on=on, told=newest, support=supports(told[state], _in_words))
        return since, _PROGRESS.get(state, 0), step

    steps = sorted((reached(state) for state in told), key=lambda step: step[:2])
    return tuple(step for _, _, step in steps)


def _same_paper(one: Agreement, other: Agreement) -> float:
    if one.party and other.party and plain(one.party) != plain(other.party):
        return 0.0
    of_the_paper = not (one.state.afterwards or other.state.afterwards)
    if one.date and other.date and of_the_paper and _far_apart(one.date, other.date):
        return 0.0
    same_kind = one.kind is other.kind
    shared = overlap(*_about(one, other))
    if not same_kind and not {one.kind, other.kind} & _GENERIC:
        # "A memorandum" and "a declaration" are one paper only where they say to be about the same.
        return shared if shared == 1.0 else 0.0
    if one.about is None or other.about is None:
        return 0.5 if same_kind or (one.party and other.party) else 0.0
    return shared + (0.5 if same_kind else 0.0) if shared >= _SAME_PAPER else 0.0


def _about(one: Agreement, other: Agreement) -> tuple[frozenset[str], frozenset[str]]:
    return (
        subject(one.about) if one.about else frozenset(),
        subject(other.about) if other.about else frozenset(),
    )


def _far_apart(one: Day, other: Day) -> bool:
    """More than two days: reports may take the day of the announcement for that of the signature."""
    return bool(one.exact and other.exact and abs((one.exact - other.exact).days) > 2)


def _fullness(deal: Agreement) -> int:
    return len(subject(deal.about)) if deal.about else 0


def _settle(items: Sequence[Said[Agreement]]) -> tuple[Merged[Agreement], tuple[Conflict, ...]]:
    chosen = max(items, key=lambda item: (_fullness(item.fact), weight([item.standing])))
    kinds = by_weight(items, lambda deal: deal.kind)
    kind = next((kind for kind, _ in kinds if kind not in _GENERIC), kinds[0][0])
    parties = by_weight(items, lambda deal: deal.party)
    papers = [item for item in items if not item.fact.state.afterwards]
    days = by_weight(papers or items, lambda deal: deal.date)
    exact = [day for day, _ in days if day.exact]
    state, states = _state(items)
    fact = replace(
        chosen.fact,
        kind=kind,
        party=parties[0][0] if parties else None,
        date=next(iter(exact), days[0][0] if days else None),
        state=state,
    )
    name = ".".join(part for part in ("agreements", kind.value, fact.party) if part)
    conflicts = disagreement(f"{name}.state", states, _in_words)
    signed = [] if not papers else [(str(day), told) for day, told in days if day.exact]
    return merged(fact, chosen, items, _in_words), conflicts + disagreement(f"{name}.date", signed, _in_words)


def _state(
    items: Sequence[Said[Agreement]],
) -> tuple[AgreementState, list[tuple[str, Sequence[Said[Agreement]]]]]:
    """The furthest state that is told, unless a weightier report denies it; the sides where there are two."""
    denying = [item for item in items if item.fact.state is AgreementState.DENIED]
    telling = [item for item in items if item.fact.state is not AgreementState.DENIED]
    if not telling:
        return AgreementState.DENIED, []
    furthest = max((item.fact.state for item in telling), key=lambda state: _PROGRESS[state])
    if not denying:
        return furthest, []
    sides = by_weight(items, lambda deal: deal.state is AgreementState.DENIED)
    words = {True: AgreementState.DENIED, False: furthest}
    return words[sides[0][0]], [(words[denied].value, told) for denied, told in sides]


def _in_words(deal: Agreement) -> str:
    about = f" on {deal.about}" if deal.about else ""
    party = f" with {deal.party}" if deal.party else ""
    return f"{deal.kind.value}{about}{party}: {deal.state.value}"
