"""What is shown: the projection of the ledger. Public pages read Trip, the desk reads Proposal."""

from typing import Any

from django.db import models

from envoyage.facts import DateSpan, Nature, Status
from envoyage.reconcile import merged_from_json
from envoyage.reconcile.values import MergedTrip


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
