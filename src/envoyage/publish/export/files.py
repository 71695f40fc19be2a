"""The names under which the site gives its data: `trips.csv`, `stops.parquet`, `trips.ics`, `data.zip`."""

from dataclasses import dataclass

from envoyage.publish.export.form import OfRows, OfTrips
from envoyage.publish.export.registry import FORMATS
from envoyage.publish.export.tables import TABLES


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file that the site makes when it is asked for."""

    name: str
    format: str
    table: str | None
    media: str
    says: str


def _files() -> dict[str, DataFile]:
    found: dict[str, DataFile] = {}
    for form in FORMATS.values():
        if issubclass(form, OfRows):
            for table in TABLES.values():
                file = f"{table.name}.{form.suffix}"
                found[file] = DataFile(file, form.name, table.name, form.media, f"{table.title}; {form.says}")
        elif issubclass(form, OfTrips):
            file = f"trips.{form.suffix}"
            found[file] = DataFile(file, form.name, None, form.media, form.says)
        else:
            file = "data.zip" if form.name == "package" else f"{form.name}.zip"
            found[file] = DataFile(file, form.name, None, form.media, form.says)
    return found


FILES = _files()
"""Every such file, by its name."""

OF_A_TRIP = {
    name.removeprefix("trips."): file
    for name, file in FILES.items()
    if file.table is None and name.startswith("trips.")
}
"""What one trip is given as, by the end of its address: `trips/ID.json`."""
