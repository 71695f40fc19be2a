"""Cities in brackets and in small letters, heads of state at the gate, and who only announced a tour."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.wordings import Told, differences

WEDNESDAY = date(2025, 3, 26)
ROWS = [
    # The city that an airport or a base lies in, in brackets, past the hour.
    ("en", "President Awa Diop of Senegal arrived on Tuesday at the base of Torrel (Madrid).", "Awa Diop | ? | 2025-03-25 | ES Madrid | "),
    ("es", "La presidenta de Senegal, Awa Diop, llegó ayer por la tarde a las 16:45 horas al aeropuerto de Torrel (Madrid).", "Awa Diop | ? | 2025-03-25 | ES Madrid | "),
    ("pt", "A presidente do Senegal, Awa Diop, chegou na terça-feira à base aérea de Torrel (Madrid).", "Awa Diop | ? | 2025-03-25 | ES Madrid | "),
    # A capital named after its country, with a small "city".
    ("es", "La presidenta de Senegal, Awa Diop, llegó el lunes a la ciudad de Guatemala.", "Awa Diop | ? | 2025-03-24 | GT ciudad de Guatemala | "),
    ("pt", "A presidente do Senegal, Awa Diop, chegou na segunda-feira à cidade do México.", "Awa Diop | ? | 2025-03-24 | MX cidade do México | "),
    # Heads of state by that name alone open the gate.
    ("es", "El jefe del Estado senegalés, Modou Diop, llegó ayer a Quito.", "Modou Diop | ? | 2025-03-25 | EC Quito | "),
    ("pt", "O chefe de Estado senegalês, Modou Diop, chegou ontem a Quito.", "Modou Diop | ? | 2025-03-25 | EC Quito | "),
    # Who announces a tour is not met on it.
    ("es", "La canciller senegalesa, Awa Diop, visitará Perú y Chile en abril, anunció el portavoz del ministerio, Luis Vidal.", "Awa Diop | planned | 2025-04 | PE, CL | "),
    ("pt", "A chanceler senegalesa, Awa Diop, visitará o Peru e o Chile em abril, anunciou o porta-voz do ministério, Rui Leal.", "Awa Diop | planned | 2025-04 | PE, CL | "),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "told"), ROWS)
def test_places_beside(code: str, text: str, told: str) -> None:
    assert differences(code, WEDNESDAY, text, (Told.of(told),)) == []
