"""Rows become trips: which stays are one absence, where a place lies, who travels, what is told of it."""

from datetime import date

import pytest
from tests.datasets.tables import row, visit

from envoyage.datasets.historian import Table, journeys, written
from envoyage.datasets.historian.locales import places_of
from envoyage.datasets.historian.states import where
from envoyage.facts.checking import check

# The stays of one official, each with its days, its country and what decides: trips by the ids in them.
GROUPED = [
    (
        "a day of arrival that is one of departure",
        [("2011-05-02/2011-05-04", "france"), ("2011-05-04", "spain")],
        "12",
    ),
    (
        "a stay within another",
        [("1974-05-03/1974-05-29", "syria"), ("1974-05-04/1974-05-31", "israel")],
        "12",
    ),
    ("one day between", [("2020-10-02", "croatia"), ("2020-10-04/2020-10-06", "japan")], "12"),
    ("two days between", [("2020-10-02", "croatia"), ("2020-10-05", "japan")], "1 2"),
    ("a neighbour a day later", [("2016-01-27", "china"), ("2016-01-29", "canada")], "1 2"),
    ("a neighbour on the same day", [("2016-01-27", "cuba"), ("2016-01-27", "mexico")], "12"),
    (
        "to the president's side",
        [("1998-12-10", "france"), ("1998-12-12", "israel", "Accompanied President Doe.")],
        "1 2",
    ),
    (
        "at the president's side all along",
        [
            ("1989-02-25", "japan", "Accompanied President Doe."),
            ("1989-02-27", "china", "Accompanied President Doe."),
        ],
        "12",
    ),
    ("by ship", [("1912-03-14/1912-03-17", "guatemala"), ("1912-03-22", "venezuela")], "12"),
    ("too long for a ship", [("1919-02-01", "france"), ("1919-03-14", "france")], "1 2"),
    ("a ship and a neighbour", [("1938-08-05", "panama"), ("1938-08-18", "canada")], "1 2"),
    (
        "home in between",
        [("1948-10-09", "france", "Returned to U.S. October 9-11."), ("1948-10-12", "france")],
        "1 2",
    ),
    (
        "left and returned",
        [
            ("1950-05-02", "france", "Left U.S. April 30."),
            ("1950-05-09", "spain", "Returned to U.S. May 11."),
        ],
        "12",
    ),
    (
        "left again",
        [("1928-01-15", "cuba"), ("1928-01-20", "haiti", "Left U.S. January 18.")],
        "1 2",
    ),
    (
        "on the way home",
        [
            ("1938-12-30", "ecuador", "Delivered an address while returning to U.S."),
            ("1939-01-01", "colombia", "Delivered an address while returning to U.S."),
            ("1939-01-03", "panama", "Returned to U.S. January 9, 1939."),
        ],
        "123",
    ),
]


@pytest.mark.parametrize(
    ("stays", "trips"), [each[1:] for each in GROUPED], ids=[each[0] for each in GROUPED]
)
def test_stays_become_trips(stays: list[tuple[str, ...]], trips: str) -> None:
    rows = [
        row(number, days, state, remarks=remarks[0] if remarks else "Met with officials.")
        for number, (days, state, *remarks) in enumerate(stays, start=1)
    ]
    made = journeys(reversed(rows))
    assert ["".join(str(one.id) for one in trip.rows) for trip in made] == trips.split()


def test_two_officials_on_one_journey_have_a_trip_each_and_every_visit_is_one() -> None:
    rows = [
        row(1, "2011-05-02"),
        row(2, "2011-05-02", who="roe-ann", name="Ann Roe"),
        visit(1, "2011-05-02", "King Ivo II", "norway", ""),
        visit(2, "2011-05-03", "King Ivo II", "norway", ""),
    ]
    assert len(list(journeys(rows))) == 4


LOCALES = [
    ("London, Cornwall", "London|Cornwall"),
    ("Halifax, Stellarton (Nova Scotia)", "Halifax (Nova Scotia)|Stellarton (Nova Scotia)"),
    (
        "Sydney (Nova Scotia), Campobello Island (New Brunswick)",
        "Sydney (Nova Scotia)|Campobello Island (New Brunswick)",
    ),
    ("Mexico, D.F., Tlaxcala", "Mexico, D.F.|Tlaxcala"),
    ("Anagni , Fiuggi", "Anagni|Fiuggi"),
    ("", ""),
]


@pytest.mark.parametrize(("locale", "places"), LOCALES)
def test_the_places_of_a_locale(locale: str, places: str) -> None:
    told = (f"{one.name} ({one.region})" if one.region else one.name for one in places_of(locale))
    assert "|".join(told) == places


LYING = [
    ("russia", "Moscow", None, "1972-05-22", "RU", "Soviet Union"),
    ("russia", "Kiev", None, "1988-04-21", "UA", "Ukrainian SSR"),
    ("russia", "Moscow", None, "1997-05-01", "RU", None),
    ("united-kingdom", "Kingston", "Jamaica", "1920-11-30", "JM", None),
    ("united-kingdom", "London", None, "1920-11-30", "GB", None),
    ("denmark", "St. Croix", "Virgin Islands", "1866-01-09", "VI", "Danish West Indies"),
    ("yugoslavia", "Brioni", None, "1955-11-06", "HR", None),
    ("germany", "Bonn", None, "1970-01-01", "DE", "West Germany"),
    ("german-democratic-republic", "East Berlin", None, "1975-07-01", "DE", "East Germany"),
    ("turkiye", "Ankara", None, "2023-01-01", "TR", None),
    ("west-bank", "Ramallah", None, "2022-07-15", "PS", None),
    ("congo-kinshasa", "Kinshasa", None, "1976-05-01", "CD", "Zaire"),
    ("somoa", None, None, "2022-09-28", "WS", None),
]


@pytest.mark.parametrize(("state", "place", "region", "day", "code", "then"), LYING)
def test_where_a_place_lies_today_and_what_it_was(
    state: str, place: str | None, region: str | None, day: str, code: str, then: str | None
) -> None:
    found = where(state, place, region, date.fromisoformat(day))
    assert found.code == code
    assert then is None or found.then == then


VISITORS = [
    ("King Juan Carlos I", "spain", "Juan Carlos I, King, monarch, ES"),
    ("President Carlos Mauricio Funes", "el-salvador", "Carlos Mauricio Funes, President, head-of-state, SV"),
    ("Prime Minister Willem (Wim) Kok", "netherlands", "Willem Kok, Prime Minister, head-of-government, NL"),
    ("President-elect Roxas", "philippines", "Roxas, President-elect, president-elect, PH"),
    ("Amir Sheikh Hamad bin Khalifa al-Thani", "qatar", "Hamad bin Khalifa al-Thani, Amir, monarch, QA"),
    ("Prime Minster Mackenzie King", "canada", "Mackenzie King, Prime Minister, head-of-government, CA"),
    ("King Kalakaua", "hawaii", "Kalakaua, King, monarch, None"),
    ("President Tito", "yugoslavia", "Tito, President, head-of-state, YU"),
    (
        "President Andrzej Duda and Prime Minister Donald Tusk",
        "poland",
        "Andrzej Duda, President, head-of-state, PL; Donald Tusk, Prime Minister, head-of-government, PL",
    ),
]


@pytest.mark.parametrize(("visitor", "state", "travellers"), VISITORS, ids=[each[0] for each in VISITORS])
def test_visitors_have_their_office_and_country(visitor: str, state: str, travellers: str) -> None:
    (trip,) = journeys([visit(3, "1963-10-16/1963-10-18", visitor, state, "Working visit.")])
    reading = written(trip).read()
    who = (one.traveller for one in reading.trips)
    assert "; ".join(f"{one.name}, {one.office}, {one.office_id}, {one.country}" for one in who) == travellers
    assert all([stop.country for stop in one.stops] == ["US"] for one in reading.trips)
    check(reading)


def test_a_trip_with_all_that_its_rows_tell() -> None:
    rows = [
        row(
            5,
            "1985-11-04/1985-11-05",
            "russia",
            "Moscow, Kiev",
            "Met with Foreign Minister Gromyko.",
            label="U.S.S.R.",
        ),
        row(6, "1985-11-05/1985-11-06", "iceland", "Reykjavik", "Stopped en route to Paris."),
        row(
            7,
            "1985-11-06",
            remarks="Accompanied President Reagan to a NATO Summit Meeting."
            " Signed an air transport agreement.",
        ),
        row(8, "1985-11-06", remarks="Met with Prime Minister Fabius."),
    ]
    (trip,) = journeys(rows)
    report = written(trip)
    assert report.report.text == (
        "Jane Doe, Secretary of State\n\n"
        "November 4 to 5, 1985: Moscow, Kiev, U.S.S.R. Met with Foreign Minister Gromyko.\n\n"
        "November 5 to 6, 1985: Reykjavik, Iceland. Stopped en route to Paris.\n\n"
        "November 6, 1985: Paris, France. Accompanied President Reagan to a NATO Summit Meeting."
        " Signed an air transport agreement.\n\n"
        "November 6, 1985: Paris, France. Met with Prime Minister Fabius."
    )
    assert report.report.url == "https://history.state.gov/departmenthistory/travels/secretary/doe-jane#5"
    reading = report.read()
    check(reading)
    (told,) = reading.trips
    assert (told.traveller.name, told.traveller.office_id, str(told.when)) == (
        "Jane Doe",
        "foreign-minister",
        "1985-11-04/1985-11-06",
    )
    stops = [(one.country, one.city, one.nature, one.occasion, one.beside, one.then) for one in told.stops]
    assert stops == [
        ("RU", "Moscow", None, None, None, "Soviet Union"),
        ("UA", "Kiev", None, None, None, "Ukrainian SSR"),
        ("IS", "Reykjavik", "transit", None, None, None),
        ("FR", "Paris", None, "NATO Summit Meeting", "President Reagan", None),  # two rows of one stay
    ]
    met = [(one.name, one.role, one.country) for one in told.meetings]
    assert met == [("Gromyko", "Foreign Minister", "SU"), ("Fabius", "Prime Minister", "FR")]
    (deal,) = told.agreements
    words = [passage.of(reading.report.text) for passage in deal.passages]
    assert (deal.kind, deal.about, words) == (
        "agreement",
        "air transport",
        ["Signed an air transport agreement"],
    )


def test_a_president_who_had_not_taken_office_is_told_by_the_remark_alone() -> None:
    stay = row(
        1,
        "1980-12-05",
        "mexico",
        remarks="Met with President Lopez Portillo. [Visit made as President-elect.]",
        table=Table.PRESIDENTS,
    )
    (told,) = written(next(iter(journeys([stay])))).read().trips
    assert (told.traveller.office, told.traveller.office_id) == ("President-elect", "president-elect")
