"""Who held which office: found by surname or fuller name, told apart by office and year."""

import pytest

from envoyage import gazetteer


@pytest.mark.parametrize(
    ("name", "office", "year", "country"),
    [
        ("Bush", "head-of-state", 2002, {"US"}),
        ("S. Jaishankar", "foreign-minister", 2023, {"IN"}),
        ("Subrahmanyam Jaishankar", "foreign-minister", 2023, {"IN"}),
        ("Marcelo Rebelo de Sousa", "head-of-state", 2018, {"PT"}),
        ("Xi", "head-of-state", 2016, {"CN"}),
        ("Xi Jinping", "vice-president", 2010, {"CN"}),
        ("Sánchez", "head-of-government", 2021, {"ES"}),
        ("ramos-horta", "head-of-state", 2010, {"TL"}),
        ("António Costa", "head-of-government", 2019, {"PT"}),
        ("António Costa", "council-president", 2025, {"EU"}),
        ("Rusk", "foreign-minister", 1963, {"US"}),
        ("Nehru", "head-of-government", 1956, {"IN"}),
        ("Bush", "head-of-state", 1970, set()),
        ("Nobody Atall", "head-of-state", 2020, set()),
    ],
)
def test_countries_of_a_holder(name: str, office: str, year: int, country: set[str]) -> None:
    found = [holder for holder in gazetteer.holders(name) if holder.office == office]
    assert {holder.country for holder in found if holder.held(year)} == country


def test_a_given_name_alone_names_nobody() -> None:
    assert not any("jinping" in holder.name for holder in gazetteer.holders("Jinping Wang"))
    assert not gazetteer.holders("Emmanuel")
