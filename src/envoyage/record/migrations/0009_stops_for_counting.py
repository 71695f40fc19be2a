"""A stop says its kind and what was attended, and carries what counts over stops ask of its trip."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0008_moves"),
    ]

    operations = [
        migrations.AddField(
            model_name="stop",
            name="beside",
            field=models.CharField(max_length=200, null=True),
        ),
        migrations.AddField(
            model_name="stop",
            name="first",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="stop",
            name="home",
            field=models.CharField(max_length=2, null=True),
        ),
        migrations.AddField(
            model_name="stop",
            name="last",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="stop",
            name="nature",
            field=models.CharField(
                choices=[("official", "official"), ("private", "private"), ("transit", "transit")],
                max_length=16,
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="stop",
            name="occasion",
            field=models.TextField(null=True),
        ),
        migrations.AddField(
            model_name="stop",
            name="office_id",
            field=models.CharField(max_length=100, null=True),
        ),
        migrations.AddField(
            model_name="stop",
            name="official",
            field=models.CharField(max_length=200, null=True),
        ),
        migrations.AddField(
            model_name="stop",
            name="then",
            field=models.CharField(max_length=200, null=True),
        ),
        migrations.AlterField(
            model_name="stop",
            name="country",
            field=models.CharField(max_length=2),
        ),
        migrations.AddIndex(
            model_name="stop",
            index=models.Index(fields=["office_id", "country", "first"], name="stops_by_office"),
        ),
        migrations.AddIndex(
            model_name="stop",
            index=models.Index(fields=["official", "first"], name="stops_by_official"),
        ),
        migrations.AddIndex(
            model_name="stop",
            index=models.Index(fields=["country", "first"], name="stops_by_country"),
        ),
        migrations.AddIndex(
            model_name="stop",
            index=models.Index(fields=["home", "country", "first"], name="stops_by_home"),
        ),
    ]
