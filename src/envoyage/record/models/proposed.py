"""What waits for an editor, and under what a further report finds the trip that it tells of."""

from django.db import models

from envoyage.record.models.shown import Itinerary
from envoyage.record.newsworthy import Waits

_FILTERED = ("name", "office_id", "route", "publishers", "languages")  # by what the queue can be asked


class Proposal(Itinerary):
    """A trip of which something waits for a verdict: as it would be if all of it were accepted."""

    office_id = models.CharField(max_length=100, null=True)  # asked for in the order of the queue alone
    countries = models.JSONField()  # codes in the order of travel, for lists
    waiting = models.PositiveIntegerField()
    held = models.PositiveIntegerField()
    reopened = models.PositiveIntegerField(default=0)  # published facts that their report no longer states
    conflicts = models.PositiveIntegerField(default=0)
    reports = models.PositiveIntegerField(default=0)
    published = models.BooleanField()  # part of this trip is already on the pages
    told_last = models.DateField(null=True)  # the newest report's day
    rank = models.IntegerField(default=0)  # see `record.newsworthy`; the queue shows the highest first
    kind = models.CharField(
        max_length=8, default=Waits.NEW.value, choices=[(one.value, one.value) for one in Waits]
    )
    # For a filter to find, each between its marks: ",JM,GY,", "|El País|La Prensa|", ",en,es,".
    route = models.CharField(max_length=200, blank=True)
    publishers = models.CharField(max_length=300, blank=True, default="")
    languages = models.CharField(max_length=40, blank=True, default="")

    @staticmethod
    def behind(rank: int, slug: str) -> models.Q:
        """What comes after this place in the queue, which goes by `-rank` and `slug`."""
        return models.Q(rank__lt=rank) | models.Q(rank=rank, slug__gt=slug)

    class Meta:
        ordering = ["-start", "slug"]
        # A row is as large as its payload, so whatever the queue counts and sorts by is in an index.
        indexes = [
            models.Index(fields=["-rank", "slug", *_FILTERED], name="queue_in_order"),
            models.Index(fields=["kind", "-rank", "slug", *_FILTERED], name="queue_of_a_kind_in_order"),
        ]


class SameTrip(models.Model):
    """Two trips that may be one, and why; `one` is the first by name. Gone when somebody has decided."""

    one = models.CharField(max_length=220)
    other = models.CharField(max_length=220, db_index=True)
    score = models.PositiveIntegerField()  # hundredths of what makes two reports speak of one trip
    reason = models.TextField()

    class Meta:
        ordering = ["-score", "one", "other"]
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="two_trips_once")]

    def __str__(self) -> str:
        return f"{self.one} and {self.other}: {self.score}"


class Trace(models.Model):
    """Under what a trip is found when another report comes in; see `record.finding`. Nobody is shown it."""

    trip = models.CharField(max_length=220, db_index=True)
    sound = models.CharField(max_length=16)  # of the traveller's surname
    name = models.CharField(max_length=200)
    country = models.CharField(max_length=2, null=True)
    office_id = models.CharField(max_length=100, null=True)
    earliest = models.DateField()
    latest = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["sound", "latest", "earliest"], name="trips_by_sound")]

    def __str__(self) -> str:
        return f"{self.sound}: {self.trip}"
