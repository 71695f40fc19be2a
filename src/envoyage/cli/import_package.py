"""`envoyage import package`: a book of its own from a data package, verified by digest."""

from pathlib import Path

import click

from envoyage.cli.opening import Misused, book, editor
from envoyage.cli.options import AS
from envoyage.cli.progress import progress


@click.command("package")
@click.argument("path", type=click.Path(exists=True, path_type=Path), metavar="FOLDER|FILE.zip")
@click.option("--why", default="From a data package.", help="The reason, for the history.")
@click.option("--anew", is_flag=True, help="Also when the book comes out otherwise than the package says.")
@AS
def package(path: Path, why: str, anew: bool, name: str | None) -> None:
    """Make an empty book of a data package of `envoyage export`: whole, or not at all.

    Every checksum, cell and reference is checked first; what is wrong is listed row by row. Afterwards the
    book shows what the package says: its digest is the same. What was not published there is not in it.
    """
    from envoyage.datasets.package import DataPackage, Unusable

    with book():
        from envoyage.publish.export import registry
        from envoyage.publish.export.formats.package import digest_of
        from envoyage.record.models import Trip
        from envoyage.record.receiving import receive

        def shown() -> str:
            trips = Trip.objects.all()
            return digest_of(registry.tables_of(trips), registry.about(trips))

        try:
            opened = DataPackage.open(path)
            with progress("Checking the package") as bar:
                opened.check(bar.more)
        except Unusable as error:
            raise Misused(str(error)) from error
        with progress("Importing") as bar:
            trips = receive(
                opened, who=editor(name), why=why, check=(lambda: "") if anew else shown, tell=bar.more
            )
        digest = shown()
    same = "as the package says" if digest == opened.digest else "not as the package says"
    click.echo(f"{trips:,} trips came in from {path}; the book shows them {same} ({digest[:23]}).")
