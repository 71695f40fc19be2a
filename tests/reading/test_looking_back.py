"""Journeys of years ago: who held an office then, and who paid the visit."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(1983, 2, 27)
# Language, report, and of each trip the traveller, the first day or month, and the countries.
TEXTS = [
    (
        "en",
        (
            "The last visit by a Peruvian president to Ghana was in 1975, when Rui Vidal was received by "
            "Kofi Abalo."
        ),
        {("Rui Vidal", "1975", "GH")},
    ),
    (
        "es",
        "Rui Vidal, por entonces ministro de Comercio de Perú, viajó a Accra en enero de 1979.",
        {("Rui Vidal", "1979-01", "GH")},
    ),
    (
        "es",
        "Rui Vidal, a la sazón canciller de Perú, viajó a Accra en enero de 1979.",
        {("Rui Vidal", "1979-01", "GH")},
    ),
    (
        "es",
        "La agencia recuerda la visita que en 1975 hizo a Accra Rui Vidal, entonces canciller de Perú.",
        {("Rui Vidal", "1975", "GH")},
    ),
    (
        "pt",
        "A visita que fez a Acra o ministro do Interior do Peru, Rui Vidal, em 1975, é lembrada.",
        {("Rui Vidal", "1975", "GH")},
    ),
    (
        "es",
        (
            "El canciller de Perú, Rui Vidal, viaja mañana a Accra. Lo recibe el presidente de Ghana, Kofi "
            "Abalo, que en enero anduvo por Roma. El miércoles seguirá a Lomé."
        ),
        {("Rui Vidal", "1983-02-28", "GH TG"), ("Kofi Abalo", "1983-01", "IT")},
    ),
    (
        "es",
        (
            "El canciller de Perú, Rui Vidal, viaja mañana a Accra. Antes que él había estado en Accra, en "
            "enero, el presidente de Togo, Kofi Abalo."
        ),
        {("Rui Vidal", "1983-02-28", "GH"), ("Kofi Abalo", "1983-01", "GH")},
    ),
    (
        "es",
        "El rey Hassan II viajó ayer a Madrid. El monarca alauí conversó con la prensa.",
        {("Hassan II", "1983-02-26", "ES")},
    ),
    (
        "es",
        (
            "El funeral por el presidente de Togo, Kofi Abalo, es mañana en la catedral de San Judas de "
            "Lomé. Al funeral asistirá el canciller de Perú, Rui Vidal."
        ),
        {("Rui Vidal", "", "TG")},
    ),
    (
        "es",
        "Al canciller de Perú, Rui Vidal, se le vio en Accra en 1975 y en Lomé en 1979. Habló con el rey.",
        {("Rui Vidal", "1975", "GH"), ("Rui Vidal", "1979", "TG")},
    ),
    (
        "es",
        "El canciller de Perú, Rui Vidal, viajó ayer a Accra. Antes se le vio en Lomé en 1979, y cansado.",
        {("Rui Vidal", "1983-02-26", "GH"), ("Rui Vidal", "1979", "TG")},
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), TEXTS, ids=range(len(TEXTS)))
def test_journeys_of_other_days(language: str, text: str, told: set[tuple[str, str, str]]) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    assert {
        (t.traveller.name, str(t.when.start or ""), " ".join(s.country for s in t.stops)) for t in trips
    } == told
