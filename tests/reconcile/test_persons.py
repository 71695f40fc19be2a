"""Names resolved to persons with tenures, and the shipped roster's own consistency."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from envoyage.gazetteer import countries, office_name
from envoyage.reconcile import Roster

OFFICIALS = Path(__file__).parents[2] / "resources" / "roster" / "officials.csv"

ROWS = [
    {
        "id": "rubio",
        "name": "Marco Rubio",
        "office_id": "foreign-minister",
        "country": "US",
        "from": "2025-01-21",
    },
    {
        "id": "lula",
        "name": "Luiz Inácio Lula da Silva",
        "aliases": "Lula",
        "office_id": "head-of-state",
        "country": "BR",
        "from": "2003-01-01",
        "to": "2010-12-31",
    },
    {
        "id": "lula",
        "name": "Luiz Inácio Lula da Silva",
        "office_id": "head-of-state",
        "country": "BR",
        "from": "2023-01-01",
    },
    {
        "id": "m-one",
        "name": "Carlos Martínez",
        "office_id": "foreign-minister",
        "country": "GT",
        "from": "2024",
    },
    {
        "id": "m-two",
        "name": "Julio Martínez",
        "office_id": "security-minister",
        "country": "GT",
        "from": "2024",
    },
    {"id": "xi", "name": "Xi Jinping", "office_id": "head-of-state", "country": "CN", "from": "2013-03-14"},
]


@pytest.mark.parametrize(
    ("name", "office_id", "country", "on", "person"),
    [
        ("Marco Rubio", "foreign-minister", "US", "2025-03-26", "rubio"),
        ("Rubio", "foreign-minister", "US", "2025-03-26", "rubio"),
        ("Secretary Rubio", "minister", None, "2025-03-26", "rubio"),
        ("Rubio", "defense-minister", "US", "2025-03-26", None),
        ("Rubio", "foreign-minister", "US", "2024-03-26", None),
        ("Marco Rubio", "foreign-minister", "US", "2024-03-26", "rubio"),
        ("Marco Rubio", None, "PA", None, None),
        ("Lula", "head-of-state", "BR", "2009-05-01", "lula"),
        ("Lula", "head-of-state", "BR", "2015-05-01", None),
        ("Lula da Silva", None, None, None, "lula"),
        ("Martínez", "foreign-minister", "GT", "2025-02-05", "m-one"),
        ("Martínez", "security-minister", "GT", "2025-02-05", "m-two"),
        ("Martínez", None, "GT", "2025-02-05", None),
        ("Xi", "head-of-state", "CN", "2025-02-05", "xi"),
        ("Nobody", None, None, None, None),
    ],
)
def test_resolve(
    name: str, office_id: str | None, country: str | None, on: str | None, person: str | None
) -> None:
    found = Roster.of(ROWS).resolve(name, office_id, country, date.fromisoformat(on) if on else None)
    assert (found.id if found else None) == person


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"id": "", "name": "Marco Rubio"}], "Row 1 of the roster needs an id"),
        ([ROWS[0], {"id": "rubio", "name": "Someone"}], "Row 2 of the roster calls rubio Someone"),
        ([{**ROWS[0], "from": "21 January"}], "is not a date"),
    ],
)
def test_a_faulty_row_is_refused(rows: list[dict[str, str]], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Roster.of(rows)


@pytest.fixture(scope="module")
def officials() -> Roster:
    return Roster.read(OFFICIALS)


def test_every_tenure_of_the_roster_has_a_known_office_a_country_and_a_source(officials: Roster) -> None:
    for person in officials.persons:
        assert person.tenures, person.id
        for tenure in person.tenures:
            assert tenure.country in countries(), person.id
            assert office_name(tenure.office_id), person.id
            assert tenure.source.startswith("https://"), person.id
            start, end = (tenure.start and tenure.start.earliest), (tenure.end and tenure.end.latest)
            assert not (start and end and start > end), person.id


@pytest.mark.parametrize(
    ("name", "office_id", "country", "on", "person"),
    [
        ("Secretary Rubio", "foreign-minister", "US", "2025-03-26", "us-marco-rubio"),
        ("Christi Noem", "security-minister", "US", "2025-03-26", "us-kristi-noem"),
        ("Hegseth", "defense-minister", "US", "2025-04-08", "us-pete-hegseth"),
        ("Mulino", "head-of-state", "PA", "2025-04-08", "pa-jose-raul-mulino"),
        ("Frank Abrego", "security-minister", "PA", "2025-04-08", "pa-frank-abrego"),
        ("Ricaurte Vazquez", None, "PA", "2025-04-08", "pa-ricaurte-vasquez"),
        ("Santokhi", "head-of-state", "SR", "2025-03-27", "sr-chan-santokhi"),
        ("Stuart Young", "head-of-government", "TT", "2025-03-26", "tt-stuart-young"),
        ("Young", "head-of-government", "TT", "2025-09-26", None),
        ("la canciller Sarabia", "foreign-minister", "CO", "2025-03-27", "co-laura-sarabia"),
        ("De la Fuente", "foreign-minister", "MX", "2025-03-28", "mx-juan-ramon-de-la-fuente"),
    ],
)
def test_the_people_of_the_first_tracker(
    officials: Roster, name: str, office_id: str | None, country: str, on: str, person: str | None
) -> None:
    found = officials.resolve(name, office_id, country, date.fromisoformat(on))
    assert (found.id if found else None) == person


@pytest.fixture(scope="module")
def shipped() -> Roster:
    return Roster.shipped()


def test_tenures_stand_in_order(shipped: Roster) -> None:
    presidents = shipped.tenures("head-of-state", "US")
    known = [held for held in presidents if held.tenure.began and held.tenure.began.year > 1860]
    assert [
        held.person.id for held in known if held.person.id in ("us-grover-cleveland", "us-donald-trump")
    ] == [
        "us-grover-cleveland",
        "us-grover-cleveland",
        "us-donald-trump",
        "us-donald-trump",
    ]
    secretaries = [held for held in shipped.tenures("foreign-minister", "US") if held.tenure.source]
    assert (len(secretaries), secretaries[0].person.name) == (49, "William H. Seward")
    rusk = next(held for held in secretaries if held.person.id == "us-dean-rusk")
    assert (str(rusk.tenure.start), str(rusk.tenure.end)) == ("1961-01-21", "1969-01-20")


@pytest.mark.parametrize(("office_id", "gap"), [("head-of-state", 0), ("foreign-minister", 120)])
def test_the_successions_of_washington_leave_no_holes(shipped: Roster, office_id: str, gap: int) -> None:
    """One holder at a time; a secretary may leave months before the next comes, a president does not."""
    held = [one.tenure for one in shipped.tenures(office_id, "US") if one.tenure.source]
    for tenure, following in pairwise(held):
        assert tenure.ended is not None
        assert following.began is not None
        assert 0 <= (following.began - tenure.ended).days <= gap, (tenure, following)


@pytest.mark.parametrize(
    ("on", "days"), [("2025-01-21", 0), ("2025-02-01", 11), ("2025-01-20", None), ("1961-01-21", None)]
)
def test_days_in_office(on: str, days: int | None) -> None:
    rubio = Roster.of(ROWS).tenures("foreign-minister", "US")[0]
    assert rubio.tenure.day_in_office(date.fromisoformat(on)) == days


def test_a_tenure_known_by_its_year_has_no_day_in_office() -> None:
    held = Roster.of(ROWS).tenures("foreign-minister", "GT")[0]
    assert held.tenure.began == date(2024, 1, 1)
    assert held.tenure.day_in_office(date(2025, 1, 1)) is None
