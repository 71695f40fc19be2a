"""Journeys told beside the report's own: of who attends as well, of guests in a lead-in, of earlier days."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2023, 8, 14)  # a Monday
# Language, report, and each trip's traveller, status, days and countries.
TEXTS = [
    (
        "es",
        (
            "El presidente de Tonga, Alberto Paz, asistirá en Paraguay a la asunción del mandatario "
            "electo de ese país, Luis Pena. Tomarán parte también de la asunción de Pena los presidentes "
            "de Brasil, Luiz Prata; de Uruguay, Luis Lacal; y la ministra de Exteriores de Perú, Ana "
            "Gervas."
        ),
        [
            ("Alberto Paz", "planned", "", "PY"),
            ("Luiz Prata", "planned", "", "PY"),
            ("Luis Lacal", "planned", "", "PY"),
            ("Ana Gervas", "planned", "", "PY"),
        ],
    ),
    (
        "es",
        (
            "El canciller de Tonga, Alberto Paz, participará en Panamá en la juramentación del presidente"
            " electo, Luis Pena. También asistirán a la juramentación de Pena los presidentes de Brasil, "
            "Luiz Prata, y de Uruguay, Luis Lacal."
        ),
        [
            ("Alberto Paz", "planned", "", "PA"),
            ("Luiz Prata", "planned", "", "PA"),
            ("Luis Lacal", "planned", "", "PA"),
        ],
    ),
    (
        "pt",
        (
            "O presidente de Tonga, Alberto Paz, participará no Paraguai na posse do presidente eleito, "
            "Luis Pena. Participarão também na posse de Pena os presidentes do Brasil, Luiz Prata, e do "
            "Uruguai, Luis Lacal."
        ),
        [
            ("Alberto Paz", "planned", "", "PY"),
            ("Luiz Prata", "planned", "", "PY"),
            ("Luis Lacal", "planned", "", "PY"),
        ],
    ),
    (  # a lead-in on the guest of whom the clause goes on to tell
        "en",
        (
            "No dates for Tongan President Alberto Paz's visit to Peru have been set. During his visit to"
            " Tonga in January, Peruvian President Luis Rojas told reporters that Paz would be welcome."
        ),
        [("Alberto Paz", "planned", "", "PE"), ("Luis Rojas", "completed", "2023-01", "TO")],
    ),
    (
        "es",
        (
            "La ministra de Chile, Ana Vega, visitará próximamente Moscú. Durante su visita a Chile, el "
            "canciller ruso, Igor Belov, fue portador de un mensaje."
        ),
        [("Ana Vega", "planned", "", "RU"), ("Igor Belov", "completed", "", "CL")],
    ),
    (
        "pt",
        (
            "A ministra do Chile, Ana Vega, visitará em breve Moscovo. Durante a sua visita ao Chile, o "
            "chanceler russo, Igor Belov, entregou uma mensagem."
        ),
        [("Ana Vega", "planned", "", "RU"), ("Igor Belov", "completed", "", "CL")],
    ),
    (  # the days of what was done before are not the visit's
        "pt",
        (
            "A visita do presidente de Tonga, Alberto Paz, a Portugal ocorre depois de o ministro "
            "português, Rui Prata, ter realizado em maio uma visita de trabalho a Tonga."
        ),
        [("Alberto Paz", "completed", "", "PT"), ("Rui Prata", "completed", "2023-05", "TO")],
    ),
    (
        "en",
        (
            "Tongan President Alberto Paz's visit to Portugal comes after Portuguese Foreign Minister Rui"
            " Prata travelled to Tonga in May."
        ),
        [("Alberto Paz", "underway", "", "PT"), ("Rui Prata", "completed", "2023-05", "TO")],
    ),
    (  # the last leg
        "en",
        (
            "Tongan Foreign Minister Ana Roe will travel to South Africa, China and finally to Berlin, in "
            "Germany."
        ),
        [("Ana Roe", "planned", "", "ZA CN DE")],
    ),
    (
        "es",
        "La canciller de Tonga, Ana Roe, viajará a Sudáfrica, China y finalmente a Berlín.",
        [("Ana Roe", "planned", "", "ZA CN DE")],
    ),
]


@pytest.mark.parametrize(("language", "text", "trips"), TEXTS)
def test_the_others_who_travel(language: str, text: str, trips: list[tuple[str, str, str, str]]) -> None:
    reading = read(text, published=PUBLISHED, language=language)
    told = [
        (
            t.traveller.name,
            t.status.value,
            str(t.when) if t.when.known else "",
            " ".join(stop.country for stop in t.stops),
        )
        for t in reading.trips
    ]
    assert told == trips
