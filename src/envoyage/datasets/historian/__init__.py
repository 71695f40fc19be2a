"""The Office of the Historian's tables of travels and visits, read into one reading for each trip.

`docs/history.md` says what the tables hold, which of their quirks are handled how, and by which rule stops
become trips.
"""

from collections.abc import Iterator
from pathlib import Path

from envoyage.datasets.historian.grouping import Journey, journeys
from envoyage.datasets.historian.readings import PUBLISHER, Written, report_id, row_id, written
from envoyage.datasets.historian.rows import Row, Table
from envoyage.datasets.historian.short import NAME, packed, unpacked
from envoyage.datasets.historian.tables import Fault, NoTables, files_of, rows_of

__all__ = [
    "NAME",
    "PUBLISHER",
    "Fault",
    "Journey",
    "NoTables",
    "Row",
    "Table",
    "Written",
    "files_of",
    "journeys",
    "journeys_in",
    "packed",
    "report_id",
    "row_id",
    "rows_of",
    "unpacked",
    "written",
]


def journeys_in(folder: Path, *, fault: Fault) -> Iterator[Journey]:
    """The trips of a folder; `fault` hears of each row that is none.

    Raises:
        NoTables: the folder holds no table.
    """
    return journeys(rows_of(files_of(folder), folder, fault=fault))
