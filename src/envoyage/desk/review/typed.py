"""Facts that somebody types: a correction, or one that the reader missed, with the words that state it."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from envoyage.desk.review.claimed import Claimed
from envoyage.desk.review.deciding import Done, seen_of
from envoyage.desk.review.fields import NAMED
from envoyage.desk.review.inputs import Input, inputs, read
from envoyage.desk.review.screen import Screen, Told
from envoyage.desk.review.text import find, parse_at
from envoyage.facts import Passages, Report
from envoyage.record import ledger
from envoyage.record.claims import Field
from envoyage.record.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The open form of a fact: which, what it holds, and what is wrong with it."""

    field: Field
    inputs: tuple[Input, ...]
    words: str = ""
    at: str = ""
    why: str = ""
    claim: Claimed | None = None  # the one that is corrected; none: a fact is added
    alongside: tuple[Claimed, ...] = ()
    only_this: bool = False
    told: Told | None = None
    wrong: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def label(self) -> str:
        return NAMED[self.field].label

    @property
    def one(self) -> str:
        return NAMED[self.field].one

    @property
    def css(self) -> str:
        return NAMED[self.field].css


class Mistyped(ValueError):  # noqa: N818 -- an answer to the person who typed
    """What was typed cannot be taken; `form` holds it, with a sentence beside each input that is wrong."""

    def __init__(self, form: Form) -> None:
        super().__init__(next(iter(form.wrong.values()), "Look at what was typed."))
        self.form = form


def correction(screen: Screen, claim: Claimed, typed: QueryDict | None = None) -> Form:
    """The form that corrects a claim, holding its value or what was typed."""
    stated = claim.judged.stated
    return Form(
        field=stated.field,
        inputs=inputs(stated.field, stated.value, typed=_plain(typed) if typed else None),
        words=typed.get("words", "") if typed else claim.quoted,
        at=typed.get("at", "") if typed else claim.at,
        why=typed.get("why", "") if typed else "",
        claim=claim,
        alongside=screen.alongside(claim.id),
        only_this=typed is not None and typed.get("scope") == "one",
    )


def addition(
    screen: Screen, named: str, typed: QueryDict | None = None, *, words: str = "", at: str = ""
) -> Form:
    """The form that adds a fact to the open report."""
    about = Field(named) if named in list(Field) else Field.MEETING
    return Form(
        field=about,
        inputs=inputs(about, typed=_plain(typed) if typed else None),
        words=typed.get("words", "") if typed else words,
        at=typed.get("at", "") if typed else at,
        why=typed.get("why", "") if typed else "",
        told=screen.shown.told,
    )


def correct(screen: Screen, claim: Claimed, typed: QueryDict, *, who: str) -> Done:
    """Corrects a fact as typed, in this report or in all that say the same.

    Raises:
        Mistyped: a value, the words or the reason cannot be taken.
        Refused: the ledger does not take it, or somebody else was first.
    """
    stated = claim.judged.stated
    value, wrong = read(stated.field, _plain(typed), stated.value)
    where: Passages | None = None
    if typed.get("words", "").split() != claim.quoted.split() or typed.get("at", claim.at) != claim.at:
        where = _where(claim.report, typed, near=claim.where[0].start)
        if not where:
            wrong["words"] = _not_there(claim.report)
    if not typed.get("why", "").strip():
        wrong["why"] = "A correction needs a reason; say what the report means."
    if wrong:
        raise Mistyped(_with(correction(screen, claim, typed), typed, wrong))
    also = [] if typed.get("scope") == "one" else [one.id for one in screen.alongside(claim.id)]
    entry = ledger.correct(
        claim.id, value, who=who, why=typed.get("why", ""), passages=where, also=also, seen=seen_of(typed)
    )
    return Done(
        entries=(entry.seq,), said=f"Corrected: {NAMED[stated.field].label.lower()} of {screen.name}’s trip."
    )


def state(screen: Screen, typed: QueryDict, *, who: str, accept: bool) -> Done:
    """Adds a fact to the open report; whoever may decide accepts it with it.

    Raises:
        Mistyped: a value or the words cannot be taken.
        Refused: the report states it already, or somebody else was first.
    """
    form = addition(screen, typed.get("field", ""), typed)
    assert form.told is not None
    value, wrong = read(form.field, _plain(typed))
    where = _where(form.told.report, typed, near=0)
    if not where:
        wrong["words"] = _not_there(form.told.report)
    if wrong:
        raise Mistyped(_with(form, typed, wrong))
    with ledger.writing():
        ledger.check_seen(screen.slug, seen_of(typed))
        entry, claim = ledger.state(
            form.told.tellings[0], form.field, value, where, who=who, why=typed.get("why", "")
        )
        entries = [entry.seq]
        if accept:
            entries.append(ledger.decide(Move.ACCEPT, screen.slug, who=who, claims=[claim]).seq)
    done = "Added and accepted" if accept else "Added; it waits for an editor"
    return Done(entries=tuple(entries), said=f"{done}: {form.one} of {screen.name}’s trip.")


def _where(report: Report, typed: QueryDict, *, near: int) -> Passages:
    """The passage of the words that were selected or typed; a selection counts where it is those words."""
    words = typed.get("words", "")
    for passage in parse_at(typed.get("at", "")):
        near = passage.start
        if passage.end <= len(report.text) and passage.of(report.text).split() == words.split():
            return (passage,)
    found = find(report.text, words, near=near)
    return (found,) if found else ()


def _not_there(report: Report) -> str:
    return (
        f"{report.publisher or report.id} has no such words; select them in the report, or copy them from it."
    )


def _with(form: Form, typed: QueryDict, wrong: Mapping[str, str]) -> Form:
    """The form with what is wrong beside each input."""
    value = form.claim.judged.stated.value if form.claim else None
    filled = inputs(form.field, value, typed=_plain(typed), wrong=wrong)
    return dataclasses.replace(form, inputs=filled, wrong=wrong)


def _plain(typed: QueryDict) -> dict[str, str]:
    """The last value of each input."""
    return {name: typed.get(name, "") for name in typed}
