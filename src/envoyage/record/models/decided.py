"""What was decided: the ledger, whose entries carry decisions about claims and placements of tellings.

An entry, once written, stays as it is. An undo is an entry of its own; the entry it names no longer
stands, and what stood before it stands again.
"""

from django.db import models

from envoyage.record.models.said import Claim, Telling
from envoyage.record.moves import Move


class Entry(models.Model):
    """One move: who made it, when and why, and what it was about."""

    seq = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()  # when the move was made
    written_at = models.DateTimeField()  # when this book wrote it down; later than `at` for loaded verdicts
    who = models.CharField(max_length=200)
    move = models.CharField(max_length=16)  # a Move
    subject = models.CharField(max_length=220, db_index=True)  # the id of a trip, a report or a tracker
    why = models.TextField(blank=True)
    payload = models.JSONField(default=dict)
    undoes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="undone_by")

    class Meta:
        ordering = ["seq"]
        verbose_name_plural = "entries"
        # What is few among many and asked for at every move: what was taken back, and rules, and who is one.
        indexes = [
            models.Index(fields=["undoes"], name="undoings", condition=models.Q(undoes__isnull=False)),
            models.Index(fields=["move"], name="moves"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.move} {self.subject}"

    @property
    def kind(self) -> Move:
        return Move(self.move)


class Decision(models.Model):
    """What an entry decided about one claim. `key` names the verdict in every book that loads it."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="decisions")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="decisions")
    key = models.CharField(max_length=16, unique=True)
    value = models.JSONField(null=True)  # the value that a correction puts in the claim's place
    passages = models.JSONField(null=True)  # where a correction found that value; null: where the claim was

    class Meta:
        ordering = ["entry", "claim__ordinal"]

    def __str__(self) -> str:
        return f"{self.entry_id} on {self.claim_id}"


class Likeness(models.Model):
    """Whether the trips of two tellings are one, as an entry found it: so alike, or apart for good.

    The last word on two trips counts. `score` is in hundredths; none where somebody said that they are two.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="likenesses")
    telling = models.ForeignKey(Telling, on_delete=models.PROTECT, related_name="likenesses")
    other = models.ForeignKey(Telling, on_delete=models.PROTECT, related_name="likened")
    score = models.PositiveIntegerField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["entry", "telling", "other"]
        verbose_name_plural = "likenesses"

    def __str__(self) -> str:
        return f"{self.telling_id} and {self.other_id}: {'apart' if self.score is None else self.score}"


class Placement(models.Model):
    """To which trip an entry assigned a telling."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="placements")
    telling = models.ForeignKey(Telling, on_delete=models.PROTECT, related_name="placements")
    trip = models.CharField(max_length=220, db_index=True)

    class Meta:
        ordering = ["entry", "telling"]

    def __str__(self) -> str:
        return f"{self.telling_id} in {self.trip}"
