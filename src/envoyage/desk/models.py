"""The desk's own table: who is looking at what. It is no part of the book, and losing it loses nothing."""

from django.conf import settings
from django.db import models


class Attention(models.Model):
    """Somebody has a trip open; `until` is when that is no longer believed."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="attention")
    trip = models.CharField(max_length=220)
    until = models.DateTimeField()

    class Meta:
        ordering = ["until"]
        constraints = [models.UniqueConstraint(fields=["trip", "person"], name="one_attention_each")]

    def __str__(self) -> str:
        return f"{self.person} on {self.trip}"
