"""Who meets or speaks at an occasion abroad is there: conferences by their place; itineraries by whom is "
"told of."""

from datetime import date

import pytest
from tests.reading.wordings import Told, differences, row

TOLD = {
    "en": [
        row(
            "2023-02-22",
            "Brazilian Foreign Minister Luís Vieira held a series of meetings during the Munich Security "
            "Conference in Germany. A visit by the premier is awaited.",
            "Luís Vieira | completed | - | DE | ",
            name="during the conference",
        ),
        row(
            "2023-02-22",
            "President Ana Prado of Brazil spoke on Monday. The trip will include Uruguay and Paraguay.",
            "Ana Prado | planned | - | UY, PY | ",
            name="the trip will include",
        ),
    ],
    "es": [
        row(
            "2023-02-22",
            "El canciller de Brasil, Luís Vieira, tuvo una intensa agenda de reuniones durante la "
            "Conferencia de "
            "Seguridad de Múnich, en Alemania. El país espera la visita del primer ministro.",
            "Luís Vieira | completed | - | DE | ",
            name="durante la conferencia",
        ),
        row(
            "2023-02-22",
            "La presidenta de Brasil, Ana Prado, habló el lunes. El viaje incluirá Uruguay y Paraguay.",
            "Ana Prado | planned | - | UY, PY | ",
            name="el viaje incluirá",
        ),
    ],
    "pt": [
        row(
            "2023-02-22",
            "O chanceler do Brasil, Luís Vieira, manteve uma agenda intensa de reuniões durante a "
            "Conferência de "
            "Segurança de Munique, na Alemanha. O país espera a visita do primeiro-ministro.",
            "Luís Vieira | completed | - | DE | ",
            name="durante a conferência",
        ),
        row(
            "2023-02-22",
            "O chanceler do Brasil, Luís Vieira, discursou na Assembleia Geral das Nações Unidas, em Nova "
            "York. O "
            "país espera a visita do primeiro-ministro.",
            "Luís Vieira | completed | - | US Nova York | ",
            name="discursou na assembleia",
        ),
        row(
            "2023-02-22",
            "A presidente do Brasil, Ana Prado, falou ontem. O roteiro da viagem deve incluir o Uruguai e "
            "o Paraguai.",
            "Ana Prado | planned | - | UY, PY | ",
            name="o roteiro deve incluir",
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
def test_who_is_at_an_occasion_is_there(
    code: str, published: date, text: str, trips: tuple[Told, ...]
) -> None:
    assert differences(code, published, text, trips, passing=True) == []
