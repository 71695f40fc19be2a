"""The stops that a question is about, taken from the book once, as plain rows in the order of time."""

from datetime import date
from typing import NamedTuple

from django.db import connection
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from envoyage.record.followed import Mark
from envoyage.record.models import Stop


class Row(NamedTuple):
    """One stop of a published trip that has happened or is under way; rows compare by day, trip and number.

    Attributes:
        number: its place on the trip, from 1.
        country: today's state or territory that holds the place.
        then: what the place's country was called, where that is not today's name.
        office: the office in which the official travelled.
    """

    first: date
    trip: str
    number: int
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
    *("trip_id", "number", "country", "city", "then"),
    *("nature", "occasion", "beside", "official", "office_id", "home"),
)


def rows(whose: Q) -> list[Row]:
    """These stops by day, trip and number. Stops without a day are in no order of time and stay out."""
    return numbered(whose)[1]


def numbered(whose: Q) -> tuple[list[int], list[Row]]:
    """The same, with the numbers that the book gives to rows and to no other ever again.

    Taken from the cursor itself, with days as text: thousands are asked for at a time.
    """
    days = _counted(whose).annotate(begins=Cast("first", TextField()), ends=Cast("last", TextField()))
    asked = days.order_by("first", "trip_id", "number").values_list("id", "begins", "ends", *_COLUMNS)
    with connection.cursor() as cursor:
        cursor.execute(*asked.query.sql_with_params())
        told = cursor.fetchall()
    day = _Days()
    return [line[0] for line in told], [
        _row(Row, (day[begins], trip, number, day[ends], *rest))
        for _, begins, ends, trip, number, *rest in told
    ]


def numbers(whose: Q) -> frozenset[Mark]:
    """Which stops these are, and nothing more of them."""
    asked = _counted(whose).order_by().values_list("id", "trip_id", "official")
    with connection.cursor() as cursor:
        cursor.execute(*asked.query.sql_with_params())
        return frozenset(cursor.fetchall())


def _counted(whose: Q) -> QuerySet[Stop]:
    return Stop.objects.filter(whose, happened=True, first__isnull=False)


_row = tuple.__new__  # what the class itself does, without looking at each name


class _Days(dict[str, date]):
    """The days that one set of rows names, each read once."""

    def __missing__(self, text: str) -> date:
        self[text] = found = date.fromisoformat(text)
        return found
