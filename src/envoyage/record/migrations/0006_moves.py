"""Rules, and who is one person, are few among many entries, and asked for at every move."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0005_traces"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["move"], name="moves"),
        ),
    ]
