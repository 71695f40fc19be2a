"""Constructions that lost trips, titles, dates or people met: who only has the word, provinces, odd surnames."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage import read

PUBLISHED = date(2022, 3, 2)  # a Wednesday


def _told(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    trips = read(text, published=PUBLISHED).trips
    return [
        (t.traveller.name, tuple(s.country for s in t.stops), tuple(m.name for m in t.meetings))
        for t in trips
    ]


WORD_OF = [
    "Según la ministra de Exteriores de Ghana, Ama Owusu, el presidente Luis Vidal realizará una visita a Ghana en mayo.",
    "Conforme a lo previsto y según el canciller de Ghana, Kofi Owusu, el presidente Luis Vidal visitará Ghana en mayo.",
    "Segundo a ministra dos Negócios Estrangeiros do Gana, Ama Owusu, o presidente Rui Vidal deverá realizar uma visita ao Gana em maio.",
    "Segundo o chanceler do Gana, Kofi Owusu, o presidente Rui Vidal fará uma visita ao Gana em maio.",
    "According to Ghana's foreign minister, Ama Owusu, President Luis Vidal will pay a visit to Ghana in May.",
    "According to the foreign minister of Ghana, Kofi Owusu, President Luis Vidal will visit Ghana in May.",
]


@pytest.mark.parametrize("text", WORD_OF)
def test_whose_word_it_is_is_neither_traveller_nor_met(text: str) -> None:
    told = _told(text)
    assert [(name.split()[-1], stops, met) for name, stops, met in told] == [("Vidal", ("GH",), ())]


DIVISIONS = [
    (
        "President Moses Banda of Zambia visited Mozambique. He was received by the governor of the province of Nampula, Rui Paz.",
        "governor of the province of Nampula",
    ),
    (
        "President Moses Banda of Zambia visited Mozambique. He was received by the mayor of the city of Maputo, Rui Paz.",
        "mayor of the city of Maputo",
    ),
    (
        "El presidente de Zambia, Moses Banda, visitó Argentina. Fue recibido por el gobernador de la provincia de Mendoza, Rui Paz.",
        "gobernador de la provincia de Mendoza",
    ),
    (
        "El presidente de Zambia, Moses Banda, visitó Argentina. Fue recibido por el intendente de la ciudad de Mendoza, Rui Paz.",
        "intendente de la ciudad de Mendoza",
    ),
    (
        "O presidente da Zâmbia, Moses Banda, visitou Angola. Foi recebido pelo governador da província de Luanda, Rui Paz.",
        "governador da província de Luanda",
    ),
    (
        "O presidente da Zâmbia, Moses Banda, visitou Angola. Foi recebido pelo governador da província do Huambo, Rui Paz.",
        "governador da província do Huambo",
    ),
]


@pytest.mark.parametrize(("text", "role"), DIVISIONS)
def test_who_governs_a_province_has_a_role(text: str, role: str) -> None:
    met = read(text).trips[0].meetings
    assert [(m.name, m.role) for m in met] == [("Rui Paz", role)]


NAMES = [
    ("El canciller de Togo, Pedro Luis Colombia, llegó a Lima.", "Pedro Luis Colombia"),
    ("La canciller Ana María Bolivia viajó ayer a Quito.", "Ana María Bolivia"),
    (
        "O chanceler Rui Alberto França embarcou ontem para Lisboa, na sua primeira viagem no cargo.",
        "Rui Alberto França",
    ),
    ("O ministro do Togo, Rui Alberto Angola, chegou ontem a Lisboa.", "Rui Alberto Angola"),
    (
        "Foreign Minister Abena Ruth Jordan arrived in Accra on Tuesday for the first time.",
        "Abena Ruth Jordan",
    ),
    (
        "The Togolese foreign minister, Abena Ruth Israel, arrived in Accra on Tuesday for the talks.",
        "Abena Ruth Israel",
    ),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_country_may_be_a_surname(text: str, name: str) -> None:
    assert [t[0] for t in _told(text)] == [name]


def test_a_name_that_is_a_small_word_stands_behind_a_comma() -> None:
    pt = "O ministro do Togo, Kofi Ama, esteve em Lima, onde foi recebido pelo Presidente peruano, Ali Bay."
    es = "El ministro de Togo, Kofi Ama, estuvo en Lima, donde fue recibido por el presidente peruano, Sin Bay."
    assert [t[2] for t in _told(pt) + _told(es)] == [("Ali Bay",), ("Sin Bay",)]


SINCE = [
    "O presidente do Togo, Kofi Ama, inicia esta quarta-feira a primeira visita de um líder a Timor-Leste desde a posse do governo, a 1 de fevereiro.",
    "El presidente de Togo, Kofi Ama, inicia este miércoles la primera visita de un líder a Perú desde la toma de posesión del gobierno, el 1 de febrero.",
]


@pytest.mark.parametrize("text", SINCE)
def test_the_day_of_what_was_since_then_is_not_the_trips(text: str) -> None:
    when = read(text, published=PUBLISHED).trips[0].when
    assert when.first_day == PUBLISHED


def test_a_visit_that_begins_tomorrow_lies_ahead() -> None:
    pt = "O presidente do Togo, Kofi Ama, chegou hoje a Lima para uma visita que começa oficialmente na quinta-feira."
    es = "El presidente de Togo, Kofi Ama, llegó hoy a Lima para una visita que comienza oficialmente el jueves."
    for text in (pt, es):
        trip = read(text, published=PUBLISHED).trips[0]
        assert trip.when.first_day == PUBLISHED
        assert trip.status.value == "underway"


HOME = [
    "O primeiro-ministro do Togo, Kofi Ama, regressou ontem ao país, depois de uma visita de 24 horas ao Peru. À chegada a Lima, o primeiro-ministro foi recebido pela primeira-ministra, Ana Paz.",
    "El primer ministro de Togo, Kofi Ama, regresó ayer al país tras una visita de 24 horas a Perú. A su llegada a Lima, el primer ministro fue recibido por la primera ministra, Ana Paz.",
]


@pytest.mark.parametrize("text", HOME)
def test_who_received_the_traveller_before_he_came_home_was_met(text: str) -> None:
    assert [t[2] for t in _told(text)] == [("Ana Paz",)]


def test_of_a_tour_only_its_traveller_was_everywhere() -> None:
    pt = "O presidente do Togo, Kofi Ama, voltou de uma visita à Itália e à França. Durante a viagem, Ama teve encontros na Itália e na França, incluindo o presidente francês, Luc Roy."
    assert [t[0] for t in _told(pt)] == ["Kofi Ama"]


PRESENT = [
    "A cimeira realizou-se em Lima. Entre os presentes estavam o presidente do Togo, Kofi Ama, e o presidente do Gana, Yaw Osei.",
    "Na cimeira em Lima estarão presentes o presidente do Togo, Kofi Ama, e o presidente do Gana, Yaw Osei.",
    "La cumbre se celebró en Lima. Entre los asistentes estaban el presidente de Togo, Kofi Ama, y el presidente de Ghana, Yaw Osei.",
    "En la cumbre de Lima estarán presentes el presidente de Togo, Kofi Ama, y el presidente de Ghana, Yaw Osei.",
]


@pytest.mark.parametrize("text", PRESENT)
def test_who_is_present_at_an_occasion_has_come_to_it(text: str) -> None:
    assert [t[:2] for t in _told(text)] == [("Kofi Ama", ("PE",)), ("Yaw Osei", ("PE",))]


BEFORE = [
    "O presidente do Togo, Kofi Ama, inicia hoje uma visita ao Peru. A visita de Kofi Ama ao Peru foi adiada duas vezes.",
    "El presidente de Togo, Kofi Ama, inicia hoy una visita a Perú. La visita de Kofi Ama a Perú fue aplazada en dos ocasiones.",
    "President Kofi Ama of Togo begins a visit to Peru today. The visit of Kofi Ama to Peru was postponed twice.",
]


@pytest.mark.parametrize("text", BEFORE)
def test_a_visit_put_off_before_is_made_now(text: str) -> None:
    assert [t.status.value for t in read(text, published=PUBLISHED).trips] == ["underway"]


COURSE = [
    "Durante uma escala em Lima, o presidente do Togo, Kofi Ama, vai reunir-se com o presidente do Peru, Luis Paz.",
    "Durante una escala en Lima, el presidente de Togo, Kofi Ama, se reunirá con el presidente de Perú, Luis Paz.",
    "During a visit to Lima, President Kofi Mensah of Togo will meet with the president of Peru, Luis Paz.",
]


@pytest.mark.parametrize("text", COURSE)
def test_what_is_to_be_done_on_a_journey_lies_ahead_as_it_does(text: str) -> None:
    assert [t.status.value for t in read(text, published=PUBLISHED).trips] == ["planned"]


LONG_NAMES = [
    "O Primeiro-ministro do Togo, Kofi Mensah, inicia hoje uma visita oficial à República Socialista do Vietname.",
    "El primer ministro de Togo, Kofi Mensah, inicia hoy una visita oficial a la República Socialista de Vietnam.",
    "The Prime Minister of Togo, Kofi Mensah, begins today an official visit to the Socialist Republic of Vietnam.",
]


@pytest.mark.parametrize("text", LONG_NAMES)
def test_the_long_name_of_a_state_is_nobodys(text: str) -> None:
    assert _told(text) == [("Kofi Mensah", ("VN",), ())]


BEFORE_THE_END = [
    "O presidente do Togo, Kofi Mensah, desloca-se ao Peru antes do fim do ano. O anúncio foi feito quinta-feira.",
    "El presidente de Togo, Kofi Mensah, viaja a Perú antes de fin de año. El anuncio fue hecho el jueves.",
    "President Kofi Mensah of Togo travels to Peru before the end of the year. It was said on Thursday.",
]


@pytest.mark.parametrize("text", BEFORE_THE_END)
def test_before_the_end_of_the_year_lies_ahead(text: str) -> None:
    trips = read(text, published=PUBLISHED).trips
    assert [(t.status.value, t.when.first_day) for t in trips] == [("planned", None)]


SPEAKERS = [
    "O presidente do Togo, Kofi Mensah, visitou Angola. Foi recebido pelo presidente da Assembleia Nacional Popular, Rui Paz.",
    "El presidente de Togo, Kofi Mensah, visitó Cuba. Fue recibido por el presidente de la Asamblea Nacional del Poder Popular, Rui Paz.",
]


@pytest.mark.parametrize("text", SPEAKERS)
def test_a_peoples_assembly_is_one_body(text: str) -> None:
    assert [t[2] for t in _told(text)] == [("Rui Paz",)]


def test_who_is_said_to_be_something_does_not_go_on() -> None:
    pt = "O presidente da China, Xi Jinping, foi recebido em Lima em 2010, quando era ainda vice-presidente da China, e o primeiro-ministro, Li Keqiang, esteve no Peru em 2014."
    assert [t[0] for t in _told(pt)] == ["Xi Jinping", "Li Keqiang"]


def test_around_six_is_no_journey() -> None:
    pt = "O ministro do Togo, Kofi Mensah, desembarcou em Lima por volta das 6h30 desta quarta-feira."
    assert [t.when.first_day for t in read(pt, published=PUBLISHED).trips] == [PUBLISHED]


def test_a_town_lies_in_the_country_that_the_text_speaks_of() -> None:
    pt = "O presidente do Togo, Kofi Mensah, está de visita a Portugal. Em Lisboa, Mensah esteve reunido em Belém com o presidente português, Rui Paz."
    br = "O presidente do Togo, Kofi Mensah, chegou ao Brasil. O presidente brasileiro, Rui Paz, recebeu Kofi Mensah em Belém."
    assert [t[1] for t in _told(pt)] == [("PT",)]
    assert [t[1] for t in _told(br)] == [("BR",)]
    es = "El presidente de Togo, Kofi Mensah, está de visita en España. En Madrid verá al rey y el viernes viajará a Córdoba."
    ar = "El presidente de Togo, Kofi Mensah, está de visita en Argentina. En Buenos Aires verá al canciller y el viernes viajará a Córdoba."
    assert [t[1] for t in _told(es)] == [("ES", "ES")]  # Madrid, Córdoba
    assert [t[1] for t in _told(ar)] == [("AR", "AR")]  # Buenos Aires, Córdoba


def test_christmas_is_no_town() -> None:
    pt = "O primeiro-ministro do Togo, Kofi Mensah, cancelou a sua visita de Natal aos militares em missão em Moçambique."
    assert [t[1] for t in _told(pt)] == [("MZ",)]


ENDS = [
    "O presidente do Togo, Kofi Mensah, começa no sábado uma visita oficial a Portugal. Termina a 12 de março e passa por Lisboa.",
    "El presidente de Togo, Kofi Mensah, empieza el sábado una visita oficial a Portugal. Termina el 12 de marzo en Lisboa.",
]


@pytest.mark.parametrize("text", ENDS)
def test_what_ends_without_a_subject_is_the_journey(text: str) -> None:
    when = read(text, published=PUBLISHED).trips[0].when
    assert (when.first_day, when.last_day) == (date(2022, 3, 5), date(2022, 3, 12))


OFF = [
    "O primeiro-ministro do Togo, Kofi Mensah, cancelou a sua visita ao Peru. A deslocação ao Peru estava marcada para segunda-feira, dia 7 de março.",
    "El primer ministro de Togo, Kofi Mensah, canceló su visita a Perú. La visita a Perú, el lunes 7 de marzo, incluía una reunión.",
]


@pytest.mark.parametrize("text", OFF)
def test_what_is_called_off_was_to_come(text: str) -> None:
    assert [t.when.first_day for t in read(text, published=PUBLISHED).trips] == [date(2022, 3, 7)]


ALREADY = [
    "O presidente do Togo, Kofi Mensah, está desde terça-feira no Peru para uma visita. No Peru, Mensah reuniu já com o presidente peruano, Luis Paz.",
    "El presidente de Togo, Kofi Mensah, está desde el martes en Perú de visita. En Perú, Mensah ya se reunió con el presidente peruano, Luis Paz.",
]


@pytest.mark.parametrize("text", ALREADY)
def test_whom_he_has_already_met_there_is_of_this_visit(text: str) -> None:
    assert _told(text) == [("Kofi Mensah", ("PE",), ("Luis Paz",))]


CAME_HOME = [
    "O presidente do Togo, Kofi Mensah, desembarcou hoje em Lomé após uma visita oficial ao Peru e ao Chile.",
    "El presidente de Togo, Kofi Mensah, llegó hoy a Lomé después de una visita oficial a Perú y Chile.",
]


@pytest.mark.parametrize("text", CAME_HOME)
def test_an_arrival_at_home_ends_the_journey(text: str) -> None:
    trips = read(text, published=PUBLISHED).trips
    assert [(t.status.value, [s.country for s in t.stops]) for t in trips] == [("completed", ["PE", "CL"])]


DESCRIBED = [
    "O presidente do Togo, Kofi Mensah, visitou o Peru. Teve um encontro com a primeira-ministra peruana, Ana Paz, líder de uma das coligações, bem como com o ministro Rui Sol.",
    "El presidente de Togo, Kofi Mensah, visitó Perú. Tuvo un encuentro con la primera ministra peruana, Ana Paz, líder de una de las coaliciones, y con el ministro Rui Sol.",
]


@pytest.mark.parametrize("text", DESCRIBED)
def test_an_office_stands_before_what_only_describes(text: str) -> None:
    met = read(text, published=PUBLISHED).trips[0].meetings
    assert met[0].name == "Ana Paz"
    assert met[0].role in ("primeira-ministra peruana", "primera ministra peruana")
