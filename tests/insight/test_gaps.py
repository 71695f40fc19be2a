"""What the record says of itself: spans, empty years, ends, and offices known by one country alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.insight.books import shown, table

from envoyage.insight.gaps import Years, gaps, gaps_of, years_without

TODAY = date(2026, 11, 30)


@given(st.sets(st.integers(1860, 2030), min_size=1))
def test_years_with_and_without_trips_are_all_years(covered: set[int]) -> None:
    empty = {year for run in years_without(covered) for year in range(run.first, run.last + 1)}
    assert empty.isdisjoint(covered)
    assert empty | covered == set(range(min(covered), max(covered) + 1))
    assert sum(run.many for run in years_without(covered)) == len(empty)


def test_no_year_is_without_one() -> None:
    assert years_without(()) == ()
    assert years_without({1866, 1905, 1906, 1908}) == (Years(1867, 1904), Years(1907, 1907))


@pytest.mark.django_db
def test_an_office_says_what_it_lacks() -> None:
    shown(
        table(
            """
            Elihu Root      | 1906-07-17/1906-08-07 | BR
                            | 1906-08-10/1906-08-13 | UY
            Philander Knox  | 1912-02-27/1912-02-29 | PA
            Robert Lansing  | 1918-12-14/1919-07-14 | FR
            """
        )
    )
    shown(
        table(
            """
            Carlos Vidal    | 1999-03-01 | US
            Carlos Vidal    | 2026-01-01 | US
            Carlos Vidal    | 2026-05-01 | US
            """,
            office="head-of-state",
            home="GY",
        )
    )
    presidents, secretaries = gaps(TODAY)
    assert (secretaries.home, secretaries.trips, secretaries.officials) == ("US", 3, 3)
    assert secretaries.empty == (Years(1907, 1911), Years(1913, 1917))
    assert secretaries.per_year == round(3 / 13, 1)
    assert secretaries.ended == (TODAY - date(1919, 7, 14)).days
    assert {"africa", "asia"} <= set(secretaries.untold)
    assert "europe" not in secretaries.untold
    assert ("us-william-jennings-bryan", "William Jennings Bryan") in secretaries.missing
    assert presidents.only == "US"
    assert presidents.ended is None
    assert presidents.misleads
    assert gaps_of("GY", "head-of-state", TODAY) == presidents
    assert gaps_of("GY", "foreign-minister", TODAY) is None


@pytest.mark.django_db
def test_of_few_trips_nothing_is_said_but_that_they_are_few() -> None:
    shown(table("Elihu Root | 1906-07-17 | BR\nElihu Root | 1926-07-17 | BR"))
    (office,) = gaps(TODAY)
    assert office.few
    assert (office.empty, office.untold, office.only, office.missing) == ((), (), None, ())
