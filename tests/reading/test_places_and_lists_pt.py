"""Portuguese sites and lists: a port that has a town's name, sites behind "depois", clauses that are no "
"topics."""

from datetime import date

import pytest

from envoyage.reading.reader import read

HERE = "O primeiro-ministro português, Rui Costa, está em Maputo. "

PLACES = [
    ("À tarde, Costa visita o Porto de Maputo.", ["Porto de Maputo"]),
    ("Será recebido pelo presidente, visitando depois o Museu Nacional de Arte.", ["Museu Nacional de Arte"]),
    (
        "Costa visitou o quartel-general da missão da União Europeia.",
        ["quartel-general da missão da União Europeia"],
    ),
]

TOPICS = [
    (
        "Costa e o presidente trataram da abertura de mercado, Moçambique quer vender melão.",
        ["abertura de mercado"],
    ),
    ("Costa assistiu à cerimónia de assinatura do acordo de participação na feira.", []),
    (
        "Costa assistiu à celebração dos 50 anos da Independência.",
        ["celebração dos 50 anos da Independência"],
    ),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_the_sites_are_told(text: str, places: list[str]) -> None:
    (trip,) = read(HERE + text, published=date(2018, 7, 5), language="pt").trips
    assert [place.name for place in trip.places] == places


@pytest.mark.parametrize(("text", "topics"), TOPICS)
def test_clauses_and_signings_are_no_topics(text: str, topics: list[str]) -> None:
    (trip,) = read(HERE + text, published=date(2018, 7, 5), language="pt").trips
    assert [topic.label for topic in trip.topics] == topics


def test_who_was_there_already_is_the_last_of_the_list() -> None:
    text = HERE + (
        "Acompanham-no os ministros Ana Vale, Luís Prado e Inês Mota (que já se encontrava em Maputo). O "
        "programa "
        "do primeiro-ministro arranca com uma visita ao Museu Nacional de Arte."
    )
    trips = read(text, published=date(2018, 7, 5), language="pt").trips
    assert {trip.traveller.name for trip in trips} <= {"Rui Costa", "Inês Mota"}
    assert [place.name for trip in trips for place in trip.places] == ["Museu Nacional de Arte"]
