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
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from envoyage.record import projection

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        call_command("migrate", verbosity=0, interactive=False)
        if any(migration.app_label == "record" for migration, _ in plan):
            projection.rebuild()
    return len(plan)
