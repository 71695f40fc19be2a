"""`envoyage rebuild`: makes everything that is shown again from the ledger."""

import click

from envoyage.cli.opening import book
from envoyage.cli.progress import progress


@click.command()
def rebuild() -> None:
    """Make everything that is shown again from the ledger, and say whether it came out the same."""
    with book():
        from envoyage.record import ledger, projection

        # What another writes between two of these would look like going astray.
        with progress("Looking at what is shown") as bar, ledger.writing():
            before = projection.digest()
            bar.says("Making it again")
            trips = projection.rebuild(bar.at)
            bar.says("Comparing")
            after = projection.digest()
    same = "as it was, to the byte" if after == before else "not as it was: what was shown had gone astray"
    click.echo(f"{trips:,} published trips made again, {same} (sha256 {after[:16]}).")
