"""The queue is asked by publisher and language too; what waits carries them, in its indexes."""

from collections import defaultdict
from typing import Any

from django.db import migrations, models

_FILTERED = ["name", "office_id", "route", "publishers", "languages"]


def say_who(apps: Any, schema_editor: Any) -> None:
    proposal, report = apps.get_model("record", "Proposal"), apps.get_model("record", "Report")
    told: dict[str, list[str]] = defaultdict(list)
    for slug, payload in proposal.objects.values_list("slug", "payload").iterator(chunk_size=500):
        for one in payload["reports"]:
            told[one].append(slug)
    publishers: dict[str, set[str]] = defaultdict(set)
    languages: dict[str, set[str]] = defaultdict(set)
    for one, publisher, language in report.objects.values_list("id", "publisher", "language").iterator():
        for slug in told.get(one, ()):
            publishers[slug] |= {publisher} if publisher else set()
            languages[slug] |= {language} if language else set()
    for slug in {*publishers, *languages}:
        proposal.objects.filter(slug=slug).update(
            publishers=f"|{'|'.join(sorted(publishers[slug]))}|"[:300] if publishers[slug] else "",
            languages=f",{','.join(sorted(languages[slug]))},"[:40] if languages[slug] else "",
        )


class Migration(migrations.Migration):
    dependencies = [("record", "0013_what_was_told_of_agreements")]

    operations = [
        migrations.RemoveIndex(model_name="proposal", name="queue_order_of_all"),
        migrations.RemoveIndex(model_name="proposal", name="queue_order_of_a_kind"),
        migrations.AddField(
            model_name="proposal",
            name="publishers",
            field=models.CharField(blank=True, default="", max_length=300),
        ),
        migrations.AddField(
            model_name="proposal",
            name="languages",
            field=models.CharField(blank=True, default="", max_length=40),
        ),
        migrations.RunPython(say_who, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="proposal",
            index=models.Index(fields=["-rank", "slug", *_FILTERED], name="queue_in_order"),
        ),
        migrations.AddIndex(
            model_name="proposal",
            index=models.Index(fields=["kind", "-rank", "slug", *_FILTERED], name="queue_of_a_kind_in_order"),
        ),
    ]
