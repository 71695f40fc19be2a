"""What is shown: the projection of the ledger. Public pages read Trip, the desk reads Proposal."""

from typing import Any

from django.db import models

from envoyage.facts import DateSpan, Nature, Status
from envoyage.reconcile import merged_from_json
from envoyage.reconcile.values import MergedTrip
from envoyage.record.newsworthy import Waits


class Person(models.Model):
    """Somebody who travelled or was met: the fullest name, and the office of the newest published day.

    `tenures` are the offices in which published trips have this person, each with the first and the last day.
    """

    slug = models.CharField(primary_key=True, max_length=200)
    name = models.CharField(max_length=200)
    office = models.CharField(max_length=300, null=True)
    office_id = models.CharField(max_length=100, null=True)
    country = models.CharField(max_length=2, null=True)
    listed = models.BooleanField(default=False)  # the id is the roster's
    aliases = models.JSONField(default=list)
    countries = models.JSONField(default=list)
    tenures = models.JSONField(default=list)

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name


class Itinerary(models.Model):
    """What a trip that is published and one that is proposed have in common: columns to ask by.

    `version` is the last entry that touched the trip; an editor who decides says which version was seen.
    """

    slug = models.CharField(primary_key=True, max_length=220)
    name = models.CharField(max_length=200)
    office = models.CharField(max_length=300, null=True)
    office_id = models.CharField(max_length=100, null=True, db_index=True)
    country = models.CharField(max_length=2, null=True)  # the traveller's own
    status = models.CharField(max_length=16, choices=[(status.value, status.value) for status in Status])
    start = models.DateField(null=True, db_index=True)
    end = models.DateField(null=True)
    edtf = models.CharField(max_length=30, blank=True)
    confidence = models.FloatField()
    payload = models.JSONField()
    version = models.BigIntegerField()
    changed_at = models.DateTimeField(db_index=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.slug

    @property
    def merged(self) -> MergedTrip:
        """The trip with all its facts and everyone who says so."""
        return merged_from_json(self.payload)

    @property
    def when(self) -> DateSpan:
        return self.merged.dates.when


class Trip(Itinerary):
    """A published trip: accepted claims, and nothing else."""

    official = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="trips", db_index=False)

    class Meta:
        ordering = ["-start", "slug"]
        indexes = [
            models.Index(fields=["official", "start", "slug"], name="trips_of_an_official"),
            # All that the list of offices counts, so that it reads no trip.
            models.Index(
                fields=["country", "office_id", "office", "status", "official", "start"],
                name="trips_of_an_office",
            ),
        ]


class Stop(models.Model):
    """One country of a published trip, in the order of travel.

    The last columns are the trip's own, repeated so that a count over all stops asks no other table:
    `first` and `last` are the days of the stop, or of its trip where the stop has none of its own; `happened`
    says that the trip is over or under way.
    """

    trip = models.ForeignKey(Trip, on_delete=models.CASCADE, related_name="stops", db_index=False)
    number = models.PositiveIntegerField()
    country = models.CharField(max_length=2)
    city = models.CharField(max_length=200, null=True)
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    edtf = models.CharField(max_length=30, blank=True)
    nature = models.CharField(
        max_length=16, null=True, choices=[(nature.value, nature.value) for nature in Nature]
    )
    occasion = models.TextField(null=True)
    beside = models.CharField(max_length=200, null=True)
    then = models.CharField(max_length=200, null=True)
    official = models.CharField(max_length=200, null=True)  # Person.slug
    office_id = models.CharField(max_length=100, null=True)
    home = models.CharField(max_length=2, null=True)  # the traveller's own country
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    happened = models.BooleanField(default=False)

    class Meta:
        ordering = ["trip", "number"]
        constraints = [models.UniqueConstraint(fields=["trip", "number"], name="one_stop_per_number")]
        indexes = [
            models.Index(fields=["office_id", "country", "first"], name="stops_by_office"),
            models.Index(fields=["official", "first"], name="stops_by_official"),
            models.Index(fields=["country", "first"], name="stops_by_country"),
            models.Index(fields=["home", "country", "first", "happened"], name="stops_by_home_and_country"),
        ]

    def __str__(self) -> str:
        return f"{self.trip_id} {self.number}: {self.country}"


class Topic(models.Model):
    """What a published trip was about, one row a topic; `slug` is its name in addresses."""

    trip = models.ForeignKey(Trip, on_delete=models.CASCADE, related_name="topics", db_index=False)
    number = models.PositiveIntegerField()
    slug = models.CharField(max_length=200)
    label = models.CharField(max_length=300)

    class Meta:
        ordering = ["trip", "number"]
        constraints = [models.UniqueConstraint(fields=["trip", "number"], name="one_topic_per_number")]
        indexes = [models.Index(fields=["slug", "trip", "label"], name="trips_of_a_topic")]

    def __str__(self) -> str:
        return f"{self.trip_id} {self.number}: {self.label}"


class Agreement(models.Model):
    """A paper or promise of a published trip, under an id that lasts while its kind and party do."""

    slug = models.CharField(primary_key=True, max_length=300)
    trip = models.ForeignKey(Trip, on_delete=models.CASCADE, related_name="agreements", db_index=False)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)  # an AgreementKind
    state = models.CharField(max_length=16)  # an AgreementState, as of the trip
    about = models.TextField(null=True)
    party = models.CharField(max_length=300, null=True)
    code = models.CharField(max_length=2, null=True)  # the party, where it is a state
    day = models.DateField(null=True)
    home = models.CharField(max_length=2, null=True)  # the traveller's own country
    told = models.DateField(null=True)  # the newest day of which anything is told of it

    class Meta:
        ordering = ["trip", "number"]
        constraints = [models.UniqueConstraint(fields=["trip", "number"], name="one_agreement_per_number")]
        indexes = [models.Index(fields=["told"], name="agreements_told")]

    def __str__(self) -> str:
        return self.slug


class Words(models.Model):
    """By which words a published trip is found, folded: see `record.words`. Nobody is shown it."""

    trip = models.OneToOneField(Trip, on_delete=models.CASCADE, related_name="words")
    names = models.TextField()  # who, where, with whom, about what
    sentences = models.TextField()  # those of its reports that state its facts

    class Meta:
        ordering = ["trip"]
        verbose_name_plural = "words"

    def __str__(self) -> str:
        return f"words of {self.trip_id}"


class Appearance(models.Model):
    """Somebody on a published trip: the traveller at place 0, then those met, each as the trip names them.

    One that is not `shown` is another name that a report of the trip has; it keeps an id alive.
    """

    trip = models.ForeignKey(Trip, on_delete=models.CASCADE, related_name="appearances", db_index=False)
    place = models.PositiveIntegerField()
    shown = models.BooleanField(default=True)
    key = models.CharField(max_length=200, db_index=True)  # the id that this naming has by itself
    person = models.CharField(max_length=200, db_index=True)  # Person.slug
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=300, null=True)
    office_id = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2, blank=True)
    organisation = models.CharField(max_length=300, null=True)
    day = models.DateField(null=True)

    class Meta:
        ordering = ["trip", "place"]
        constraints = [models.UniqueConstraint(fields=["trip", "place"], name="one_person_per_place")]

    def __str__(self) -> str:
        return f"{self.name} on {self.trip_id}"


class Naming(models.Model):
    """One way in which published trips name somebody, with the first and the last day, and whom it means."""

    key = models.CharField(max_length=200, db_index=True)
    name = models.CharField(max_length=200)
    office_id = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2, blank=True, db_index=True)
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    person = models.CharField(max_length=200, db_index=True)  # Person.slug

    class Meta:
        ordering = ["key", "name", "office_id", "country"]

    def __str__(self) -> str:
        return f"{self.name} is {self.person}"


class Block(models.Model):
    """A block of names that a naming is of: only those of one block may be one person's."""

    naming = models.ForeignKey(Naming, on_delete=models.CASCADE, related_name="blocks")
    block = models.CharField(max_length=16, db_index=True)

    class Meta:
        ordering = ["block", "naming"]

    def __str__(self) -> str:
        return f"{self.block}: {self.naming_id}"


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


class Redirect(models.Model):
    """An id that no trip has any more, and the one under which its reports are found."""

    old = models.CharField(primary_key=True, max_length=220)
    new = models.CharField(max_length=220, db_index=True)

    class Meta:
        ordering = ["old"]

    def __str__(self) -> str:
        return f"{self.old} to {self.new}"


class Tracker(models.Model):
    """A published selection of trips with its own words around it; the definition is as it was written."""

    slug = models.CharField(primary_key=True, max_length=100)
    definition = models.JSONField()
    version = models.BigIntegerField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug

    @property
    def selection(self) -> dict[str, Any]:
        return dict(self.definition.get("selection") or {})
