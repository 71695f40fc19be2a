"""Names of one person and of two, in the ways that reports write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from envoyage.reconcile.names import Likeness, likeness, parse
from envoyage.reconcile.persons import person_key

SAME, SHORT, SPELLING, DIFFERENT = Likeness.SAME, Likeness.SHORT, Likeness.SPELLING, Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Marco Rubio", "Marco Rubio", SAME),
        ("Rubio", "Marco Rubio", SHORT),
        ("Secretary Rubio", "Marco Rubio", SHORT),
        ("Secretary of State Marco Rubio", "Marco Rubio", SAME),
        ("el secretario de Estado Rubio", "Marco Rubio", SHORT),
        ("José Raúl Mulino", "Jose Raul Mulino", SAME),
        ("José Mulino", "José Raúl Mulino Quintero", SAME),
        ("Mulino", "José Raúl Mulino Quintero", SHORT),
        ("López Obrador", "Andrés Manuel López Obrador", SHORT),
        ("Peña Nieto", "Enrique Peña Nieto", SHORT),
        ("De la Fuente", "Juan Ramón de la Fuente", SHORT),
        ("Lula", "Luiz Inácio Lula da Silva", SHORT),
        ("Lula", "Lula da Silva", SHORT),
        ("Pete Hegseth", "Peter Hegseth", SAME),
        ("Robert F. Kennedy Jr.", "Robert Kennedy", SAME),
        ("J.D. Vance", "JD Vance", SAME),
        ("Vance", "J. D. Vance", SHORT),
        ("José R. Mulino", "José Raúl Mulino", SAME),
        ("Christi Noem", "Kristi Noem", SPELLING),
        ("Ricaurte Vasquez", "Ricaurte Vásquez Morales", SAME),
        ("Ricaurte Vázquez", "Ricaurte Vásquez", SPELLING),
        ("Hegsteh", "Pete Hegseth", DIFFERENT),
        ("Frank Abrego", "Frank Ábrego", SAME),
        ("Marco", "Marco Rubio", DIFFERENT),
        ("Juan Manuel Santos", "Francisco Santos", DIFFERENT),
        ("Alberto Fernández", "Cristina Fernández", DIFFERENT),
        ("Daniel Ortega", "Daniel Noboa", DIFFERENT),
        ("Mauro Vieira", "Marcelo Vieira", DIFFERENT),
    ],
)
def test_two_names(one: str, other: str, expected: Likeness) -> None:
    assert likeness(parse(one), parse(other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "country", "expected"),
    [
        ("Xi", "Xi Jinping", "CN", SHORT),
        ("Wang Yi", "Yi Wang", "CN", SAME),
        ("Orbán", "Orbán Viktor", "HU", SHORT),
        ("Viktor Orbán", "Orbán Viktor", "HU", SAME),
        ("Marco", "Marco Rubio", "US", DIFFERENT),
    ],
)
def test_family_name_first(one: str, other: str, country: str, expected: Likeness) -> None:
    assert likeness(parse(one, country), parse(other, country)) is expected


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("President José Raúl Mulino", "jose raul mulino"),
        ("la canciller Laura Sarabia", "laura sarabia"),
        ("o chanceler Mauro Vieira", "mauro vieira"),
        ("Juan Ramón de la Fuente", "juan ramon fuente"),
        ("Kamina Johnson Smith", "kamina johnson smith"),
        ("Prime Minister", "minister"),
    ],
)
def test_person_key(written: str, key: str) -> None:
    assert person_key(written) == key


WORDS = st.lists(
    st.sampled_from(["ana", "juan", "rubio", "marco", "lopez", "obrador", "de", "la", "silva", "xi"]),
    min_size=1,
)


@given(WORDS, WORDS)
def test_likeness_is_symmetric_and_every_name_is_like_itself(one: list[str], other: list[str]) -> None:
    here, there = parse(" ".join(one)), parse(" ".join(other))
    assert likeness(here, there) is likeness(there, here)
    assert likeness(here, here) is SAME


@given(WORDS, WORDS)
def test_names_that_are_alike_share_a_block(one: list[str], other: list[str]) -> None:
    here, there = parse(" ".join(one)), parse(" ".join(other))
    if likeness(here, there) is not DIFFERENT:
        assert here.surnames & there.surnames
