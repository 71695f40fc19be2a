"""Where talks are by who hosts them, who is met as well as others, and a country that is named afterwards."""

from datetime import date

import pytest
from tests.reading.wordings import Told

from envoyage.reading import read

# On Wednesday, 26 March 2025.
REPORTS = [
    # a place that hosts talks, or is their scene
    (
        "en",
        (
            "Lima hosted the talks between Peru's Foreign Minister Luis Roe and his Ghanaian counterpart, "
            "Kofi Ansah."
        ),
        "Kofi Ansah | completed | - | PE Lima | Luis Roe",
    ),
    (
        "en",
        (
            "The palace in Lima was the scene of a meeting between Foreign Minister Luis Roe of Peru and "
            "his Ghanaian counterpart, Kofi Ansah."
        ),
        "Kofi Ansah | completed | - | PE Lima | Luis Roe",
    ),
    (
        "es",
        (
            "Lima será sede en abril del encuentro entre el canciller peruano, Luis Roe, y su homólogo "
            "ghanés, Kofi Ansah."
        ),
        "Kofi Ansah | planned | ? | PE Lima | Luis Roe",
    ),
    (
        "es",
        (
            "Un palacio de Lima albergó la esperada reunión entre el canciller peruano, Luis Roe, y su par "
            "ghanés, Kofi Ansah."
        ),
        "Kofi Ansah | completed | - | PE Lima | Luis Roe",
    ),
    (
        "pt",
        "Lima acolheu o encontro entre o chanceler peruano, Luis Roe, e o homólogo ganês, Kofi Ansah.",
        "Kofi Ansah | completed | - | PE Lima | Luis Roe",
    ),
    (
        "pt",
        (
            "Lima foi palco de um encontro entre o chanceler peruano, Luis Roe, e o homólogo ganês, Kofi "
            "Ansah."
        ),
        "Kofi Ansah | completed | - | PE Lima | Luis Roe",
    ),
    # where the report was written, when it begins with talks
    (
        "en",
        (
            "WELLINGTON, March 26. Talks took place today between the Prime Minister (Mr Roe) and Ghana's "
            "Foreign Minister (Mr Kofi Ansah)."
        ),
        "Kofi Ansah | underway | ? | NZ | Roe",
    ),
    (
        "es",
        "LIMA, 26 mar (EFE).- El canciller Luis Roe se reunió hoy con su homólogo ghanés, Kofi Ansah.",
        "Kofi Ansah | underway | ? | PE | Luis Roe",
    ),
    (
        "pt",
        "LIMA (Lusa) - O ministro Luís Roe reuniu-se hoje com o homólogo ganês, Kofi Ansah.",
        "Kofi Ansah | underway | ? | PE | Luís Roe",
    ),
    # a town that is somebody's surname too, and a country before a name
    (
        "en",
        "Minister Ana Lima of Spain arrived in Lima on Monday. She met Foreign Minister Luis Roe.",
        "Ana Lima | underway | 2025-03-24 | PE Lima | Luis Roe",
    ),
    (
        "es",
        "La visita sigue. En marzo estuvo en Ghana Luis Roe, ministro de Minas de Perú, que visitó Acra.",
        "Luis Roe | completed | ? | GH Acra | ",
    ),
    # several words that are one conjunction
    (
        "en",
        (
            "Ghana's Foreign Minister Kofi Ansah will visit Peru. He will hold talks with minister Luis Roe"
            " as well as President Ana Ruiz."
        ),
        "Kofi Ansah | planned | - | PE | Luis Roe; Ana Ruiz",
    ),
    (
        "en",
        "Ghana's Foreign Minister Kofi Ansah visited Lima and met his opposite number, Luis Roe.",
        "Kofi Ansah | ? | - | PE Lima | Luis Roe",
    ),
    (
        "es",
        (
            "El canciller ghanés Kofi Ansah visitará Perú. Conversará con el ministro Luis Roe, así como "
            "con la presidenta Ana Ruiz."
        ),
        "Kofi Ansah | planned | - | PE | Luis Roe; Ana Ruiz",
    ),
    (
        "pt",
        (
            "O chanceler ganês Kofi Ansah visitará o Peru. Conversará com o ministro Luis Roe bem como com "
            "a presidente Ana Ruiz."
        ),
        "Kofi Ansah | planned | - | PE | Luis Roe; Ana Ruiz",
    ),
    # "the country", and which it is afterwards
    (
        "en",
        (
            "Ghana's Foreign Minister, Kofi Ansah, arrived in the country on Monday. He will meet Peru's "
            "President Ana Ruiz."
        ),
        "Kofi Ansah | underway | 2025-03-24 | PE | Ana Ruiz",
    ),
    (
        "es",
        (
            "El canciller ghanés, Kofi Ansah, llegó el lunes al país. Se reunirá con la presidenta peruana "
            "Ana Ruiz."
        ),
        "Kofi Ansah | underway | 2025-03-24 | PE | Ana Ruiz",
    ),
    (
        "pt",
        (
            "O chanceler ganês, Kofi Ansah, chegou ao país na segunda-feira. No Peru reunir-se-á com a "
            "presidente Ana Ruiz."
        ),
        "Kofi Ansah | underway | 2025-03-24 | PE | Ana Ruiz",
    ),
    # what was done on a visit has begun it, and its day is not the visit's first
    (
        "en",
        (
            "Kofi Ansah, Ghana's foreign minister, met his counterpart Luis Roe on Wednesday during a visit"
            " to Lima. He will be received by President Ana Ruiz."
        ),
        "Kofi Ansah | underway | - | PE Lima | Luis Roe; Ana Ruiz",
    ),
    (
        "es",
        (
            "El canciller ghanés, Kofi Ansah, se reunió este miércoles con su par Luis Roe durante una "
            "visita a Lima. El ministro será recibido por la presidenta Ana Ruiz."
        ),
        "Kofi Ansah | underway | - | PE Lima | Luis Roe; Ana Ruiz",
    ),
    # countries that are named as what was visited
    (
        "en",
        "Chile, Peru and Ghana were the countries that Togo's Foreign Minister Kofi Ansah visited.",
        "Kofi Ansah | completed | - | CL, PE, GH | ",
    ),
    (
        "pt",
        "O Chile e o Peru são os países que o chanceler ganês, Kofi Ansah, visitará em abril.",
        "Kofi Ansah | planned | ? | CL, PE | ",
    ),
    # a leg with days of its own
    (
        "en",
        (
            "Ghana's Foreign Minister Kofi Ansah will visit Peru and Chile from April 3 to 8. He will also "
            "visit Brazil from April 8 to 12."
        ),
        "Kofi Ansah | planned | 2025-04-03/2025-04-12 | PE, CL, BR | ",
    ),
    (
        "es",
        (
            "El canciller ghanés Kofi Ansah visitará Perú y Chile del 3 al 8 de abril. También visitará "
            "Brasil del 8 al 12 de abril."
        ),
        "Kofi Ansah | planned | 2025-04-03/2025-04-12 | PE, CL, BR | ",
    ),
]


@pytest.mark.parametrize(("code", "text", "line"), REPORTS, ids=[text[:60] for _, text, _ in REPORTS])
def test_who_is_where_and_meets_whom(code: str, text: str, line: str) -> None:
    trips = read(f"{text}\n", language=code, published=date(2025, 3, 26)).trips
    assert len(trips) == 1
    assert Told.of(line).against(trips[0]) == {}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "Ghana's Foreign Minister, Kofi Ansah, arrived in the country on Monday. Peru was not mentioned.",
        ),
        ("es", "El canciller ghanés, Kofi Ansah, llegó el lunes al país. Después Perú ganó el partido."),
    ],
)
def test_a_country_that_is_only_named_next_is_no_stop(code: str, text: str) -> None:
    assert read(f"{text}\n", language=code, published=date(2025, 3, 26)).trips == ()
