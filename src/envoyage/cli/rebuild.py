"""`envoyage rebuild`: makes everything that is shown again from the ledger."""

import click

from envoyage.cli.opening import book


@click.command()
def rebuild() -> None:
    """Make everything that is shown again from the ledger, and say whether it came out the same."""
    with book():
        from envoyage.record import ledger, projection

        with ledger.writing():  # what another writes between two of these would look like going astray
            before = projection.digest()
            trips = projection.rebuild()
            after = projection.digest()
    same = "as it was, to the byte" if after == before else "not as it was: what was shown had gone astray"
    click.echo(f"{trips} published trips made again, {same} (sha256 {after[:16]}).")
