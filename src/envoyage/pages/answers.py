"""An answer made ready for its page: every right answer with its rule, and one proof for all of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from envoyage.facts import DateSpan, Day
from envoyage.insight.answer import Answer, Proof
from envoyage.insight.asking import answered
from envoyage.insight.counting import USUAL, Counting
from envoyage.insight.places import named
from envoyage.insight.question import Question
from envoyage.insight.words import answer_words, office_words, offices_words
from envoyage.publish.quoted import Quoted, quoted
from envoyage.tongue.days import span_words

_CHOICES = 5  # answers that a reader switches between; further ones are a list below
_ROWS = 12  # rows of the proof that stand open; further ones are folded up
_QUOTED = 100  # rows folded up that have their sentence beside them


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One right answer: the number of its choice, what the choice says, and the rule in full.

    Attributes:
        labels: the options that differ from what is usual; empty where everything counts.
    """

    number: int
    labels: tuple[str, ...]
    value: str
    sentence: str
    holds: bool | None
    counting: Counting
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the proof, and what it is under each rule: `hit`, `counts` or `no`; what a report says."""

    proof: Proof
    when: str
    cells: tuple[str, ...]
    quoted: Quoted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A question with its answers: `rules` to switch between, `further` ones; the proof, open and folded."""

    answer: Answer
    one: str
    many: str
    rules: tuple[Rule, ...]
    further: tuple[Rule, ...]
    rows: tuple[Row, ...]
    folded: tuple[Row, ...]
    countries: tuple[str, ...]

    @property
    def place(self) -> str:
        """The place asked for, as running text has it; "" for anywhere."""
        return self.answer.question.place.name if self.answer.question.place else ""

    @property
    def going(self) -> str:
        """`to Panama`; "" for anywhere."""
        return self.answer.question.place.going if self.answer.question.place else ""

    @property
    def within(self) -> str:
        """`in Panama`; "" for anywhere."""
        return self.answer.question.place.within if self.answer.question.place else ""

    @property
    def params(self) -> dict[str, Any]:
        return self.answer.question.params


def shown(answer: Answer) -> Shown:
    """The answer as the page shows it."""
    rules = tuple(_rules(answer))
    choices = rules[:_CHOICES]
    proofs = [answer.proof, *(other.proof for other in answer.alternatives)][:_CHOICES]
    rows = tuple(_together(_rows(choices, proofs)))
    told = [row for row in rows if "hit" in row.cells or row.proof.why not in ("", _("began elsewhere"))]
    front = tuple(told[:_ROWS] if told else rows[:_ROWS])
    folded = rows if len(rows) > len(front) else ()
    said = quoted({_stop(row) for row in (*front, *folded[:_QUOTED])})
    return Shown(
        answer=answer,
        one=office_words(answer.question.office, answer.question.home),
        many=offices_words(answer.question.office, answer.question.home),
        rules=choices,
        further=rules[_CHOICES:],
        rows=tuple(replace(row, quoted=said.get(_stop(row))) for row in front),
        folded=tuple(replace(row, quoted=said.get(_stop(row))) for row in folded),
        countries=tuple(named(code) for code in answer.countries),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another right answer to what a trip's page tells: what counts for it, and the address of its proof."""

    value: str
    labels: tuple[str, ...]
    query: str


def others(question: Question) -> tuple[Other, ...]:
    """The other right answers to a question, that under the rule which differs least first."""
    found = tuple(_rules(answered(question)))[1:_CHOICES]
    return tuple(
        Other(value=rule.value, labels=rule.labels, query=question.counted(rule.counting).query)
        for rule in found
    )


def labels(counting: Counting) -> tuple[str, ...]:
    """The options of a counting that are not the usual ones."""
    return tuple(option.label for option in USUAL.changes(counting))


def _rules(answer: Answer) -> Iterable[Rule]:
    main = (answer.question.counting, answer.value, answer.sentence, answer.holds, answer.rule)
    others = [
        (other.counting, other.value, other.sentence, other.holds, other.counting.rule())
        for other in answer.alternatives
    ]
    for number, (counting, value, sentence, holds, rule) in enumerate([main, *others], 1):
        yield Rule(
            number=number,
            labels=labels(counting),
            value=answer_words(answer.question.claim, value),
            sentence=sentence,
            holds=holds,
            counting=counting,
            rule=rule,
        )


def _rows(rules: Iterable[Rule], proofs: Iterable[tuple[Proof, ...]]) -> Iterable[Row]:
    """Every line of any of the proofs once, the latest first."""
    countings = [rule.counting for rule in rules]
    lines: dict[tuple[str, str, str], Proof] = {}
    hits: list[set[tuple[str, str, str]]] = []
    for proof in proofs:
        keyed = {_key(line): line for line in proof}
        lines = {**keyed, **lines}
        hits.append({key for key, line in keyed.items() if line.hit})
    for key, line in sorted(lines.items(), key=lambda one: (one[1].first, one[0]), reverse=True):
        yield Row(
            proof=line,
            when=span_words(DateSpan(start=Day.of(line.first), end=Day.of(line.last))),
            cells=tuple(
                "hit" if key in hit else "counts" if counting.keeps(line) else "no"
                for counting, hit in zip(countings, hits, strict=True)
            ),
        )


def _together(rows: Iterable[Row]) -> Iterable[Row]:
    """Places of one entry, of which the record says the same, as one line."""
    for _said, some in groupby(rows, key=_said_of):
        first, *others = sorted(some, key=lambda row: row.proof.number)
        cities = [row.proof.city for row in (first, *others) if row.proof.city]
        yield replace(first, proof=replace(first.proof, city=", ".join(cities) or None))


def _said_of(row: Row) -> tuple[object, ...]:
    one = row.proof
    days = (one.trip, one.first, one.last, one.country)
    return (*days, one.nature, one.occasion, one.beside, one.why, row.cells)


def _stop(row: Row) -> tuple[str, int]:
    return (row.proof.trip, row.proof.number)


def _key(line: Proof) -> tuple[str, str, str]:
    return (line.trip, line.first.isoformat(), f"{line.country} {line.city}")
