"""Wordings that many reports share: who is sent, journeys beside the told one, what is no topic, papers' areas."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.visits import visit
from tests.reading.wordings import Told, differences, row

from envoyage.reading import read

TRIPS = [
    (
        "en",
        row(
            "2018-11-02",
            "President Olga Lind of Norway has asked Foreign Minister Per Dahl to travel to Singapore on Monday.",
            "Per Dahl | planned | 2018-11-05 | SG | ",
            name="asked to travel",
        ),
    ),
    (
        "en",
        row(
            "2017-06-16",
            "The ministry's spokesman, Arne Vik, said Dahl would visit Portugal on June 24. Foreign Minister Per Dahl of Norway will hold talks with his counterpart.",
            "Per Dahl | planned | 2017-06-24 | PT | ",
            name="said that somebody would",
        ),
    ),
    (
        "en",
        row(
            "2018-12-25",
            "Foreign Minister Ana Ruiz of Peru is in Beijing. On Monday, Ruiz met Afghan President Omar Zadran on the first leg of her tour. Ruiz will next visit Russia and return home on December 26.",
            "Ana Ruiz | underway | ? | CN Beijing, RU | Omar Zadran",
            name="next visits, and a leg of the past",
        ),
    ),
    (
        "en",
        row(
            "2017-08-18",
            "Defense Minister Per Dahl of Norway will embark on Saturday, Aug. 19, on a trip. Dahl visits Turkey on Wednesday. He concludes his trip on Thursday, Aug. 24, with a visit to Kyiv, Ukraine.",
            "Per Dahl | planned | 2017-08-19/2017-08-24 | TR, UA Kyiv | ",
            name="concludes with a visit to",
        ),
    ),
    (
        "en",
        row(
            "2013-10-02",
            "Prime Minister Olga Lind of Norway will visit Fiji next week. Lind will be the first Norwegian premier to visit Fiji since Arne Vik in 1966.",
            "Olga Lind | planned | ? | FJ | ",
            name="the first since somebody",
        ),
    ),
    (
        "es",
        row(
            "2016-11-02",
            "Hasta el aeropuerto Jorge Chávez de Lima llegó este miércoles la canciller chilena, Ana Pardo.",
            "Ana Pardo | underway | 2016-11-02 | PE Lima | ",
            name="hasta el aeropuerto llegó",
        ),
    ),
    (
        "es",
        row(
            "2018-04-10",
            "La presidenta de Chile, Ana Pardo, canceló su viaje a Perú para asistir a una cumbre, así como su posterior visita a Colombia.",
            "Ana Pardo | cancelled | ? | PE, CO | ",
            name="canceló, así como",
        ),
    ),
    (
        "es",
        row(
            "2024-06-23",
            "La ministra de Defensa de España, Rosa Vidal, viaja el próximo martes: acompañará al rey Felipe VI en Letonia.",
            "Rosa Vidal | planned | 2024-06-25 | LV | ",
            "Felipe VI | planned | 2024-06-25 | LV | ",
            name="acompañará en",
        ),
    ),
    (
        "es",
        row(
            "2014-10-29",
            "La presidenta de Chile, Ana Pardo, llegó el martes a Madrid. El rey Felipe VI la recibió. Don Felipe se reunió con Pardo, que viaja con el ministro de Economía, Luis Felipe Soto.",
            "Ana Pardo | underway | 2014-10-28 | ES Madrid | Felipe VI",
            name="un rey y un segundo nombre",
        ),
    ),
    (
        "es",
        row(
            "2013-01-24",
            "El jefe del Gobierno español, Mariano Soler, cumple este jueves una visita oficial a Perú. El presidente peruano, Ollanta Rojas, impondrá a Mariano Soler la Orden del Sol.",
            "Mariano Soler | underway | 2013-01-24 | PE | ?",
            name="un nombre acaba ante el artículo",
        ),
    ),
    (
        "pt",
        row(
            "2023-04-21",
            "O presidente do Brasil, Davi Moura, desembarcou hoje em Lisboa. Desde a posse, em janeiro, Moura realizou viagens oficiais à Argentina e à China.",
            "Davi Moura | underway | 2023-04-21 | PT Lisboa | ",
            name="desde a posse realizou viagens",
        ),
    ),
    (
        "pt",
        row(
            "2018-03-19",
            "O ministro de Cabo Verde, Rui Tavares, visitou Maputo e reuniu-se com o Presidente de Moçambique, Abel Nhaca. Está prevista uma visita de Estado de Nhaca a Cabo Verde.",
            "Rui Tavares | completed | ? | MZ Maputo | Abel Nhaca",
            "Abel Nhaca | planned | ? | CV | ",
            name="uma visita de Estado de",
        ),
    ),
    (
        "pt",
        row(
            "2019-12-13",
            "O ministro Rui Tavares, de Cabo Verde, chegou hoje a Luanda. O presidente de Angola, Abel Neto, recebeu um convite da presidente Ana Lima para visitar Cabo Verde.",
            "Rui Tavares | underway | 2019-12-13 | AO Luanda | ",
            name="recebeu um convite",
        ),
    ),
]
TOPICS = [
    # examples of a thing are no topics, those of issues are
    ("en", "They examined quotas for farm products like rice, wheat and sugar.", ["quotas for farm products"]),
    ("en", "They discussed issues such as trade and migration.", ["trade and migration"]),
    ("es", "Abordarán dos asuntos relevantes: la sequía y la piratería.", ["sequía", "piratería"]),
    # a meeting with a number and a name is an occasion
    ("en", "He is to attend the 49th annual Security Consultative Meeting.", ["49th annual Security Consultative Meeting"]),
    ("es", "Participó en la XII reunión ordinaria del Consejo Andino.", ["XII reunión ordinaria del Consejo Andino"]),
    ("pt", "Participou na 65ª Reunião Anual da Assembleia de Governadores.", ["65ª Reunião Anual da Assembleia de Governadores"]),
    # areas of something else than talks
    ("en", "Kenya is a trusted partner in sectors like shipping and technology.", []),
    ("es", "Zambia es un socio en áreas como la minería y el turismo.", []),
    ("pt", "A Zâmbia é parceira em áreas como a mineração e o turismo.", []),
    # another verb is no further member
    ("en", "They will review air links and discuss plans for a bridge.", ["air links", "bridge"]),
    ("en", "He is to discuss border trade, suggest reports.", ["border trade"]),
    # where a noun leads to
    ("pt", "Entre os temas do encontro está o tratamento à comunidade zambiana.", ["tratamento à comunidade zambiana"]),
    # between three
    ("es", "Hablaron del comercio entre México, Chile y Canadá.", ["comercio entre México, Chile y Canadá"]),
    ("en", "They discussed trade between Mexico, Chile and Canada.", ["trade between Mexico, Chile and Canada"]),
    ("pt", "Falaram do comércio entre o México, o Chile e o Canadá.", ["comércio entre o México, o Chile e o Canadá"]),
]  # fmt: skip
PAPERS = [
    ("pt", "Os presidentes assinaram acordos de cooperação, em áreas como defesa, saúde e cultura.", "defesa, saúde e cultura"),
    ("es", "Firmaron acuerdos de cooperación, en áreas como defensa, salud y cultura.", "defensa, salud y cultura"),
    ("en", "They signed several agreements, in areas such as defence, health and culture.", "defence, health and culture"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "case"), TRIPS, ids=lambda value: "" if isinstance(value, str) else None)
def test_the_trips_are_told(code: str, case: object) -> None:
    published, text, trips = case.values  # type: ignore[attr-defined]
    assert isinstance(published, date)
    assert all(isinstance(trip, Told) for trip in trips)
    assert differences(code, published, text, trips) == []


@pytest.mark.parametrize(("code", "sentence", "labels"), TOPICS)
def test_topics(code: str, sentence: str, labels: list[str]) -> None:
    assert [topic.label for topic in visit(code, sentence).topics] == labels


@pytest.mark.parametrize(("code", "sentence", "about"), PAPERS)
def test_areas_are_what_the_papers_are_about(code: str, sentence: str, about: str) -> None:
    told = visit(code, sentence)
    assert [agreement.about for agreement in told.agreements] == [about]
    assert told.topics == ()


HOME = [
    ("es", "La presidenta de Perú, Ana Soto, arribó hoy al país procedente de Cuba, donde se reunió con el presidente Raúl Díaz."),
    ("pt", "A presidente do Brasil, Ana Moura, chegou hoje ao país procedente de Cuba, onde se reuniu com o presidente Raúl Díaz."),
    ("en", "President Ana Moura of Brazil arrived in the country today from Cuba, where she met President Raúl Díaz."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), HOME)
def test_who_comes_to_the_country_from_elsewhere_is_home(code: str, text: str) -> None:
    (trip,) = read(text, language=code, published=date(2023, 4, 21)).trips
    assert (trip.status.value, trip.when.last_day) == ("completed", date(2023, 4, 21))
    assert [stop.country for stop in trip.stops] == ["CU"]


PLACED = [
    ("es", "En la reunión que mantuvieron el miércoles en Lima, la presidenta de Chile, Ana Pardo, y su par peruano, Juan Soto, dialogaron sobre el comercio. La visita fue breve.", ["Ana Pardo PE"]),
    ("en", "President Ana Pardo of Chile and President Juan Soto of Peru spoke on Wednesday. At a meeting held at a palace in Lima, the two leaders discussed trade. The visit was short.", ["Ana Pardo PE"]),
    ("pt", "Na reunião que mantiveram na quarta-feira em Lima, a presidente do Chile, Ana Pardo, e o homólogo peruano, Juan Soto, conversaram sobre o comércio. A visita foi breve.", ["Ana Pardo PE"]),
    # what is discussed lies elsewhere
    ("pt", "O presidente de Timor-Leste, Rui Matan, recebeu em Díli a ministra de São Tomé e Príncipe, Ana Neto, em visita oficial, para discutir a situação na Guiné-Bissau.", ["Ana Neto TL"]),
    # who is willing to travel has not done so
    ("en", "Foreign Minister Ana Soto of Peru arrived in La Paz. Bolivia's president, Luis Mamani, expressed his willingness to visit Lima.", ["Ana Soto BO", "Luis Mamani PE planned"]),
    ("es", "La canciller de Perú, Ana Soto, llegó a La Paz. El presidente de Bolivia, Luis Mamani, manifestó su disposición a visitar Lima.", ["Ana Soto BO", "Luis Mamani PE planned"]),
    ("pt", "A chanceler do Peru, Ana Soto, chegou a La Paz. O presidente da Bolívia, Luis Mamani, manifestou disponibilidade para visitar Lima.", ["Ana Soto BO", "Luis Mamani PE planned"]),
    # "governante" is any member of a government
    ("pt", "O ministro da Defesa de Portugal, José Branco, chegou hoje à Guiné-Bissau. Na capital guineense, o governante português deverá encontrar-se com o primeiro-ministro, Rui Pereira.", ["José Branco GW"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "told"), PLACED)
def test_where_they_meet_and_who_travels(code: str, text: str, told: list[str]) -> None:
    trips = read(text, language=code, published=date(2023, 4, 21)).trips
    found = [f"{trip.traveller.name} {trip.stops[0].country} {trip.status.value}" for trip in trips]
    assert len(found) == len(told)
    assert all(one.startswith(asked) for one, asked in zip(found, told, strict=True))


PASSING = [
    ("pt", "O presidente do Brasil, Davi Moura, chegou hoje a Lisboa. Desde a posse, Moura realizou viagens oficiais à Argentina e à China.", "AR CN"),
    ("es", "El presidente de Perú, Juan Soto, llegó hoy a Lisboa. Desde que asumió, Soto realizó viajes oficiales a Argentina y China.", "AR CN"),
    ("pt", "O ministro de Cabo Verde, Rui Tavares, visitou Maputo e reuniu-se com o Presidente de Moçambique, Abel Nhaca. Está prevista uma visita de Estado de Nhaca a Cabo Verde.", "CV"),
    ("es", "El canciller de Perú, Juan Soto, visitó La Paz y se reunió con el presidente de Bolivia, Luis Mamani. Está prevista una visita de Estado de Mamani a Perú.", "PE"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "countries"), PASSING)
def test_another_journey_is_told_in_passing(code: str, text: str, countries: str) -> None:
    trips = read(text, language=code, published=date(2023, 4, 21)).trips
    assert " ".join(stop.country for stop in trips[-1].stops) == countries
    assert trips[0].stops[0].country not in countries
