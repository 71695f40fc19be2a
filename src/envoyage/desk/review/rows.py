"""The rows of the review: per field what is published, and each fact that reports state, with all who say so.

Pure: from the merged trips and the claims with their standings. A merged fact is led back to its claims by
the report and the passages that support it; two facts of one report are never folded into one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from envoyage.desk.review.claimed import Claimed
from envoyage.desk.review.fields import NAMED, in_words
from envoyage.facts import Passages
from envoyage.publish.contests import contests_of
from envoyage.reconcile.factwords import dates_words, fact_words
from envoyage.reconcile.saying import country_in_words
from envoyage.reconcile.values import Conflict, MergedTrip, Support
from envoyage.record.claims import Field
from envoyage.record.moves import Standing

_CONFLICTS_IN = {"traveller": Field.TRAVELLER, "status": Field.STATUS, "dates": Field.DATES} | {
    field.plural: field for field in Field if not field.of_the_trip
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One fact as the reports state it together."""

    words: str
    claims: tuple[Claimed, ...]
    published: str = ""  # its wording on the page, where it is on one
    dissent: int = 0
    beside: bool = False  # told, and no part of what stands, as a plan is when the trip was made

    @property
    def open(self) -> tuple[Claimed, ...]:
        return tuple(one for one in self.claims if one.undecided)

    @property
    def waiting(self) -> str:
        """The ids of the claims that a verdict on this line is about, as one value of a form."""
        return " ".join(one.id for one in self.open)

    @property
    def new(self) -> bool:
        return not self.published and not self.beside

    @property
    def reworded(self) -> bool:
        return bool(self.published) and not self.beside and self.published != self.words

    @property
    def held(self) -> bool:
        return bool(self.open) and all(one.standing is Standing.HELD for one in self.open)

    @property
    def reopened(self) -> bool:
        return any(one.standing is Standing.REOPENED for one in self.claims)

    @property
    def reports(self) -> int:
        return len({one.report.id for one in self.claims})

    @property
    def first(self) -> Claimed:
        """The claim to look at first: one that waits before one that was decided."""
        return next(iter(self.open), self.claims[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that contradict each other, with the claims that say so."""

    value: str
    claims: tuple[Claimed, ...]

    @property
    def ids(self) -> str:
        return " ".join(one.id for one in self.claims)

    @property
    def reports(self) -> int:
        return len({one.report.id for one in self.claims})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Values that cannot all be right, side by side; settled where the page says already that they differ."""

    key: str
    question: str
    sides: tuple[Side, ...]
    settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One field: what is published, what the reports say, and what was decided against."""

    field: Field
    published: tuple[str, ...]
    lines: tuple[Line, ...]
    disputes: tuple[Dispute, ...] = ()
    aside: tuple[Claimed, ...] = ()

    @property
    def label(self) -> str:
        return NAMED[self.field].label

    @property
    def css(self) -> str:
        return NAMED[self.field].css

    @property
    def same(self) -> bool:
        """Nothing of it asks for a decision or reads otherwise than the page."""
        return bool(self.lines) and not any(line.open or line.new or line.reworded for line in self.lines)

    @property
    def single(self) -> bool:
        """One fact stands, whatever is told beside it."""
        return sum(not line.beside for line in self.lines) == 1

    @property
    def undecided(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.open)

    @property
    def waiting(self) -> str:
        return " ".join(line.waiting for line in self.undecided)

    @property
    def conflict(self) -> bool:
        return any(not dispute.settled for dispute in self.disputes)


def rows(
    claims: Sequence[Claimed], possible: MergedTrip | None, published: MergedTrip | None
) -> tuple[Row, ...]:
    """Every field of which anything is stated, in the order in which a trip shows them."""
    places = _Places(claims)
    on_page = _facts(published) if published else {}
    worded = {
        places.key(found, one): words
        for found, facts in on_page.items()
        for words, support in facts
        for one in support
    }
    dissent = _dissent(possible)
    lines: dict[Field, list[Line]] = defaultdict(list)
    taken: set[str] = set()
    for found, facts in (_facts(possible) if possible else {}).items():
        for words, support in facts:
            mine = places.claims(found, support, taken)
            if mine:
                taken |= {one.id for one in mine}
                there = next(
                    (worded[key] for one in support if (key := places.key(found, one)) in worded), ""
                )
                on = there if any(one.standing.published for one in mine) else ""
                against = len(dissent.get((found, support[0].telling, support[0].passages), set()))
                lines[found].append(Line(words=words, claims=mine, published=on, dissent=against))
    disputes = _disputes(possible, published, places)
    found_rows = []
    for each in Field:
        rest = [one for one in claims if one.judged.stated.field is each and one.id not in taken]
        lines[each] += _beside([one for one in rest if one.standing.possible])
        aside = tuple(one for one in rest if not one.standing.possible)
        shown = tuple(words for words, _ in on_page.get(each, ()))
        if lines[each] or shown or aside:
            found_rows.append(
                Row(
                    field=each,
                    published=shown,
                    lines=tuple(lines[each]),
                    disputes=tuple(disputes[each]),
                    aside=aside,
                )
            )
    return tuple(found_rows)


def _beside(rest: Iterable[Claimed]) -> list[Line]:
    """What is told and is no part of what stands, each value once."""
    told: dict[str, list[Claimed]] = defaultdict(list)
    for one in rest:
        told[one.words].append(one)
    return [Line(words=words, claims=tuple(many), beside=True) for words, many in told.items()]


_Support = tuple[Support, ...]


def _facts(merged: MergedTrip) -> dict[Field, list[tuple[str, _Support]]]:
    """Every merged fact in words with its support, by field."""
    found: dict[Field, list[tuple[str, _Support]]] = {
        Field.TRAVELLER: [(fact_words(merged.traveller.fact), merged.traveller.support)],
        Field.STATUS: [(in_words(Field.STATUS, {"status": merged.status.status}), merged.status.support)],
    }
    if merged.dates.when.known:
        found[Field.DATES] = [(dates_words(merged.dates.when), merged.dates.support)]
    for each in Field:
        if not each.of_the_trip:
            items = getattr(merged, each.plural)
            found[each] = [(fact_words(item.fact), item.support) for item in items]
    return found


class _Places:
    """Leads a support back to the claim that it was: by telling, field and passages."""

    def __init__(self, claims: Iterable[Claimed]) -> None:
        self._at: dict[tuple[Field, str, Passages], list[Claimed]] = defaultdict(list)
        for one in claims:
            if one.standing.possible:
                self._at[one.judged.stated.field, one.judged.telling, one.where].append(one)

    def key(self, found: Field, one: Support) -> str:
        claim = self._claim(found, one, frozenset())
        return claim.id if claim else ""

    def claims(self, found: Field, support: _Support, taken: Iterable[str] = ()) -> tuple[Claimed, ...]:
        gone = frozenset(taken)
        mine = [claim for one in support if (claim := self._claim(found, one, gone))]
        return tuple({one.id: one for one in mine}.values())

    def _claim(self, found: Field, one: Support, taken: frozenset[str]) -> Claimed | None:
        there = [c for c in self._at.get((found, one.telling, one.passages), ()) if c.id not in taken]
        # Two facts in the very same words of a report: the one whose value the support repeats.
        said = [c for c in there if any(str(v) in one.value for v in _telling_parts(c))]
        return next(iter(said or there), None)


def _telling_parts(claim: Claimed) -> list[object]:
    value = claim.judged.stated.value
    names = ("city", "name", "label", "text", "about", "when", "status", "country")
    return [part for name in names if (part := value.get(name))][:1]


def _dissent(merged: MergedTrip | None) -> Mapping[tuple[Field, str, Passages], set[str]]:
    """For the place of a standing value, the reports that say otherwise."""
    found: dict[tuple[Field, str, Passages], set[str]] = {}
    for conflict in merged.conflicts if merged else ():
        against = {one.report for _, support in conflict.values[1:] for one in support}
        for one in conflict.values[0][1]:
            found[_field_of(conflict), one.telling, one.passages] = against
    return found


def _disputes(
    possible: MergedTrip | None, published: MergedTrip | None, places: _Places
) -> dict[Field, list[Dispute]]:
    found: dict[Field, list[Dispute]] = defaultdict(list)
    if possible is None:
        return found
    known = {_sides(conflict) for conflict in published.conflicts} if published else set()
    contests = contests_of(possible, names=country_in_words)
    for number, (conflict, contest) in enumerate(zip(possible.conflicts, contests, strict=True), 1):
        about = _field_of(conflict)
        sides = tuple(
            Side(value=side.value, claims=places.claims(about, side.support)) for side in contest.sides
        )
        settled = _sides(conflict) in known
        found[about].append(
            Dispute(key=f"conflict-{number}", question=contest.question, sides=sides, settled=settled)
        )
    return found


def _field_of(conflict: Conflict) -> Field:
    return _CONFLICTS_IN[conflict.field.partition(".")[0]]


def _sides(conflict: Conflict) -> tuple[str, frozenset[str]]:
    return conflict.field, frozenset(value for value, _ in conflict.values)
