"""What was said: reports, their readings, and each fact of a reading as a claim with its passages."""

from django.db import models

from envoyage import facts
from envoyage.facts.passage import from_pairs


class Report(models.Model):
    """One text as it came in. Its digest is its identity: a text added twice is one report."""

    id = models.CharField(primary_key=True, max_length=200)
    digest = models.CharField(max_length=71, unique=True)
    text = models.TextField()
    url = models.TextField(null=True)
    title = models.TextField(null=True)
    publisher = models.TextField(null=True)
    language = models.CharField(max_length=8, null=True)
    published = models.DateField(null=True)
    restated_from = models.TextField(null=True)
    archived = models.TextField(null=True)  # a copy of the publication in a web archive
    provenance = models.TextField(blank=True)  # by which way it came: a bundled file, a path, an address
    added_at = models.DateTimeField()
    # The same address read otherwise later: what this text says takes the place of what that one said.
    supersedes = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="superseded_by")

    class Meta:
        indexes = [models.Index(fields=["url"], name="report_address")]

    def __str__(self) -> str:
        return self.as_fact().heading

    def as_fact(self) -> facts.Report:
        """This report as the pure rooms know it."""
        return facts.Report(
            id=self.id,
            text=self.text,
            digest=self.digest,
            url=self.url,
            title=self.title,
            publisher=self.publisher,
            language=self.language,
            published=self.published,
            restated_from=self.restated_from,
            archived=self.archived,
        )


class Reading(models.Model):
    """What one version of the reader made of a report, in the contract's shape."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="readings", db_index=False)
    reader = models.CharField(max_length=100)
    contract = models.JSONField()
    # Facts that no passage states, as the contract lists them; null: not counted when it came in.
    refused = models.PositiveIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "reader"], name="one_reading_per_reader")]
        indexes = [
            models.Index(fields=["refused"], name="facts_refused", condition=models.Q(refused__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.report_id} by {self.reader}"


class Telling(models.Model):
    """One trip as one report tells it. `earliest` and `latest` bound its days, for finding its like."""

    id = models.CharField(primary_key=True, max_length=220)
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="tellings")
    ordinal = models.PositiveIntegerField()
    role = models.CharField(max_length=16)
    confidence = models.FloatField()
    earliest = models.DateField()
    latest = models.DateField()

    class Meta:
        ordering = ["report", "ordinal"]

    def __str__(self) -> str:
        return self.id


class Claim(models.Model):
    """One stated fact. Its id is a hash of what it says and where: reading again finds the same id."""

    id = models.CharField(primary_key=True, max_length=16)
    telling = models.ForeignKey(Telling, on_delete=models.PROTECT, related_name="claims")
    ordinal = models.PositiveIntegerField()  # the order of telling, over all fields
    field = models.CharField(max_length=16)
    value = models.JSONField()
    passages = models.JSONField()  # [[start, end], ...] into the report's text; never empty
    rule = models.TextField(blank=True)
    # The same fact in the report's version before; what was decided there holds until this one is decided.
    continues = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="continued_by")

    class Meta:
        ordering = ["telling", "ordinal"]

    def __str__(self) -> str:
        return f"{self.field} {self.id}"

    @property
    def where(self) -> facts.Passages:
        return from_pairs(self.passages)
