"""Journeys told by the one that followed: "a month after his first visit", "A visit planned for February was put off"."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2024, 6, 21)  # a Friday
WHO = {
    "en": "The president of Tonga, Tomasi Veikune,",
    "es": "El presidente de Tonga, Tomasi Veikune,",
    "pt": "O presidente de Tonga, Tomasi Veikune,",
}
# Language, what he does, and each trip's status, country and days.
FOLLOWED = [
    ("en", "returned to Lima on Friday, a month after his first visit, and met students.", ["underway PE 2024-06-21/..", "completed PE 2024-05"]),
    ("en", "returned to Lima, two years after his last trip.", ["completed PE ", "completed PE 2022"]),
    ("es", "volverá a Lima el sábado, tres meses después de su primera visita.", ["planned PE 2024-06-22/..", "completed PE 2024-03"]),
    ("es", "llegó este viernes a Lima, un año después de su última visita al Perú.", ["underway PE 2024-06-21/..", "completed PE 2023"]),
    ("pt", "voltou a Lima na sexta-feira, um mês depois de sua primeira visita.", ["underway PE 2024-06-21/..", "completed PE 2024-05"]),
    ("pt", "chegou hoje a Lima, dois anos após a sua primeira visita.", ["underway PE 2024-06-21/..", "completed PE 2022"]),
    # Days are of one journey, and a year that is named may be what is counted from.
    ("en", "spoke in Lima on Friday, two days after his arrival.", ["underway PE "]),
    ("en", "died in 2004, a month after his visit to Peru.", ["completed PE 2004"]),
    # What was to be in February, and what gave way to nothing.
    ("en", "will travel to Lima next week. A visit planned for February was postponed because of a storm.", ["planned PE ", "postponed PE 2024-02"]),
    ("en", "arrived in Lima on Friday. He had called off a trip planned for March.", ["underway PE 2024-06-21/..", "cancelled PE 2024-03"]),
    ("es", "viajará a Lima la próxima semana. Una visita prevista para febrero fue aplazada por una tormenta.", ["planned PE ", "postponed PE 2024-02"]),
    ("pt", "viajará a Lima na próxima semana. Uma visita prevista para fevereiro foi adiada por uma tempestade.", ["planned PE ", "postponed PE 2024-02"]),
    ("en", "visited Peru and Chile from 3 to 6 June. A visit planned for February was postponed.", ["completed PE CL 2024-06-03/2024-06-06", "postponed PE CL 2024-02"]),
    ("es", "llegó el viernes a Bangladesh, un mes después de su primera visita.", ["underway BD 2024-06-21/..", "completed BD 2024-05"]),
    ("pt", "iria a Lima esta semana. A visita, prevista para 12 de junho, foi adiada.", ["postponed PE 2024-06-12/.."]),
    ("en", "will travel to Lima on 3 July. The visit was postponed.", ["postponed PE 2024-07-03/.."]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "trips"), FOLLOWED)
def test_what_went_before(language: str, text: str, trips: list[str]) -> None:
    found = read(f"{WHO[language]} {text}", published=PUBLISHED, language=language).trips
    told = [f"{t.status} {' '.join(stop.country for stop in t.stops)} {t.when or ''}" for t in found]
    assert told == trips
