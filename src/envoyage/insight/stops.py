"""The stops that a question is about, taken from the book once, as plain rows in the order of time."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import Q

from envoyage.record.models import Stop


class Row(NamedTuple):
    """One stop of a published trip that has happened or is under way.

    Attributes:
        country: today's state or territory that holds the place.
        then: what the place's country was called, where that is not today's name.
        office: the office in which the official travelled.
    """

    trip: str
    number: int
    first: date
    last: date
    country: str
    city: str | None
    then: str | None
    nature: str | None
    occasion: str | None
    beside: str | None
    official: str
    office: str | None
    home: str | None


_COLUMNS = (
    *("trip_id", "number", "first", "last", "country", "city", "then"),
    *("nature", "occasion", "beside", "official", "office_id", "home"),
)


def rows(whose: Q) -> list[Row]:
    """These stops by day, trip and number. Stops without a day are in no order of time and stay out."""
    return list(_rows(whose))


def undated(whose: Q) -> int:
    """How many stops `rows` leaves out for want of a day."""
    return Stop.objects.filter(whose, happened=True, first=None).count()


def _rows(whose: Q) -> Iterator[Row]:
    found = Stop.objects.filter(whose, happened=True, first__isnull=False)
    for row in found.order_by("first", "trip_id", "number").values_list(*_COLUMNS):
        yield Row(*row)
