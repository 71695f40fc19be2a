"""Rules, and who is one person, are few among many entries, and asked for at every move."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0007_queue_in_indexes"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["move"], name="moves"),
        ),
    ]
