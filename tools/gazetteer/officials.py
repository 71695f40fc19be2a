"""Bakes who held which office, from the hand-kept rows, the roster and what is drawn, to be found by name."""

from typing import Any

from tools.gazetteer.tables import Row, rows

from envoyage.gazetteer.officials import alike, name_key

# Where a name begins with the family name at home, and mostly abroad.
FAMILY_FIRST = frozenset({"CN", "KH", "KP", "KR", "LA", "SG", "TW", "VN"})
_SMALL = frozenset(
    {"al", "el", "bin", "ibn", "da", "do", "dos", "das", "del", "la", "le", "van", "von", "der", "jr", "sr"}
)


def officials() -> dict[str, Any]:
    """The shipped table: tenures, and for each word that can stand for a name the tenures it may mean."""
    tenures: dict[tuple[str, str], list[list[Any]]] = {}
    for row in (*rows("gazetteer/officials.csv"), *_roster(), *rows("gazetteer/drawn/officials.csv")):
        _add(row, tenures)
    people = sorted((tenure for found in tenures.values() for tenure in found), key=lambda t: t[:2] + t[2:4])
    names = sorted({office for _, _, office, *_ in people})
    surnames: dict[str, list[int]] = {}
    for index, (keys, country, *_) in enumerate(people):
        for surname in _surnames(keys, country):
            surnames.setdefault(surname, []).append(index)
    return {
        "offices": names,
        "tenures": [[keys, country, names.index(office), *years] for keys, country, office, *years in people],
        "surnames": {surname: surnames[surname] for surname in sorted(surnames)},
    }


def _roster() -> list[Row]:
    found = []
    for row in rows("roster/officials.csv"):
        found.append(
            row
            | {
                "aliases": row["aliases"].replace("|", ";"),
                "office": row["office_id"],
                "from": row["from"][:4],
                "to": row["to"][:4],
            }
        )
    return [row for row in found if row["office"] != "official" and row["from"]]


def _add(row: Row, tenures: dict[tuple[str, str], list[list[Any]]]) -> None:
    """Adds a tenure, unless an earlier row has the holder in that office in those years, by any name."""
    keys = [name_key(name) for name in (row["name"], *row.get("aliases", "").split(";")) if name]
    first, last = int(row["from"]), int(row["to"] or 0)
    known = tenures.setdefault((row["country"], row["office"]), [])
    for names, _, _, since, until in known:
        meets = first <= (until or first) + 1 and since <= (last or since) + 1
        if meets and any(alike(keys[0].split(), name.split()) for name in names.split("|")):
            return
    known.append(["|".join(dict.fromkeys(keys)), row["country"], row["office"], first, last])


def _surnames(keys: str, country: str) -> set[str]:
    found = set()
    for name in keys.split("|"):
        words = [word for word in name.split() if word not in _SMALL and len(word) > 1]
        if country in FAMILY_FIRST or len(words) == 1:
            found.update(words[:1])
        found.update(words[1:])
    return found
