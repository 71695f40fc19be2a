"""From the projection to a trip as shown: names for codes, words for days, an anchor for every fact."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypedDict

from django.utils.translation import gettext as _

from envoyage.facts import Agreement, Meeting, Report, Topic
from envoyage.publish.away import away_from_home
from envoyage.publish.contests import contests_of, dissent
from envoyage.publish.snapshot import compose
from envoyage.publish.snapshot.people import is_woman
from envoyage.publish.subjects import paper_in, topic_in, wording
from envoyage.publish.titles import in_sentence_case, title_in
from envoyage.publish.view import (
    Clause,
    Kind,
    MetShown,
    SaidShown,
    Shown,
    SignedShown,
    StepShown,
    StopShown,
    TopicShown,
    TouredShown,
    TripView,
)
from envoyage.publish.wording import STATE, STATUS, agreed, stated
from envoyage.reconcile.subjects import subject_slug
from envoyage.reconcile.values import Merged, MergedDates, MergedStatus, MergedTrip, Reached, Support
from envoyage.tongue.days import day_words, span_words
from envoyage.tongue.languages import below, current
from envoyage.tongue.phrases import capital, spoken

Names = Callable[[str], str]

_CODE = re.compile("[A-Z]{2}")


class _Common(TypedDict):
    key: str
    kind: Kind
    statement: str
    language: str | None
    support: tuple[Support, ...]
    against: tuple[Support, ...]


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
        merged, who, when = self.merged, self.merged.traveller.fact, self.merged.dates.when
        stops, met, topics = self.stops(), self.met(), self.topics()
        signed, said, toured = self.signed(), self.said(), self.toured()
        office, status = self.office(), merged.status.status
        stood = _("the trip is %(status)s") % {"status": STATUS[status].lower()}
        lasted = _("the trip’s days are %(days)s") % {"days": span_words(when)}
        stands = self._common(Kind.STATUS, stood, merged.status)
        lasts = self._common(Kind.DATES, lasted, merged.dates)
        head = self.who(), Shown(**stands), Shown(**lasts)
        return TripView(
            id=self.id,
            url=below(f"/trips/{self.id}/"),
            merged=merged,
            official=who.name,
            official_slug=self.official_slug,
            office=office,
            home=who.country,
            home_name=self._country(who.country),
            status=status,
            when=when,
            dates=span_words(when, year=False),
            dates_full=span_words(when),
            itinerary=", ".join(dict.fromkeys(stop.country for stop in stops)),
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
            snapshot=self._snapshot((*head, *stops, *met, *topics, *signed, *said, *toured)),
            reports=merged.reports,
            languages=len({self._language(report) for report in merged.reports} - {None}),
            checked=self.checked,
        )

    def office(self) -> str:
        """The traveller's office as a heading has it; "" where no report names one."""
        traveller = self.merged.traveller
        given, office = traveller.fact.office, traveller.fact.office_id
        woman = is_woman(traveller.fact.name, given)
        title, _language = title_in(
            current(),
            given,
            office,
            traveller.support,
            self.reports,
            home=traveller.fact.country,
            woman=woman,
        )
        return capital(title)

    def who(self) -> Shown:
        """That this person travelled, in this office."""
        traveller = self.merged.traveller
        held = {"who": traveller.fact.name, "office": self.office() or _("the traveller")}
        return Shown(**self._common(Kind.WHO, _("%(who)s is %(office)s") % held, traveller))

    def stops(self) -> tuple[StopShown, ...]:
        return tuple(
            StopShown(
                **self._common(Kind.STOP, self._did("went", self.names(it.fact.country)), it, n),
                number=n,
                code=it.fact.country,
                country=self.names(it.fact.country),
                city=self._town(it.fact.country, it.fact.city),
                when=it.fact.when,
                days=span_words(it.fact.when, year=False) if it.fact.when.known else "",
                nature=it.fact.nature,
                occasion=it.fact.occasion or "",
                then=it.fact.then or "",
            )
            for n, it in enumerate(self.merged.stops, 1)
        )

    def met(self) -> tuple[MetShown, ...]:
        def shown(n: int, it: Merged[Meeting]) -> MetShown:
            common = self._common(Kind.MET, self._did("met", it.fact.name), it, n)
            woman = is_woman(it.fact.name, it.fact.role)
            role, language = title_in(
                current(),
                it.fact.role,
                it.fact.role_id,
                it.support,
                self.reports,
                home=it.fact.country,
                woman=woman,
            )
            return MetShown(
                **common,
                name=it.fact.name,
                office=in_sentence_case(role) if language == "en" else capital(role),
                office_language=language,
                code=it.fact.country,
                country=self._country(it.fact.country) or it.fact.organisation or "",
                abroad=away_from_home(
                    it.fact.country, it.support, self.merged, names=self.names, reports=self.reports
                ),
            )

        return tuple(shown(n, it) for n, it in enumerate(self.merged.meetings, 1))

    def topics(self) -> tuple[TopicShown, ...]:
        def shown(n: int, it: Merged[Topic]) -> TopicShown:
            common = self._common(Kind.DISCUSSED, "", it, n)
            label, language = topic_in(
                current(), it.fact.label, common["language"], it.support, self._language
            )
            common |= {"statement": self._did("discussed", label), "language": language}
            return TopicShown(**common, label=capital(label), slug=subject_slug(it.fact.label))

        return tuple(shown(n, it) for n, it in enumerate(self.merged.topics, 1))

    def signed(self) -> tuple[SignedShown, ...]:
        def shown(n: int, it: Merged[Agreement]) -> SignedShown:
            party, start = it.fact.party, self.merged.dates.when.start
            title = paper_in(it.fact.kind, it.fact.about, self._worded(it))
            code = party if party is not None and _CODE.fullmatch(party) else None
            year_said = start is not None and it.fact.date is not None and start.year == it.fact.date.year
            return SignedShown(
                **self._common(Kind.SIGNED, agreed(title, it.fact.state), it, n),
                title=title,
                code=code,
                party=self._country(code) or party or "",
                day=day_words(it.fact.date, year=not year_said),
                state=it.fact.state,
                course=course_shown(self.merged.course(n - 1)),
            )

        return tuple(shown(n, it) for n, it in enumerate(self.merged.agreements, 1))

    def said(self) -> tuple[SaidShown, ...]:
        return tuple(
            SaidShown(
                **self._common(
                    Kind.SAID, _("%(who)s said these words") % {"who": it.fact.speaker or _("someone")}, it, n
                ),
                text=it.fact.text,
                speaker=it.fact.speaker or "",
            )
            for n, it in enumerate(self.merged.quotes, 1)
        )

    def toured(self) -> tuple[TouredShown, ...]:
        return tuple(
            TouredShown(
                **self._common(Kind.TOURED, self._did("toured", it.fact.name), it, n),
                name=capital(it.fact.name),
                code=it.fact.country,
                country=self._country(it.fact.country),
            )
            for n, it in enumerate(self.merged.places, 1)
        )

    def _common(
        self, kind: Kind, statement: str, said: Merged[Any] | MergedStatus | MergedDates, number: int = 0
    ) -> _Common:
        """What every fact has."""
        return {
            "key": kind.key(number) if number else kind.value,
            "kind": kind,
            "statement": statement,
            "language": self._worded(said),
            "support": said.support,
            "against": self._against(said.support),
        }

    def _worded(self, said: Merged[Any] | MergedStatus | MergedDates) -> str | None:
        """The language of the chosen wording."""
        return self._language(wording(said)) if isinstance(said, Merged) else None

    def _did(self, did: str, what: str) -> str:
        return stated(did, self.merged.status.status, who=self.merged.traveller.fact.name, what=what)

    @staticmethod
    def _town(code: str, city: str | None) -> str | None:
        """In English as reports write it; elsewhere a capital has the name that the language gives it."""
        return city if city is None or current() == "en" else spoken().town(code, city)

    def _country(self, code: str | None) -> str:
        return self.names(code) if code else ""

    def _language(self, report: str) -> str | None:
        return self.reports[report].language if report in self.reports else None

    def _snapshot(self, facts: Iterable[Shown]) -> tuple[Clause, ...]:
        by_key = {fact.key: fact for fact in facts}
        spoken = {report: self._language(report) for report in self.merged.reports}
        return tuple(
            Clause(text=clause.text, facts=tuple(by_key[key] for key in clause.facts if key in by_key))
            for clause in compose(self.merged, current(), spoken=spoken).clauses
        )


def course_shown(course: Iterable[Reached]) -> tuple[StepShown, ...]:
    """The states of an agreement in words, in time."""
    return tuple(
        StepShown(
            state=STATE[step.state],
            day=day_words(step.on),
            reports=len({one.report for one in step.support}),
        )
        for step in course
    )
