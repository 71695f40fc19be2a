"""Topics of one subject have one slug in all languages; `migrate` makes what is shown anew after it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("record", "0018_archived_copies")]
    operations = []
