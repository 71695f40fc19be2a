"""Journeys that the host's town tells, or a list: guests, turns, what is ahead; planes of officials."""

from datetime import date

import pytest
from tests.reading.visits import TALKS

from envoyage.reading import read

PUBLISHED = date(2024, 6, 12)  # a Wednesday
TOLD = [
    ("en", "Quito rolled out the red carpet on Monday for Trade Minister Ana Vula of Fiji.", "Ana Vula EC"),
    ("en", "Quito has Fiji's trade minister, Ana Vula, as its guest today.", "Ana Vula EC"),
    ("en", "Quito gave Trade Minister Ana Vula of Fiji a warm welcome.", "Ana Vula EC"),
    ("en", "Trade Minister Ana Vula of Fiji is being awaited in Quito.", "Ana Vula EC"),
    ("en", "Trade Minister Ana Vula of Fiji has Quito on her list for next week.", "Ana Vula EC"),
    ("en", "The plane of Trade Minister Ana Vula of Fiji landed in Quito on Monday.", "Ana Vula EC"),
    ("en", "Quito was where Trade Minister Ana Vula of Fiji spent the weekend.", "Ana Vula EC"),
    ("es", "Hasta Quito fue la ministra de Comercio de Fiyi, Ana Vula, para una visita.", "Ana Vula EC"),
    ("pt", "Até Quito foi a ministra do Comércio de Fiji, Ana Vula, para uma visita.", "Ana Vula EC"),
    ("es", "A la ministra de Comercio de Fiyi, Ana Vula, la esperan mañana en Quito.", "Ana Vula EC"),
    ("es", "Tocará a Quito ser anfitriona de la ministra de Comercio de Fiyi, Ana Vula.", "Ana Vula EC"),
    ("es", "La ministra de Comercio de Fiyi, Ana Vula, tiene Quito en la agenda.", "Ana Vula EC"),
    ("pt", "Cabe a Quito acolher, no dia 20, a ministra do Comércio de Fiji, Ana Vula.", "Ana Vula EC"),
    ("pt", "A ministra do Comércio de Fiji, Ana Vula, tem Quito na agenda de julho.", "Ana Vula EC"),
    ("pt", "A ministra do Comércio de Fiji, Ana Vula, é esperada amanhã em Quito.", "Ana Vula EC"),
]
UNTOLD = [
    ("en", "Quito welcomed Fijian Trade Minister Ana Vula's decision."),
    ("en", "Quito expects Trade Minister Ana Vula of Fiji to lower the tariffs."),
    ("en", "For the ships that Quito gave Fiji, Trade Minister Ana Vula thanked her guest."),
    ("es", "Quito espera que la ministra de Comercio de Fiyi, Ana Vula, baje los aranceles."),
    ("pt", "Quito espera que a ministra do Comércio de Fiji, Ana Vula, baixe as tarifas."),
]
SHARED = [
    (
        "en",
        "President Tomasi Vula of Fiji is in Quito today, and Peru's premier, Ana Roca, on Sunday.",
    ),
    (
        "es",
        "El presidente fiyiano, Tomasi Vula, está hoy en Quito; la premier peruana, Ana Roca, el sábado.",
    ),
    (
        "pt",
        "O presidente de Fiji, Tomasi Vula, está hoje em Quito; a premiê do Peru, Ana Roca, no domingo.",
    ),
]
FIRST_PERSON = [
    "Statement by President Tomasi Vula of Fiji\n\nOn Monday I travelled to Quito for a visit.",
    "The minister was present. “I shall travel to Quito on Friday,” President Tomasi Vula of Fiji said.",
]
TURNS = [
    ("en", "President Tomasi Vula of Fiji travels to Quito on Friday. On Sunday it is the turn of Peru."),
    ("es", "El presidente de Fiyi, Tomasi Vula, viaja el viernes a Quito. El domingo será el turno de Perú."),
    ("pt", "O presidente de Fiji, Tomasi Vula, viaja na sexta-feira a Quito. No domingo é a vez do Peru."),
]


def _trips(language: str, sentence: str) -> list[str]:
    trips = read(f"{sentence} {TALKS[language]}", language=language, published=PUBLISHED).trips
    return [f"{t.traveller.name} {' '.join(stop.country for stop in t.stops)}" for t in trips]


@pytest.mark.parametrize(("language", "sentence", "trip"), TOLD, ids=lambda value: str(value)[:40])
def test_the_town_tells_who_comes(language: str, sentence: str, trip: str) -> None:
    assert _trips(language, sentence) == [trip]


@pytest.mark.parametrize(("language", "sentence"), UNTOLD, ids=lambda value: str(value)[:40])
def test_a_town_that_stands_for_its_state_tells_of_no_guest(language: str, sentence: str) -> None:
    assert _trips(language, sentence) == []


@pytest.mark.parametrize(("language", "report"), TURNS, ids=("en", "es", "pt"))
def test_whose_turn_it_is_is_the_next_stop(language: str, report: str) -> None:
    assert _trips(language, report) == ["Tomasi Vula EC PE"]


@pytest.mark.parametrize(("language", "report"), SHARED, ids=("en", "es", "pt"))
def test_a_second_traveller_may_share_the_verb(language: str, report: str) -> None:
    assert _trips(language, report) == ["Tomasi Vula EC", "Ana Roca EC"]


@pytest.mark.parametrize("report", FIRST_PERSON)
def test_i_is_whoever_speaks(report: str) -> None:
    assert _trips("en", report) == ["Tomasi Vula EC"]


FESTIVE = {
    "en": (
        "Premier Ana Roca of Peru is expected in Fiji on Friday for the festivities. Luis Vega, president of "
        "Chile, will attend on Monday, and Eva Sosa, president of Cuba, on Tuesday."
    ),
    "es": (
        "La premier de Perú, Ana Roca, es esperada el viernes en Fiyi para la fiesta. El presidente de "
        "Chile, Luis Vega, asistirá el lunes, y la presidenta de Cuba, Eva Sosa, el martes."
    ),
    "pt": (
        "A premiê do Peru, Ana Roca, é esperada na sexta em Fiji para as festas. O presidente do Chile, "
        "Luis Vega, participará na segunda-feira, e a presidente de Cuba, Eva Sosa, na terça-feira."
    ),
}


@pytest.mark.parametrize("language", ["en", "es", "pt"])
def test_who_attends_is_where_the_others_are(language: str) -> None:
    assert _trips(language, FESTIVE[language]) == ["Ana Roca FJ", "Luis Vega FJ", "Eva Sosa FJ"]


NATIONAL = {
    "en": ["Rishi Sunak was asked about the trip.", "The health minister, Ida Roe, turned up in Quito."],
    "es": ["Gabriel Boric autorizó el viaje.", "La ministra de Salud, Ida Roca, madrugó en Quito."],
    "pt": ["Geraldo Alckmin autorizou a viagem.", "A ministra da Saúde, Ida Roca, lançou em Quito um livro."],
}
OFFICES = {"en": "Prime Minister", "es": "El presidente", "pt": "O vice-presidente"}


@pytest.mark.parametrize("language", NATIONAL)
def test_whose_country_goes_without_saying_is_abroad_elsewhere(language: str) -> None:
    known, told = NATIONAL[language]
    assert [trip.split()[-1] for trip in _trips(language, f"{OFFICES[language]} {known} {told}")] == ["EC"]


@pytest.mark.parametrize(
    ("language", "report"),
    [
        ("es", "Quien sí viajará es la ministra de Comercio de Fiyi, Ana Vula. Irá a Quito el 31 de enero."),
        ("pt", "Quem viajará é a ministra do Comércio de Fiji, Ana Vula. Irá a Quito em 31 de janeiro."),
    ],
)
def test_who_is_said_to_travel_is_whom_the_text_follows(language: str, report: str) -> None:
    assert _trips(language, report) == ["Ana Vula EC"]
