"""Tellings in one line each: who, where, when, and what else a case needs."""

from collections.abc import Iterable, Sequence
from datetime import date

from envoyage.facts import (
    UNDATED,
    Agreement,
    AgreementKind,
    AgreementState,
    DateSpan,
    Day,
    Meeting,
    Passages,
    Quote,
    Report,
    Role,
    Status,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
    passages,
)
from envoyage.reconcile import Group, Telling

_OFFICES = {"Rubio": "foreign-minister", "Hegseth": "defense-minister", "Noem": "security-minister"}


def said(at: int = 0) -> Passages:
    return passages((at, at + 5))


def report(
    key: str,
    published: str | None = None,
    *,
    url: str | None = None,
    text: str = "",
    publisher: str | None = None,
) -> Report:
    return Report.of(
        text or f"A text of its own, {key}.",
        id=key,
        url=url or f"https://{key}.example.com/story",
        publisher=publisher,
        published=date.fromisoformat(published) if published else None,
    )


def span(when: str | None) -> DateSpan:
    return DateSpan.parse(when) if when else UNDATED


def stop(text: str) -> Stop:
    """`PA`, `PA:Panama_City`, `PA:Panama_City:2025-02-01/2025-02-03`, `PA::2025-02-01`."""
    country, _, rest = text.replace("_", " ").partition(":")
    city, _, when = rest.partition(":")
    return Stop(country=country, city=city or None, when=span(when), passages=said(10))


def met(
    name: str, role: str | None = None, role_id: str | None = None, country: str | None = None
) -> Meeting:
    return Meeting(name=name, role=role, role_id=role_id, country=country, passages=said(20))


def topic(label: str) -> Topic:
    return Topic(label=label, passages=said(30))


def deal(
    kind: str,
    about: str | None = None,
    party: str | None = None,
    state: str = "signed",
    day: str | None = None,
) -> Agreement:
    return Agreement(
        kind=AgreementKind(kind),
        state=AgreementState(state),
        about=about,
        party=party,
        date=Day.parse(day) if day else None,
        passages=said(40),
    )


def quote(text: str, speaker: str | None = None) -> Quote:
    return Quote(text=text, speaker=speaker, passages=said(50))


def place(name: str, country: str | None = None) -> Toured:
    return Toured(name=name, country=country, passages=said(60))


def telling(
    who: str,
    where: str | Sequence[Stop] = "",
    when: str | None = None,
    *,
    key: str,
    published: str | None = None,
    status: str = "completed",
    country: str | None = "US",
    office: str | None = None,
    office_id: str | None = None,
    in_report: str | None = None,
    url: str | None = None,
    text: str = "",
    role: str = "subject",
    meetings: Iterable[Meeting] = (),
    topics: Iterable[Topic] = (),
    agreements: Iterable[Agreement] = (),
    quotes: Iterable[Quote] = (),
    places: Iterable[Toured] = (),
    confidence: float = 0.9,
) -> Telling:
    """One telling; its report has the same key as id unless `in_report` names another."""
    surname = who.split()[-1]
    route = tuple(stop(part) for part in where.split()) if isinstance(where, str) else tuple(where)
    return Telling(
        id=key,
        report=report(in_report or key, published, url=url, text=text),
        trip=Trip(
            traveller=Traveller(
                name=who,
                office=office,
                office_id=office_id or _OFFICES.get(surname),
                country=country,
                passages=said(0),
            ),
            status=Status(status),
            status_passages=said(5),
            when=span(when),
            date_passages=said(7) if when else (),
            stops=route,
            meetings=tuple(meetings),
            topics=tuple(topics),
            agreements=tuple(agreements),
            quotes=tuple(quotes),
            places=tuple(places),
            role=Role(role),
            confidence=confidence,
        ),
    )


def ids(groups: Iterable[Group]) -> set[frozenset[str]]:
    """A grouping as sets of telling ids."""
    return {frozenset(telling.id for telling in group.tellings) for group in groups}
