"""A roster as people bring it: rows checked one by one, and put beside the roster that ships.

Nothing is guessed: a row that contradicts what the roster knows is refused with what it knows, so that one
person never comes to stand under two ids, where the name alone would then mean nobody.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from envoyage.facts import Day
from envoyage.gazetteer import countries, office_id, office_name
from envoyage.reconcile.identity import made_id
from envoyage.reconcile.names import full_match, parse
from envoyage.reconcile.persons import Person, Roster, Tenure

COLUMNS = ("id", "name", "aliases", "office", "office_id", "country", "from", "to", "source")
_NEEDED = ("name", "country", "source")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 200  # characters of a cell, as the record has room for

Row = Mapping[str, str]
"""One tenure, a value for each of COLUMNS."""


def rows_in(lines: Iterable[str]) -> Iterator[tuple[int, Row]]:
    """The rows of a CSV file with the number of the line on which each ends.

    Raises:
        ValueError: the file has no heading with the columns that a roster needs.
    """
    reader = csv.DictReader(lines, strict=True)
    try:
        there = [column.strip() for column in reader.fieldnames or ()]
        if lacking := [column for column in _NEEDED if column not in there]:
            raise ValueError(
                f"Its first line names no column {', '.join(lacking)}; a roster has {', '.join(COLUMNS)}."
            )
        reader.fieldnames = there
        for cells in reader:
            row = {column: " ".join((cells.get(column) or "").split()) for column in COLUMNS}
            if any(row.values()):
                yield reader.line_num, row
    except csv.Error as error:
        raise ValueError(f"After line {reader.line_num} it is no CSV: {error}.") from error


def checked(row: Row, roster: Roster) -> Row:
    """The row with its id and canonical office, both found where they are left out.

    Raises:
        ValueError: it lacks something, or contradicts itself or the roster; the message is a sentence.
    """
    country = row["country"].upper()
    for column in _NEEDED:
        if not row[column]:
            raise ValueError(f"It has no {column}.")
    if too_long := [column for column, value in row.items() if len(value) > _LONGEST and column != "aliases"]:
        raise ValueError(f"Its {too_long[0]} has more than {_LONGEST} characters.")
    if country not in countries():
        raise ValueError(f"{row['country']!r} is no country code; use ISO 3166 alpha-2, as in GY.")
    if not row["source"].startswith(("https://", "http://")):
        raise ValueError(f"Its source {row['source']!r} is no address; name a page that states the tenure.")
    office = _office(row, country)
    start, end = _day(row, "from"), _day(row, "to")
    first, last = start and start.earliest, end and end.latest
    if first and last and first > last:
        raise ValueError(f"The tenure ends before it begins: {row['from']} to {row['to']}.")
    return {**row, "id": _id(row, country, roster), "country": country, "office_id": office}


def beside(roster: Roster, rows: Iterable[Row]) -> Roster:
    """The roster with these rows as well: new people, and what they add to those it knows.

    Of a tenure that is told twice the later word stands, and a row's word is later than the roster's.
    """
    given: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        given[row["id"]].append(row)
    if not given:
        return roster
    found = {person.id: person for person in roster.persons}
    for key, some in given.items():
        person = found.get(key) or Person(id=key, name=some[-1]["name"])
        names = [alias.strip() for row in some for alias in (row["name"], *row["aliases"].split("|"))]
        names = [name for name in dict.fromkeys(names) if name and name not in (person.name, *person.aliases)]
        tenures = person.tenures
        for new in map(_tenure, some):
            tenures = (*(old for old in tenures if not _same(old, new)), new)
        found[key] = replace(person, aliases=(*person.aliases, *names), tenures=tenures)
    return Roster(found.values())


def knows(roster: Roster, row: Row) -> bool:
    """True when the roster has all that a checked row says."""
    person = roster.by_id.get(row["id"])
    if person is None:
        return False
    names = [name.strip() for name in (row["name"], *row["aliases"].split("|")) if name.strip()]
    return _tenure(row) in person.tenures and {*names} <= {person.name, *person.aliases}


def _office(row: Row, country: str) -> str:
    given, title = row["office_id"], row["office"]
    if not given:
        found = office_id(title, "en", country) if title else None
        if found is None:
            raise ValueError(f"It has no office_id, and {title!r} names no office of a state.")
        return found
    try:
        office_name(given)
    except KeyError as error:
        raise ValueError(error.args[0]) from error
    return given


def _day(row: Row, side: str) -> Day | None:
    if not row[side]:
        return None
    try:
        day = Day.parse(row[side])
    except ValueError as error:
        raise ValueError(f"Its {side}: {error}") from error
    if day.year is None:
        raise ValueError(f"Its {side} {row[side]!r} has no year.")
    return day


def _id(row: Row, country: str, roster: Roster) -> str:
    key, name = row["id"], parse(row["name"], country)
    if not any(letter.isalpha() for letter in row["name"]):
        raise ValueError(f"{row['name']!r} is no name.")
    if key and not _ID.fullmatch(key):
        raise ValueError(f"{key!r} is no id; use small letters, digits and hyphens, as in us-marco-rubio.")
    known = roster.by_id.get(key)
    if known is not None:
        if not any(name == one or full_match(name, one) for one in known.names()):
            raise ValueError(
                f"The roster calls {key} {known.name}, not {row['name']}; use that name, or another id."
            )
        return key
    named = roster.named(row["name"], country) if len(name.tokens) > 1 else ()
    if not key and len(named) == 1:
        return named[0].id
    if named:
        raise ValueError(
            f"The roster knows {row['name']} as {' and '.join(person.id for person in named)};"
            " use that id, or tell the two apart by a fuller name."
        )
    return key or made_id(row["name"], country, row["office_id"] or None)


def _tenure(row: Row) -> Tenure:
    return Tenure(
        office=row["office"] or office_name(row["office_id"]),
        office_id=row["office_id"],
        country=row["country"],
        start=Day.parse(row["from"]) if row["from"] else None,
        end=Day.parse(row["to"]) if row["to"] else None,
        source=row["source"],
    )


def _same(one: Tenure, other: Tenure) -> bool:
    """One tenure told twice: the same office, in days that meet."""
    if (one.office_id, one.country) != (other.office_id, other.country):
        return False
    apart = (one.ended and other.began and one.ended <= other.began) or (
        other.ended and one.began and other.ended <= one.began
    )
    return not apart
