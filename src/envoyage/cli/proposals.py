"""`envoyage proposals`: what waits for a verdict."""

import click

from envoyage.cli.opening import book


@click.command()
def proposals() -> None:
    """List what waits for a verdict, newest trip first."""
    with book():
        from rich import box
        from rich.console import Console
        from rich.table import Table

        from envoyage.record.models import Proposal

        rows = list(Proposal.objects.defer("payload"))
        if not rows:
            click.echo("Nothing waits. `envoyage add FILE` brings something in.")
            return
        table = Table(
            "Trip", "Official", "Days", "Countries", "Status", "Waiting", "On the pages", box=box.SIMPLE
        )
        for row in rows:
            shown = "yes" if row.published else "no"
            waiting = f"{row.waiting} facts" + (f", {row.held} held" if row.held else "")
            table.add_row(
                row.slug,
                row.name,
                row.edtf or "not known",
                " ".join(row.countries),
                row.status,
                waiting,
                shown,
            )
        Console().print(table)
