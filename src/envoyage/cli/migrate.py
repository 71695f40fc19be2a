"""`envoyage migrate`: creates the book's tables, or brings them up to date."""

import click

from envoyage.cli.opening import book


@click.command()
def migrate() -> None:
    """Create the book's tables, or bring them up to date. Running it again changes nothing."""
    with book():
        done = bring_up_to_date()
    click.echo(f"The book is ready ({done} migrations applied)." if done else "The book is up to date.")


def bring_up_to_date() -> int:
    """Applies the migrations that are missing, and makes what is shown anew by them; returns how many."""
    from django.core.management import call_command

    from envoyage.record import projection
    from envoyage.record.uptodate import pending

    missing = pending()
    if missing:
        call_command("migrate", verbosity=0, interactive=False)
        if "record" in missing:
            projection.rebuild()
    return len(missing)
