"""Entries of a diary without a verb; invitations accepted, who came last, and what is no stop of a tour."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2024, 6, 3)  # a Monday
TEXTS = [
    (
        "en",
        (
            "What ministers do this week\n\n3 June: the president of Fiji, Tomasi Vula, in Seoul.\n\n"
            "Tuesday, 4 June: Trade Minister Ana Roca of Peru, in Berlin, for talks with her counterpart.\n"
        ),
        ["Tomasi Vula KR", "Ana Roca DE"],
    ),
    (
        "en",
        (
            "Visits of the week\n\nBrussels, 4 June: The President of Fiji, Tomasi Vula, for talks.\n\n"
            "Warsaw, 6 June: Trade Minister Ana Roca of Peru, at an economic forum.\n"
        ),
        ["Tomasi Vula BE", "Ana Roca PL"],
    ),
    (
        "es",
        (
            "Agenda de la semana\n\n3 de junio: el presidente de Fiyi, Tomasi Vula, en Seúl.\n\n"
            "4 de junio: la ministra de Comercio de Perú, Ana Roca, en Berlín, para una reunión.\n"
        ),
        ["Tomasi Vula KR", "Ana Roca DE"],
    ),
    (
        "pt",
        (
            "Agenda\n\nA ministra do Comércio do Peru, Ana Roca, estará em visita fora do país.\n\n"
            "3 de junho: Berlim. Reunião com o ministro Karl Weber.\n\n4 de junho: Lima. Almoço.\n"
        ),
        ["Ana Roca DE"],
    ),
    (
        "en",
        "Trade Minister Ana Roca of Peru has accepted an invitation to visit Fiji from 8 to 10 June.",
        ["Ana Roca FJ"],
    ),
    (
        "es",
        "La ministra de Comercio de Perú, Ana Roca, ha aceptado una invitación para visitar Fiyi en julio.",
        ["Ana Roca FJ"],
    ),
    (
        "pt",
        "A ministra do Comércio do Peru, Ana Roca, aceitou o convite para visitar Fiji em julho.",
        ["Ana Roca FJ"],
    ),
    ("en", "Trade Minister Ana Roca of Peru has been invited to visit Fiji in June.", []),
    ("es", "La ministra de Comercio de Perú, Ana Roca, recibió una invitación para visitar Fiyi.", []),
    ("pt", "A ministra do Comércio do Peru, Ana Roca, recebeu um convite para visitar Fiji.", []),
    (
        "en",
        (
            "Trade Minister Ana Roca of Peru leaves on Friday for a trip to three countries of Africa: "
            "Ghana, Togo and Benin. On Sunday Roca was in Fiji."
        ),
        ["Ana Roca GH TG BJ", "Ana Roca FJ"],
    ),
    (
        "pt",
        (
            "A ministra do Comércio do Peru, Ana Roca, embarca na sexta para uma viagem a três países da "
            "África: Gana, Togo e Benim. No domingo Roca esteve em Fiji."
        ),
        ["Ana Roca GH TG BJ", "Ana Roca FJ"],
    ),
    (
        "en",
        (
            "Trade Minister Ana Roca of Peru is in Fiji for an official visit. The last Peruvian to come "
            "here was President Luis Vega, in 1998."
        ),
        ["Ana Roca FJ", "Luis Vega FJ"],
    ),
]


@pytest.mark.parametrize(("language", "report", "trips"), TEXTS, ids=lambda value: str(value)[:40])
def test_who_goes_where(language: str, report: str, trips: list[str]) -> None:
    found = read(report, language=language, published=PUBLISHED).trips
    said = [f"{t.traveller.name} {' '.join(stop.country for stop in t.stops)}" for t in found]
    assert said == trips
