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
@click.option("--no-trackers", is_flag=True, help="Without the words of trackers.")
def dump(trips: tuple[str, ...], out: Path | None, no_trackers: bool) -> None:
    """Write what stands of all that people decided, or of what concerns the trips named, one move a line."""
    with book():
        from envoyage.record import verdict_lines
        from envoyage.record.aside import aside

        lines = verdict_lines.dump(trips, trackers=not no_trackers)
        if out is None:
            for line in lines:
                click.echo(line)
            return
        count = 0
        with aside(out) as file:
            for line in lines:
                file.write(f"{line}\n".encode())
                count += 1
        click.echo(f"{count} lines written to {out}.")


@verdicts.command()
@click.argument("file", type=click.File(encoding="utf-8"))
def load(file: TextIO) -> None:
    """Take over what FILE has and the book has not; loading twice changes nothing."""
    with book():
        from envoyage.record import verdict_lines

        done = verdict_lines.load(file)
        click.echo(f"{done.new} decisions added; {done.known} were here already.")
        for sentence in done.gone:
            click.echo(sentence, err=True)
        if done.gone:
            raise Wrong(f"{len(done.gone)} decisions found no home; add their reports first, or decide anew.")
