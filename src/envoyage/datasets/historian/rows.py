"""A row of the Historian's tables: one stay of one official abroad, or one visit of a foreign leader."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Table(StrEnum):
    """Which of the tables a row is of."""

    PRESIDENTS = "presidents"
    SECRETARIES = "secretaries"
    VISITS = "visits"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row, its words as the table has them, with one space for each run of blanks.

    Attributes:
        who: the table's id of the traveller ("rubio-marco"); of a visitor, who has none, that of the country.
        name: the traveller as the row names him: "Marco Rubio", "King Juan Carlos I".
        state: the id of the country of the stay; of a visit, the country that the visitor comes from.
        label: that country's name as the row has it: "Germany, Federal Republic of".
        locale: the places, separated by commas; may be empty.
        remarks: a sentence or two; may be empty.
        elect: the remark says that the president had not taken office; the table files the trip with his own.
        edited: the day on which the row was last edited, else made; None where it does not say.
    """

    table: Table
    id: int
    file: str
    who: str
    name: str
    first: date
    last: date
    state: str
    label: str
    locale: str
    remarks: str
    elect: bool = False
    edited: date | None = None
