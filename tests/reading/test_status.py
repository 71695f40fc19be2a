"""The status as of publication: by the words that call a journey off, by its days, by how it is told."""

from datetime import date

import pytest
from tests.reading.visits import TALKS

from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


@pytest.mark.parametrize(
    ("code", "text", "status"),
    [
        ("en", "China's foreign minister Wang Yi called off his trip to Ghana.", "cancelled"),
        ("en", "China's foreign minister Wang Yi will not go to Ghana after all.", "cancelled"),
        ("en", "China's foreign minister Wang Yi has scrapped a visit to Ghana.", "cancelled"),
        ("en", "China's foreign minister Wang Yi put off a visit to Ghana.", "postponed"),
        ("en", "A visit to Ghana by China's foreign minister Wang Yi has been postponed.", "postponed"),
        ("en", "China's foreign minister Wang Yi is to visit Ghana.", "planned"),
        ("en", "China's foreign minister Wang Yi is also to visit Ghana.", "planned"),
        ("en", "China's foreign minister Wang Yi is still to visit Ghana.", "planned"),
        ("en", "China's foreign minister Wang Yi is expected to travel to Ghana next week.", "planned"),
        ("en", "China's foreign minister Wang Yi is on a visit to Ghana.", "underway"),
        ("en", "China's foreign minister Wang Yi arrived in Ghana on Wednesday.", "underway"),
        ("en", "China's foreign minister Wang Yi kicked off a tour of Ghana.", "underway"),
        ("en", "China's foreign minister Wang Yi wrapped up a visit to Ghana.", "completed"),
        (
            "en",
            "The visit of China's foreign minister Wang Yi to Ghana came to an end on Tuesday.",
            "completed",
        ),
        ("en", "China's foreign minister Wang Yi visited Ghana last month.", "completed"),
        ("es", "El canciller chino, Wang Yi, canceló su viaje a Perú.", "cancelled"),
        ("es", "El canciller chino, Wang Yi, no viajará a Perú.", "cancelled"),
        ("es", "El viaje del canciller chino, Wang Yi, a Perú quedó suspendido.", "cancelled"),
        ("es", "El canciller chino, Wang Yi, aplazó su viaje a Perú.", "postponed"),
        ("es", "El canciller chino, Wang Yi, deja para más adelante su visita a Perú.", "postponed"),
        ("es", "El canciller chino, Wang Yi, viajará a Perú.", "planned"),
        ("es", "El canciller chino, Wang Yi, tiene previsto viajar a Perú.", "planned"),
        ("es", "El canciller chino, Wang Yi, está de visita en Perú.", "underway"),
        ("es", "El canciller chino, Wang Yi, llegó el miércoles a Perú.", "underway"),
        ("es", "El canciller chino, Wang Yi, inició una gira por Perú.", "underway"),
        ("es", "El canciller chino, Wang Yi, concluyó el martes una visita a Perú.", "completed"),
        ("es", "El canciller chino, Wang Yi, visitó Perú el mes pasado.", "completed"),
        ("pt", "O chanceler chinês, Wang Yi, cancelou a viagem a Angola.", "cancelled"),
        ("pt", "O chanceler chinês, Wang Yi, não irá a Angola.", "cancelled"),
        ("pt", "O chanceler chinês, Wang Yi, desmarcou a visita a Angola.", "cancelled"),
        ("pt", "O chanceler chinês, Wang Yi, adiou a viagem a Angola.", "postponed"),
        ("pt", "A visita do chanceler chinês, Wang Yi, a Angola foi adiada.", "postponed"),
        ("pt", "O chanceler chinês, Wang Yi, viajará para Angola.", "planned"),
        ("pt", "O chanceler chinês, Wang Yi, deverá visitar Angola.", "planned"),
        ("pt", "O chanceler chinês, Wang Yi, está em visita a Angola.", "underway"),
        ("pt", "O chanceler chinês, Wang Yi, chegou na quarta-feira a Angola.", "underway"),
        ("pt", "O chanceler chinês, Wang Yi, iniciou um périplo por Angola.", "underway"),
        ("pt", "O chanceler chinês, Wang Yi, terminou na terça-feira uma visita a Angola.", "completed"),
        ("pt", "O chanceler chinês, Wang Yi, visitou Angola no mês passado.", "completed"),
    ],
)
def test_status_is_told(code: str, text: str, status: str) -> None:
    (trip,) = read(f"{text} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert trip.status.value == status


@pytest.mark.parametrize(
    ("published", "status"),
    [(date(2025, 3, 20), "planned"), (date(2025, 3, 26), "underway"), (date(2025, 4, 2), "completed")],
)
@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "China's foreign minister Wang Yi is in Ghana from March 25 to 28, 2025."),
        ("es", "El canciller chino, Wang Yi, está en Perú del 25 al 28 de marzo de 2025."),
        ("pt", "O chanceler chinês, Wang Yi, está em Angola de 25 a 28 de março de 2025."),
    ],
)
def test_days_against_the_publication(code: str, text: str, published: date, status: str) -> None:
    (trip,) = read(f"{text} {TALKS[code]}", language=code, published=published).trips
    assert trip.status.value == status


PROGRAMME = [
    (
        "en",
        "President Ana Ruiz of Peru received Foreign Minister Tomasi Veikune of Tonga on Tuesday in Lima.",
        "On Wednesday Veikune will take part in a conference on fisheries.",
    ),
    (
        "es",
        "La presidenta de Perú, Ana Ruiz, recibió el martes en Lima al canciller de Tonga, Tomasi Veikune.",
        "El miércoles Veikune participará en una conferencia sobre pesca.",
    ),
    (
        "pt",
        "A presidente do Peru, Ana Ruiz, recebeu na terça em Lima o chanceler de Tonga, Tomasi Veikune.",
        "Na quarta-feira Veikune participará numa conferência sobre pesca.",
    ),
]


@pytest.mark.parametrize(("language", "today", "tomorrow"), PROGRAMME)
def test_a_programme_that_goes_on_is_under_way_and_began_before(
    language: str, today: str, tomorrow: str
) -> None:
    trip = read(f"{today}\n\n{tomorrow}", published=date(2025, 4, 8), language=language).trips[0]
    assert (trip.traveller.name, trip.status.value) == ("Tomasi Veikune", "underway")
    assert trip.when.first_day is None
