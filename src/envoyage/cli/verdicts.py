"""`envoyage verdicts`: carries what editors decided from one book to another, as JSON Lines."""

from pathlib import Path
from typing import TextIO

import click

from envoyage.cli.opening import Wrong, book


@click.group()
def verdicts() -> None:
    """Carry verdicts from one book to another, as JSON Lines."""


@verdicts.command()
@click.argument("trips", nargs=-1, metavar="[TRIP]...")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="A file instead of standard output."
)
def dump(trips: tuple[str, ...], out: Path | None) -> None:
    """Write every verdict that stands, or those on the trips named, one a line."""
    with book():
        from envoyage.record import verdict_lines
        from envoyage.record.aside import aside

        lines = list(verdict_lines.dump(trips))
        if out is None:
            for line in lines:
                click.echo(line)
            return
        with aside(out) as file:
            file.writelines(f"{line}\n".encode() for line in lines)
        click.echo(f"{len(lines)} verdicts written to {out}.")


@verdicts.command()
@click.argument("file", type=click.File(encoding="utf-8"))
def load(file: TextIO) -> None:
    """Take over the verdicts of FILE that the book does not have; loading twice changes nothing."""
    with book():
        from envoyage.record import verdict_lines

        done = verdict_lines.load(file)
        click.echo(f"{done.new} verdicts added; {done.known} were here already.")
        for sentence in done.gone:
            click.echo(sentence, err=True)
        if done.gone:
            raise Wrong(f"{len(done.gone)} verdicts found no claim; add their reports first, or decide anew.")
