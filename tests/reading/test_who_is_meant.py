"""Whom an office without a name means: a woman or a man, "
"the report's own official, somebody named already."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2024, 5, 3)
MEANT = [
    (  # an office in the feminine is no man's
        "es",
        (
            "La vicepresidenta de Chile, Ana Soto, se reunió en Quito "
            "con el ministro ecuatoriano de Energía, Luis Mora. "
            "Soto, que es además ministra de Energía, había pasado antes por Panamá."
        ),
        {("Ana Soto", "EC"), ("Ana Soto", "PA")},
    ),
    (
        "pt",
        (
            "A vice-presidente do Chile, Ana Soto, reuniu-se em Quito "
            "com o ministro equatoriano da Energia, Luís Mora. "
            "A ministra esteve também no Panamá."
        ),
        {("Ana Soto", "EC"), ("Ana Soto", "PA")},
    ),
    (  # an office by its head word alone is that of the report's own official
        "es",
        (
            "El presidente del Gobierno español, Luis Soto, lamentó "
            "anoche en Lima que el presidente Mora no haya ido. "
            "El presidente habló de los viajes que ha hecho a Siria y a Irak."
        ),
        {("Luis Soto", "PE"), ("Luis Soto", "SY"), ("Luis Soto", "IQ")},
    ),
    (  # a word for any official is the report's own, and no head of state's
        "pt",
        (
            "O vice-presidente do Peru, Luís Mora, entregou ontem ao "
            "presidente do Gana, Kofi Anto, uma carta do chefe de "
            "Estado, Ana Soto. O governante esteve também no Togo."
        ),
        {("Luís Mora", "GH"), ("Luís Mora", "TG")},
    ),
    (
        "es",
        "El canciller de Perú, Luis Mora, llegó ayer a Quito. El funcionario visitará el lunes Bogotá.",
        {("Luis Mora", "EC"), ("Luis Mora", "CO")},
    ),
    (  # a given name behind an honorific is the royal whom the text speaks of
        "es",
        "El primer viaje de la Princesa de Asturias será a Portugal. Doña Leonor será recibida en Lisboa.",
        {("Leonor", "PT")},
    ),
    (  # a leader is somebody named already
        "es",
        (
            "El primer ministro de Belice, Luis Mora, recibió a la "
            "presidenta de Chile, Ana Soto. El gobernante agradeció "
            "el viaje que ella hizo a Belmopán. La mandataria se "
            "vio en Panamá con el presidente José Raúl Mulino."
        ),
        {("Ana Soto", "BZ"), ("Ana Soto", "PA")},
    ),
]
OFFICIAL = {"en": "The visit was official.", "es": "La visita fue oficial.", "pt": "A visita foi oficial."}
BEHIND = [
    ("Arriving yesterday in Lima was Chile's foreign minister, Ana Soto.", {("Ana Soto", "PE")}),
    ("Also visiting Lima on Monday will be Chile's foreign minister, Ana Soto.", {("Ana Soto", "PE")}),
]
BROUGHT = [
    (
        "en",
        "Kenya's foreign minister, Ana Soto, handed President Luis Mora of Peru a letter from President Roe.",
    ),
    (
        "en",
        (
            "Foreign Minister Ana Soto of Kenya on Monday delivered "
            "to Peru's President Luis Mora a special message."
        ),
    ),
    (
        "es",
        (
            "La canciller de Kenia, Ana Soto, entregó ayer al presidente "
            "de Perú, Luis Mora, una carta de su país."
        ),
    ),
    (
        "es",
        "La ministra keniana Ana Soto entregó en mano al presidente de Perú, Luis Mora, un mensaje verbal.",
    ),
    ("pt", "A chanceler do Quénia, Ana Soto, entregou ontem ao presidente do Peru, Luís Mora, uma mensagem."),
    (
        "pt",
        "A ministra queniana Ana Soto entregou ao Presidente do Peru, Luís Mora, uma carta do seu homólogo.",
    ),
]
PRESENT = [
    (
        "en",
        (
            "The treaty was signed in Lima in the presence of Peru's "
            "minister Luis Mora and Kenya's minister Ana Soto."
        ),
    ),
    (
        "es",
        (
            "El acuerdo se firmó en Lima en presencia del ministro "
            "peruano Luis Mora y de la ministra keniana Ana Soto."
        ),
    ),
    (
        "pt",
        (
            "O acordo foi assinado em Lima na presença do ministro "
            "peruano Luís Mora e da ministra queniana Ana Soto."
        ),
    ),
]


def _trips(language: str, text: str) -> set[tuple[str, str]]:
    reading = read(text, language=language, published=PUBLISHED)
    return {(trip.traveller.name, stop.country) for trip in reading.trips for stop in trip.stops}


@pytest.mark.parametrize(("language", "text", "trips"), MEANT)
def test_an_office_means_whom_it_fits(language: str, text: str, trips: set[tuple[str, str]]) -> None:
    assert _trips(language, text) == trips


@pytest.mark.parametrize(("text", "trips"), BEHIND)
def test_a_subject_stands_behind_what_it_does(text: str, trips: set[tuple[str, str]]) -> None:
    assert _trips("en", text) == trips


@pytest.mark.parametrize(("language", "text"), [*BROUGHT, *PRESENT])
def test_who_brings_a_letter_or_is_present_is_there(language: str, text: str) -> None:
    assert _trips(language, text + " The visit, la visita, a visita: it was official.") == {
        ("Ana Soto", "PE")
    }
