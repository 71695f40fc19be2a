"""Under what a trip is found when another report comes in: a table of its own, filled for those there are."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from envoyage.reconcile.block import keys
from envoyage.reconcile.identity import Naming, blocks
from envoyage.reconcile.names import parse
from envoyage.reconcile.profile import Official


def fill(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Every name that a telling of a trip had, as read and as corrected; the next change makes it exact."""
    placement, trace = apps.get_model("record", "Placement"), apps.get_model("record", "Trace")
    told = placement.objects.filter(telling__claims__field="traveller").order_by("trip")
    rows = told.values_list(
        "trip",
        "telling__earliest",
        "telling__latest",
        "telling__claims__value",
        "telling__claims__decisions__value",
    )
    made = set()
    for trip, earliest, latest, *values in rows.iterator(chunk_size=1000):
        for who in filter(None, values):
            name, country, office_id = who["name"], who["country"], who["office_id"]
            for sound in keys(Official(parse(name, country), country, office_id)):
                made.add((trip, sound, name, country, office_id, earliest, latest))
    fill_blocks(apps)
    columns = ("trip", "sound", "name", "country", "office_id", "earliest", "latest")
    trace.objects.bulk_create(
        (trace(**dict(zip(columns, row, strict=True))) for row in sorted(made, key=str)), batch_size=1000
    )


def fill_blocks(apps: Apps) -> None:
    """The blocks of every naming that there is."""
    naming, block = apps.get_model("record", "Naming"), apps.get_model("record", "Block")
    rows = naming.objects.values_list("pk", "key", "name", "country")
    block.objects.bulk_create(
        (
            block(naming_id=pk, block=" ".join(one))
            for pk, key, name, country in rows.iterator()
            for one in sorted(blocks(Naming(id=key, name=name, country=country or None)))
        ),
        batch_size=1000,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0004_persons"),
    ]

    operations = [
        migrations.CreateModel(
            name="Trace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("trip", models.CharField(db_index=True, max_length=220)),
                ("sound", models.CharField(max_length=16)),
                ("name", models.CharField(max_length=200)),
                ("country", models.CharField(max_length=2, null=True)),
                ("office_id", models.CharField(max_length=100, null=True)),
                ("earliest", models.DateField()),
                ("latest", models.DateField()),
            ],
        ),
        migrations.AlterField(
            model_name="trip",
            name="official",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="trips",
                to="record.person",
            ),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(
                condition=models.Q(("undoes__isnull", False)), fields=["undoes"], name="undoings"
            ),
        ),
        migrations.AddIndex(
            model_name="trip",
            index=models.Index(fields=["official", "start", "slug"], name="trips_of_an_official"),
        ),
        migrations.AddIndex(
            model_name="trace",
            index=models.Index(fields=["sound", "latest", "earliest"], name="trips_by_sound"),
        ),
        migrations.CreateModel(
            name="Block",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("block", models.CharField(db_index=True, max_length=16)),
                (
                    "naming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="blocks",
                        to="record.naming",
                    ),
                ),
            ],
            options={"ordering": ["block", "naming"]},
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
