"""Whether the book has the tables of this version."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def pending() -> list[str]:
    """The apps of the migrations that the book still needs, one for each.

    Raises:
        DatabaseError: the database does not answer.
    """
    steps = MigrationExecutor(connection)
    return [step.app_label for step, _ in steps.migration_plan(steps.loader.graph.leaf_nodes())]
