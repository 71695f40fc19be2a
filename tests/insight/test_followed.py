"""Figures that are brought up to date after an entry are those of stops that are taken from the book anew."""

from dataclasses import replace

import pytest
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.examples import examples
from tests.insight.books import Line, shown
from tests.insight.small_books import books, countings

from envoyage.insight import journeys as kept
from envoyage.insight.counting import Counting
from envoyage.insight.journeys import Journeys, journeys
from envoyage.insight.stops import rows
from envoyage.insight.visits import absences, visits
from envoyage.record.models import Entry, Stop, Trip

ASKED = (Q(), Q(country="FR"), Q(home="US"), Q(official="us-ada-amin"))


@pytest.mark.django_db(transaction=True)
@settings(max_examples=examples(40), deadline=None, suppress_health_check=list(HealthCheck))
@given(books(), books(), st.sets(st.integers(0, 20)), countings())
def test_after_any_change_they_say_what_the_book_says(
    lines: list[Line], later: list[Line], gone: set[int], counting: Counting
) -> None:
    """Trips go, come, are made again, and pass to another official."""
    with transaction.atomic():
        _written()
        shown(lines)
        _compare(counting)
        trips = list(dict.fromkeys(line.trip for line in lines))
        Trip.objects.filter(slug__in=[trip for at, trip in enumerate(trips) if at in gone]).delete()
        Stop.objects.filter(trip__in=trips[:2]).update(official="us-another")
        shown(replace(line, trip=f"later-{line.trip}") for line in later)
        _written()
        _compare(counting)
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_of_a_trip_that_is_made_again_nothing_old_stays() -> None:
    _written()
    shown([Line(who="Ann", days="2001-02-03", country="FR", trip="a"), _LONGER])
    usual = Counting()
    assert [visit.code for visit in visits(journeys(Q()), usual)] == ["FR", "DE"]
    Stop.objects.filter(trip="a").delete()
    Stop.objects.create(
        trip_id="a", number=1, country="IT", first="2001-02-03", last="2001-02-03", happened=True
    )
    _written()
    assert [visit.code for visit in visits(journeys(Q()), usual)] == ["IT", "DE"]


@pytest.mark.django_db
def test_what_was_kept_of_another_book_is_of_no_use() -> None:
    """A book that is restored has other rows under the same numbers; its last entry tells."""
    entry = _written()
    shown([Line(who="Ann", days="2001-02-03", country="FR", trip="a")])
    assert len(journeys(Q())) == 1
    Stop.objects.update(country="IT")
    Entry.objects.filter(pk=entry.pk).delete()
    _written()
    assert journeys(Q()).rows[0].country == "IT"


@pytest.mark.django_db
def test_larger_sets_are_taken_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_FOLLOWED", 1)
    _written()
    shown([Line(who="Ann", days="2001-02-03", country="FR", trip="a"), _LONGER])
    assert len(journeys(Q())) == 2
    Trip.objects.filter(slug="a").delete()
    _written()
    assert len(journeys(Q())) == 1


_LONGER = Line(who="Ben", days="2001-03-03/2001-03-09", country="DE", trip="b")


def _written() -> Entry:
    now = timezone.now()
    return Entry.objects.create(at=now, written_at=now, who="Ada", move="verdict", subject="x", why="")


def _compare(counting: Counting) -> None:
    for whose in ASKED:
        found, plain = journeys(whose), Journeys(rows(whose))
        assert list(found.rows) == plain.rows
        assert absences(found, counting) == absences(plain, counting)
        assert visits(found, counting) == visits(plain, counting)
