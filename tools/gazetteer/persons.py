"""Bakes the roster that ships: people under lasting ids, with the offices that they held and when."""

import re
from typing import Any

from tools.gazetteer.tables import Row, rows

from envoyage.reconcile.names import full_match, parse, words

# Two people of one country and one name are two where nobody lives to hold offices so many years apart.
_LIFETIME = 60
# Rows of a surname alone mean one person in tenures that begin within so many years.
_SURNAME = 12

Shape = list[Any]
"""[id, name, [alias, ...], [tenure, ...]]; a tenure: office_id, country, from, to, title, source."""


def persons() -> list[Shape]:
    """Each person of the tables, by id.

    The roster's own rows come first: their ids, names and days stand. A tenure of the gazetteer's tables is
    added where the person holds no such office in those years.
    """
    found: list[Shape] = []
    by_country: dict[str, list[Shape]] = {}
    for row in rows("roster/officials.csv"):
        aliases = [alias for alias in row["aliases"].split("|") if alias]
        _add(row, row["id"], [row["name"], *aliases], row["office_id"], found, by_country)
    for row in (*rows("gazetteer/officials.csv"), *rows("gazetteer/drawn/officials.csv")):
        if re.fullmatch(r"Q\d+", row["name"]):  # an item of Wikidata that had no name when it was drawn
            continue
        aliases = [alias for alias in row.get("aliases", "").split(";") if alias]
        _add(row, "", [row["name"], *aliases], row["office"], found, by_country)
    return sorted(found)


def _add(
    row: Row,
    given: str,
    names: list[str],
    office: str,
    found: list[Shape],
    by_country: dict[str, list[Shape]],
) -> None:
    country = row["country"]
    tenure = [office, country, row["from"], row["to"]]
    tenure += [row["office"], row["source"]] if given else []
    near = by_country.setdefault(country, [])
    known = next((one for one in near if (one[0] == given) or _one_person(one, names, tenure)), None)
    if known is None:
        lasting = given or "-".join(re.findall("[a-z0-9]+", f"{country.lower()} {' '.join(words(names[0]))}"))
        taken = {one[0] for one in found}
        known = [f"{lasting}-{row['from'][:4]}" if lasting in taken else lasting, names[0], [], []]
        found.append(known)
        near.append(known)
    known[2] += [name for name in names if name not in (known[1], *known[2])]
    if given or not any(_same(tenure, other) for other in known[3]):
        known[3].append(tenure)


def _one_person(person: Shape, names: list[str], tenure: list[str]) -> bool:
    """One name in one life; or a fuller form of it in the same office at the same time."""
    country = tenure[1]
    here, there = ([parse(name, country) for name in many] for many in ((person[1], *person[2]), names))
    apart = max((abs(_year(tenure[2]) - _year(other[2])) for other in person[3] if other[2]), default=0)
    if apart > _LIFETIME:
        return False
    if _initials(person[1]) and _initials(names[0]) and _initials(person[1]) != _initials(names[0]):
        return False  # George H. W. Bush is not George W. Bush
    if any(one == other and (len(one.tokens) > 1 or apart < _SURNAME) for one in here for other in there):
        return True
    return any(_same(tenure, other) for other in person[3]) and any(
        one == other or full_match(one, other) for one in here for other in there
    )


def _initials(name: str) -> list[str]:
    return [word for word in words(name) if len(word) == 1]


def _same(one: list[str], other: list[str]) -> bool:
    """One tenure told twice: the same office, in years that meet."""
    until, other_until = _year(one[3]) or 9999, _year(other[3]) or 9999
    return one[0] == other[0] and _year(one[2]) <= other_until + 1 and _year(other[2]) <= until + 1


def _year(day: str) -> int:
    return int(day[:4]) if day else 0
