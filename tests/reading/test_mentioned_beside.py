"""Journeys told in passing beside the report's own: before it, after it, and other people's."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2026, 3, 31)
OPENINGS = {
    "en": "President Juan Soto of Peru arrived in Tokyo on Monday",
    "es": "El presidente de Perú, Juan Soto, llegó el lunes a Tokio",
    "pt": "O presidente do Peru, Juan Soto, chegou na segunda-feira a Tóquio",
}
# How the report goes on, and whose other journey that tells, with its countries.
BESIDE = [
    ("en", (". It is the first visit to Japan by a Peruvian head of state since Luis Mora went there in "
     "2008."), "Luis Mora JP"),
    ("en", (". His visit follows that of Foreign Minister Ana Ruiz, who was in Osaka in March."),
     "Ana Ruiz JP"),
    ("en", (". Japan's Prime Minister Taro Abe is due in Lima in November for the APEC summit."),
     "Taro Abe PE"),
    ("en", ". In 2019 he had come as finance minister for a meeting of creditors.", "Juan Soto JP"),
    ("en", (", two weeks after his defence minister, Luis Vega, toured naval bases in Yokosuka."),
     "Luis Vega JP"),
    ("en", ". The two leaders last met in May, when Prime Minister Taro Abe visited Lima.", "Taro Abe PE"),
    ("en", ", a month after a trip to Beijing that had annoyed Washington.", "Juan Soto CN"),
    ("en", (". He last travelled abroad in June, to the Group of 20 meeting in Johannesburg."),
     "Juan Soto ZA"),
    ("en", ". Next month he is expected in Brussels for a summit with the European Union.", "Juan Soto BE"),
    ("en", (". Ties were set up in 1873, and Emperor Akihito paid a visit to Peru as crown prince in "
     "1967."), "Akihito PE"),
    ("en", ". Since taking office he has been to Chile, Brazil and Spain.", "Juan Soto CL BR ES"),
    ("es", (". Es la primera visita de un mandatario peruano a Japón desde la de Luis Mora en 2008."),
     "Luis Mora JP"),
    ("es", ". Su visita sigue a la de la canciller Ana Ruiz, que estuvo en Osaka en marzo.", "Ana Ruiz JP"),
    ("es", (". El primer ministro japonés, Taro Abe, viajará a Lima en noviembre para la cumbre de la "
     "APEC."), "Taro Abe PE"),
    ("es", ". En 2019 había venido como ministro de Economía a una reunión de acreedores.", "Juan Soto JP"),
    ("es", (", dos semanas después de que el ministro de Defensa, Luis Vega, recorriera bases navales en "
     "Yokosuka."), "Luis Vega JP"),
    ("es", (". Ambos líderes se vieron por última vez en mayo, cuando el primer ministro Taro Abe visitó "
     "Lima."), "Taro Abe PE"),
    ("es", ", un mes después de un viaje a Pekín que molestó a Washington.", "Juan Soto CN"),
    ("es", (". El próximo mes se le espera en Bruselas para una cumbre con la Unión Europea."),
     "Juan Soto BE"),
    ("es", ". Desde que asumió ha estado en Chile, Brasil y España.", "Juan Soto CL BR ES"),
    ("es", (". La viceprimera ministra china, Li Hua, también de visita en Japón esta semana, pidió "
     "verlo."), "Li Hua JP"),
    ("pt", (". É a primeira visita de um chefe de Estado peruano ao Japão desde a de Luis Mora em 2008."),
     "Luis Mora JP"),
    ("pt", ". A visita segue-se à da chanceler Ana Ruiz, que esteve em Osaka em março.", "Ana Ruiz JP"),
    ("pt", (". O primeiro-ministro japonês, Taro Abe, viajará a Lima em novembro para a cúpula da APEC."),
     "Taro Abe PE"),
    ("pt", ". Em 2019 tinha vindo como ministro da Economia para uma reunião de credores.", "Juan Soto JP"),
    ("pt", (", duas semanas depois de o ministro da Defesa, Luis Vega, ter percorrido bases navais em "
     "Yokosuka."), "Luis Vega JP"),
    ("pt", (". Os dois líderes encontraram-se pela última vez em maio, quando o primeiro-ministro Taro "
     "Abe visitou Lima."), "Taro Abe PE"),
    ("pt", ", um mês depois de uma viagem a Pequim que irritou Washington.", "Juan Soto CN"),
    ("pt", (". A última deslocação ao estrangeiro foi em junho, à reunião do G20 em Joanesburgo."),
     "Juan Soto ZA"),
    ("pt", (". No próximo mês é esperado em Bruxelas para uma cimeira com a União Europeia."),
     "Juan Soto BE"),
    ("pt", ". Desde que tomou posse esteve no Chile, no Brasil e em Espanha.", "Juan Soto CL BR ES"),
    ("pt", (". A vice-primeira-ministra chinesa, Li Hua, também de visita ao Japão esta semana, pediu "
     "para o ver."), "Li Hua JP"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "rest", "other"), BESIDE)
def test_a_journey_is_told_beside_another(language: str, rest: str, other: str) -> None:
    trips = read(OPENINGS[language] + rest, language=language, published=PUBLISHED).trips
    told = [" ".join([t.traveller.name, *(s.country for s in t.stops)]) for t in trips]
    assert sorted(told) == sorted(["Juan Soto JP", other])
