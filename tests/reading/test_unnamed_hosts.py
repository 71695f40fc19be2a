"""Guests of hosts whom the text calls by their office alone, and occasions whose words look like verbs."""

from datetime import date

import pytest
from tests.reading.visits import TALKS

from envoyage.reading import read

TEXTS = [
    ("es", "El presidente francés recibirá al primer ministro haitiano, Luc Roche, en París.",
     "HT FR planned"),
    ("es", "El Gobierno francés recibirá al premier haitiano, Luc Roche, en París.", "HT FR planned"),
    ("es", "El presidente peruano recibió al canciller haitiano, Luc Roche.", "HT PE completed"),
    ("pt", "O Presidente francês receberá o primeiro-ministro haitiano, Luc Roche, em Paris.",
     "HT FR planned"),
    ("pt", "O Presidente angolano recebeu ontem o chanceler haitiano, Luc Roche.", "HT AO completed"),
    ("en", "The Peruvian president received Haitian Prime Minister Luc Roche on Tuesday.", "HT PE completed"),
    ("en", "The Peruvian ambassador received Haitian Prime Minister Luc Roche on Tuesday.", ""),
    ("es", "La presidenta de Haití, Ana Roche, participará en la transmisión de mando en Bogotá.",
     "HT CO planned"),
    ("es", "El presidente de Haití, Luc Roche, asistirá al cambio de mando en Bogotá.", "HT CO planned"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "told"), TEXTS, ids=[text for _, text, _ in TEXTS])
def test_who_is_received_travels(code: str, text: str, told: str) -> None:
    trips = read(f"{text} {TALKS[code]}\n", language=code, published=date(2025, 3, 26)).trips
    found = [f"{t.traveller.country} {','.join(s.country for s in t.stops)} {t.status}" for t in trips]
    assert "; ".join(found) == told
