"""From the projection to a trip as shown: names for codes, words for days, an anchor for every fact."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypedDict

from envoyage.facts import Report
from envoyage.publish.away import away_from_home
from envoyage.publish.contests import contests_of, dissent
from envoyage.publish.snapshot import compose
from envoyage.publish.spans import day_words, span_words
from envoyage.publish.view import (
    Clause,
    Kind,
    MetShown,
    SaidShown,
    Shown,
    SignedShown,
    StopShown,
    TopicShown,
    TouredShown,
    TripView,
)
from envoyage.publish.wording import STATUS, capital, paper, verb
from envoyage.reconcile.values import MergedTrip, Support

Names = Callable[[str], str]


class _Common(TypedDict):
    key: str
    kind: Kind
    statement: str
    support: tuple[Support, ...]
    against: tuple[Support, ...]


def slugged(name: str) -> str:
    """`José Raúl Mulino` becomes `jose-raul-mulino`: the form of a name in a URL."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """One projection on its way to a `TripView`.

    Attributes:
        id: the trip's stable id in the record.
        names: the country's name for its code.
        reports: at least those of this trip; the texts only of those that `away.reports_to_look_into` names.
        checked: the day of the last verdict on it.
    """

    id: str
    merged: MergedTrip
    names: Names
    reports: Mapping[str, Report]
    official_slug: str
    checked: date | None = None
    _against: Callable[[tuple[Support, ...]], tuple[Support, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_against", dissent(self.merged))

    def view(self) -> TripView:
        """The trip as the pages show it."""
        merged, who, status = self.merged, self.merged.traveller.fact, self.merged.status.status
        stops, met, topics = self.stops(), self.met(), self.topics()
        signed, said, toured = self.signed(), self.said(), self.toured()
        office, dates_full = capital(who.office or ""), span_words(merged.dates.when)
        head = (
            Shown(
                **self._common(
                    Kind.WHO, 0, f"{who.name} is {office or 'the traveller'}", merged.traveller.support
                )
            ),
            Shown(
                **self._common(Kind.STATUS, 0, f"the trip is {STATUS[status].lower()}", merged.status.support)
            ),
            Shown(**self._common(Kind.DATES, 0, f"the trip’s days are {dates_full}", merged.dates.support)),
        )
        facts: dict[str, Shown] = {
            fact.key: fact for fact in (*head, *stops, *met, *topics, *signed, *said, *toured)
        }
        return TripView(
            id=self.id,
            url=f"/trips/{self.id}/",
            merged=merged,
            official=who.name,
            official_slug=self.official_slug,
            office=office,
            home=who.country,
            home_name=self.names(who.country) if who.country else "",
            status=status,
            when=merged.dates.when,
            dates=span_words(merged.dates.when, year=False),
            dates_full=dates_full,
            itinerary=", ".join(dict.fromkeys(stop.country for stop in stops)) or "stops not known",
            who=head[0],
            status_fact=head[1],
            dates_fact=head[2],
            stops=stops,
            met=met,
            topics=topics,
            signed=signed,
            said=said,
            toured=toured,
            contests=contests_of(merged, names=self.names),
            snapshot=self._snapshot(facts),
            reports=merged.reports,
            languages=len({self.reports[r].language for r in merged.reports if r in self.reports} - {None}),
            checked=self.checked,
        )

    def stops(self) -> tuple[StopShown, ...]:
        return tuple(
            StopShown(
                **self._common(
                    Kind.STOP, n, self._did("went", "go", f"to {self.names(stop.fact.country)}"), stop.support
                ),
                number=n,
                code=stop.fact.country,
                country=self.names(stop.fact.country),
                city=stop.fact.city,
                when=stop.fact.when,
                days=span_words(stop.fact.when, year=False) if stop.fact.when.known else "",
            )
            for n, stop in enumerate(self.merged.stops, 1)
        )

    def met(self) -> tuple[MetShown, ...]:
        return tuple(
            MetShown(
                **self._common(Kind.MET, n, self._did("met", "meet", met.fact.name), met.support),
                name=met.fact.name,
                office=capital(met.fact.role or ""),
                code=met.fact.country,
                country=self.names(met.fact.country) if met.fact.country else met.fact.organisation or "",
                abroad=away_from_home(
                    met.fact.country, met.support, self.merged, names=self.names, reports=self.reports
                ),
            )
            for n, met in enumerate(self.merged.meetings, 1)
        )

    def topics(self) -> tuple[TopicShown, ...]:
        status = self.merged.status.status
        return tuple(
            TopicShown(
                **self._common(
                    Kind.DISCUSSED,
                    n,
                    f"the talks {verb(status, 'were', 'be')} about {topic.fact.label}",
                    topic.support,
                ),
                label=capital(topic.fact.label),
                slug=slugged(topic.fact.label),
            )
            for n, topic in enumerate(self.merged.topics, 1)
        )

    def signed(self) -> tuple[SignedShown, ...]:
        when = self.merged.dates.when
        return tuple(
            SignedShown(
                **self._common(
                    Kind.SIGNED,
                    n,
                    f"{paper(deal.fact.kind, deal.fact.about)}: {deal.fact.state}",
                    deal.support,
                ),
                title=paper(deal.fact.kind, deal.fact.about),
                code=deal.fact.party if _is_code(deal.fact.party) else None,
                party=self._party(deal.fact.party),
                day=day_words(
                    deal.fact.date,
                    year=deal.fact.date is not None
                    and (when.start is None or deal.fact.date.year != when.start.year),
                ),
                state=deal.fact.state,
            )
            for n, deal in enumerate(self.merged.agreements, 1)
        )

    def said(self) -> tuple[SaidShown, ...]:
        return tuple(
            SaidShown(
                **self._common(
                    Kind.SAID, n, f"{quote.fact.speaker or 'someone'} said these words", quote.support
                ),
                text=quote.fact.text,
                speaker=quote.fact.speaker or "",
                language=next(
                    (self.reports[w.report].language for w in quote.support if w.report in self.reports), None
                ),
            )
            for n, quote in enumerate(self.merged.quotes, 1)
        )

    def toured(self) -> tuple[TouredShown, ...]:
        return tuple(
            TouredShown(
                **self._common(Kind.TOURED, n, self._did("toured", "tour", place.fact.name), place.support),
                name=place.fact.name,
                code=place.fact.country,
                country=self.names(place.fact.country) if place.fact.country else "",
            )
            for n, place in enumerate(self.merged.places, 1)
        )

    def _common(self, kind: Kind, number: int, statement: str, support: tuple[Support, ...]) -> _Common:
        return {
            "key": kind.key(number) if number else kind.value,
            "kind": kind,
            "statement": statement,
            "support": support,
            "against": self._against(support),
        }

    def _did(self, past: str, bare: str, what: str) -> str:
        return f"{self.merged.traveller.fact.name} {verb(self.merged.status.status, past, bare)} {what}"

    def _party(self, party: str | None) -> str:
        if party is None:
            return ""
        return self.names(party) if _is_code(party) else party

    def _snapshot(self, facts: Mapping[str, Shown]) -> tuple[Clause, ...]:
        spoken = {key: report.language for key, report in self.reports.items()}
        return tuple(
            Clause(text=clause.text, facts=tuple(facts[key] for key in clause.facts if key in facts))
            for clause in compose(self.merged, "en", spoken=spoken).clauses
        )


def _is_code(party: str | None) -> bool:
    return party is not None and len(party) == 2 and party.isupper()
