"""A stop says whether its trip is over or under way, so that counts of what happened ask no other table."""

from typing import Any

from django.db import migrations, models
from django.db.models import Exists, OuterRef

from envoyage.facts import Status


def say_which(apps: Any, schema_editor: Any) -> None:
    stop, trip = apps.get_model("record", "Stop"), apps.get_model("record", "Trip")
    happened = [status.value for status in Status if status.happened]
    gone = trip.objects.filter(slug=OuterRef("trip"), status__in=happened)
    stop.objects.filter(Exists(gone)).update(happened=True)


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0010_topics"),
    ]

    operations = [
        migrations.AddField(
            model_name="stop",
            name="happened",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(say_which, migrations.RunPython.noop),
    ]
