"""Bakes resources/gazetteer and resources/offices into the tables that ship.

    python -m tools.build_gazetteer [--check]

The same tables always give the same bytes; `--check` writes nothing and fails where a rebuild leaves a diff.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from tools.gazetteer.former import former
from tools.gazetteer.offices import offices
from tools.gazetteer.officials import officials
from tools.gazetteer.persons import persons
from tools.gazetteer.phrases import cities, phrases
from tools.gazetteer.tables import LANGUAGES
from tools.gazetteer.towns import towns
from tools.gazetteer.world import world

SHIPPED = Path(__file__).parent.parent / "src" / "envoyage" / "gazetteer" / "tables"


def bake() -> dict[str, bytes]:
    """Every shipped table by its file name."""
    tables: dict[str, Any] = {"world": world(), "cities": cities(), "officials": officials()}
    tables["persons"] = persons()
    tables["former"] = former()
    tables["towns"] = towns()
    for language in LANGUAGES:
        tables[f"phrases.{language}"] = phrases(language)
        tables[f"offices.{language}"] = offices(language)
    return {f"{name}.json": _compact(table) for name, table in tables.items()}


def _compact(table: Any) -> bytes:
    return (json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when a rebuild leaves a diff"
    )
    check = parser.parse_args().check
    baked = bake()
    there = {path.name: path.read_bytes() for path in SHIPPED.glob("*.json")}
    stale = sorted(name for name in baked.keys() | there.keys() if baked.get(name) != there.get(name))
    if check and stale:
        print(f"{', '.join(stale)} not as resources/ would have it: run `python -m tools.build_gazetteer`.")
        return 1
    if not check:
        SHIPPED.mkdir(exist_ok=True)
        for name in stale:
            (SHIPPED / name).write_bytes(baked[name]) if name in baked else (SHIPPED / name).unlink()
    kilobytes = sum(map(len, baked.values())) // 1000
    print(
        f"{len(baked)} tables, {kilobytes} kB, {'as' if check else f'{len(stale)} changed from'} resources/."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
