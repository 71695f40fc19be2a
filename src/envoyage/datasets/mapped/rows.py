"""The rows of a table with what each says of every field; what is wrong is told by line and column."""

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from envoyage.datasets.mapped.mapping import Mapping, Unusable
from envoyage.facts import DateSpan, Nature, Status, normalise
from envoyage.gazetteer import LANGUAGES, Kind, nearest_place, office_id, office_name, offices, place_of

Fault = Callable[[int, str], None]
"""Hears the line of a row that cannot be taken in, and a sentence without its full stop."""

_Word = TypeVar("_Word", Status, Nature)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row, its words understood.

    Attributes:
        line: in the file, where the row begins.
        cells: every column with its words, in the order of the file; empty ones are not there.
        says: every field with its words, from a column or, where that is empty, a constant.
    """

    line: int
    cells: dict[str, str]
    says: dict[str, str]
    office: str | None
    office_id: str | None
    home: str | None
    country: str
    when: DateSpan
    status: Status | None
    nature: Nature | None
    published: date | None

    def several(self, field: str, parted_by: str) -> list[str]:
        """The things that one cell lists."""
        return [one.strip() for one in self.says.get(field, "").split(parted_by) if one.strip()]


class _Bad(ValueError):  # noqa: N818 -- a row's fault
    """Why a row cannot be taken in."""


def rows_of(lines: Iterable[str], mapping: Mapping, *, fault: Fault) -> Iterator[Row]:
    """The rows of a table in CSV.

    Args:
        lines: of the file, opened with `newline=""`.
        mapping: what its columns are.
        fault: hears of each row that cannot be taken in.

    Raises:
        Unusable: it is no table, or lacks a column of the mapping.
    """
    reader = csv.reader(lines, delimiter=mapping.delimiter, strict=True)
    header: list[str] | None = None
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            fault(reader.line_num, f"cannot be read as CSV ({error})")
            continue
        if cells is None:
            break
        if header is None:
            header = [_words(one) for one in cells]
            mapping.fits(header)
        elif any(one.strip() for one in cells):
            try:
                yield _row(line, header, cells, mapping)
            except ValueError as error:
                fault(line, str(error))
    if header is None:
        raise Unusable("The table is empty; its first line names the columns.")


def _row(line: int, header: list[str], given: list[str], mapping: Mapping) -> Row:
    if len(given) > len(header):
        raise _Bad(f"has {len(given)} cells, and the first line names {len(header)} columns")
    cells = {column: words for column, one in zip(header, given, strict=False) if (words := _words(one))}
    says = dict(mapping.constants)
    for field, columns in mapping.columns.items():
        if words := " ".join(cells[column] for column in columns if column in cells):
            says[field] = words
    for field in ("official", "country", "url", "publisher"):
        if field not in says:
            raise _Bad(f"says no {field} ({_column(field, mapping)} is empty)")
    if not says["url"].startswith(("https://", "http://")):
        raise _bad("url", says, mapping, "an address that begins with https://")
    home = _country("home", says, mapping)
    country = _country("country", says, mapping)
    assert country is not None, "a row without a country was refused above"
    if country == home:
        raise _Bad(f"tells of a stay in {says['country']}, which is the official’s own country")
    title, canonical = _office(says, home)
    return Row(
        line=line,
        cells=cells,
        says=says,
        office=title,
        office_id=canonical,
        home=home,
        country=country,
        when=_when(says, mapping),
        status=_one_of(Status, "status", says, mapping),
        nature=_one_of(Nature, "nature", says, mapping),
        published=_published(says, mapping),
    )


def _words(cell: str) -> str:
    """A cell on one line, as it will stand in the text of its report."""
    return " ".join(normalise(cell).split())


def _column(field: str, mapping: Mapping) -> str:
    return "column " + " and ".join(mapping.columns[field]) if field in mapping.columns else "a constant"


def _bad(field: str, says: dict[str, str], mapping: Mapping, expected: str) -> _Bad:
    return _Bad(
        f"has {says[field][:60]!r} as its {field} ({_column(field, mapping)}); expected was {expected}"
    )


def _country(field: str, says: dict[str, str], mapping: Mapping) -> str | None:
    if field not in says:
        return None
    found = place_of(asked := mapping.meant(field, says[field]))
    if found is None or found.kind is not Kind.COUNTRY:
        near = nearest_place(asked)
        hint = f"; did you mean {near}?" if near and found is None else ""
        raise _bad(field, says, mapping, f"a country by name or code{hint}")
    return found.code


def _office(says: dict[str, str], home: str | None) -> tuple[str | None, str | None]:
    """The office in the table's words, and its canonical id where the words have one."""
    title = says.get("office")
    if title is None:
        return None, None
    if title in offices("en").names:
        return office_name(title), title
    return title, office_id(title, language_of(says), home)


def language_of(says: dict[str, str]) -> str:
    """The language in which the words of a row are understood: its own, where that is one that is read."""
    language = says.get("language", "en")
    return language if language in LANGUAGES else "en"


def _when(says: dict[str, str], mapping: Mapping) -> DateSpan:
    form = f"a day as {mapping.days}" if mapping.days else "a day as 2025-03-26, or 2025-03"
    for field in ("start", "end"):
        if field in says:
            try:
                mapping.day(says[field])
            except ValueError:
                raise _bad(field, says, mapping, form) from None
    try:
        return mapping.span(says.get("start", ""), says.get("end", ""))
    except ValueError:
        raise _Bad(f"ends on {says.get('end')}, before it begins on {says.get('start')}") from None


def _published(says: dict[str, str], mapping: Mapping) -> date | None:
    if "published" not in says:
        return None
    try:
        if (day := mapping.day(says["published"]).exact) is not None:
            return day
    except ValueError:
        pass
    raise _bad("published", says, mapping, "a whole day, written as those of the stops")


def _one_of(kind: type[_Word], field: str, says: dict[str, str], mapping: Mapping) -> _Word | None:
    if field not in says:
        return None
    meant = mapping.meant(field, says[field]).casefold()
    try:
        return kind(meant)
    except ValueError:
        known = ", ".join(kind)
        raise _bad(field, says, mapping, f"one of {known}; words.{field} may say what it means") from None
