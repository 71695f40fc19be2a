"""Days told beside others, lengths in hours, plans of the past, ways home, and where a trip stands."""

from datetime import date

import pytest
from tests.reading.test_dates import spans
from tests.reading.visits import TALKS, WHO

from envoyage.facts import Trip
from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


def trips_of(code: str, text: str, published: date | None = WEDNESDAY) -> tuple[Trip, ...]:
    told = text.replace("{}", WHO[code])
    return read(f"{told} {TALKS[code]}", language=code, published=published).trips


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "on the 3rd of the current month", ["2025-03-03"]),
        ("es", "entre los días 19 y 21 del mes en curso", ["2025-03-19/2025-03-21"]),
        ("pt", "no dia 3 do mês em curso", ["2025-03-03"]),
        ("en", "in February and March", ["2025-02/2025-03"]),
        ("en", "later in the year", ["2025"]),
        ("en", "in the second half of the year", ["2025"]),
        ("es", "en el segundo semestre del año", ["2025"]),
        ("pt", "na segunda metade do ano", ["2025"]),
        ("es", "desde 1975; en ese último año", ["1975", "1975"]),
        ("pt", "desde 1975; nesse último ano", ["1975", "1975"]),
        ("es", "hasta el día 28 a Ghana", ["2025-03-28"]),
        ("pt", "até ao dia 28 a convite do governo", ["2025-03-28"]),
        ("es", "llega el 9 de septiembre. Parte el día 11.", ["2025-09-09", "2025-09-11"]),
        ("pt", "Chega no dia 9 de setembro. Parte no dia 11.", ["2025-09-09", "2025-09-11"]),
    ],
)
def test_days_beside_others(code: str, text: str, expected: list[str]) -> None:
    assert spans(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("en", "{} ended a twelve-hour visit to Ghana on Tuesday.", "2025-03-25"),
        ("en", "{} ended on Tuesday a 10-hour visit to Ghana.", "2025-03-25"),
        ("es", "{} concluyó el martes una visita de doce horas a Ghana.", "2025-03-25"),
        ("es", "{} concluyó el martes una visita de 10 horas a Ghana.", "2025-03-25"),
        ("pt", "{} terminou na terça-feira uma visita de doze horas ao Gana.", "2025-03-25"),
        ("pt", "{} terminou na terça-feira uma visita oficial de 10 horas ao Gana.", "2025-03-25"),
        ("en", "{} arrived in Ghana on Tuesday and spoke for two hours.", "2025-03-25/.."),
    ],
)
def test_lengths_in_hours(code: str, text: str, when: str) -> None:
    assert str(trips_of(code, text)[0].when) == when


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("en", "{} was to have travelled to Ghana in January.", "cancelled 2025-01"),
        ("en", "{} was to have visited Ghana in February, aides said.", "cancelled 2025-02"),
        ("en", "{} is still due in Ghana in May.", "planned 2025-05"),
        ("en", "{} travels to Ghana this week.", "planned"),
        ("es", "{} viaja esta semana a Ghana.", "planned"),
        ("pt", "{} desloca-se esta semana ao Gana.", "planned"),
        ("pt", "{} vai este mês ao Gana.", "planned 2025-03"),
        ("en", "{} is back from an official visit to Ghana of three days.", "completed"),
        ("es", "{} habló con la prensa, de vuelta de una visita oficial a Ghana.", "completed"),
        ("pt", "{} falou à imprensa, de volta de uma visita oficial ao Gana.", "completed"),
        ("es", "{} tiene la intención de visitar Ghana.", "planned"),
        ("es", "{} tiene el propósito de viajar a Ghana en mayo.", "planned 2025-05"),
        ("pt", "{} tencionava deslocar-se ao Gana em maio.", "planned 2025-05"),
        ("pt", "{} tem a intenção de visitar o Gana.", "planned"),
    ],
)
def test_where_it_stands(code: str, text: str, told: str) -> None:
    trip = trips_of(code, text)[0]
    when = str(trip.when) if trip.when.known else ""
    assert f"{trip.status} {when}".strip() == told


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "El presidente de Ghana, John Mahama, recibe el día 20 de noviembre a {}"),
        ("pt", "O presidente do Gana, John Mahama, recebe no dia 20 de novembro {}"),
        ("pt", "O presidente do Gana, John Mahama, acolhe a 20 de novembro {}"),
        ("en", "Ghana's President John Mahama receives {} on 20 November."),
        ("en", "Ghana's President John Mahama will welcome {} on 20 November."),
    ],
)
def test_the_day_that_a_host_tells(code: str, text: str) -> None:
    trip = trips_of(code, text.rstrip(",") + ("." if code != "en" else ""), None)[0]
    assert (trip.status, str(trip.when)) == ("planned", "XXXX-11-20")


@pytest.mark.parametrize(
    ("code", "text", "end"),
    [
        ("es", "{} llegó el martes a Ghana y emprenderá el regreso el viernes.", date(2025, 3, 28)),
        ("es", "{} llegó el martes a Ghana y emprenderá el viaje de vuelta el viernes.", date(2025, 3, 28)),
        ("pt", "{} chegou na terça-feira ao Gana e iniciará o regresso na sexta-feira.", date(2025, 3, 28)),
        (
            "pt",
            "{} chegou na terça-feira ao Gana e empreenderá o regresso na sexta-feira.",
            date(2025, 3, 28),
        ),
        ("en", "{} arrived in Ghana on Tuesday and will start her return on Friday.", date(2025, 3, 28)),
    ],
)
def test_the_way_home_begun(code: str, text: str, end: date) -> None:
    trip = trips_of(code, text)[0]
    assert trip.when.last_day == end
    assert [s.country for s in trip.stops] == ["GH"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "{} was in Togo from 3 to 5 March; from 14 to 16 March he is in Ghana."),
        ("es", "{} estuvo en Togo del 3 al 5 de marzo; del 14 al 16 de marzo se encuentra en Ghana."),
        ("pt", "{} esteve no Togo de 3 a 5 de março; de 14 a 16 de março está no Gana."),
        ("en", "{} will visit Togo on 5 May. He has announced another trip, to Ghana, for June."),
        ("es", "{} visitará Togo el 5 de mayo. Anunció otra visita oficial, a Ghana, para junio."),
        ("pt", "{} visita o Togo a 5 de maio. Anunciou outra deslocação oficial, ao Gana, para junho."),
    ],
)
def test_spans_apart_and_another_journey(code: str, text: str) -> None:
    assert sorted(tuple(s.country for s in t.stops) for t in trips_of(code, text)) == [("GH",), ("TG",)]


@pytest.mark.parametrize(
    ("code", "text", "cities"),
    [
        (
            "en",
            "{} arrived in Ghana on Tuesday. Chinese President Xi Jinping pledged billions in Kumasi in May.",
            [],
        ),
        (
            "es",
            "{} llegó el martes a Ghana. El presidente chino, Xi Jinping, prometió millones en Kumasi.",
            [],
        ),
        (
            "pt",
            "{} chegou na terça-feira ao Gana. O presidente chinês, Xi Jinping, prometeu milhões em Kumasi.",
            [],
        ),
        ("en", "{} arrived in Ghana on Tuesday. In Kumasi he met traders.", ["Kumasi"]),
        ("es", "{} llegó el martes a Ghana. En Kumasi se reunió con comerciantes.", ["Kumasi"]),
        ("pt", "{} chegou na terça-feira ao Gana. Em Kumasi reuniu-se com comerciantes.", ["Kumasi"]),
    ],
)
def test_towns_where_others_are(code: str, text: str, cities: list[str]) -> None:
    trip = next(t for t in trips_of(code, text) if "Kadar" in t.traveller.name)
    assert [s.city for s in trip.stops if s.city] == cities


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "{} arrived in Ghana on Tuesday. The tour, which will end on Friday in Togo, is his first."),
        ("es", "{} llegó el martes a Ghana. La gira, que concluirá el próximo viernes en Togo, es larga."),
        ("pt", "{} chegou na terça-feira ao Gana. O périplo, que terminará na sexta-feira no Togo, é longo."),
    ],
)
def test_where_a_tour_will_end(code: str, text: str) -> None:
    trip = trips_of(code, text)[0]
    assert ([s.country for s in trip.stops], trip.when.last_day) == (["GH", "TG"], date(2025, 3, 28))


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("en", "{} landed in Ghana on Tuesday; he bowed and his host returned the gesture.", "underway"),
        ("en", "{} arrived in Ghana on Tuesday. President John Mahama returned his greeting.", "underway"),
        ("es", "El presidente de Ghana, John Mahama, recibe el 28 de marzo a {}", "planned"),
        ("pt", "O presidente do Gana, John Mahama, recebe no dia 28 de março {}", "planned"),
        ("en", "Ghana's President John Mahama receives {} on March 28.", "planned"),
    ],
)
def test_told_of_days_to_come(code: str, text: str, told: str) -> None:
    assert next(t for t in trips_of(code, text) if "Kadar" in t.traveller.name).status == told


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("pt", "{} parte na quinta-feira para o Gana."),
        ("es", "{} sale el jueves hacia Ghana."),
        ("en", "{} departs on Thursday for Ghana."),
    ],
)
def test_setting_off_on_a_day_to_come(code: str, text: str) -> None:
    assert trips_of(code, text, None)[0].status == "planned"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "es",
            (
                "{} realiza entre el 1 y el 7 de febrero una visita de Estado. Lo acompañan empresarios. "
                "La agenda es amplia. Habrá firmas. Kadar se reúne con el presidente John Mahama en Acra."
            ),
        ),
        (
            "pt",
            (
                "{} realiza de 1 a 7 de fevereiro uma visita de Estado. Acompanham-no empresários. "
                "A agenda é longa. Haverá assinaturas. Kadar reúne-se com o presidente John Mahama em Acra."
            ),
        ),
    ],
)
def test_days_told_before_the_country(code: str, text: str) -> None:
    assert str(trips_of(code, text, None)[0].when) == "XXXX-02-01/XXXX-02-07"
