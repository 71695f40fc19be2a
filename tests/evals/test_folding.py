"""Names and offices compared as a person would: case, accents and missing given names do not matter."""

import pytest
from evals.folding import overlap, same_name, same_office_words

NAMES = [
    ("Samia Hassan", "Samia Suluhu Hassan", True),
    ("S. Jaishankar", "Jaishankar", True),
    ("Luiz Inácio Lula da Silva", "Lula da Silva", True),
    ("Miguel Díaz-Canel", "miguel diaz canel", True),
    ("Bush", "George W. Bush", True),
    ("John Kerry", "John", False),
    ("Juan Manuel Santos", "Juan Ramón de la Fuente", False),
    ("Anwar Ibrahim", "YAB Dato' Seri Anwar Ibrahim", True),
    ("Wang Yi", "Foreign Minister Wang Yi of the People's Republic of China", False),
    ("Xi Jinping", "", False),
]


@pytest.mark.parametrize(("gold", "read", "same"), NAMES)
def test_same_name(gold: str, read: str, same: bool) -> None:
    assert same_name(gold, read) is same


OFFICES = [
    ("President", "Kazakh President", True),
    ("president", "vice president", False),
    ("Presidente", "expresidente", False),
    ("Foreign Minister", "Deputy Foreign Minister", False),
    ("canciller", "canciller peruana", True),
    ("Minister of Finance", "Prime Minister", False),
]


@pytest.mark.parametrize(("gold", "read", "same"), OFFICES)
def test_same_office_words(gold: str, read: str, same: bool) -> None:
    assert same_office_words(gold, read) is same


def test_articles_do_not_count_in_an_overlap() -> None:
    assert overlap("the peace process", "peace process") == 1.0
    assert overlap("la lucha contra el narcotráfico", "la lucha") < 0.7
    assert overlap("trade", "energy") == 0.0
