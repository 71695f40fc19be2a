"""Bakes countries and regions: names shown, label points, capitals, who belongs to what."""

from typing import Any

from tools.gazetteer.tables import LANGUAGES, Row, names, rows, toml


def shown(row: Row, drawn: Row, language: str) -> str:
    """The name shown for a country: the field's own where the table gives one, else CLDR's."""
    own = names(row[language])
    return own[0].text if own else drawn[language]


def members(region: str, table: dict[str, Any], below: tuple[str, ...] = ()) -> set[str]:
    """The country codes of a region, those of the regions it names included.

    Raises:
        ValueError: regions name each other in a circle, or one that does not exist.
    """
    if region in below or region not in table:
        raise ValueError(
            f"resources/gazetteer/regions.toml: {' > '.join([*below, region])} is no chain of regions."
        )
    codes: set[str] = set()
    for word in table[region]["members"].split():
        codes |= members(word[1:], table, (*below, region)) if word.startswith("@") else {word}
    return codes


def point(row: Row) -> list[float] | None:
    """The coordinates of a row, where it has them."""
    return [float(row["lat"]), float(row["lon"])] if row.get("lat") else None


def seats_of_bodies(codes: set[str]) -> dict[str, str]:
    """The country in which each body has its seat."""
    found = {row["id"]: row["country"] for row in rows("gazetteer/seats.csv")}
    if strangers := set(found.values()) - codes:
        raise ValueError(f"resources/gazetteer/seats.csv: no country has the codes {strangers}.")
    return found


def world() -> dict[str, Any]:
    """The shipped table of countries and regions."""
    drawn = {row["code"]: row for row in rows("gazetteer/drawn/territories.csv")}
    seats = {row["code"]: row for row in rows("gazetteer/drawn/capitals.csv")}
    capitals = {row["code"]: row for row in rows("gazetteer/capitals.csv")}
    countries: list[list[Any]] = []
    for row in rows("gazetteer/countries.csv"):
        code, seat = row["code"], capitals.get(row["code"])
        countries.append(
            [
                code,
                row["status"] or "sovereign",
                row["sovereign"] or None,
                row["successor"] or None,
                [shown(row, drawn.get(code, {}), language) for language in LANGUAGES],
                point(row) or point(drawn.get(code, {})),
                [names(seat[language])[0].text for language in LANGUAGES] if seat else [],
                (point(seat) or point(seats[code])) if seat else [None, None],
            ]
        )
    table = toml("gazetteer/regions.toml")
    codes = {country[0] for country in countries}
    regions: list[list[Any]] = []
    for region, row in table.items():
        inside = members(region, table)
        if strangers := inside - codes:
            raise ValueError(
                f"resources/gazetteer/regions.toml: {region} has members without a country: {strangers}."
            )
        regions.append([region, [names(row[language])[0].text for language in LANGUAGES], sorted(inside)])
    return {"countries": countries, "regions": regions, "seats": seats_of_bodies(codes)}
