"""`envoyage proposals`: what waits for a verdict."""

import click

from envoyage.cli.opening import book


@click.command()
def proposals() -> None:
    """List what waits for a verdict, newest trip first."""
    with book():
        from envoyage.record.models import Proposal

        rows = list(Proposal.objects.defer("payload"))
        for row in rows:
            click.secho(row.slug, bold=True)
            days, countries = row.edtf or "days not known", " ".join(row.countries)
            click.echo(f"  {row.name}, {days}, {countries}, {row.status}")
            held = f", {row.held} held" if row.held else ""
            shown = "; part of it is published" if row.published else ""
            click.echo(f"  {row.waiting} facts wait{held}{shown}")
    if rows:
        click.echo(f"Next: `envoyage explain {rows[0].slug}`, then `envoyage approve {rows[0].slug}`.")
    else:
        click.echo("Nothing waits. `envoyage add FILE` brings something in.")
