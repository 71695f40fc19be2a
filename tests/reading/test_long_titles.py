"""Appositions and long titles: an age, a former office, two offices, an acronym, what goes on behind."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)
# In each Ana Ruiz of Peru went to Ecuador.
BEHIND_THE_NAME = [
    ("en", "Ana Ruiz, Peru's new foreign minister, arrived in Quito on Monday."),
    ("en", "Ana Ruiz, aged 54, Peru's foreign minister, arrived in Quito on Monday."),
    ("en", ("Ana Ruiz, Peru's foreign minister since 2022 and a former ambassador in Madrid, landed in "
     "Quito on Monday.")),
    ("en", ("Ana Ruiz, a former ambassador to Spain who has been Peru's foreign minister since 2022, "
     "landed in Quito on Monday.")),
    ("en", "Ana Ruiz, an economist and Peru's foreign minister since July, arrived in Quito on Monday."),
    ("en", "Ana Ruiz, who became Peru's foreign minister in 2022, arrived in Quito on Monday."),
    ("en", "Ana Ruiz, who has been Peru's foreign minister since 2022, arrived in Quito on Monday."),
    ("en", ("Ana Ruiz, Peru's top diplomat and the daughter of a former president, flew to Quito on "
     "Monday.")),
    ("en", ("Ana Ruiz, member of the Political Bureau of the Party and foreign minister of Peru, arrived "
     "in Quito on Monday.")),
    ("es", "Ana Ruiz, canciller de Perú desde 2022 y exembajadora en Madrid, aterrizó el lunes en Quito."),
    ("es", "Ana Ruiz, de 54 años, canciller de Perú, llegó el lunes a Quito."),
    ("es", "Ana Ruiz, economista y canciller de Perú desde julio, llegó el lunes a Quito."),
    ("es", "Ana Ruiz, que es la canciller de Perú desde julio, llegó el lunes a Quito."),
    ("es", ("Ana Ruiz, miembro del Buró Político y ministra de Relaciones Exteriores de Perú, llegó el "
     "lunes a Quito.")),
    ("pt", ("Ana Ruiz, chanceler do Peru desde 2022 e antiga embaixadora em Madrid, aterrou na "
     "segunda-feira em Quito.")),
    ("pt", "Ana Ruiz, de 54 anos, chanceler do Peru, chegou na segunda-feira a Quito."),
    ("pt", "Ana Ruiz, economista e chanceler do Peru desde julho, chegou na segunda-feira a Quito."),
    ("pt", ("Ana Ruiz, membro do Bureau Político e ministra das Relações Exteriores do Peru, chegou na "
     "segunda-feira a Quito.")),
]  # fmt: skip
BEFORE_THE_NAME = [
    ("en", "Peru's foreign minister and former ambassador to Spain, Ana Ruiz, landed in Quito on Monday."),
    ("en", "Peru's foreign minister and former president, Ana Ruiz, arrived in Quito on Monday."),
    ("en", "Peru's new foreign minister, former ambassador Ana Ruiz, arrived in Quito on Monday."),
    ("en", ("The Peruvian minister for foreign trade and tourism (Mincetur), Ana Ruiz, arrived in Quito "
     "on Monday.")),
    ("es", "La canciller peruana y exembajadora en España, Ana Ruiz, llegó el lunes a Quito."),
    ("es", ("La ministra peruana de Comercio Exterior y Turismo (Mincetur), Ana Ruiz, llegó el lunes a "
     "Quito.")),
    ("pt", "A chanceler peruana e ex-embaixadora na Espanha, Ana Ruiz, chegou na segunda-feira a Quito."),
    ("pt", ("A ministra dos Negócios Estrangeiros, Cooperação e Integração Regional do Peru, Ana Ruiz, "
     "chegou na segunda-feira a Quito.")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), BEHIND_THE_NAME + BEFORE_THE_NAME)
def test_whoever_is_described_at_length_travels(language: str, text: str) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    assert [(t.traveller.name, [s.country for s in t.stops]) for t in trips] == [("Ana Ruiz", ["EC"])]
    office = trips[0].traveller.office
    assert office is not None
    assert "amba" not in office.lower()


def test_the_list_behind_a_name_keeps_its_own_titles() -> None:
    text = (
        "Peru's President Juan Paz arrived in Quito on Monday. He met Luis Vega, the president of Ecuador, "
        "Ana Soto, an economist, and the foreign minister, Rosa Leal."
    )
    trip = read(text, language="en", published=PUBLISHED).trips[0]
    roles = {m.name: m.role for m in trip.meetings}
    assert "minister" in str(roles.get("Rosa Leal"))
    assert roles.get("Ana Soto") in (None, "")


def test_a_father_s_name_is_not_the_son_s() -> None:
    text = (
        "MANAMA, March 4 (BNA): His Majesty King Hamad received Egyptian Foreign Minister Samir Nabil today "
        "at Al-Sakhir Palace."
    )
    trips = read(text, language="en", published=PUBLISHED).trips
    assert [(t.traveller.name, [s.country for s in t.stops]) for t in trips] == [("Samir Nabil", ["BH"])]
