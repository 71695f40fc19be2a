"""Places toured: lists of them, guided visits, those gone to or spoken at; where somebody lives is none."""

import pytest
from tests.reading.visits import visit

TOURED = [
    (
        "en",
        "Kadar toured the Copper Museum, in Ndola, and a winery of the Kafue Valley.",
        ["Copper Museum", "winery of the Kafue Valley"],
    ),
    ("en", "He opened the Hungarian consulate in Ndola.", ["Hungarian consulate in Ndola"]),
    ("en", "On Tuesday he also went to the Mosi pagoda.", ["Mosi pagoda"]),
    ("es", "Hará una visita guiada al Museo del Cobre.", ["Museo del Cobre"]),
    (
        "es",
        "Kadar visitará el arsenal de Ndola, en la frontera, y el taller de la Fundación Mosi.",
        ["arsenal de Ndola", "taller de la Fundación Mosi"],
    ),
    ("es", "Luego irá también a la Escuela Húngara de Lusaka.", ["Escuela Húngara de Lusaka"]),
    ("pt", "Fará uma visita guiada ao Museu do Cobre.", ["Museu do Cobre"]),
    (
        "pt",
        "No sábado conhece um centro de energias renováveis, em Ndola, e a fábrica da Mosi.",
        ["centro de energias renováveis", "fábrica da Mosi"],
    ),
    ("pt", "Depois irá ainda à Escola Húngara de Lusaca.", ["Escola Húngara de Lusaca"]),
    # when it is stands between
    ("en", "Kadar will tour next week the Ndola refinery.", ["Ndola refinery"]),
    ("es", "Kadar recorrió el martes la planta de cobre de Mosi.", ["planta de cobre de Mosi"]),
    ("pt", "Kadar visita amanhã a fábrica da Mosi.", ["fábrica da Mosi"]),
    (
        "es",
        "La agenda incluye recorridos por la Universidad de Ndola y el Museo del Cobre.",
        ["Universidad de Ndola", "Museo del Cobre"],
    ),
]
NONE = [
    ("en", "He did not visit the Copper Museum."),
    ("es", "El regreso de Angola al Centro de Arbitraje Mosi es un hecho."),
    ("pt", "Não visitou o Museu do Cobre."),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), TOURED)
def test_places_of_a_list_are_toured(language: str, sentence: str, expected: list[str]) -> None:
    assert [place.name for place in visit(language, sentence).places] == expected


@pytest.mark.parametrize(("language", "sentence"), NONE)
def test_what_was_not_toured_is_no_place(language: str, sentence: str) -> None:
    assert not visit(language, sentence).places
