"""`envoyage restore`: the book from a backup, verified by digest."""

from pathlib import Path

import click

from envoyage.cli.backup import in_words
from envoyage.cli.migrate import bring_up_to_date
from envoyage.cli.opening import book
from envoyage.cli.progress import progress


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Throw away what the book holds; else it must be empty.")
@click.option("--anew", is_flag=True, help="Also when what is shown comes out otherwise than it was.")
def restore(file: Path, replace: bool, anew: bool) -> None:
    """Put the book back from FILE, as `envoyage backup` wrote it: all of it, or nothing.

    FILE is checked before anything is touched. Tables are made where there are none.
    """
    with book():
        from envoyage.record import backup as whole

        found = whole.Backup.open(file)
        rows = sum(found.header.rows.values())
        with progress("Checking the file", rows) as bar:
            found.check(bar.more)
        bring_up_to_date()
        with progress("Restoring", rows) as bar:
            done = whole.restore(found, replace=replace, anew=anew, tell=bar.more)
    click.echo(f"Restored from {file}, written {found.header.written_at} by Envoyage {found.header.version}:")
    click.echo(f"  {in_words(done.rows)}; all as in the file (sha256 {found.header.sha256[:16]}).")
    same = "as it was, to the byte" if done.as_it_was else "not as it was at the time of the backup"
    click.echo(f"  {done.shown.trips:,} published trips, {same} (sha256 {done.shown.sha256[:16]}).")
