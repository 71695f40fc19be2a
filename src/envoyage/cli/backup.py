"""`envoyage backup`: the whole book into one file."""

from pathlib import Path

import click

from envoyage.cli.opening import Misused, Wrong, book
from envoyage.cli.progress import progress


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write the whole book into FILE, from which `envoyage restore` makes it again, on any database.

    Others may go on writing meanwhile. A FILE that is there is replaced when the new one is whole.
    """
    if not file.parent.is_dir():
        raise Misused(f"There is no folder {file.parent}; make it first, or name a file in another.")
    if file.exists() and not file.is_file():
        raise Misused(f"{file} is no file; name one to write, or to replace.")
    with book():
        from envoyage.record import backup as whole
        from envoyage.record.aside import BeingWritten

        try:
            with progress("Backing up") as bar:
                made = whole.backup(file, tell=bar.at)
        except BeingWritten as error:
            raise Wrong(
                f"Another backup is being written to {file}; wait for it, or name another."
            ) from error
    click.echo(f"{file}: {in_words(made.header.rows)} (sha256 {made.header.sha256[:16]}).")


def in_words(rows: dict[str, int]) -> str:
    """What a backup holds, for the person at the terminal."""
    reports, claims, entries = (rows[f"record.{name}"] for name in ("report", "claim", "entry"))
    return f"{reports:,} reports with {claims:,} facts, and {entries:,} entries of the ledger"
