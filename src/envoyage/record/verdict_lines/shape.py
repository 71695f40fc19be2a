"""One line: the kinds that there are, what each must have, and what is wrong with one that has not."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from envoyage.facts.contract import Json
from envoyage.record.claims import Field, checked
from envoyage.record.ledger import Refused
from envoyage.record.moves import VERDICTS, Move
from envoyage.record.officials import is_roster
from envoyage.record.rules import Rule

PLACE: Final = "place"
"""The one kind of line that no person decided: which tellings the book shows as one trip, in the end."""

WITHDRAW: Final = "withdraw"
"""A whole report taken back: in the ledger, its adding undone."""

_SIGNED = ("at", "who")
_FACT = (*_SIGNED, "trip", "report", "digest", "claim", "field", "value")
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(VERDICTS, _FACT),
    Move.STATE: (*_FACT, "stated"),
    Move.MERGE: (*_SIGNED, "trip", "tellings", "into"),
    Move.SPLIT: (*_SIGNED, "trip", "tellings"),
    Move.APART: (*_SIGNED, "trip", "tellings", "others"),
    Move.SAME: (*_SIGNED, "person", "from"),
    Move.ENLIST: (*_SIGNED, "rows"),
    Move.SIGN: (*_SIGNED, "rule"),
    Move.DEFINE: (*_SIGNED, "slug", "definition"),
    WITHDRAW: (*_SIGNED, "report", "digest"),
    PLACE: ("trip", "tellings"),
}
"""What a line of each kind must have besides `id` and `move`."""


def parse(line: str, number: int) -> Json:
    """The line as plain values.

    Raises:
        Refused: it is no line that a book can take over; the sentence says which and why.
    """
    try:
        shape = json.loads(line)
        _need(shape, ("id", "move"))
        if shape["move"] not in KINDS:
            raise ValueError(f"{shape['move']!r} is no move that travels; such are {', '.join(KINDS)}")
        _need(shape, KINDS[shape["move"]])
        if "at" in shape and datetime.fromisoformat(shape["at"]).tzinfo is None:
            raise ValueError(f"the time {shape['at']!r} has no zone")
        for key, right in _RIGHT.items():
            if key in shape and not right(shape[key]):
                raise ValueError(f"its {key} is not of the form that it should have")
        if shape["move"] == Move.SIGN:
            Rule.of(shape["rule"])
        for key in ("corrected", *(["value"] if "stated" in shape else [])):
            if key in shape:
                checked(Field(shape["field"]), shape[key])
    except (ValueError, TypeError, AttributeError) as error:
        raise Refused(
            f"Line {number} is not a verdict: {error}. `envoyage verdicts dump` shows the form."
        ) from error
    return dict(shape)


def _need(shape: Json, keys: tuple[str, ...]) -> None:
    if missing := [key for key in keys if key not in shape]:
        raise ValueError(f"it has no {' and no '.join(missing)}")


def _text(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""


def _tellings(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, dict) and _text(one.get("telling")) and _text(one.get("digest"))
        and isinstance(one.get("order"), int)
        for one in value
    )  # fmt: skip


def _passages(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(
        isinstance(one, list) and len(one) == 2 and all(isinstance(end, int) for end in one) for one in value
    )  # fmt: skip


_RIGHT: Final[Mapping[str, Callable[[object], bool]]] = {
    **dict.fromkeys(("id", "who", "digest", "claim", "field", "trip", "report", "slug", "person"), _text),
    **dict.fromkeys(("tellings", "into", "others"), _tellings),
    "rows": is_roster,
    "from": lambda value: isinstance(value, list) and all(_text(one) for one in value),
    "passages": _passages,
    "stated": lambda value: (
        _tellings([value]) and isinstance(value, dict) and _passages(value.get("passages"))
    ),
    **dict.fromkeys(("value", "corrected", "definition", "rule"), lambda value: isinstance(value, dict)),
}
