"""The evidence cards of a trip: for each fact who says so and who says otherwise, sentence by sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from envoyage.facts import Report
from envoyage.publish.evidence import Testimony, hear
from envoyage.publish.sureness import age, sureness
from envoyage.publish.view import Kind, Shown, TripView
from envoyage.reconcile.values import Support
from envoyage.tongue.languages import Said

_TITLES = Said(
    {
        Kind.WHO: _("The traveller, the status, the days"),
        Kind.STOP: _("Where the trip went"),
        Kind.MET: _("Whom they met"),
        Kind.DISCUSSED: _("What was discussed"),
        Kind.SIGNED: _("What was signed or announced"),
        Kind.SAID: _("What was said"),
        Kind.TOURED: _("What was toured"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One fact with each report's sentence for it, oldest first, and each sentence against it."""

    fact: Shown
    says: tuple[Testimony, ...]
    denies: tuple[Testimony, ...] = ()

    @property
    def standing(self) -> str:
        """How old the statement is and how sure, in one or two sentences."""
        return f"{age(self.says)} {sureness(self.says, self.denies)}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardGroup:
    """The cards of one kind of fact under their heading."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """A contested fact: the question, and each value with the sentences that give it."""

    key: str
    question: str
    sides: tuple[tuple[str, bool, tuple[Testimony, ...]], ...]


def card_groups(trip: TripView, reports: Mapping[str, Report]) -> tuple[CardGroup, ...]:
    """Every fact of the trip with its sentences, in the order of the page."""
    groups: dict[Kind, list[Card]] = {}
    for fact in trip.facts:
        kind = Kind.WHO if fact.kind in (Kind.STATUS, Kind.DATES) else fact.kind
        card = Card(
            fact=fact, says=_testimonies(fact.support, reports), denies=_testimonies(fact.against, reports)
        )
        if card.says:
            groups.setdefault(kind, []).append(card)
    return tuple(CardGroup(title=_TITLES[kind], cards=tuple(cards)) for kind, cards in groups.items())


def contested(trip: TripView, reports: Mapping[str, Report]) -> tuple[Sides, ...]:
    """The trip's contested facts with the sentences of every side."""
    return tuple(
        Sides(
            key=contest.key,
            question=contest.question,
            sides=tuple(
                (side.value, side.stands, _testimonies(side.support, reports)) for side in contest.sides
            ),
        )
        for contest in trip.contests
    )


def _testimonies(support: Iterable[Support], reports: Mapping[str, Report]) -> tuple[Testimony, ...]:
    """One testimony a report, oldest publication first; a report that says it twice is heard once."""
    heard: dict[str, Testimony] = {}
    for word in support:
        if word.report in reports and word.passages and word.report not in heard:
            heard[word.report] = hear(reports[word.report], word.passages)
    return tuple(sorted(heard.values(), key=lambda said: (str(said.published or "9999"), said.report)))
