"""Trips for the composer, a line a fact; no text stands behind them, as the composer reads none."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from envoyage.facts import (
    UNDATED,
    Agreement,
    AgreementKind,
    AgreementState,
    Fact,
    Meeting,
    Passage,
    Quote,
    Status,
    Stop,
    Topic,
    Toured,
    Traveller,
)
from envoyage.reconcile.factwords import fact_words
from envoyage.reconcile.values import Merged, MergedDates, MergedStatus, MergedTrip, Support

F = TypeVar("F", bound=Fact)
AT = (Passage(0, 1),)


def journey(case: Mapping[str, Any], *, reports: str = "r1") -> MergedTrip:
    """The trip of a case: who, home, status, stops, met, topics, deals, said, toured.

    Lines: stops `JM Kingston`; met `Andrew Holness | Prime Minister | head-of-government | JM`, with `@nato`
    for a body; deals `mou signed GY | security cooperation`; said `Marco Rubio: We agree.`
    """

    def facts(lines: Iterable[F]) -> tuple[Merged[F], ...]:
        return tuple(Merged(fact=fact, support=_support(reports, fact_words(fact))) for fact in lines)

    def lines(name: str) -> list[str]:
        return list(case.get(name, ()))

    return MergedTrip(
        traveller=facts([Traveller(name=case["who"], country=case.get("home", "US") or None, passages=AT)])[
            0
        ],
        status=MergedStatus(status=Status(case.get("status", "completed")), support=_support(reports)),
        dates=MergedDates(when=UNDATED, support=()),
        stops=facts(map(_stop, lines("stops"))),
        meetings=facts(map(_meeting, lines("met"))),
        topics=facts(Topic(label=line, passages=AT) for line in lines("topics")),
        agreements=facts(map(_deal, lines("deals"))),
        quotes=facts(map(_quote, lines("said"))),
        places=facts(Toured(name=line, passages=AT) for line in lines("toured")),
    )


def _support(reports: str, value: str = "") -> tuple[Support, ...]:
    return tuple(Support(report=name, telling=name, passages=AT, value=value) for name in reports.split())


def _stop(line: str) -> Stop:
    code, _, city = line.partition(" ")
    return Stop(country=code, city=city or None, passages=AT)


def _meeting(line: str) -> Meeting:
    name, role, office, home = (part.strip() or None for part in line.split("|"))
    body = home.removeprefix("@") if home and home.startswith("@") else None
    return Meeting(
        name=name or "",
        role=role,
        role_id=office,
        country=None if body else home,
        organisation=body,
        passages=AT,
    )


def _deal(line: str) -> Agreement:
    head, _, about = line.partition("|")
    kind, state, *party = head.split()
    return Agreement(
        kind=AgreementKind(kind),
        state=AgreementState(state),
        about=about.strip() or None,
        party=party[0] if party else None,
        passages=AT,
    )


def _quote(line: str) -> Quote:
    speaker, _, words = line.partition(": ")
    return Quote(speaker=speaker, text=words, passages=AT)
