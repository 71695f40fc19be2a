"""`envoyage export`: the open book in a file or a folder, in any of its formats."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from envoyage.cli.opening import Misused, Wrong, book
from envoyage.cli.progress import progress

if TYPE_CHECKING:
    from envoyage.publish.export.form import File

# Named here too, so that `--help` and a wrong call need no book; a test holds them against the registry.
FORMATS = (
    "csv", "parquet", "json", "jsonl", "geojson", "ics", "atom", "jsonld", "ftm", "plover", "popolo",
    "ris", "bibtex", "csl", "sqlite", "package",
)  # fmt: skip
TABLES = (
    "trips", "stops", "meetings", "agreements", "quotes", "topics", "places", "persons", "sources",
    "tellings", "claims", "passages",
)  # fmt: skip
# What the trips can be narrowed by, as on the pages: `--official`, `--country` and so on.
FILTERS = ("official", "office", "home", "country", "region", "topic", "year", "from", "to", "status")


def _filters(verb: Callable[..., None]) -> Callable[..., None]:
    for one in reversed(FILTERS):
        verb = click.option(
            f"--{one}", f"asked_{one}", metavar="VALUE", help=f"Only trips of this {_WHAT.get(one, one)}."
        )(verb)
    return verb


_WHAT = {
    "home": "traveller’s country",
    "region": "region entered",
    "country": "country entered",
    "from": "day and later",
    "to": "day and before",
}


@click.command()
@click.option("--format", "name", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option("--out", required=True, metavar="FILE|DIR|-", help="Where; - is standard output.")
@click.option("--table", type=click.Choice(TABLES), help="One table of csv or parquet; by default all.")
@click.option(
    "--base-url", default="", metavar="URL", help="Address of the site, for links in what is written."
)
@click.option(
    "--licence", default="CC-BY-4.0", metavar="SPDX", help="Licence of the data. Default: CC-BY-4.0."
)
@_filters
def export(name: str, out: str, table: str | None, base_url: str, licence: str, **asked: str | None) -> None:
    """Write what is published to OUT: all that was asked for or, if anything fails, nothing.

    A format of several files makes a folder, or a ZIP archive where OUT ends in .zip.
    """
    if table and name not in ("csv", "parquet"):
        raise Misused(f"--table goes with csv and parquet; {name} has all tables or whole trips.")
    if base_url and not base_url.startswith(("https://", "http://")):
        raise Misused(f"{base_url!r} is no address of a site; write it as https://tracker.example.org/.")
    base = f"{base_url.rstrip('/')}/" if base_url else "/"
    with book():
        from envoyage.publish.export import registry
        from envoyage.publish.export.asking import asked_for, refusals
        from envoyage.publish.export.formats.columnar import NotInstalled
        from envoyage.publish.filters import parse
        from envoyage.record.aside import BeingWritten
        from envoyage.record.snapshot import snapshot

        query = {key.removeprefix("asked_"): value for key, value in asked.items() if value}
        question = parse(query)
        if question.problems:
            raise Misused(" ".join(refusals(question)))
        trips = question.queryset()
        try:
            with snapshot(), progress("Exporting") as bar:
                about = registry.about(trips, base=base, licence=licence, **asked_for(question))
                if registry.of_several(name, table) and out != "-" and not out.endswith(".zip"):
                    done = _folder(out, registry.files(name, about, trips, tell=bar.more))
                else:
                    done = _file(out, registry.stream(name, about, trips, table=table, tell=bar.more))
        except NotInstalled as error:
            raise Wrong(str(error)) from error
        except BeingWritten as error:
            raise Wrong(f"Another export is being written to {out}; wait for it, or name another.") from error
    if out != "-":
        click.echo(f"{out}: {done}, version {about.version}.")


def _file(out: str, parts: Iterable[bytes]) -> str:
    """Writes one file, aside and then in its place; says how large it is."""
    from envoyage.record.aside import aside

    if out == "-":
        return _pour(sys.stdout.buffer, parts)
    path = Path(out)
    if path.is_dir():
        raise Misused(f"{out} is a folder; name a file, as {out}/trips.")
    if not path.absolute().parent.is_dir():
        raise Misused(f"There is no folder {path.parent}; make it first, or name a file in another.")
    with aside(path) as file:
        return _pour(file, parts)


def _pour(file: BinaryIO, parts: Iterable[bytes]) -> str:
    size = sum(file.write(part) for part in parts)
    return f"{size:,} bytes"


def _folder(out: str, files: "Iterable[File]") -> str:
    """Writes the files of a folder beside it, and then the folder in its place."""
    from envoyage.publish.export.folder import Foreign, folder

    try:
        with folder(Path(out)) as into:
            made = 0
            for name, parts in files:
                path = into / name
                path.parent.mkdir(exist_ok=True)
                with path.open("wb") as file:
                    _pour(file, parts)
                made += 1
    except Foreign as error:
        raise Misused(str(error)) from error
    return f"{made} files"
