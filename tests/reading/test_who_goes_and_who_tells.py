"""Whoever only reports, is passed over or sends somebody; journeys of several people in one sentence."""

from datetime import date

import pytest

from envoyage.facts import Status
from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)
# Luis Vega only says it: Ana Ruiz of Peru goes to Chile.
SOURCES = [
    ("en", ("According to Foreign Ministry spokesman Luis Vega, Peru's Foreign Minister Ana Ruiz will "
     "travel to Chile on Monday.")),
    ("en", ("As announced by Interior Minister Luis Vega, Peru's Foreign Minister Ana Ruiz will travel to "
     "Chile on Monday.")),
    ("es", ("Tal como lo adelantó el ministro del Interior, Luis Vega, la canciller peruana Ana Ruiz "
     "viajará el lunes a Chile.")),
    ("es", ("Según el vocero de la Cancillería, Luis Vega, la canciller peruana Ana Ruiz viajará el lunes "
     "a Chile.")),
    ("pt", ("De acordo com o chanceler chileno, Luis Vega, a sua homóloga peruana, Ana Ruiz, estará em "
     "Santiago na sexta-feira.")),
    ("pt", ("Tal como anunciou o ministro do Interior, Luis Vega, a chanceler peruana Ana Ruiz viajará na "
     "segunda-feira para o Chile.")),
]  # fmt: skip
# Ana Ruiz of Peru goes to Chile, and nobody else.
PASSED_OVER = [
    ("en", ("Peru's Foreign Minister Ana Ruiz, but not Defence Minister Luis Vega, flew to Chile on "
     "Monday.")),
    ("en", ("Foreign Minister Ana Ruiz rather than President Juan Paz of Peru will travel to Chile on "
     "Monday.")),
    ("en", "Not President Juan Paz but Foreign Minister Ana Ruiz of Peru flew to Chile on Monday."),
    ("es", ("La canciller peruana, Ana Ruiz, y no el ministro de Defensa, Luis Vega, viajó el lunes a "
     "Chile.")),
    ("es", "La canciller peruana, Ana Ruiz, en lugar del presidente, Juan Paz, viajó el lunes a Chile."),
    ("pt", ("A chanceler peruana, Ana Ruiz, e não o ministro da Defesa, Luis Vega, viajou na "
     "segunda-feira para o Chile.")),
]  # fmt: skip
# Ana Ruiz of Peru goes to Ecuador.
SENT = [
    ("en", "Peru sent Foreign Minister Ana Ruiz to the inauguration in Quito on Monday."),
    ("en", "Peru sent its foreign minister, Ana Ruiz, to the funeral in Quito."),
    ("en", "Peru will send Foreign Minister Ana Ruiz to the inauguration in Quito."),
    ("en", "Foreign Minister Ana Ruiz of Peru was sent to Quito by President Juan Paz on Monday."),
    ("en", "Ana Ruiz, Peru's foreign minister, was sent to Quito on Monday."),
    ("es", ("El presidente de Perú, Juan Paz, envió a su canciller, Ana Ruiz, a la toma de posesión en "
     "Quito.")),
    ("es", "La canciller de Perú, Ana Ruiz, fue enviada el lunes a Quito por el presidente Juan Paz."),
    ("pt", "O presidente do Peru, Juan Paz, enviou a sua chanceler, Ana Ruiz, à posse em Quito."),
    ("pt", "A chanceler do Peru, Ana Ruiz, foi enviada na segunda-feira a Quito pelo presidente Juan Paz."),
]  # fmt: skip
# Ana Ruiz of Peru goes to Chile, Luis Vega to Brazil.
SHARED_VERB = [
    ("en", ("Peru's Foreign Minister Ana Ruiz flew to Chile on Monday and Defence Minister Luis Vega to "
     "Brazil.")),
    ("en", "Foreign Minister Ana Ruiz of Peru will travel to Chile, Defence Minister Luis Vega to Brazil."),
    ("es", ("La canciller peruana Ana Ruiz viajó el lunes a Chile y el ministro de Defensa, Luis Vega, a "
     "Brasil.")),
    ("es", ("La canciller peruana Ana Ruiz irá a Chile y el ministro peruano de Defensa, Luis Vega, al "
     "Brasil.")),
    ("pt", ("A chanceler peruana Ana Ruiz viajou na segunda-feira para o Chile e o ministro da Defesa, "
     "Luis Vega, para o Brasil.")),
]  # fmt: skip
BEFORE_ANOTHER_S = [
    ("es", ("La canciller peruana Ana Ruiz visitará Chile la próxima semana, antes de que el ministro "
     "Luis Vega viaje a Brasil.")),
    ("pt", ("A chanceler peruana Ana Ruiz visitará o Chile na próxima semana, antes de o ministro Luis "
     "Vega viajar ao Brasil.")),
]  # fmt: skip
# What is told ahead of a journey leaves it to come.
STILL_TO_COME = [
    ("en", ("Peru's Foreign Minister Ana Ruiz told reporters in Lima, before her trip to Chile, that "
     "trade was growing.")),
    ("en", ("In an interview published ahead of a visit to Chile, Peru's Foreign Minister Ana Ruiz said "
     "trade was growing.")),
    ("en", "On the eve of her visit to Chile, Peru's Foreign Minister Ana Ruiz said trade was growing."),
    ("en", "Peru's Foreign Minister Ana Ruiz spoke to reporters before leaving for Chile."),
    ("es", "En vísperas de su visita a Chile, la canciller peruana Ana Ruiz dijo que el comercio crece."),
    ("es", "La canciller peruana Ana Ruiz habló con la prensa antes de viajar a Chile."),
    ("pt", "Na véspera da sua visita ao Chile, a chanceler peruana Ana Ruiz disse que o comércio cresce."),
    ("pt", "A chanceler peruana Ana Ruiz falou à imprensa antes de viajar para o Chile."),
]  # fmt: skip
CALLED_ON = [
    ("en", ("Peru's Foreign Minister Ana Ruiz called on President Juan Soto at the palace in Santiago, "
     "Chile, today.")),
    ("en", "Foreign Minister Ana Ruiz of Peru visited Chilean President Juan Soto in Santiago on Monday."),
    ("es", "La canciller peruana Ana Ruiz visitó al presidente Juan Soto en Santiago de Chile."),
    ("pt", "A chanceler peruana Ana Ruiz visitou o presidente Juan Soto em Santiago do Chile."),
]  # fmt: skip


def _told(language: str, text: str) -> dict[str, list[str | None]]:
    trips = read(text, language=language, published=PUBLISHED).trips
    return {t.traveller.name: [s.country for s in t.stops] for t in trips}


@pytest.mark.parametrize(("language", "text"), SOURCES + PASSED_OVER + CALLED_ON)
def test_only_one_travels(language: str, text: str) -> None:
    assert _told(language, text) == {"Ana Ruiz": ["CL"]}


@pytest.mark.parametrize(("language", "text"), SENT)
def test_whoever_is_sent_travels(language: str, text: str) -> None:
    assert _told(language, text) == {"Ana Ruiz": ["EC"]}


@pytest.mark.parametrize(("language", "text"), SHARED_VERB + BEFORE_ANOTHER_S)
def test_each_goes_to_the_own_place(language: str, text: str) -> None:
    assert _told(language, text) == {"Ana Ruiz": ["CL"], "Luis Vega": ["BR"]}


@pytest.mark.parametrize(("language", "text"), STILL_TO_COME)
def test_what_is_told_ahead_of_a_journey_leaves_it_to_come(language: str, text: str) -> None:
    (trip,) = read(text, language=language, published=PUBLISHED).trips
    assert ([s.country for s in trip.stops], trip.status) == (["CL"], Status.PLANNED)
