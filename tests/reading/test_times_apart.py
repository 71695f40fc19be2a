"""Journeys told apart by their times, and the days of each: months in a list, loose times, years counted."""

from datetime import date

import pytest
from tests.reading.test_dates import spans
from tests.reading.visits import TALKS, WHO

from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "in July last year", ["2024-07"]),
        ("en", "on March 3 of last year", ["2024-03-03"]),
        ("es", "en julio del año pasado", ["2024-07"]),
        ("es", "el 4 de mayo de este año", ["2025-05-04"]),
        ("pt", "em abril do ano passado", ["2024-04"]),
        ("pt", "em maio do próximo ano", ["2026-05"]),
        ("en", "at the end of the month", ["2025-03"]),
        ("es", "a finales de mes", ["2025-03"]),
        ("es", "a mediados de año", ["2025"]),
        ("pt", "no início do mês", ["2025-03"]),
        ("pt", "no final do ano", ["2025"]),
        ("en", "in spring 2019", ["2019"]),
        ("es", "en la primavera de 2019", ["2019"]),
        ("pt", "no passado dia cinco", ["2025-03-05"]),
        ("es", "el pasado día 5", ["2025-03-05"]),
        ("en", "in the coming months", []),
        ("en", "last spring", []),
        ("es", "en los próximos meses", []),
        ("es", "el próximo verano", []),
        ("pt", "nos próximos meses", []),
        ("pt", "no outono passado", []),
    ],
)
def test_times_counted_from_the_report(code: str, text: str, expected: list[str]) -> None:
    assert spans(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text", "trips"),
    [
        (
            "en",
            "{} arrived in Ghana on Tuesday. He visited Kenya in June, Togo in August and Mali in October.",
            "GH underway 2025-03-25; KE completed 2024-06; TG completed 2024-08; ML completed 2024-10",
        ),
        (
            "en",
            "{} arrived in Ghana on Tuesday. In 2019 he went to Kenya and in 2021 to Togo.",
            "GH underway 2025-03-25; KE completed 2019; TG completed 2021",
        ),
        (
            "es",
            "{} llegó el martes a Ghana. Visitó Kenia en junio y Togo en agosto.",
            "GH underway 2025-03-25; KE completed 2024-06; TG completed 2024-08",
        ),
        (
            "es",
            "{} llegó el martes a Ghana. Viajará a Kenia y Togo en mayo y a Malí en septiembre.",
            "GH underway 2025-03-25; KE,TG planned 2025-05; ML planned 2025-09",
        ),
        (
            "pt",
            "{} chegou na terça-feira ao Gana. Visitou o Quénia em junho e o Togo em agosto.",
            "GH underway 2025-03-25; KE completed 2024-06; TG completed 2024-08",
        ),
        (
            "pt",
            "{} chegou na terça-feira ao Gana. Visitará o Quénia em maio e o Mali em setembro.",
            "GH underway 2025-03-25; KE planned 2025-05; ML planned 2025-09",
        ),
        (
            "en",
            "{} will visit Ghana from Monday to Wednesday and Kenya on Thursday.",
            "GH,KE planned 2025-03-31",
        ),
        (
            "en",
            "{} flies to Ghana next week. Later this month he is due in Kenya.",
            "GH planned; KE planned 2025-03",
        ),
        (
            "en",
            "{} flies to Ghana early next week. His visit to Kenya last summer ended without a deal.",
            "GH planned; KE completed",
        ),
        (
            "es",
            "{} viajará a Ghana la próxima semana. En enero estuvo en Kenia.",
            "GH planned; KE completed 2025-01",
        ),
        (
            "en",
            "{} will pay a visit to Ghana. In January the minister was in Kenya.",
            "GH planned; KE completed 2025-01",
        ),
        (
            "pt",
            "{} fará uma visita ao Gana. Em janeiro esteve no Quénia.",
            "GH planned; KE completed 2025-01",
        ),
        (
            "en",
            "{} will visit Ghana on April 14. He is currently on a two-day visit to Kenya.",
            "GH planned 2025-04-14/..; KE underway",
        ),
        (
            "es",
            "{} visitará Ghana el 14 de abril. Actualmente se encuentra en Kenia.",
            "GH planned 2025-04-14; KE underway",
        ),
        (
            "pt",
            "{} visitará o Gana a 14 de abril. Atualmente está no Quénia.",
            "GH planned 2025-04-14; KE underway",
        ),
        (
            "en",
            (
                "{} will be in the capitals of the West African states from Tuesday, 8 April, to Friday, "
                "11 April. The journey begins in Ghana."
            ),
            "GH planned 2025-04-08/2025-04-11",
        ),
        (
            "es",
            "{} viajará a Ghana el lunes y en mayo realizará una visita a Kenia.",
            "GH planned 2025-03-31; KE planned 2025-05",
        ),
        (
            "pt",
            "{} viajará ao Gana na segunda-feira e em maio fará uma visita ao Quénia.",
            "GH planned 2025-03-31; KE planned 2025-05",
        ),
    ],
)
def test_another_time_is_another_trip(code: str, text: str, trips: str) -> None:
    assert_told(code, text, trips)


@pytest.mark.parametrize(
    ("code", "text", "trips"),
    [
        (
            "en",
            "{} departed on Monday after completing a three-day visit to Ghana.",
            "GH completed 2025-03-22/2025-03-24",
        ),
        ("en", "{} left for home on Monday after wrapping up a visit to Ghana.", "GH completed"),
        (
            "es",
            "{} se prepara para volver a su país después de una visita de tres días a Ghana.",
            "GH underway",
        ),
        (
            "pt",
            "{} prepara-se para regressar ao país depois de uma visita de três dias ao Gana.",
            "GH underway",
        ),
        ("en", "{} has suspended his trip to Ghana until further notice.", "GH postponed"),
        ("es", "{} suspendió su viaje a Ghana hasta nuevo aviso.", "GH postponed"),
        ("es", "{} suspendió su visita a Ghana hasta una fecha por definir.", "GH postponed"),
        ("pt", "{} suspendeu a viagem ao Gana até nova data.", "GH postponed"),
        ("pt", "{} reagendou a visita ao Gana.", "GH postponed"),
        (
            "es",
            (
                "La visita a Ghana del canciller húngaro, Laszlo Kadar, que había sido anunciada para el día "
                "15 de abril, fue pospuesta."
            ),
            "GH postponed 2025-04-15",
        ),
        (
            "pt",
            (
                "A visita ao Gana do ministro dos Negócios Estrangeiros da Hungria, Laszlo Kadar, que tinha "
                "sido anunciada para 15 de abril, foi adiada."
            ),
            "GH postponed 2025-04-15",
        ),
        (
            "es",
            "{} inicia hoy una visita a Ghana. La estadía de Kadar en Accra se extiende hasta el viernes.",
            "GH underway 2025-03-26/2025-03-28",
        ),
        (
            "pt",
            "{} inicia hoje uma visita ao Gana. A estadia de Kadar em Acra estende-se até sexta-feira.",
            "GH underway 2025-03-26/2025-03-28",
        ),
    ],
)
def test_where_a_trip_stands(code: str, text: str, trips: str) -> None:
    assert_told(code, text, trips)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            (
                "Chile's foreign minister, Luis Paz, will travel to Ghana in place of President Ana Roe, who "
                "cancelled her trip."
            ),
        ),
        (
            "es",
            (
                "El canciller chileno, Luis Paz, viajará a Ghana en lugar de la presidenta Ana Roe, quien "
                "canceló su viaje."
            ),
        ),
        (
            "pt",
            (
                "O chanceler chileno, Luis Paz, viajará ao Gana no lugar da presidente Ana Roe, que cancelou "
                "a sua viagem."
            ),
        ),
    ],
)
def test_who_cancelled_is_not_who_stands_in(code: str, text: str) -> None:
    found = read(f"{text} {TALKS[code]}\n", language=code, published=WEDNESDAY).trips
    assert [(t.traveller.name, t.status.value) for t in found][:1] == [("Luis Paz", "planned")]


def assert_told(code: str, text: str, trips: str) -> None:
    """Countries and status of each trip, and how its days begin where a day is asked."""
    said = text.format(WHO[code]).replace(",,", ",")
    found = read(f"{said} {TALKS[code]}\n", language=code, published=WEDNESDAY).trips
    told = [(",".join(s.country for s in t.stops), t.status.value, str(t.when)) for t in found]
    wanted = [row.split() for row in trips.split("; ")]
    assert len(told) == len(wanted), told
    for countries, status, *days in wanted:
        fits = [
            (c, s, d) for c, s, d in told if (c, s) == (countries, status) and d.startswith("".join(days))
        ]
        assert fits, (countries, status, days, told)
