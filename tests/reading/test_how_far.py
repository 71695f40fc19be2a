"""How far a journey has come: what will not take place, what a beginning marks, days of a tour under way."""

from datetime import date

import pytest
from tests.reading.wordings import Told, differences, row

TOLD = {
    "en": [
        row(
            "2022-09-08",
            "Spanish Foreign Minister Ana Borrell's visit to Mozambique, planned for tomorrow, will not "
            "take place.",
            "Ana Borrell | cancelled | ? | MZ | ",
            name="will not take place",
        ),
        row(
            "2022-09-08",
            "The meeting marked the start of Spanish Foreign Minister Ana Borrell's two-day visit to "
            "Mozambique.",
            "Ana Borrell | underway | ? | MZ | ",
            name="marked the start",
        ),
    ],
    "es": [
        row(
            "2022-09-08",
            "La visita de la ministra española Ana Borrell a Mozambique, prevista para mañana, no se "
            "realizará.",
            "Ana Borrell | cancelled | ? | MZ | ",
            name="no se realizará",
        ),
        row(
            "2022-09-08",
            "La ministra española Ana Borrell visitará Maputo. La visita no tiene que ver con la campaña, "
            "dijo.",
            "Ana Borrell | planned | ? | MZ | ",
            name="no tiene que ver",
        ),
    ],
    "pt": [
        row(
            "2022-09-08",
            "O encontro marcou o início da visita de dois dias da ministra espanhola Ana Borrell a "
            "Moçambique.",
            "Ana Borrell | underway | ? | MZ | ",
            name="marcou o início",
        ),
        row(
            "2022-09-08",
            "A visita da ministra espanhola Ana Borrell a Maputo já não se realiza.",
            "Ana Borrell | cancelled | ? | MZ | ",
            name="já não se realiza",
        ),
        row(
            "2024-07-15",
            "O presidente da Itália, Sergio Conti, será recebido em Brasília pelo presidente do Brasil, "
            "Luís Prado, "
            "na segunda-feira (15/7). Trata-se da primeira vinda de um presidente italiano ao Brasil desde "
            "2000. "
            "Na sexta (19/7), ele irá para o Rio de Janeiro.",
            "Sergio Conti | planned | - | BR, BR | Luís Prado",
            name="um dia mais tarde não é o primeiro, desde 2000 não é um dia",
        ),
    ],
}


@pytest.mark.parametrize(
    ("code", "published", "text", "trips"),
    [
        pytest.param(code, *told.values, id=f"{code}-{told.id}")
        for code, rows in TOLD.items()
        for told in rows
    ],
)
def test_the_status_is_told(code: str, published: date, text: str, trips: tuple[Told, ...]) -> None:
    assert differences(code, published, text, trips, passing=True) == []
