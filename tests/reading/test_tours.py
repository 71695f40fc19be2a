"""Places toured: facilities, memorials and landmarks; towns and airports are none."""

import pytest
from tests.reading.visits import visit

TOURED = [
    (
        "en",
        "He toured the Kafue Gorge Power Station and the University of Zambia.",
        ["Kafue Gorge Power Station", "University of Zambia"],
    ),
    ("en", "Kadar laid a wreath at the Freedom Memorial.", ["Freedom Memorial"]),
    ("en", "He also went to see the Mulungushi Textile Factory.", ["Mulungushi Textile Factory"]),
    (
        "es",
        "Recorrió la Central de Kafue y la Universidad de Zambia.",
        ["Central de Kafue", "Universidad de Zambia"],
    ),
    ("es", "Kadar depositó una ofrenda floral en el Monumento a la Libertad.", ["Monumento a la Libertad"]),
    ("es", "El ministro visitó también el Museo Nacional.", ["Museo Nacional"]),
    (
        "pt",
        "Percorreu a Central de Kafue e a Universidade da Zâmbia.",
        ["Central de Kafue", "Universidade da Zâmbia"],
    ),
    ("pt", "Kadar depositou uma coroa de flores no Monumento à Liberdade.", ["Monumento à Liberdade"]),
    ("pt", "O ministro visitou também o Museu Nacional.", ["Museu Nacional"]),
    ("en", "He toured the Copper Research Centre, CRC, on Tuesday.", ["Copper Research Centre"]),
    ("es", "Recorrió el Centro de Estudios del Cobre, CEC, el martes.", ["Centro de Estudios del Cobre"]),
    ("pt", "Visitou o Centro de Estudos do Cobre, CEC, na terça-feira.", ["Centro de Estudos do Cobre"]),
    ("en", "He visited the Copper Pavilion in the afternoon.", ["Copper Pavilion"]),
    ("es", "Recorrió la Ciudad Dorada por la tarde.", ["Ciudad Dorada"]),
    (
        "es",
        "El programa incluía una recorrida por la sede de la Unión Africana.",
        ["sede de la Unión Africana"],
    ),
    ("pt", "Visitou a Cidade Dourada à tarde.", ["Cidade Dourada"]),
    ("es", "Bendijo la sede de la Unión Minera.", ["sede de la Unión Minera"]),
]
NOT_TOURED = [
    ("en", "He did not visit the National Museum."),
    ("en", "He visited Lusaka and Ndola."),
    ("en", "Kadar landed at Kenneth Kaunda International Airport."),
    ("en", "He visited the Zambian Defence Forces."),
    ("en", "He visited President Kofi Mensah."),
    ("es", "No visitó el Museo Nacional."),
    ("es", "Asistió al Congreso Minero."),
    ("es", "Visitó Lusaka y Ndola."),
    ("pt", "Não visitou o Museu Nacional."),
    ("pt", "Visitou Lusaka e Ndola."),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), TOURED)
def test_places_toured(language: str, sentence: str, expected: list[str]) -> None:
    assert [place.name for place in visit(language, sentence).places] == expected


@pytest.mark.parametrize(("language", "sentence"), NOT_TOURED)
def test_towns_airports_and_visits_not_made_are_none(language: str, sentence: str) -> None:
    assert visit(language, sentence).places == ()
