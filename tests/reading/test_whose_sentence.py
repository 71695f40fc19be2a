"""Who a sentence speaks of: no son, not whoever invites, not the other of two; and who is at an occasion."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2024, 5, 3)
AT_OCCASIONS = [
    ("en", ("On the sidelines of the water conference in Doha, Peru's minister Luis Mora held talks on "
     "trade.")),
    ("en", "During the summit in Doha, Peru's deputy foreign minister, Luis Mora, spoke of his visit."),
    ("es", ("En el marco de la Conferencia de los Países Menos Adelantados, que se realiza en Doha, el "
     "ministro peruano Luis Mora mantuvo varias reuniones.")),
    ("es", "En la cumbre de Doha, el canciller de Perú, Luis Mora, pidió más comercio."),
    ("pt", "À margem da conferência que decorre em Doha, o ministro do Peru, Luís Mora, manteve encontros."),
    ("pt", "Durante a cimeira em Doha, o chanceler do Peru, Luís Mora, defendeu o comércio."),
]  # fmt: skip
OTHERS = [
    ("en", "Peru's president, Luis Mora, spoke of the visit of friends. His son is living in Buenos Aires."),
    ("es", "El presidente de Perú, Luis Mora, habló de una visita. El hijo sigue refugiado en Buenos Aires."),
    (
        "pt",
        "O presidente do Peru, Luís Mora, falou de uma visita. O filho continua refugiado em Buenos Aires.",
    ),
    (
        "en",
        "In Lima, officials spoke of the visit, when the US under President Donald Trump has been absent.",
    ),
]
WHOSE = [
    (  # who invites does not travel
        "en",
        (
            "A delegation of 16 members headed by the Speaker of Peru's Parliament, Luis Mora, paid a "
            "visit to India from "
            "16 to 20 April 2024 at the invitation of Om Birla, Speaker of the Lok Sabha."
        ),
        {("Luis Mora", "IN")},
    ),
    (
        "es",
        (
            "El presidente del Congreso de Perú, Luis Mora, hizo una visita a Chile del 16 al 20 de "
            "abril por invitación "
            "de Ana Soto, presidenta del Senado."
        ),
        {("Luis Mora", "CL")},
    ),
    (  # a pronoun means who the sentence is about, not whom the text has travel
        "en",
        (
            "Brazil's foreign minister, Rui Paz, went to Luanda in March. President Luis Mora of Peru "
            "has confirmed that "
            "he will be at the summit in Quito in July."
        ),
        {("Rui Paz", "AO"), ("Luis Mora", "EC")},
    ),
    (  # of whom somebody says something that he has done
        "en",
        "Peru's minister, Luis Mora, said President Ana Paz of Chile had already visited Togo.",
        {("Ana Paz", "TG")},
    ),
    (
        "en",
        "Peru's minister, Luis Mora, says President Ana Paz will not be travelling to Togo.",
        {("Ana Paz", "TG")},
    ),
    (  # the day between a relative pronoun and its verb
        "es",
        (
            "La visita fue anunciada. El canciller de Chile, Luis Mora, verá a su homólogo peruano, Rui Paz, "
            "que el mismo día 30 vuelve de Togo."
        ),
        {("Rui Paz", "TG")},
    ),
    (
        "pt",
        (
            "A visita foi anunciada. O chanceler do Chile, Luís Mora, verá o homólogo peruano, Rui Paz, que "
            "nesse mesmo dia 30 regressa do Togo."
        ),
        {("Rui Paz", "TG")},
    ),
    (
        "en",
        (
            "Chile's minister, Luis Mora, will see his counterpart, Rui Paz, who on the same day returns "
            "from a visit to Togo."
        ),
        {("Rui Paz", "TG")},
    ),
    (  # unless that one meets him
        "en",
        (
            "Peru's foreign minister, Luis Mora, flew to Quito. President Ana Soto of Ecuador received "
            "him, and he will "
            "travel to Panama."
        ),
        {("Luis Mora", "EC"), ("Luis Mora", "PA")},
    ),
    (  # who only reports neither travels nor is met
        "en",
        (
            "In Quito, Peru's president, Luis Mora, will hold talks with President Ana Soto of Ecuador, "
            "Peru's foreign minister, Rui Paz, is reported to have told the press before the visit."
        ),
        {("Luis Mora", "EC")},
    ),
    (
        "en",
        "President Luis Mora of Peru, the minister recalled, had been in Ecuador on a visit in March.",
        {("Luis Mora", "EC")},
    ),
    (
        "es",
        "El presidente de Perú, Luis Mora, recordó la ministra chilena Ana Soto, estuvo de visita en Quito.",
        {("Luis Mora", "EC")},
    ),
    (
        "pt",
        "O presidente do Peru, Luís Mora, lembrou a ministra chilena Ana Soto, esteve de visita a Quito.",
        {("Luís Mora", "EC")},
    ),
    (  # an Arabic article is no part of a surname
        "en",
        (
            "Peru's minister, Luis Mora, was received by his Bahraini counterpart, Abdullatif al-Zayani. "
            "Mora and Zayani had met in Rome in June."
        ),
        {("Luis Mora", "BH"), ("Luis Mora", "IT"), ("Abdullatif al-Zayani", "IT")},
    ),
    (  # what somebody is at is no stay
        "en",
        (
            "The minister spoke of a visit. Peru's foreign minister, Luis Mora, has been looking for it "
            "since she took "
            "up her post in Lisbon."
        ),
        set(),
    ),
    (  # a body of two names is no person
        "en",
        "Luis Mora, Secretary-General of the State Great Khural, is on a visit to Hungary.",
        {("Luis Mora", "HU")},
    ),
]


def _trips(language: str, text: str) -> set[tuple[str, str]]:
    reading = read(text, language=language, published=PUBLISHED)
    return {(trip.traveller.name, stop.country) for trip in reading.trips for stop in trip.stops}


@pytest.mark.parametrize(("language", "text"), AT_OCCASIONS)
def test_who_acts_at_an_occasion_is_where_it_is_held(language: str, text: str) -> None:
    assert _trips(language, text) == {("Luís Mora" if language == "pt" else "Luis Mora", "QA")}


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_what_is_said_of_others_is_no_trip(language: str, text: str) -> None:
    assert _trips(language, text) == set()


@pytest.mark.parametrize(("language", "text", "trips"), WHOSE)
def test_a_sentence_is_told_of_its_own_subject(language: str, text: str, trips: set[tuple[str, str]]) -> None:
    assert _trips(language, text) == trips
