"""Who travels, by a row: an American by the table it stands in, a visitor by the title before the name."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from envoyage.datasets.historian.packed import table
from envoyage.datasets.historian.rows import Row, Table
from envoyage.datasets.historian.states import spoken_for
from envoyage.reading import read_names

HOME = "US"

_OFFICES = {
    Table.PRESIDENTS: ("President", "head-of-state"),
    Table.SECRETARIES: ("Secretary of State", "foreign-minister"),
}
_ELECT = ("President-elect", "president-elect")
# "Henry A. (Heinz Alfred) Kissinger"
_BESIDE = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """Somebody who travels, with the office held then and the country spoken for."""

    name: str
    office: str | None
    office_id: str | None
    country: str | None


def officials(row: Row) -> tuple[Official, ...]:
    """Who travels by this row: one, or two where it names two."""
    if row.table is Table.VISITS:
        country = spoken_for(row.state, row.first)
        return tuple(
            Official(name=name, office=office, office_id=office_id, country=country)
            for name, office, office_id in _named(_meant().get(row.name, row.name))
            or ((row.name, None, None),)
        )
    office, office_id = _ELECT if row.elect else _OFFICES[row.table]
    name = _BESIDE.sub("", row.name)
    return (Official(name=name, office=office, office_id=office_id, country=HOME),)


@lru_cache(maxsize=4096)
def _named(name: str) -> tuple[tuple[str, str | None, str | None], ...]:
    return tuple((one.name, one.office, one.office_id) for one in read_names(name))


@cache
def _meant() -> dict[str, str]:
    return {row["written"]: row["meant"] for row in table("slips.csv")}
