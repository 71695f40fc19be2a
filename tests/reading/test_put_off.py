"""A journey that was planned and did not come about, told behind the one that takes its place."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2024, 5, 3)
NEW = ("planned", "2024-05-11/2024-05-14", "subject")
OLD = ("postponed", "2024-04-20/2024-04-25", "mention")
TEXTS = [
    (
        "en",
        "Prime Minister Tomasi Veikune of Tonga will travel to Peru from 11 to 14 May, his office said.",
        "He had intended to visit the country from 20 to 25 April, but an illness kept him at home.",
    ),
    (
        "en",
        "Prime Minister Tomasi Veikune of Tonga will visit Peru from 11 to 14 May.",
        "Veikune meant to travel to Peru from 20 to 25 April and fell ill.",
    ),
    (
        "es",
        "El primer ministro de Tonga, Tomasi Veikune, viajará a Perú del 11 al 14 de mayo, dijo su oficina.",
        "Veikune pensaba visitar el país del 20 al 25 de abril, pero una enfermedad se lo impidió.",
    ),
    (
        "es",
        "El primer ministro de Tonga, Tomasi Veikune, visitará Perú del 11 al 14 de mayo.",
        "El gobernante planeaba viajar a Lima del 20 al 25 de abril, antes de caer enfermo.",
    ),
    (
        "pt",
        "O primeiro-ministro de Tonga, Tomasi Veikune, viajará ao Peru entre 11 e 14 de maio, disse a pasta.",
        "Veikune pretendia visitar o país de 20 a 25 de abril, mas uma doença o impediu.",
    ),
    (
        "pt",
        "O primeiro-ministro de Tonga, Tomasi Veikune, visita o Peru de 11 a 14 de maio.",
        "O governante tencionava viajar ao Peru de 20 a 25 de abril e adoeceu.",
    ),
]


@pytest.mark.parametrize(("language", "plan", "past"), TEXTS)
def test_the_new_days_are_planned_and_the_old_put_off(language: str, plan: str, past: str) -> None:
    trips = read(f"{plan}\n\n{past}", published=PUBLISHED, language=language).trips
    assert [(t.status.value, str(t.when), t.role.value) for t in trips] == [NEW, OLD]


# What is said of a journey that is not made, behind its noun.
NOT_MADE = {
    "en": ("The visit of Peru's foreign minister, Ana Ruiz, to Chile {}.", {
        "will not take place": "cancelled", "never took place": "cancelled", "won't happen": "cancelled",
        "is not going ahead": "cancelled", "fell through": "cancelled", "came to nothing": "cancelled",
        "will not take place before June": "postponed", "will take place in May": "planned",
    }),
    "es": ("La visita de la canciller peruana, Ana Ruiz, a Chile {}.", {
        "no se realizará": "cancelled", "no tuvo lugar": "cancelled", "no se concretó": "cancelled",
        "quedó en nada": "cancelled", "se frustró": "cancelled", "no se hará hasta junio": "postponed",
        "se realizará en mayo": "planned",
    }),
    "pt": ("A visita da chanceler peruana, Ana Ruiz, ao Chile {}.", {
        "não se realizará": "cancelled", "não terá lugar": "cancelled", "não vai acontecer": "cancelled",
        "caiu por terra": "cancelled", "foi suspensa": "cancelled", "realiza-se em maio": "planned",
    }),
}  # fmt: skip


@pytest.mark.parametrize(
    ("code", "said", "status"),
    [(code, said, status) for code, (_, told) in NOT_MADE.items() for said, status in told.items()],
)
def test_a_journey_that_is_not_made(code: str, said: str, status: str) -> None:
    text = NOT_MADE[code][0].format(said)
    trips = read(f"{text}\n", language=code, published=date(2025, 3, 26)).trips
    assert [trip.status for trip in trips] == [status]
