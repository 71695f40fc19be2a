"""Every counting rule against a plain recount, over random books; a rule's address and sentences."""

import pytest
from django.db import transaction
from django.db.models import Q
from hypothesis import HealthCheck, given, settings
from tests.examples import examples
from tests.insight import recount
from tests.insight.books import Line, rows, shown
from tests.insight.small_books import books, countings

from envoyage.insight.counting import USUAL, Counting
from envoyage.insight.journeys import Journeys
from envoyage.insight.measures import MEASURES, tally
from envoyage.insight.places import Place
from envoyage.insight.stops import rows as rows_of_the_book
from envoyage.insight.switches import SWITCHES
from envoyage.insight.visits import absences, visits


@settings(max_examples=examples(300), deadline=None)
@given(books(), countings())
def test_every_figure_is_that_of_a_plain_recount(lines: list[Line], counting: Counting) -> None:
    found = tally(absences(Journeys(rows(lines)), counting))
    plain = recount.trips(lines, counting)
    stops = [visit for _, some in plain for visit in some]
    assert found.trips == len(plain)
    assert found.stops == len(stops)
    assert found.countries == len({code for code, _ in stops})
    assert found.officials == len({who for who, _ in plain})
    assert found.days == recount.days(plain)
    assert found.places == len({(code, line.city) for code, some in stops for line in some})


@settings(max_examples=examples(150), deadline=None)
@given(books(), countings())
def test_one_country_alone_is_visited_as_often_as_among_all(lines: list[Line], counting: Counting) -> None:
    """A question about one country takes only its rows from the book; its neighbours part them still."""
    place = Place.of_country("FR")
    alone = Journeys([row for row in rows(lines) if row.country == "FR"])
    assert visits(alone, counting, place) == visits(Journeys(rows(lines)), counting, place)


@pytest.mark.django_db(transaction=True)
@settings(
    max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(books(), countings())
def test_the_book_keeps_what_the_rule_keeps(lines: list[Line], counting: Counting) -> None:
    with transaction.atomic():
        shown(lines)
        assert rows_of_the_book(Q()) == rows(lines)
        assert rows_of_the_book(counting.q) == [row for row in rows(lines) if counting.keeps(row)]
        transaction.set_rollback(True)


@given(countings())
def test_a_counting_goes_through_an_address_unchanged(counting: Counting) -> None:
    assert Counting.read(counting.params) == (counting, ())


def test_each_switch_is_a_field_and_the_usual_rule_is_its_first_option() -> None:
    assert [name for name, _ in USUAL.items()] == [switch.name for switch in SWITCHES]
    assert [value for _, value in USUAL.items()] == [switch.default for switch in SWITCHES]
    assert USUAL.query == ""


def test_what_no_switch_knows_is_said() -> None:
    counting, complaints = Counting.read({"beside": "maybe", "private": "leave-out"})
    assert counting == Counting(private="leave-out")
    assert complaints == ("beside is never 'maybe': it is one of count, leave-out.",)
    with pytest.raises(ValueError, match="There is no switch 'weather'"):
        Counting.of({"weather": "fine"})


def test_a_figure_says_its_rule() -> None:
    for measure in MEASURES:
        for counting in (USUAL, Counting(states="then", stops="place", trips="unbroken")):
            assert measure.sentence(counting).endswith(".")
