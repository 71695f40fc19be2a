"""`envoyage import`: readings that were made before, into the book, however many."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

import click

from envoyage.cli.bulk import Faults, finished, interrupted, needs_signature, spare_the_collector
from envoyage.cli.interrupting import interrupted_afterwards
from envoyage.cli.opening import Wrong, book, editor
from envoyage.cli.progress import Bar, progress

if TYPE_CHECKING:
    from envoyage.record.importing import Came
    from envoyage.record.ledger import Arrived, Incoming

_SMALL = 300_000  # bytes of readings for which no second process is worth its while

KINDS: Final[Mapping[str, str]] = {
    "roster": "import_roster",
    "csv": "import_csv",
    "package": "import_package",
    "history-at-state": "import_history",
}
"""What may stand before the files, and its module; the function is called as that, less `import_`."""


class ByFirstWord(click.Command):
    """Readings, unless the first word names another kind of what is brought in: each a command of its own."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        named = [word for word in args[:1] if word in KINDS]
        if module := KINDS.get(next(iter(named), "package" if any(map(_is_package, args)) else "")):
            kind: click.Command = getattr(
                import_module(f"envoyage.cli.{module}"), module.removeprefix("import_")
            )
            return kind.make_context(
                " ".join([str(info_name), *named]), args[len(named) :], parent=parent, **extra
            )
        return super().make_context(info_name, args, parent=parent, **extra)


def _is_package(path: str) -> bool:
    """True for what only a data package looks like: a folder with its description, a ZIP archive."""
    return Path(path, "datapackage.json").is_file() or (path.endswith(".zip") and Path(path).is_file())


@click.command("import", cls=ByFirstWord)
@click.argument("files", nargs=-1, required=True, metavar="FILE|-...")
@click.option("--accept", is_flag=True, help="Accept what comes in; needs --as and --why.")
@click.option("--why", default="", help="The reason, for the history.")
@click.option(
    "--as", "name", metavar="NAME", help="Who brings them in. Default: ENVOYAGE_EDITOR, or your account."
)
@click.option("--reader", default="imported", help="Who or what made the readings, for the history.")
@click.pass_context
def import_(
    ctx: click.Context, files: tuple[str, ...], accept: bool, why: str, name: str | None, reader: str
) -> None:
    """Take readings into the book: JSON Lines, as `envoyage read --json --with-text` prints them.

    What is in the book already is left alone: an import that was interrupted is run again and goes on. A line
    that is no reading is named and passed over; the exit code is then 1.

    `envoyage import FOLDER|FILE.zip`, where that is a data package, makes an empty book of it (--help after
    `import package` has more).
    `envoyage import roster FILE` takes tenures into the roster; a file that is called so is ./roster.
    `envoyage import csv FILE --map MAPPING` takes in any table of journeys, by a file that says what is what.
    `envoyage import history-at-state FOLDER` takes in the Historian's tables of travels and visits.
    """
    needs_signature(accept, name, why)
    for file in files:
        if file != "-" and not Path(file).is_file():
            raise click.UsageError(f"{file} is no file; name one of JSON Lines, or - for standard input.")
    fault = Faults()
    spare_the_collector()
    with book():
        from django.db import connection

        from envoyage.record.ahead import Ended, ahead
        from envoyage.record.importing import digests, prepared, take_in_all
        from envoyage.record.ledger import Arrived, Signature

        who, size, there = editor(name), _size(files), digests()
        done = Arrived()

        def so_far(arrived: Arrived) -> None:
            nonlocal done
            done = arrived
            counting.says(done)

        connection.close()  # it must not be taken along into another process
        coming = (
            one
            for file in files
            for one in prepared(Path(file).name, _lines(file), accepted=accept, there=there)
        )
        try:
            with (
                ahead(coming) if size is None or size > _SMALL else nullcontext(coming) as came,
                progress("Importing", size) as bar,
            ):
                counting = _Counting(bar)
                take_in_all(
                    counting.readings(came, fault),
                    reader=reader,
                    who=who,
                    signature=Signature(who=who, why=why) if accept else None,
                    fault=fault,
                    tell=so_far,
                    whole=interrupted_afterwards,
                )
        except KeyboardInterrupt:
            interrupted(ctx, done)
        except Ended as error:
            raise Wrong(str(error)) from error
    finished(ctx, done, fault, of="line")


class _Counting:
    """The lines of the files, and on the bar how far they are and how fast they go in."""

    def __init__(self, bar: Bar) -> None:
        self._bar, self._begun, self._read = bar, monotonic(), 0

    def readings(self, came: Iterable["Came"], fault: Faults) -> Iterator["Incoming"]:
        """What came of the lines that is a reading; what is wrong with the others is told."""
        for one in came:
            self._read += one.size
            for where, sentence in one.faults:
                fault(where, sentence)
            if one.incoming is not None:
                yield one.incoming

    def says(self, done: "Arrived") -> None:
        reports = done.reports + done.known
        seconds = monotonic() - self._begun
        self._bar.says(f"{reports:,} reports" + (f", {reports / seconds:,.0f} a second" if seconds else ""))
        self._bar.more(self._read)
        self._read = 0


def _lines(file: str) -> Iterator[bytes]:
    with click.open_file(file, "rb") as stream:
        yield from stream


def _size(files: Sequence[str]) -> int | None:
    """Bytes to read, where that can be said; a program that writes into a pipe does not say it."""
    return None if "-" in files else sum(Path(file).stat().st_size for file in files)
