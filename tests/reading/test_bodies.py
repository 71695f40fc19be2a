"""Bodies and their heads: whom they are of, what they say; and places that somebody has left."""

from datetime import date

import pytest

from envoyage.facts import Trip
from envoyage.reading import read

TOLD = "El canciller de Chile, Rui Vidal, viajó a Lima. "
TOLD_PT = "O ministro dos Negócios Estrangeiros do Chile, Rui Vidal, viajou a Lima. "


def only(text: str, language: str) -> Trip:
    (trip,) = read(text, language=language, published=date(2025, 11, 11)).trips
    return trip


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("es", "La titular del FMI, Ana Roth, visitará Perú. La recibirá el presidente.", "imf"),
        ("es", "El titular de la OMS, Kofi Abalo, visitó Lima y vio a la ministra Ana Paz.", "who"),
    ],
)
def test_who_is_called_titular_of_a_body_is_its_head(language: str, text: str, body: str) -> None:
    traveller = only(text, language).traveller
    assert (traveller.office_id, traveller.country) == ("organisation-head", body)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "es",
            TOLD + "“El comercio crece”, indicó una nota del Ministerio de Energía.",
            "Ministerio de Energía",
        ),
        ("es", TOLD + "“El comercio crece”, según un comunicado de la Presidencia.", "Presidencia"),
        (
            "pt",
            TOLD_PT + "“O comércio cresce”, segundo uma nota do Ministério da Energia.",
            "Ministério da Energia",
        ),
        (
            "es",
            TOLD + "“El comercio crece”, afirmó el Servicio Europeo de Acción Exterior.",
            "Servicio Europeo de Acción Exterior",
        ),
        (
            "es",
            (
                "La directora gerente del FMI, Ana Roth, visitó Lima y se reunió con el ministro de "
                "Economía, Rui Paz. “Sus logros son muchos”, escribió hace días la directora en su blog."
            ),
            "Ana Roth",
        ),
    ],
)
def test_a_paper_of_a_body_is_said_by_the_body(language: str, text: str, speaker: str) -> None:
    assert [quote.speaker for quote in only(text, language).quotes] == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        (
            "es",
            (
                "El canciller de Chile, Rui Vidal, llegó a Lomé, procedente de Acra. Se reunirá con la "
                "presidenta Ana Abalo."
            ),
            "TG",
        ),
        (
            "pt",
            (
                "O ministro do Interior do Chile, Rui Vidal, chegou a Lomé, proveniente de Acra. Vai "
                "reunir-se com a presidente Ana Abalo."
            ),
            "TG",
        ),
    ],
)
def test_those_met_are_not_of_the_country_that_was_left(language: str, text: str, country: str) -> None:
    assert [met.country for met in only(text, language).meetings] == [country]


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("El presidente de Chile, Rui Vidal, viajó a Salvador, capital de Bahía.", ("BR", "Salvador")),
        ("El presidente de Chile, Rui Vidal, viajó a El Salvador.", ("SV", None)),
    ],
)
def test_salvador_is_the_city_and_el_salvador_the_country(text: str, stop: tuple[str, str | None]) -> None:
    assert [(s.country, s.city) for s in only(text, "es").stops] == [stop]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("desde este martes hasta el próximo sábado", (date(2025, 11, 11), date(2025, 11, 15))),
        ("entre el martes y el jueves de la próxima semana", (date(2025, 11, 18), date(2025, 11, 20))),
    ],
)
def test_next_is_said_of_the_last_day_alone_or_of_the_week(text: str, days: tuple[date, date]) -> None:
    when = only(f"El canciller de Chile, Rui Vidal, visitará Perú {text}.", "es").when
    assert (when.first_day, when.last_day) == days
