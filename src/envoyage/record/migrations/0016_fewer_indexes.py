"""Indexes that no question uses go: another one finds the same, and each costs every row an entry.

Dropped by themselves and not by altering the columns: SQLite would make the tables anew, without the triggers
that keep them as they were said.
"""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

OF_COLUMNS = (
    ("record_agreement", "trip_id"),
    ("record_appearance", "trip_id"),
    ("record_stop", "trip_id"),
    ("record_topic", "trip_id"),
    ("record_reading", "report_id"),
    ("record_telling", "earliest"),
    ("record_telling", "latest"),
)


def drop(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Every index of such a column alone; PostgreSQL has two of each column of text."""
    connection = editor.connection
    for table, column in OF_COLUMNS:
        with connection.cursor() as cursor:
            found = connection.introspection.get_constraints(cursor, table)
        for name, one in found.items():
            alone = one["columns"] == [column] and one["index"]
            if alone and not one["unique"] and not one["primary_key"] and not one["foreign_key"]:
                editor.execute(f"DROP INDEX {editor.quote_name(name)}")


def make(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for table, column in OF_COLUMNS:
        editor.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")


def of_trip(related_name: str) -> "models.ForeignKey[models.Model, models.Model]":
    return models.ForeignKey(
        db_index=False,
        on_delete=django.db.models.deletion.CASCADE,
        related_name=related_name,
        to="record.trip",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0015_what_the_lists_count"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField("agreement", "trip", of_trip("agreements")),
                migrations.AlterField("appearance", "trip", of_trip("appearances")),
                migrations.AlterField("stop", "trip", of_trip("stops")),
                migrations.AlterField("topic", "trip", of_trip("topics")),
                migrations.AlterField(
                    "reading",
                    "report",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to="record.report",
                    ),
                ),
                migrations.AlterField("telling", "earliest", models.DateField()),
                migrations.AlterField("telling", "latest", models.DateField()),
            ],
            database_operations=[migrations.RunPython(drop, make)],
        ),
    ]
