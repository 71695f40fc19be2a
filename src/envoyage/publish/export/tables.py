"""The registry of tables, in the order in which they lean on each other, and their rows as one stream."""

from collections.abc import Iterator

from django.db.models import QuerySet

from envoyage.publish.export.batch import in_batches
from envoyage.publish.export.columns import Row, Table
from envoyage.publish.export.facts import AGREEMENTS, MEETINGS, PLACES, QUOTES, STOPS, TOPICS, TRIPS
from envoyage.publish.export.proof import CLAIMS, PASSAGES, PERSONS, SOURCES, TELLINGS
from envoyage.record.models import Trip

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        TRIPS, STOPS, MEETINGS, AGREEMENTS, QUOTES, TOPICS, PLACES,
        PERSONS, SOURCES, TELLINGS, CLAIMS, PASSAGES,
    )
}  # fmt: skip


def rows(table: Table, trips: "QuerySet[Trip]") -> Iterator[list[Row]]:
    """The rows of a table for these trips, some at a time."""
    told: set[str] = set()
    for batch in in_batches(trips):
        yield list(table.rows(batch, told))
