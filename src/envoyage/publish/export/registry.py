"""The registry of formats, and an export of any of them as a stream of bytes."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial

from django.db.models import Max, QuerySet

from envoyage.publish.export.batch import in_batches
from envoyage.publish.export.columns import Row, Table
from envoyage.publish.export.form import About, File, Form, OfFiles, OfRows, OfTrips, Tables
from envoyage.publish.export.formats.calendars import ICalendar
from envoyage.publish.export.formats.columnar import Parquet
from envoyage.publish.export.formats.datasette import Datasette
from envoyage.publish.export.formats.delimited import Csv
from envoyage.publish.export.formats.entities import FollowTheMoney
from envoyage.publish.export.formats.events import Plover
from envoyage.publish.export.formats.feeds import Atom
from envoyage.publish.export.formats.linked import JsonLd
from envoyage.publish.export.formats.nested import JsonLines, WholeJson
from envoyage.publish.export.formats.package import DataPackage
from envoyage.publish.export.formats.places import GeoJson
from envoyage.publish.export.formats.popolo import Popolo
from envoyage.publish.export.formats.references import BibTex, CslJson, Ris
from envoyage.publish.export.sink import zipped
from envoyage.publish.export.tables import TABLES, rows
from envoyage.record.kept import last_entry
from envoyage.record.models import Trip

FORMATS: dict[str, type[Form]] = {
    form.name: form
    for form in (
        Csv, Parquet, WholeJson, JsonLines, GeoJson, ICalendar, Atom, JsonLd, FollowTheMoney, Plover, Popolo,
        Ris, BibTex, CslJson, Datasette, DataPackage,
    )
}  # fmt: skip

_BEFORE = datetime(1970, 1, 1, tzinfo=UTC)  # of a book without an entry

Told = Callable[[int], None]
"""Hears how many rows, or trips, more are written."""


def _quiet(more: int) -> None:
    """Hears nothing."""


def about(
    trips: "QuerySet[Trip]",
    *,
    title: str = "Envoyage: official travel",
    sentence: str = "All published trips.",
    base: str = "/",
    query: str = "",
    licence: str = "CC-BY-4.0",
) -> About:
    """What an export of these trips says of itself; its version is the last entry, by day and number."""
    written = _last_entry()[1]
    changed = trips.order_by().aggregate(last=Max("changed_at"))["last"]
    return About(
        title=title,
        sentence=sentence,
        base=base,
        query=query,
        version=version(),
        changed=changed or written,
        licence=licence,
    )


def version() -> str:
    """The state of the book as one cites it: `2026.11.30.5345`, the day and the number of its last entry."""
    seq, written = _last_entry()
    return f"{written:%Y.%m.%d}.{seq}"


def _last_entry() -> tuple[int, datetime]:
    return last_entry() or (0, _BEFORE)


def bare(base: str) -> About:
    """Of what is given piece by piece, and says only where its pages are."""
    return About(title="", version="", changed=_BEFORE, base=base)


def of_several(name: str, table: str | None = None) -> bool:
    """True for what makes a folder: a format of several files, or one of tables when none is named."""
    form = FORMATS[name]
    return issubclass(form, OfFiles) or (issubclass(form, OfRows) and table is None)


def stream(
    name: str,
    of: About,
    trips: "QuerySet[Trip]",
    *,
    table: str | None = None,
    tell: Told = _quiet,
) -> Iterator[bytes]:
    """An export as the bytes of one file; a format of several files is a ZIP archive."""
    form = FORMATS[name]
    if of_several(name, table):
        level = form.level if issubclass(form, OfFiles) else OfFiles.level
        return zipped(files(name, of, trips, tell=tell), level)
    if issubclass(form, OfRows):
        return _rows(form(of, TABLES[table or ""]), trips, tell)
    assert issubclass(form, OfTrips)
    return _trips(form(of), trips, tell)


def files(name: str, of: About, trips: "QuerySet[Trip]", *, tell: Told = _quiet) -> Iterator[File]:
    """An export as the files of a folder."""
    form = FORMATS[name]
    if issubclass(form, OfRows):
        for table in TABLES.values():
            yield f"{table.name}.{form.suffix}", _rows(form(of, table), trips, tell)
        return
    assert issubclass(form, OfFiles)
    yield from form(of).files(tables_of(trips, tell))


def tables_of(trips: "QuerySet[Trip]", tell: Told = _quiet) -> Tables:
    """Every table with what begins its rows for these trips."""

    def begin(table: Table) -> Iterator[list[Row]]:
        for some in rows(table, trips):
            yield some
            tell(len(some))

    return {name: (table, partial(begin, table)) for name, table in TABLES.items()}


def _rows(form: OfRows, trips: "QuerySet[Trip]", tell: Told) -> Iterator[bytes]:
    yield from form.setup()
    for some in rows(form.table, trips):
        yield from form.write(some)
        tell(len(some))
    yield from form.finish()


def _trips(form: OfTrips, trips: "QuerySet[Trip]", tell: Told) -> Iterator[bytes]:
    yield from form.setup()
    for batch in in_batches(trips):
        yield from form.write(batch)
        tell(len(batch.slugs))
    yield from form.finish()
