"""`python -m tools.build_history FOLDER`: the table of travels and visits that ships, from the Historian's.

FOLDER holds the repositories travels/ and visits/. Facts alone are kept: names, offices, days, places, those
met, kind of the stay, occasion and company. A row that is none is told, and nothing is written then.
"""

import sys
from pathlib import Path

from envoyage.datasets.historian import NAME, NoTables, journeys_in, packed

SHIPPED = Path(__file__).parents[1] / "resources" / "history" / NAME


def main(folder: str) -> int:
    """Writes the table; returns the exit code."""
    faults: list[str] = []
    try:
        trips = list(journeys_in(Path(folder), fault=lambda where, what: faults.append(f"{where} {what}.")))
    except NoTables as error:
        faults.append(str(error))
        trips = []
    if faults:
        print(*faults, sep="\n", file=sys.stderr)
        return 1
    table = packed(trips)
    SHIPPED.parent.mkdir(exist_ok=True)
    SHIPPED.write_bytes(table)
    print(f"{SHIPPED}: {len(trips):,} trips, {len(table):,} bytes.")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say the folder in which travels/ and visits/ are: python -m tools.build_history FOLDER")
    sys.exit(main(sys.argv[1]))
