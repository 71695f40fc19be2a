"""Bakes where the gazetteer's cities lie, for the dots on the maps: `python -m tools.build_places`.

Writes src/envoyage/publish/maps/places.json from resources/gazetteer: for each country the folded names of
its cities with latitude and longitude in hundredths of a degree. `--check` fails on a diff.
"""

import argparse
import csv
import json
import sys
from pathlib import Path

from envoyage.gazetteer import fold, key

ROOT = Path(__file__).parents[1]
GAZETTEER = ROOT / "resources" / "gazetteer"
OUT = ROOT / "src" / "envoyage" / "publish" / "maps" / "places.json"


def rows(name: str) -> list[dict[str, str]]:
    with (GAZETTEER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def bake() -> str:
    """The table as it ships; the largest city of a name wins, as the drawn list has it first."""
    places: dict[str, dict[str, list[int]]] = {}
    for row in rows("drawn/cities.csv"):
        at = [round(float(row["lat"]) * 100), round(float(row["lon"]) * 100)]
        places.setdefault(row["country"], {}).setdefault(fold(key(row["name"])), at)
    for row in rows("cities.csv"):
        names = [
            fold(key(name.lstrip("~!")))
            for column in ("en", "es", "pt")
            for name in (row[column] or "").split(";")
            if name
        ]
        known = places.get(row["country"], {})
        if at_ := next((known[name] for name in names if name in known), None):
            for name in names:
                known.setdefault(name, at_)
    return json.dumps(places, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when a rebuild leaves a diff"
    )
    baked = bake()
    if not parser.parse_args().check:
        OUT.write_text(baked, encoding="utf-8")
    elif baked != OUT.read_text(encoding="utf-8"):
        print(f"{OUT.name} is not as resources/gazetteer would have it: run `python -m tools.build_places`.")
        return 1
    print(f"{OUT.name}: {baked.count('[')} names of cities, {len(baked.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
