"""A trip as a text of a few lines, one for each row, and where in it each thing stands.

Marco Rubio, Secretary of State

February 1 to 3, 2025: Panama City, Panama. Met with President José Raúl Mulino.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from envoyage.datasets.historian.rows import Row, Table
from envoyage.facts import DateSpan, Day, Passage, Passages, normalise
from envoyage.facts.spans import span_words

# What a visitor's row does not say, for all of them came there.
_VISITED = "United States"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Where the parts of a row stand: its days, its days and places, the first letter of its remarks."""

    row: Row
    days: Passage
    stay: Passage
    remarks: str
    remarks_at: int

    def within(self, found: Passages) -> Passages:
        """Passages of the remarks as passages of the whole text."""
        return tuple(
            Passage(start=one.start + self.remarks_at, end=one.end + self.remarks_at) for one in found
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A text with the place of its heading, which names the traveller, and of its lines."""

    text: str
    heading: Passage
    lines: tuple[Line, ...]


def told(heading: str, rows: Iterable[Row], *, remarks: Iterable[str] | None = None) -> Told:
    """The text of one trip.

    Args:
        heading: who travels, with the office.
        rows: those of the trip, in the order of travel.
        remarks: other words in the place of the rows' own.
    """
    text = normalise(heading)
    name = Passage(start=0, end=len(text))
    lines = []
    rows = list(rows)
    for row, said in zip(rows, remarks or (row.remarks for row in rows), strict=True):
        days = normalise(span_words(when(row)))
        where = normalise(", ".join(part for part in (row.locale, row.label) if part))
        where = _VISITED if row.table is Table.VISITS else where
        said = normalise(said)
        start = len(text) + 2
        stay = f"{days}: {where}"
        text += f"\n\n{stay}{'' if stay.endswith('.') else '.'} "
        lines.append(
            Line(
                row=row,
                days=Passage(start=start, end=start + len(days)),
                stay=Passage(start=start, end=start + len(stay)),
                remarks=said,
                remarks_at=len(text),
            )
        )
        text = (text + said).rstrip(" ")
    return Told(text=text, heading=name, lines=tuple(lines))


def when(row: Row) -> DateSpan:
    """The days of a row."""
    return DateSpan(start=Day.of(row.first), end=Day.of(row.last))
