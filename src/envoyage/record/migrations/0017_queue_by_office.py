"""The queue of an office comes from the queue's own index; one of offices alone read every proposal."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE, COLUMN = "record_proposal", "office_id"


def drop(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Every index of the column alone; PostgreSQL has two of a column of text."""
    connection = editor.connection
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, TABLE)
    for name, one in found.items():
        if one["columns"] == [COLUMN] and one["index"] and not one["unique"]:
            editor.execute(f"DROP INDEX {editor.quote_name(name)}")


def make(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(f"CREATE INDEX {TABLE}_{COLUMN} ON {TABLE} ({COLUMN})")


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0016_fewer_indexes"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField("proposal", "office_id", models.CharField(max_length=100, null=True)),
            ],
            database_operations=[migrations.RunPython(drop, make)],
        ),
    ]
