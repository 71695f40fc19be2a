"""A report names the copy of its publication in a web archive by itself, beside where it was published."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0017_queue_by_office"),
    ]

    operations = [
        migrations.AddField("report", "archived", models.TextField(null=True)),
    ]
