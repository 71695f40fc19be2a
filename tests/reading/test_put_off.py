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
