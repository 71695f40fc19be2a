"""The first of an office to come, those who receive and go on, and topics with what the cooperation is in."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.visits import visit

from envoyage.reading import read

TOLD = date(2024, 5, 15)  # a Wednesday
# Report, and each trip as "name: countries, status".
TRIPS = [
    # the first of an office
    ("en", "Igor Lavin, the first Bulgarian foreign minister to visit Peru since 2012, held talks with Foreign Minister Ana Ruiz in Lima.", ["Igor Lavin: PE, completed"]),
    ("en", "Ida Berg, Norway's trade minister, is the first Norwegian minister to visit Togo. She opened an embassy.", ["Ida Berg: TG, underway"]),
    ("es", "Igor Lavin, primer canciller búlgaro en visitar Perú desde 2012, se reunió con la ministra peruana Ana Ruiz.", ["Igor Lavin: PE, completed"]),
    ("es", "Rita Lavina, la primera canciller búlgara en viajar a Perú, se reunió con la presidenta peruana, Ana Ruiz.", ["Rita Lavina: PE, completed"]),
    # who receives a guest at home goes on being whom it is about
    ("es", "El presidente de Chile, Juan Soto, viaja hoy a Quito. El lunes Soto recibió al primer ministro portugués, Rui Lemos. El martes viajó a Bogotá para una cumbre.", ["Juan Soto: EC CO, underway"]),
    ("pt", "O presidente do Chile, Juan Soto, viaja hoje a Quito. Na segunda-feira Soto recebeu o primeiro-ministro português, Rui Lemos. Na terça-feira viajou a Bogotá para uma cimeira.", ["Juan Soto: EC CO, underway"]),
    # an occasion with a long name
    ("es", "La ministra noruega Ida Berg participará de la VI Cumbre de Jefes y Jefas de Estado y de Gobierno de la Comunidad de Estados Australes y Boreales (Ceab) a realizarse en Perú.", ["Ida Berg: PE, planned"]),
    # where a traveller is while doing something
    ("en", "Norwegian Prime Minister Ida Berg will leave on Friday on a trip to Africa. While in Togo, Berg plans to open a school.", ["Ida Berg: TG, planned"]),
    # the meeting to come is no part of the other's past visit
    ("es", "El ministro chileno Juan Soto llegó el lunes a Togo. Soto concretará el jueves un encuentro con el presidente togolés, Kofi Adu, quien estuvo en Santiago de Chile el año pasado.", ["Juan Soto: TG, underway", "Kofi Adu: CL, completed"]),
]  # fmt: skip
TOPICS = [
    ("en", "They discussed cooperation between the two countries in the fields of energy, transit and transportation.", ["energy", "transit", "transportation"]),
    ("es", "Hablaron de la cooperación entre ambos países en los ámbitos de la energía, el turismo y la pesca.", ["energía", "turismo", "pesca"]),
    ("pt", "Falaram da cooperação entre os dois países nas áreas da energia, do turismo e da pesca.", ["energia", "turismo", "pesca"]),
    ("en", "The two talked about road links, tourism and gas exports, adding that the drought was grave.", ["road links", "tourism", "gas exports"]),
    ("en", "They exchanged views on the current state and prospects for expanding trade, economic and energy cooperation.", ["trade", "economic and energy cooperation"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "trips"), TRIPS)
def test_trips(code: str, text: str, trips: list[str]) -> None:
    told = read(text, language=code, published=TOLD).trips
    assert [
        f"{t.traveller.name}: {' '.join(s.country for s in t.stops)}, {t.status.value}" for t in told
    ] == trips


@pytest.mark.parametrize(("code", "sentence", "labels"), TOPICS)
def test_topics(code: str, sentence: str, labels: list[str]) -> None:
    assert [topic.label for topic in visit(code, sentence).topics] == labels


def test_an_adviser_speaks_and_not_his_president() -> None:
    trip = visit(
        "en", '"This is a hard time for all of us," said Mr Kadar\'s national security adviser Imre Nagy.'
    )
    assert [quote.speaker for quote in trip.quotes] == ["Imre Nagy"]


def test_a_meeting_of_ministers_is_nobody() -> None:
    trip = visit("en", "Kadar will then attend the Lake Regions Forum Foreign Ministers Meeting.")
    assert trip.meetings == ()


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("en", "Norwegian Prime Minister Ida Berg visits Lima on Tuesday after agreeing last month to build a port in Peru.", "2024-05-21/.."),
        ("en", "Norwegian Prime Minister Ida Berg will visit Lima after pledging in March to build a port in Peru.", ""),
        ("es", "La primera ministra noruega, Ida Berg, visita Lima tras acordar el mes pasado la construcción de un puerto.", ""),
        ("pt", "A primeira-ministra norueguesa, Ida Berg, visita Lima após acordar no mês passado a construção de um porto.", ""),
    ],
)  # fmt: skip
def test_days_of_what_was_done_before(code: str, text: str, when: str) -> None:
    (trip,) = read(text, language=code, published=TOLD).trips
    assert str(trip.when) == when
