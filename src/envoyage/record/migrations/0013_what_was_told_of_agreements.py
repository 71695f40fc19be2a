"""When anything was told of an agreement for the last time: for those that are quiet since."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0012_agreements_and_words"),
    ]

    operations = [
        migrations.AddField(
            model_name="agreement",
            name="told",
            field=models.DateField(null=True),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["told"], name="agreements_told"),
        ),
    ]
