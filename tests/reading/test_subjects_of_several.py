"""Verbs of several people: plurals without an ending, "they" of two, and subjects with their country."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)
MET = {
    "en": "President Luis Mora of Peru met President Ana Paz of Ghana in Accra on Monday.",
    "es": "El presidente de Perú, Luis Mora, se reunió el lunes en Acra con la presidenta de Ghana, Ana Paz.",
    "pt": "O presidente do Peru, Luis Mora, reuniu-se na segunda-feira em Acra com a presidente do Gana, "
    "Ana Paz.",
}
ARRIVED = {
    "en": "President Luis Mora of Peru arrived in Accra on Monday",
    "es": "El presidente de Perú, Luis Mora, llegó el lunes a Acra",
    "pt": "O presidente do Peru, Luis Mora, chegou na segunda-feira a Acra",
}
MORA_THERE, BOTH_THERE = {("Luis Mora", "GH")}, {("Luis Mora", "CH"), ("Ana Paz", "CH")}

TELLINGS = [
    # English plurals of the present have no ending.
    ("en", "Presidents Luis Mora of Peru and Rui Soto of Chile fly to Accra on Monday for a summit.",
     {("Luis Mora", "GH"), ("Rui Soto", "GH")}),
    ("en", "The presidents of Peru, Luis Mora, and of Chile, Rui Soto, then travel to Accra for talks.",
     {("Luis Mora", "GH"), ("Rui Soto", "GH")}),
    ("en", "Peru's minister, Luis Mora, spoke. \"Today I fly to Accra and then go on to Lome,\" Mora said.",
     {("Luis Mora", "GH"), ("Luis Mora", "TG")}),
    ("en", "President Luis Mora of Peru spoke of the permission that firms need to travel to Ghana.", set()),
    # Two of whom the sentence before has told.
    ("en", MET["en"] + " They had met in Geneva in 2019.", MORA_THERE | BOTH_THERE),
    ("en", MET["en"] + " The two last met in Geneva in September.", MORA_THERE | BOTH_THERE),
    ("es", MET["es"] + " Ambos se habían reunido en Ginebra en 2019.", MORA_THERE | BOTH_THERE),
    ("es", MET["es"] + " Los dos se encontraron en Ginebra en 2019.", MORA_THERE | BOTH_THERE),
    ("pt", MET["pt"] + " Ambos se reuniram em Genebra em 2019.", MORA_THERE | BOTH_THERE),
    ("pt", MET["pt"] + " Os dois tinham-se encontrado em Genebra em 2019.", MORA_THERE | BOTH_THERE),
    # The country behind the name of a subject.
    ("en", ARRIVED["en"] + ", a month after President Ana Paz of Ghana visited Lima.",
     MORA_THERE | {("Ana Paz", "PE")}),
    ("en", ARRIVED["en"] + ". It comes days after Minister Rui Soto of Chile went to Lome.",
     MORA_THERE | {("Rui Soto", "TG")}),
    ("es", ARRIVED["es"] + ", un mes después de que la presidenta Ana Paz de Ghana visitara Lima.",
     MORA_THERE | {("Ana Paz", "PE")}),
    ("pt", ARRIVED["pt"] + ", um mês depois de a presidente Ana Paz do Gana ter visitado Lima.",
     MORA_THERE | {("Ana Paz", "PE")}),
    # One of many of whom a relative clause tells.
    ("en", "President Luis Mora of Peru was among several leaders who arrived in Accra.", MORA_THERE),
    ("en", "President Luis Mora of Peru was one of the ten heads of state who flew to Accra.", MORA_THERE),
    ("en", "President Luis Mora of Peru was one of the critics of the leaders who flew to Accra.", set()),
    ("en", "President Luis Mora of Peru spoke to one of the leaders who flew to Accra.", set()),
    ("es", "El presidente de Perú, Luis Mora, fue uno de los líderes que viajaron a Acra.", MORA_THERE),
    ("pt", "O presidente do Peru, Luis Mora, foi um dos líderes que viajaram a Acra.", MORA_THERE),
    # An office of some country behind one whose country is open: somebody else's.
    ("en", "After talks with Minister Rui Soto, the Peruvian minister flew to Accra.", set()),
    ("es", "Tras conversar con el ministro Rui Soto, el ministro peruano viajó a Acra.", set()),
    ("pt", "Depois de se reunir com o ministro Rui Soto, o ministro peruano viajou para Acra.", set()),
    ("en", "Minister Rui Soto spoke with the press, and the Peruvian minister flew to Accra.",
     {("Rui Soto", "GH")}),
    # A pronoun joined to the verb that helps.
    ("pt", "O presidente do Peru, Luis Mora, tinha-se deslocado a Acra em 2019. Falou disso.", MORA_THERE),
    ("pt", "O presidente do Peru, Luis Mora, vai-se deslocar a Acra em maio. Falou da visita.", MORA_THERE),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "trips"), TELLINGS)
def test_whose_verb_it_is(language: str, text: str, trips: set[tuple[str, str]]) -> None:
    reading = read(text, language=language, published=PUBLISHED)
    assert {(trip.traveller.name, stop.country) for trip in reading.trips for stop in trip.stops} == trips
