"""The mapping file: which column is which field, what holds for every row, how days and words are written."""

import json
import re
import tomllib
from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Self

from envoyage.facts import DateSpan, Day

FIELDS: Final[Table[str, str]] = {
    "id": "what one trip is called in the table; rows of one id are stops of one trip",
    "official": "who travels",
    "office": "the office held, as a title or by its id",
    "home": "the country that the official serves",
    "country": "the country entered",
    "city": "the city or other place",
    "start": "the first day of the stop",
    "end": "the last day of the stop",
    "status": "planned, underway, completed, cancelled or postponed",
    "nature": "official, private or transit",
    "occasion": "the summit or other occasion that was attended",
    "beside": "whom the official accompanied there",
    "met": "people met, with their titles before their names",
    "topics": "what was discussed",
    "url": "where the table says this",
    "publisher": "who publishes the table",
    "published": "the day of publication",
    "title": "the title of what is cited",
    "language": "the language of the row's words",
}
"""Every field that a column or a constant may fill."""

_NEEDED = ("official", "country", "url", "publisher")
_PARTS = ("name", "delimiter", "days", "parted_by", "columns", "constants", "words")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{1,40}")


class Unusable(ValueError):  # noqa: N818 -- an answer to the person who wrote it
    """The mapping cannot be used, or does not fit the table; the message says what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """A mapping, checked.

    Attributes:
        name: begins the ids of the reports, so it stays as it is.
        delimiter: between two cells.
        days: how days are written, in the codes of `strptime`; None for 2025-03-26, 2025-03 or 2025.
        parted_by: between two people or topics of one cell.
        columns: of a field the columns that fill it, joined by a blank where there are several.
        constants: of a field what holds where no cell says otherwise.
        words: of a field what words of the table mean.
    """

    name: str
    delimiter: str = ","
    days: str | None = None
    parted_by: str = ";"
    columns: Table[str, tuple[str, ...]]
    constants: Table[str, str]
    words: Table[str, Table[str, str]]

    @classmethod
    def load(cls, path: Path) -> Self:
        """Reads a mapping in TOML, or in JSON where the file is called so.

        Raises:
            Unusable: it cannot be read, or says what no mapping can.
        """
        try:
            text = path.read_text("utf-8")
            shape = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
        except (OSError, ValueError) as error:  # both readers' errors are ValueErrors, as is no UTF-8
            raise Unusable(f"{path} cannot be read: {error}.") from error
        try:
            return cls.of(shape)
        except Unusable as error:
            raise Unusable(f"{path}: {error}") from error

    @classmethod
    def of(cls, shape: Any) -> Self:
        """The mapping of plain values.

        Raises:
            Unusable: they are none.
        """
        if not isinstance(shape, dict):
            raise Unusable(f"A mapping has the parts {', '.join(_PARTS)}.")
        if unknown := sorted(set(shape) - set(_PARTS)):
            raise Unusable(f"A mapping has no part {', '.join(unknown)}; its parts are {', '.join(_PARTS)}.")
        name, delimiter = shape.get("name"), shape.get("delimiter", ",")
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise Unusable('name is missing or is none; give a short one in small letters: name = "gazette".')
        if not isinstance(delimiter, str) or len(delimiter) != 1:
            raise Unusable(f"delimiter is {delimiter!r}; give the one character between two cells.")
        columns = {
            field: (one,) if isinstance(one, str) else tuple(one) if isinstance(one, list) else ()
            for field, one in _part(shape, "columns").items()
        }
        constants = _part(shape, "constants")
        words = _part(shape, "words")
        for field, several in columns.items():
            if not several or not all(isinstance(one, str) and one for one in several):
                raise Unusable(f"columns.{field} is no column; give its name, or a list of names.")
        for field, value in constants.items():
            if not isinstance(value, str) or not value.strip():
                raise Unusable(f"constants.{field} is {value!r}; give it as words in quotes.")
        for field, table in words.items():
            if not isinstance(table, dict) or not all(isinstance(one, str) for one in table.values()):
                raise Unusable(f'words.{field} is no table; write it as words.{field} = {{"UK" = "GB"}}.')
        if missing := [one for one in _NEEDED if one not in columns and one not in constants]:
            raise Unusable(
                f"Nothing fills {', '.join(missing)}; name a column for each, or a constant: a fact says who"
                " travels where to, and who says so."
            )
        return cls(
            name=name,
            delimiter=delimiter,
            days=_form(shape.get("days")),
            parted_by=str(shape.get("parted_by", ";")) or ";",
            columns=columns,
            constants=constants,
            words={field: {str(k).casefold(): v for k, v in some.items()} for field, some in words.items()},
        )

    def fits(self, header: Sequence[str]) -> None:
        """Passes a table that has every column that is mapped.

        Raises:
            Unusable: it lacks one.
        """
        named = [column for several in self.columns.values() for column in several]
        if missing := [column for column in dict.fromkeys(named) if column not in header]:
            lacks = ", ".join(repr(one) for one in missing)
            raise Unusable(f"The table has no column {lacks}; it has {', '.join(map(repr, header))}.")

    def day(self, words: str) -> Day:
        """A day as the table writes it.

        Raises:
            ValueError: it is none of that form.
        """
        if self.days is None:
            return Day.parse(words)
        return Day.of(datetime.strptime(words, self.days).date())  # noqa: DTZ007 -- a day has no zone

    def span(self, start: str, end: str) -> DateSpan:
        """The days of a row; where no column holds the last one, a row is of one day."""
        first = self.day(start) if start else None
        if "end" not in self.columns:
            return DateSpan(start=first, end=first)
        return DateSpan(start=first, end=self.day(end) if end else None)

    def meant(self, field: str, words: str) -> str:
        """What words of the table mean."""
        return self.words.get(field, {}).get(words.casefold(), words)


def _part(shape: Table[str, Any], name: str) -> dict[str, Any]:
    part = shape.get(name, {})
    if not isinstance(part, dict):
        raise Unusable(f"{name} is no table of fields; write it below [{name}].")
    if unknown := sorted(set(part) - set(FIELDS)):
        raise Unusable(f"{name} has no field {', '.join(unknown)}; the fields are {', '.join(FIELDS)}.")
    return part


def _form(given: Any) -> str | None:
    if given is None:
        return None
    form = str(given)
    try:
        probe = datetime(2025, 11, 28)  # noqa: DTZ001 -- a day has no zone
        read = datetime.strptime(probe.strftime(form), form).date()  # noqa: DTZ007
    except ValueError:
        read = None
    if read != probe.date():
        raise Unusable(
            f'days is {form!r}, which does not hold a year, a month and a day; write it as "%d/%m/%Y".'
        )
    return form
