"""`envoyage reconcile`: many reports read, grouped by the trip they tell of, and merged; without a book."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from envoyage.cli.options import DAY, LANGUAGE
from envoyage.cli.readings import INTERRUPTED, Readings, tell

if TYPE_CHECKING:
    from envoyage.facts import Reading
    from envoyage.reconcile import Reconciled


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE|FOLDER|URL|-...")
@click.option("--published", type=DAY, help="The day of publication, where a report does not say it.")
@click.option("--language", type=LANGUAGE, help="en, es or pt; found out when not given.")
@click.option("--json", "as_json", is_flag=True, help="One trip a line.")
@click.pass_context
def reconcile(
    ctx: click.Context,
    sources: tuple[str, ...],
    published: date | None,
    language: str | None,
    as_json: bool,
) -> None:
    """Read reports, group them by the trip they tell of, and print each trip with who says what.

    Takes what `envoyage read` takes, and folders of it, such as those of the bundled trackers. Needs no book.
    A report that cannot be read is named and the others are reconciled; the exit code is then 1, or 2 when a
    source does not exist.
    """
    from envoyage.reconcile import Roster
    from envoyage.reconcile import reconcile as reconciled

    readings = Readings((), published, language)
    readings.sources = _files(sources, readings)
    try:
        with _progress() as count:
            trips = list(reconciled(count(_once(readings)), roster=Roster.shipped()))
        (_lines if as_json else _summaries)(trips)
    except KeyboardInterrupt:
        ctx.exit(INTERRUPTED)
    ctx.exit(readings.exit_code)


def _files(sources: Iterable[str], readings: Readings) -> Iterator[str]:
    """The sources, for a folder the files in it; a tracker's folder keeps its reports in `reports`."""
    for source in sources:
        folder = Path(source)
        if not folder.is_dir():
            yield source
            continue
        inner = folder / "reports"
        files = sorted(
            path
            for path in (inner if inner.is_dir() else folder).iterdir()
            if path.is_file() and not path.name.startswith(".")
        )
        if not files:
            readings.fail(f"{source} holds no file; name a folder of reports.", 2)
        yield from map(str, files)


def _once(readings: Readings) -> Iterator["Reading"]:
    """Each report once: one that comes again is left out, and so is one that has another's id."""
    digests: dict[str, str] = {}
    for reading in readings:
        report = reading.report
        if report.id not in digests:
            digests[report.id] = report.digest
            yield reading
        elif digests[report.id] == report.digest:
            tell(f"Report {report.id} came before; it counts once.")
        else:
            readings.fail(f"two reports have the id {report.id}; the second is left out, give it another id.")


def _lines(trips: Iterable["Reconciled"]) -> None:
    from envoyage.reconcile import reconciled_to_json

    for trip in trips:
        shape = reconciled_to_json(trip)
        click.echo(json.dumps(shape, ensure_ascii=False).encode())  # JSON is UTF-8 on any terminal


def _summaries(trips: list["Reconciled"]) -> None:
    from envoyage.cli.reconciled import closing, trip_summary

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal of another encoding shows ? for what it lacks
    if sys.stdout.isatty():
        from envoyage.cli.terminal import print_styled as write
    else:
        from envoyage.cli.summary import print_plain as write

    for trip in trips:
        write(trip_summary(trip))
    reports = {telling.report.id for trip in trips for telling in trip.group.tellings}
    write([closing(len(reports), len(trips), sum(bool(trip.merged.conflicts) for trip in trips))])


Count = Callable[[Iterable["Reading"]], Iterator["Reading"]]


@contextmanager
def _progress() -> Iterator[Count]:
    """On a terminal a line that counts the reports as they are read, gone when all are; else nothing."""
    if not sys.stderr.isatty():
        yield iter
        return
    from rich.console import Console

    with Console(stderr=True).status("Reading") as status:

        def count(readings: Iterable["Reading"]) -> Iterator["Reading"]:
            for number, reading in enumerate(readings, start=1):
                status.update(f"{number:,} reports read")
                yield reading
            status.update("Grouping")

        yield count
