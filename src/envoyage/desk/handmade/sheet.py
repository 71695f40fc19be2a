"""The form as a whole: its rows as they were typed, and whether all of them can be used.

Works by posting alone: a button asks for one more row of a kind, and everything typed comes back with it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from envoyage.desk.handmade.rows import LISTED, ONCE, Row

_MOST_ROWS = 60  # of a kind; a trip with more is several
_SECTIONS = {
    "stop": ("Stops, in the order of travel", "Add a stop"),
    "meeting": ("People met", "Add a person met"),
    "topic": ("Topics", "Add a topic"),
    "agreement": ("Agreements", "Add an agreement"),
    "quote": ("Quotes", "Add a quote"),
    "place": ("Places toured", "Add a place"),
}
_NAME = re.compile(r"([a-z]+)-(\d{1,3})-[a-z]+")


@dataclass(slots=True, kw_only=True)
class Sheet:
    """The rows of the form, by kind."""

    once: dict[str, Row]
    listed: dict[str, list[Row]]

    @property
    def sources(self) -> list[tuple[str, list[Row]]]:
        """The rows of sources, as a section."""
        return [("source", self.listed["source"])]

    @property
    def sections(self) -> list[tuple[str, list[Row], str, str]]:
        """The other rows by section, with its heading and the words of its button."""
        return [(kind, self.listed[kind], *_SECTIONS[kind]) for kind in LISTED if kind != "source"]

    @classmethod
    def empty(cls, *, report: str = "") -> Self:
        """A fresh form: a source, and a row to begin with of what most trips have."""
        counts = dict.fromkeys(LISTED, 0) | {"source": 1, "stop": 1}
        return cls._of(None, counts, initial={"source-0-report": report})

    @classmethod
    def posted(cls, data: Mapping[str, Any]) -> Self:
        """The form as it was sent."""
        return cls._of(data, _counts(data))

    @classmethod
    def with_row(cls, data: Mapping[str, Any], kind: str) -> Self:
        """The form as it was sent, unchecked, with one more row of a kind."""
        counts = _counts(data)
        if kind in counts:
            counts[kind] = min(counts[kind] + 1, _MOST_ROWS)
        return cls._of(None, counts, initial=data)

    @classmethod
    def _of(
        cls,
        data: Mapping[str, Any] | None,
        counts: Mapping[str, int],
        initial: Mapping[str, Any] | None = None,
    ) -> Self:
        def row(form: type[Row], prefix: str) -> Row:
            typed = {
                name: (initial or {})[f"{prefix}-{name}"]
                for name in form.base_fields
                if f"{prefix}-{name}" in (initial or {})
            }
            return form(data, prefix=prefix, initial=typed)

        return cls(
            once={kind: row(form, kind) for kind, form in ONCE.items()},
            listed={
                kind: [row(form, f"{kind}-{number}") for number in range(counts[kind])]
                for kind, form in LISTED.items()
            },
        )

    def rows(self, kind: str) -> list[Row]:
        """The rows of a kind that say something."""
        return [row for row in self.listed[kind] if row.given]

    def every(self) -> list[Row]:
        """All rows, also the empty ones."""
        return [*self.once.values(), *(row for rows in self.listed.values() for row in rows)]

    def stating(self) -> list[tuple[str, Row]]:
        """The rows that state something, with their kinds. A status may rest on the traveller's words."""
        once = [(kind, row) for kind, row in self.once.items() if row.given or kind == "traveller"]
        listed = [(kind, row) for kind in LISTED if kind != "source" for row in self.rows(kind)]
        return [*once, *listed]

    def valid(self) -> bool:
        """True when every row that says something can be used; what cannot be is said beside the field."""
        asked = [row for _, row in self.stating()] + [self.once["status"], *self.rows("source")]
        for row in asked:
            row.asked = True
        sound = [row.is_valid() for row in asked]  # every row is asked, also behind one that cannot be used
        if not self.rows("source"):
            self.once["traveller"].add_error(None, "No source, no save: name a source above.")
            return False
        return all(sound)

    def troubled(self) -> bool:
        """True once a row of a form that was found valid has been told that it cannot be used."""
        return any(row.errors for row in (*[row for _, row in self.stating()], *self.rows("source")))


def _counts(data: Mapping[str, Any]) -> dict[str, int]:
    counts = dict.fromkeys(LISTED, 0)
    for name in data:
        if (match := _NAME.fullmatch(name)) and match[1] in counts:
            counts[match[1]] = min(max(counts[match[1]], int(match[2]) + 1), _MOST_ROWS)
    return counts
