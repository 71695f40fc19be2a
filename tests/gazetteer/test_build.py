"""The bake: what ships is what the tables say, and a table that is wrong is refused with its place."""

import pytest
from tools.build_gazetteer import SHIPPED, bake
from tools.gazetteer.inflect import forms
from tools.gazetteer.tables import Name, names
from tools.gazetteer.world import members


def test_what_ships_is_what_the_tables_say() -> None:
    baked = bake()
    assert {path.name: path.read_bytes() for path in SHIPPED.glob("*.json")} == baked
    assert sum(map(len, baked.values())) < 1_450_000


@pytest.mark.parametrize(
    ("language", "demonym", "expected"),
    [
        ("es", "panameño", "panameño panameña panameños panameñas"),
        ("es", "francés", "francés francesa franceses francesas"),
        ("es", "iraní", "iraní iraníes iranís"),
        ("es", "estadounidense", "estadounidense estadounidenses"),
        ("es", "español", "español española españoles españolas"),
        ("es", "alemán/alemana/alemanes/alemanas", "alemán alemana alemanes alemanas"),
        ("pt", "guianense", "guianense guianenses"),
        ("pt", "português", "português portuguesa portugueses portuguesas"),
        ("pt", "espanhol", "espanhol espanhola espanhóis espanholas"),
        ("pt", "mariano do norte", "mariano do norte|mariana do norte|marianos do norte|marianas do norte"),
        ("en", "Panamanian", "Panamanian Panamanians"),
        ("en", "Chinese", "Chinese"),
    ],
)
def test_forms_of_a_demonym(language: str, demonym: str, expected: str) -> None:
    assert forms(demonym, language) == expected.split("|" if "|" in expected else " ")


def test_a_demonym_without_a_rule_asks_for_its_forms() -> None:
    with pytest.raises(ValueError, match="give all four"):
        forms("alemão-ão-z!", "es")


def test_names_carry_their_marks() -> None:
    assert names("Georgia; ~Congo;!US") == [Name("Georgia"), Name("Congo", weak=True), Name("US", exact=True)]


def test_regions_that_name_each_other_are_refused() -> None:
    table = {"a": {"members": "FR @b"}, "b": {"members": "@a"}}
    with pytest.raises(ValueError, match="a > b > a is no chain"):
        members("a", table)
