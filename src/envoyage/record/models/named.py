"""Who is on published trips, and by which of their names they are one person: see `record.people`."""

from django.db import models

from envoyage.record.models.shown import Trip


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
