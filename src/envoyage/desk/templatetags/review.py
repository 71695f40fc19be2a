"""What the review's templates ask for: where a fact is, what may be done with it, what was typed."""

from functools import lru_cache
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from envoyage.desk.review.claimed import Claimed
from envoyage.desk.review.deciding import BOTH
from envoyage.desk.review.inputs import Input, country_choices
from envoyage.desk.review.rows import Line
from envoyage.desk.review.screen import Told
from envoyage.desk.review.text import Piece
from envoyage.facts import Status
from envoyage.publish.tally import in_words, tally
from envoyage.publish.wording import LANGUAGE, STATUS
from envoyage.record.moves import Move, Standing

register = template.Library()
register.simple_tag(tally, name="tally")
register.simple_tag(in_words, name="in_words")

_ASKED = {
    Move.ACCEPT: "Accept",
    Move.REJECT: "Reject",
    Move.HOLD: "Hold",
    Move.RETRACT: "Take back",
    Move.REOPEN: "Reopen",
}
_DONE = {
    Move.ACCEPT: "accepted it",
    Move.CORRECT: "corrected it",
    Move.REJECT: "rejected it",
    Move.HOLD: "held it",
    Move.RETRACT: "took it back",
    Move.REOPEN: "reopened it",
    Move.STATE: "stated it",
    Move.REREAD: "no longer found it",
}
_STANDS = {
    Standing.WAITING: "waits",
    Standing.REOPENED: "the report no longer says so",
    Standing.SUPERSEDED: "a later version of the report took its place",
    Standing.WITHDRAWN: "taken back",
}


@register.simple_tag
@lru_cache(maxsize=512)
def country_options(chosen: str) -> SafeString:
    """All countries as options; made once for each that is chosen, since there are hundreds."""
    rows = [("", "any"), *country_choices()]
    picked = (SafeString(" selected") if code == chosen else "" for code, _ in rows)
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((code, pick, name) for (code, name), pick in zip(rows, picked, strict=True)),
    )


@register.filter
def status_word(status: Status) -> str:
    """`Under way`."""
    return STATUS[status]


@register.filter
def language_name(code: str | None) -> str:
    """`es` as Spanish."""
    return LANGUAGE.get(code or "", code or "language not known")


@register.filter
def moves(claim: Claimed) -> list[Move]:
    """What may be done with one claim. To accept again what was taken back, one reopens it first."""
    closed = claim.standing in Move.REOPEN.takes and claim.standing is not Standing.HELD
    return [move for move in _ASKED if claim.standing in move.takes and not (closed and move is Move.ACCEPT)]


@register.filter
def move_word(move: Move) -> str:
    """A move as a button asks for it."""
    return _ASKED[move]


@register.simple_tag
def standing(claim: Claimed) -> str:
    """Where a claim stands, and who decided so."""
    if claim.entry is None or claim.standing in (Standing.REOPENED, Standing.SUPERSEDED):
        return _STANDS.get(claim.standing, claim.standing.value)
    if claim.standing is Standing.WAITING:
        return f"waits; {claim.entry.who} {_DONE.get(claim.entry.kind, '')}".rstrip("; ")
    corrected = "corrected" if claim.judged.corrected else claim.standing.value
    why = f": {claim.entry.why}" if claim.entry.why else ""
    return f"{corrected} by {claim.entry.who}, {claim.entry.at:%b} {claim.entry.at.day}{why}"


@register.simple_tag
def fact_at(claim: Claimed) -> str:
    """The query under which a claim's report is open at its passage."""
    return urlencode({"report": claim.report.id, "at": claim.at})


@register.simple_tag(takes_context=True)
def ticks(context: dict[str, Any], line: Line) -> SafeString:
    """Whether a fact is ticked: as it was sent, else everything that waits and was not held or reopened."""
    ticked: set[str] | None = context.get("ticked")
    on = not (line.held or line.reopened) if ticked is None else bool(ticked & set(line.waiting.split()))
    return SafeString(" checked" if on else "")


@register.simple_tag(takes_context=True)
def chosen(context: dict[str, Any], dispute: str, value: int | str) -> SafeString:
    """Whether a side of a conflict is chosen: as it was sent, else both."""
    typed = context.get("typed")
    now = typed.get(dispute, BOTH) if typed else BOTH
    return SafeString(" checked" if str(value) == now else "")


@register.simple_tag(takes_context=True)
def going(context: dict[str, Any], told: Told) -> SafeString:
    """Whether a report was ticked to go to another trip."""
    return SafeString(" checked" if " ".join(told.tellings) in context.get("going", ()) else "")


@register.simple_tag
def described(one: Input) -> SafeString:
    """The ids of what explains an input."""
    ids = [f"ff-{one.name}-{part}" for part in ("hint", "wrong") if getattr(one, part)]
    ids += [f"ff-{one.name}-means"] if one.name in ("when", "date") else []
    return format_html(' aria-describedby="{}"', " ".join(ids)) if ids else SafeString("")


@register.simple_tag(takes_context=True)
def first_current(context: dict[str, Any], piece: Piece) -> SafeString:
    """The address of the passage that is looked at goes to its first piece."""
    if context.render_context.get("at_given"):  # type: ignore[attr-defined]
        return SafeString("")
    context.render_context["at_given"] = piece.at  # type: ignore[attr-defined]
    return SafeString(' id="at"')
