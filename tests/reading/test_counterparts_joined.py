"""Hosts joined to the traveller as their counterpart, lists of offices by country, the day for which one came."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.wordings import Told, differences

from envoyage.reading.reader import read

WEDNESDAY = date(2025, 3, 26)
ROWS = [
    ("es", "El canciller senegalés Modou Diop viajó a Lima. La canciller Rosa Vidal y su par senegalés firmaron un convenio sobre pesca.", "Modou Diop | ? | ? | PE Lima | Rosa Vidal"),
    ("pt", "O chanceler senegalês Modou Diop viajou a Lima. A chanceler Rosa Vidal e o seu homólogo senegalês assinaram um acordo sobre pesca.", "Modou Diop | ? | ? | PE Lima | Rosa Vidal"),
    ("es", "El canciller senegalés Modou Diop viajó a Lima, donde conversó con los presidentes de Perú, Luis Paz; Chile, Juan Vega, y Bolivia, Rosa Soto.", "Modou Diop | ? | ? | PE Lima | Luis Paz; Juan Vega; Rosa Soto"),
    ("pt", "O chanceler senegalês Modou Diop viajou a Lima, onde conversou com os presidentes do Peru, Luís Paz; do Chile, João Veiga, e da Bolívia, Rosa Souto.", "Modou Diop | ? | ? | PE Lima | Luís Paz; João Veiga; Rosa Souto"),
    ("es", "El presidente de Senegal, Modou Diop, llegó el domingo a Lima para participar el lunes en una cumbre.", "Modou Diop | ? | 2025-03-23 | PE Lima | "),
    ("pt", "O presidente do Senegal, Modou Diop, chegou no domingo a Lima para participar na segunda-feira numa cimeira.", "Modou Diop | ? | 2025-03-23 | PE Lima | "),
    ("es", "El canciller senegalés Modou Diop viajó a Lima. El presidente Luis Vidal le impuso la Orden del Sol.", "Modou Diop | ? | ? | PE Lima | Luis Vidal"),
    ("pt", "O chanceler senegalês Modou Diop viajou a Lima. O presidente Luís Vidal entregou-lhe a Ordem do Sol.", "Modou Diop | ? | ? | PE Lima | Luís Vidal"),
    ("es", "El canciller senegalés Modou Diop viajó a Madrid, donde verá a Sus Majestades Luis Vidal y Rosa Soto.", "Modou Diop | ? | ? | ES Madrid | Luis Vidal; Rosa Soto"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "told"), ROWS)
def test_counterparts_joined(code: str, text: str, told: str) -> None:
    assert differences(code, WEDNESDAY, text, (Told.of(told),)) == []


def test_each_of_a_list_has_the_office_of_its_country() -> None:
    (trip,) = read(ROWS[2][1], language="es", published=WEDNESDAY).trips
    assert [(met.name, met.country) for met in trip.meetings] == [
        ("Luis Paz", "PE"),
        ("Juan Vega", "CL"),
        ("Rosa Soto", "BO"),
    ]
