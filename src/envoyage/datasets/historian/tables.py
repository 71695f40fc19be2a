"""The Historian's folder: its files found, each record made a row, and each that cannot be one told of."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from envoyage.datasets.historian.rows import Row, Table
from envoyage.datasets.historian.states import known_states
from envoyage.datasets.historian.xmlfile import Broken, Element, elements

Fault = Callable[[str, str], None]
"""Hears where something stands ("travels/…/rubio-marco.xml, line 3, id 4281") and what is wrong with it."""

# A day before the first row of 1866, and a stay longer than Lansing's seven months in Paris, is a slip.
_FIRST_YEAR = 1800
_LONGEST = timedelta(days=366)

_FILES = (
    *(f"{root}{role}-travels/*.xml" for root in ("travels/", "") for role in ("president", "secretary")),
    *("visits/data/*.xml", "data/*.xml"),
)
_BEFORE_THE_OATH = re.compile(r"\bmade as President-elect\b")
_TRAVELS = {"president": Table.PRESIDENTS, "secretary": Table.SECRETARIES}


class NoTables(ValueError):  # noqa: N818
    """Raised for a folder in which no table of the Historian's is; the message is a sentence."""


def files_of(folder: Path) -> list[Path]:
    """The files of the tables that a folder holds, whole or in part, in a fixed order.

    Args:
        folder: the one with the repositories `travels` and `visits` in it, or either of these.

    Raises:
        NoTables: it holds neither.
    """
    if not folder.is_dir():
        raise NoTables(f"{folder} is no folder; name the one that holds travels/ and visits/.")
    found = [path for pattern in _FILES for path in sorted(folder.glob(pattern))]
    if not found:
        raise NoTables(
            f"{folder} holds no table of travels or visits; name the folder in which"
            " travels/president-travels, travels/secretary-travels or visits/data is."
        )
    return found


def rows_of(files: list[Path], folder: Path, *, fault: Fault) -> Iterator[Row]:
    """Every row of these files; what is none is told of, and the others come all the same."""
    seen: dict[tuple[str, int], str] = {}
    for path in files:
        name = path.relative_to(folder).as_posix()
        kind = "visit" if path.parent.name == "data" else "trip"
        try:
            for element in elements(path.read_bytes(), kind):
                where = f"{name}, line {element.line}, id {element.text.get('id') or 'missing'}"
                try:
                    row = _row(element, name, kind)
                except ValueError as error:
                    fault(where, str(error))
                    continue
                if before := seen.get((kind, row.id)):
                    fault(where, f"has the id of another row, in {before}; an id is given once")
                    continue
                seen[kind, row.id] = f"{name}, line {element.line}"
                yield row
        except (Broken, OSError) as error:
            fault(name, str(error))


def _row(element: Element, file: str, kind: str) -> Row:
    """The row of a record.

    Raises:
        ValueError: something is missing or impossible; the message goes on after the place.
    """
    visit = kind == "visit"
    who, country = ("visitor", "from") if visit else ("name", "country")
    needed = ("id", "start-date", "end-date", who, country, *(() if visit else ("locale", "remarks")))
    text = element.text
    for part in needed:
        if part not in text:
            raise ValueError(f"has no element {part}")
    for part in ("id", "start-date", "end-date", who):
        if not text[part]:
            raise ValueError(f"has nothing in its element {part}")
    if not text["id"].isdecimal():
        raise ValueError(f"has {text['id']!r} for an id, which is a number")
    state = element.within[country].get("id", "")
    if state not in known_states():
        named = state or text[country] or "nothing"
        raise ValueError(f"names the country {named!r}, which the table of countries does not know")
    first, last = _days(text["start-date"], text["end-date"])
    role = "" if visit else text.get("role") or element.attributes.get("role", "")
    if not visit and role not in _TRAVELS:
        raise ValueError(f"has the role {role!r}; president or secretary was expected")
    traveller = state if visit else element.attributes.get("who", "")
    if not traveller:
        raise ValueError("has no attribute who")
    return Row(
        table=Table.VISITS if visit else _TRAVELS[role],
        id=int(text["id"]),
        file=file,
        who=traveller,
        name=text[who],
        first=first,
        last=last,
        state=state,
        label=text[country],
        locale=text.get("locale", ""),
        remarks=text.get("description" if visit else "remarks", ""),
        elect=role == "president" and bool(_BEFORE_THE_OATH.search(text["remarks"])),
        edited=_day_of(text.get("last-modified-datetime") or text.get("created-datetime") or ""),
    )


def _days(start: str, end: str) -> tuple[date, date]:
    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        wrong = next(day for day in (start, end) if not _is_day(day))
        raise ValueError(f"has the date {wrong}, which no calendar has") from None
    if last < first:
        raise ValueError(f"ends on {last}, before it begins on {first}")
    if first.year < _FIRST_YEAR or last - first > _LONGEST:
        raise ValueError(f"lasts from {first} to {last}, which no stay does")
    return first, last


def _is_day(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _day_of(moment: str) -> date | None:
    return date.fromisoformat(moment[:10]) if _is_day(moment[:10]) else None
