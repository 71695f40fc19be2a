"""Titles with words that no table knows before their name, parties and states by their whole name."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.people import person

HELD = [
    # An adjective or two between a title and its name, with a comma and without.
    ("es", "Ayer habló el canciller nacional Bruno Vidal.", "Bruno Vidal", "canciller nacional", "foreign-minister"),
    ("es", "Vio al presidente italitano, Bruno Vidal, en Lima.", "Bruno Vidal", "presidente italitano", "head-of-state"),
    ("pt", "Falou o chanceler regional Rui Leal.", "Rui Leal", "chanceler regional", "foreign-minister"),
    ("pt", "Viu o presidente italitano, Rui Leal, em Lima.", "Rui Leal", "presidente italitano", "head-of-state"),
    # What an office is for, in unknown words.
    ("en", "They met the director for northern shoals, Awa Diop, in Lima.", "Awa Diop", "director for northern shoals", "official"),
    ("en", "They met the ambassador of Peru in the Atoll, Awa Diop, and left.", "Awa Diop", "ambassador of Peru in the Atoll", "ambassador"),
    ("es", "Vio a la directora para los atolones, Rosa Vidal, en Lima.", "Rosa Vidal", "directora para los atolones", "official"),
    ("es", "Estaba el embajador del Perú en el Atolón, Luis Vidal, y otros.", "Luis Vidal", "embajador del Perú en el Atolón", "ambassador"),
    ("pt", "Viu a directora para os recifes, Ana Prado, em Lima.", "Ana Prado", "directora para os recifes", "official"),
    ("pt", "Viu a embaixadora do Peru no Baixio Alto, Ana Prado, ontem.", "Ana Prado", "embaixadora do Peru no Baixio Alto", "ambassador"),
    # A party, and a state of two adjectives.
    ("es", "Vio al líder del Partido Agrario de Fiyi, Luis Vidal, ayer.", "Luis Vidal", "líder del Partido Agrario de Fiyi", "party-leader"),
    ("es", "Vio al presidente de la República Federativa Popular de Fiyi, Luis Vidal, ayer.", "Luis Vidal", "presidente de la República Federativa Popular de Fiyi", "head-of-state"),
    ("pt", "Viu o líder do Partido Agrário de Fiji, Rui Leal, ontem.", "Rui Leal", "líder do Partido Agrário de Fiji", "party-leader"),
    ("pt", "Viu o presidente da República Federativa Popular de Fiji, Rui Leal, ontem.", "Rui Leal", "presidente da República Federativa Popular de Fiji", "head-of-state"),
    # A woman's office that an organ without its accent is written like.
    ("es", "Habló la secretaria de Relaciones Exteriores, Rosa Vidal, ayer.", "Rosa Vidal", "secretaria de Relaciones Exteriores", "foreign-minister"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name", "words", "office"), HELD)
def test_described_titles(language: str, text: str, name: str, words: str, office: str) -> None:
    doc, found = person(language, text, name)
    assert found.title is not None
    assert (found.title.text(doc), found.title.office_id) == (words, office)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The president on Monday praised her, Awa Diop, and left.", "Awa Diop"),
        ("es", "El presidente felicitó ayer, Luis Vidal, y salió.", "Luis Vidal"),
        ("es", "El presidente felicitó Luis Vidal ayer.", "Luis Vidal"),
        ("pt", "O presidente elogiou Rui Leal ontem.", "Rui Leal"),
    ],
)
def test_who_is_only_spoken_of_has_no_title(language: str, text: str, name: str) -> None:
    _, found = person(language, text, name)
    assert found.title is None
