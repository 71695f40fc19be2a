"""Places told by what is done there: prayers, masses, candles, trees; where one is taken, stops, enters."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.visits import visit

from envoyage.reading import read

DONE = [
    ("en", "At the Kafue Military Camp he was shown the workshop and the hall.", ["Kafue Military Camp"]),
    ("en", "He celebrated Mass at the cathedral of the Holy Cross.", ["cathedral of the Holy Cross"]),
    ("en", "Kadar will light candles at the Memorial to the Victims of Terror.", ["Memorial to the Victims of Terror"]),
    ("en", "He stopped at the convent of Kasisi to see a project on health.", ["convent of Kasisi"]),
    ("en", "He inspected the refurbishment of the Central Police Station.", ["Central Police Station"]),
    ("en", "The delegation also visited the company's tea processing plant.", ["tea processing plant"]),
    ("en", "The programme takes him to the port of Mpulungu and the Kariba power station.", ["port of Mpulungu", "Kariba power station"]),
    ("en", "He will inaugurate the Hungarian embassy there.", ["Hungarian embassy"]),
    ("en", "He planted a tree at the Lusaka Botanical Garden.", ["Lusaka Botanical Garden"]),
    ("en", "He visited patients at the Levy Mwanawasa Hospital.", ["Levy Mwanawasa Hospital"]),
    ("en", "He toured a tea factory and a rural school.", ["tea factory", "rural school"]),
    ("es", "En el campamento militar de Kafue le mostraron los talleres.", ["campamento militar de Kafue"]),
    ("es", "Celebró misa en la catedral de la Santa Cruz.", ["catedral de la Santa Cruz"]),
    ("es", "Se detuvo en la Mezquita Azul.", ["Mezquita Azul"]),
    ("es", "El programa lo llevará al puerto de Mpulungu y a la central de Kariba.", ["puerto de Mpulungu", "central de Kariba"]),
    ("es", "Dejó una ofrenda floral al pie del monumento a los Héroes.", ["monumento a los Héroes"]),
    ("es", "Visitó a los niños de la Escuela Santa María.", ["Escuela Santa María"]),
    ("es", "Inauguró la embajada de Hungría.", ["embajada de Hungría"]),
    ("es", "Supervisó las obras del hospital de Ndola.", ["obras del hospital de Ndola"]),
    ("pt", "No acampamento militar de Kafue mostraram-lhe as oficinas.", ["acampamento militar de Kafue"]),
    ("pt", "Celebrou missa na catedral da Santa Cruz.", ["catedral da Santa Cruz"]),
    ("pt", "Deteve-se na Mesquita Azul.", ["Mesquita Azul"]),
    ("pt", "O programa leva-o ao porto de Mpulungu e à central de Kariba.", ["porto de Mpulungu", "central de Kariba"]),
    ("pt", "Visitou as crianças da Escola Santa Maria.", ["Escola Santa Maria"]),
    ("pt", "Inaugurou a embaixada da Hungria.", ["embaixada da Hungria"]),
    ("pt", "Vistoriou as obras do hospital de Ndola.", ["obras do hospital de Ndola"]),
]  # fmt: skip
NOT_TOURED = [
    ("en", "At the State Palace he held talks with the president."),
    ("en", "He is on travel to New Mexico as well."),
    ("en", "He prayed for peace."),
    ("es", "Visitará las provincias de Yunnan, Fujian y Zhejiang."),
    ("es", "En el Palacio Presidencial se reunió con la presidenta."),
    ("pt", "Visitou as províncias de Yunnan, Fujian e Zhejiang."),
    ("pt", "No Palácio Presidencial reuniu-se com a presidente."),
]  # fmt: skip
# Who tours it, where others travel as well; two who travel together both do.
WHOSE = [
    ("en", "Presidents Hugo Paz of Peru and Ana Mora of Chile flew to Lusaka on Monday. The two heads of state will inspect the Kariba power station.", {"Hugo Paz", "Ana Mora"}),
    ("es", "Los presidentes de Perú, Hugo Paz, y de Chile, Ana Mora, llegaron el lunes a Lusaka. Los dos visitarán la central de Kariba.", {"Hugo Paz", "Ana Mora"}),
    ("pt", "Os presidentes do Peru, Hugo Paz, e do Chile, Ana Mora, chegaram na segunda-feira a Lusaca. Os dois visitam a central de Kariba.", {"Hugo Paz", "Ana Mora"}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "names"), DONE)
def test_what_is_done_tells_of_a_place(code: str, text: str, names: list[str]) -> None:
    assert [place.name for place in visit(code, text).places] == names


@pytest.mark.parametrize(("code", "text"), NOT_TOURED)
def test_venues_and_provinces_are_none(code: str, text: str) -> None:
    assert visit(code, text).places == ()


@pytest.mark.parametrize(("code", "text", "names"), WHOSE)
def test_a_place_goes_with_who_tours_it(code: str, text: str, names: set[str]) -> None:
    trips = read(text, language=code, published=date(2025, 3, 20)).trips
    assert {trip.traveller.name for trip in trips if trip.places} == names
