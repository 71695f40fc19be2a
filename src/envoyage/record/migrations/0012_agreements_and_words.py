"""Agreements under ids of their own, and the words by which trips are found, with an index of full text."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.utils import OperationalError

DOCUMENT = "setweight(to_tsvector('simple', names), 'A') || to_tsvector('simple', sentences)"
COLUMNS = "rowid, names, sentences"
GONE = (
    "INSERT INTO record_words_index(record_words_index, {})"
    " VALUES ('delete', old.id, old.names, old.sentences);"
)
CAME = "INSERT INTO record_words_index({}) VALUES (new.id, new.names, new.sentences);"


def index(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute(f"CREATE INDEX record_words_index ON record_words USING gin (({DOCUMENT}))")
        return
    try:
        editor.execute(
            "CREATE VIRTUAL TABLE record_words_index USING fts5(names, sentences, content='record_words',"
            " content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
        )
    except OperationalError as error:
        raise OperationalError(
            "This SQLite has no full-text search (FTS5); use a Python whose SQLite has it, or PostgreSQL."
        ) from error
    gone, came = GONE.format(COLUMNS), CAME.format(COLUMNS)
    for name, after, does in (
        ("came", "INSERT", came),
        ("gone", "DELETE", gone),
        ("changed", "UPDATE", gone + came),
    ):
        editor.execute(f"CREATE TRIGGER record_words_{name} AFTER {after} ON record_words BEGIN {does} END")


def drop(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    kind = "INDEX" if editor.connection.vendor == "postgresql" else "TABLE"
    editor.execute(f"DROP {kind} record_words_index")


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0011_stops_that_happened"),
    ]

    operations = [
        migrations.CreateModel(
            name="Words",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("names", models.TextField()),
                ("sentences", models.TextField()),
                (
                    "trip",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="words", to="record.trip"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "words",
                "ordering": ["trip"],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
            fields=[
                ("slug", models.CharField(max_length=300, primary_key=True, serialize=False)),
                ("number", models.PositiveIntegerField()),
                ("kind", models.CharField(max_length=20)),
                ("state", models.CharField(max_length=16)),
                ("about", models.TextField(null=True)),
                ("party", models.CharField(max_length=300, null=True)),
                ("code", models.CharField(max_length=2, null=True)),
                ("day", models.DateField(null=True)),
                ("home", models.CharField(max_length=2, null=True)),
                (
                    "trip",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agreements",
                        to="record.trip",
                    ),
                ),
            ],
            options={
                "ordering": ["trip", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("trip", "number"), name="one_agreement_per_number")
                ],
            },
        ),
        migrations.RunPython(index, drop),
    ]
