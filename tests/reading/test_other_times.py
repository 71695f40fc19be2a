"""Times counted from one that the text told, and journeys of another time whose place was told before."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.test_dates import spans

from envoyage.reading import read

COUNTED = [
    ("en", "In 1995 he came to Lima. Three years later, he returned.", ["1995", "1998"]),
    ("en", "In May 2010 he came; two months earlier he was in Quito.", ["2010-05", "2010-03"]),
    ("en", "In 2011 he was there. The previous year he was in Lima.", ["2011", "2010"]),
    ("en", "He arrived on Monday and left two days later.", ["2025-03-24", "2025-03-26"]),
    ("en", "On March 31, 2021 she was in Quito. The next day she flew to Lima.", ["2021-03-31", "2021-04-01"]),
    ("en", "It was signed on Friday and he left that same day.", ["2025-03-21", "2025-03-21"]),
    ("es", "En 1995 vino a Lima. Tres años después volvió.", ["1995", "1998"]),
    ("es", "En enero de 2010 vino; dos meses antes estuvo en Quito.", ["2010-01", "2009-11"]),
    ("es", "En 2011 estuvo allí; el año siguiente, en Lima.", ["2011", "2012"]),
    ("es", "Llegó el lunes y al día siguiente viajó a Lima.", ["2025-03-24", "2025-03-25"]),
    ("es", "Llegó el 3 de marzo y ese mismo día partió.", ["2025-03-03", "2025-03-03"]),
    ("pt", "Em 1995 veio a Lima. Três anos mais tarde voltou.", ["1995", "1998"]),
    ("pt", "Em 2008 esteve em Lima. No ano seguinte foi a Quito.", ["2008", "2009"]),
    ("pt", "Chegou na segunda-feira e no dia seguinte viajou a Lima.", ["2025-03-24", "2025-03-25"]),
    ("pt", "Chegou na quarta-feira e concluiu nesse dia a visita.", ["2025-03-26", "2025-03-26"]),
    # Where no time was told before, one earlier is earlier than the report, and one later is no time.
    ("en", "A year earlier he had been in Lima.", ["2024"]),
    ("es", "Un año antes había estado en Lima.", ["2024"]),
    ("pt", "Dois anos depois esteve em Lima.", []),
    # Counted from what follows, or from nothing.
    ("en", "He came a year before the vote.", []),
    ("es", "Vino dos años antes de la guerra.", []),
    ("pt", "Veio dois dias depois da visita.", []),
    ("en", "In 2011 he spoke of next year.", ["2011", "2026"]),
    # A heading gives what stands below it its year; it is not counted from.
    ("pt", "2009\n\nNo ano seguinte, em março, foi a Quito.", ["2009", "2009-03"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), COUNTED)
def test_times_counted_from_what_was_told(code: str, text: str, expected: list[str]) -> None:
    assert spans(code, text) == expected


PUBLISHED = date(2026, 3, 5)
OPENING = {
    "en": "ACCRA, March 5, 2026 - Peru's foreign minister, Ana Ruiz, arrived in Ghana on Wednesday for an official visit.\n\n",
    "es": "ACRA, 5 de marzo de 2026.- La ministra de Relaciones Exteriores del Perú, Ana Ruiz, llegó el miércoles a Ghana en visita oficial.\n\n",
    "pt": "ACRA, 5 de março de 2026 - A ministra das Relações Exteriores do Peru, Ana Ruiz, chegou na quarta-feira ao Gana em visita oficial.\n\n",
}
GARCIA, BOTH = ["Luis Vega GH 2008"], ["Luis Vega GH 2008", "Omar Paz GH 2012"]
THEN = [
    ("en", "Peruvian President Luis Vega came in 2008 and President Omar Paz in 2012.", BOTH),
    ("en", "In 2008, Peruvian President Luis Vega came to take part in regional talks.", GARCIA),
    ("en", "The visit that Peruvian President Luis Vega made in 2008 led to several accords.", GARCIA),
    ("es", "El presidente peruano Luis Vega estuvo en 2008 con diez empresarios.", GARCIA),
    ("es", "El presidente peruano Luis Vega vino en 2008 y el presidente Omar Paz en 2012.", BOTH),
    ("es", "La visita que realizó en 2008 el presidente peruano Luis Vega fue escenario de varios acuerdos.", GARCIA),
    ("pt", "O presidente peruano Luis Vega veio em 2008 e o presidente Omar Paz em 2012.", BOTH),
    ("pt", "O presidente peruano Luis Vega estivera em 2008.", GARCIA),
    ("pt", "A visita que realizou em 2008 o presidente peruano Luis Vega foi palco de vários acordos.", GARCIA),
    # No journey: another sense of the verb, no time of its own, and the traveller's own country.
    ("en", "In 2008, Peruvian President Luis Vega came under fire.", []),
    ("en", "Peruvian President Luis Vega came first in the poll of 2008.", []),
    ("es", "El presidente peruano Luis Vega estuvo enfermo en 2008.", []),
    ("pt", "O presidente ganês Luis Vega veio em 2008.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "trips"), THEN)
def test_journeys_of_another_time_to_where_the_text_is(language: str, text: str, trips: list[str]) -> None:
    found = read(OPENING[language] + text, published=PUBLISHED, language=language).trips
    others = [t for t in found if t.traveller.name != "Ana Ruiz"]
    assert [f"{t.traveller.name} {' '.join(s.country for s in t.stops)} {t.when}" for t in others] == trips


@pytest.mark.parametrize(
    ("language", "text", "start"),
    [
        (
            "en",
            "On 28 February Tongan President Omar Paz put off the visit to Peru that he was to begin on 9 March.",
            "2026-03-09",
        ),
        (
            "es",
            "El 28 de febrero el presidente de Tonga, Omar Paz, aplazó la visita a Perú que debía iniciar el 9 de marzo.",
            "2026-03-09",
        ),
        (
            "pt",
            "No dia 28 de fevereiro o presidente de Tonga, Omar Paz, adiou a visita ao Peru que devia iniciar a 9 de março.",
            "2026-03-09",
        ),
    ],
)
def test_the_day_of_a_calling_off_heads_its_sentence(language: str, text: str, start: str) -> None:
    found = read(text, published=PUBLISHED, language=language).trips
    assert [(t.status, str(t.when and t.when.start)) for t in found] == [("postponed", start)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Peruvian President Luis Vega visited China in 1972, the first visit by a president of Peru since the founding of the People's Republic of China in 1949.",
        ),
        (
            "es",
            "El presidente peruano Luis Vega visitó China en 1972, la primera visita de un presidente del Perú desde la fundación de la República Popular China en 1949.",
        ),
        (
            "pt",
            "O presidente peruano Luis Vega visitou a China em 1972, a primeira visita de um presidente do Peru desde a fundação da República Popular da China em 1949.",
        ),
    ],
)
def test_the_year_behind_since_is_of_what_was_then(language: str, text: str) -> None:
    found = read(OPENING[language] + text, published=PUBLISHED, language=language).trips
    assert [str(t.when) for t in found if t.traveller.name == "Luis Vega"] == ["1972"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "In July 2024 it was Peruvian President Luis Vega who represented his country at a summit in Quito.",
        ),
        ("es", "En julio de 2024 fue el presidente peruano, Luis Vega, quien viajó a Quito."),
        (
            "pt",
            "Em julho de 2024, foi o presidente peruano, Luis Vega, quem representou o país numa cimeira em Quito.",
        ),
    ],
)
def test_the_day_before_whom_a_cleft_singles_out(language: str, text: str) -> None:
    found = read(OPENING[language] + text, published=PUBLISHED, language=language).trips
    assert [str(t.when) for t in found if t.traveller.name == "Luis Vega"] == ["2024-07"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Peruvian President Luis Vega's state visit to Ghana produced results, Foreign Minister Ana Paz told the media. The visit, which took place from March 1 to 3, was of significance, Paz said.",
        ),
        (
            "en",
            "Peruvian President Luis Vega's state visit to Ghana produced results, Foreign Minister Ana Paz told the media. The visit took place from March 1 to 3, Paz said.",
        ),
        (
            "es",
            "La visita de Estado del presidente del Perú, Luis Vega, a Ghana dio resultados, dijo la canciller, Ana Paz. La visita, que tuvo lugar del 1 al 3 de marzo, fue importante, dijo Paz.",
        ),
        (
            "pt",
            "A visita de Estado do Presidente do Peru, Luis Vega, ao Gana deu resultados, disse a ministra dos Negócios Estrangeiros, Ana Paz. A visita decorreu de 1 a 3 de março, disse Paz.",
        ),
    ],
)
def test_the_visit_is_not_of_who_tells_of_it(language: str, text: str) -> None:
    found = read(text, published=PUBLISHED, language=language).trips
    assert [(t.traveller.name, str(t.when)) for t in found] == [("Luis Vega", "2026-03-01/2026-03-03")]
