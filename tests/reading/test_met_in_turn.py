"""Who is met before being received, in lists that a clause ends, one guest after the other, and by which name."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.people import person
from tests.reading.visits import visit

from envoyage.facts import Report, Trip
from envoyage.reading.reader import read_report

MET = [
    # the verb without a subject of its own shares that of the verb before it
    ("en", "Kadar met the ministers of transport, Ana Roe, and energy, Rui Paz, before being received by President Moses Banda.", ["Ana Roe", "Rui Paz", "Moses Banda"]),
    ("es", "Kadar se verá con los ministros de Transporte, Ana Roe, y de Energía, Rui Paz, antes de ser recibido por el presidente Moses Banda.", ["Ana Roe", "Rui Paz", "Moses Banda"]),
    ("es", "Se reunió con los ministros de Salud, Ana Roe, y de Energía, Rui Paz, después de ser recibido por el presidente Moses Banda.", ["Ana Roe", "Rui Paz", "Moses Banda"]),
    ("pt", "Kadar reuniu-se com os ministros da Saúde, Ana Roe, e da Energia, Rui Paz, antes de ser recebido pelo presidente Moses Banda.", ["Ana Roe", "Rui Paz", "Moses Banda"]),
    # a list ends where another begins to act
    ("en", "Kadar is to hold talks with President Moses Banda, Hungary's ambassador, Ana Roe, is reported to have said.", ["Moses Banda"]),
    ("en", "Kadar held talks with President Moses Banda, the Hungarian ambassador, Ana Roe, said.", ["Moses Banda"]),
    # the sides of a signature, a talk in which others take part, the press
    ("en", "On the Zambian side, the agreement was signed by Trade Minister Moses Banda.", ["Moses Banda"]),
    ("en", "The agreement was signed by Kadar and, for Zambia, by Trade Minister Moses Banda.", ["Moses Banda"]),
    ("en", "The talks, in which President Moses Banda also took part, focused on copper.", ["Moses Banda"]),
    ("en", "The meeting was attended by Zambian trade minister Moses Banda.", ["Moses Banda"]),
    ("en", "Zambian trade minister Moses Banda, who hosted the talks, spoke of copper.", ["Moses Banda"]),
    ("en", "At a joint press conference, President Moses Banda promised support.", ["Moses Banda"]),
    ("es", "Por la parte zambiana firmó el acuerdo la ministra de Comercio, Ruth Phiri.", ["Ruth Phiri"]),
    ("es", "Firmaron el acuerdo el ministro Kadar y la ministra zambiana Ruth Phiri.", ["Ruth Phiri"]),
    ("es", "En la reunión participaron también el presidente, Moses Banda, y la ministra zambiana Ruth Phiri.", ["Moses Banda", "Ruth Phiri"]),
    ("es", "En rueda de prensa conjunta, el presidente, Moses Banda, prometió apoyo.", ["Moses Banda"]),
    ("pt", "Pela parte zambiana assinou a ministra do Comércio, Ruth Phiri.", ["Ruth Phiri"]),
    ("pt", "Na reunião participaram também o presidente, Moses Banda, e a ministra zambiana Ruth Phiri.", ["Moses Banda", "Ruth Phiri"]),
    ("pt", "Numa conferência de imprensa conjunta, o presidente, Moses Banda, prometeu apoio.", ["Moses Banda"]),
    # a numbered monarch, a lady of a town's name
    ("en", "Kadar was received by the Third King, Moses Banda.", ["Moses Banda"]),
    ("es", "Don Moses Banda y doña Sofía le agasajaron con una comida.", ["Moses Banda", "Sofía"]),
    ("pt", "Dom Moses Banda e dona Florença ofereceram-lhe um jantar.", ["Moses Banda", "Florença"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "names"), MET)
def test_those_met(language: str, sentence: str, names: list[str]) -> None:
    assert [meeting.name for meeting in visit(language, sentence).meetings] == names


def trips(language: str, text: str) -> tuple[Trip, ...]:
    report = Report.of(text, language=language, published=date(2025, 3, 20))
    return read_report(report).trips


RECEIVED = [
    ("es", "Lusaka, 18 mar (EFE).- El presidente de Zambia, Moses Banda, abrió ayer la cumbre de Lusaka. Fueron recibidos por el jefe de Estado los presidentes de Chile, Ana Roe, y de Perú, Rui Paz."),
    ("es", "El presidente de Zambia, Moses Banda, abrió ayer la cumbre de Lusaka. Recibió a los presidentes de Chile, Ana Roe, y de Perú, Rui Paz."),
    ("pt", "Lusaka, 18 mar - O Presidente da Zâmbia, Moses Banda, abriu ontem a cimeira de Lusaka. Foram recebidos pelo Chefe de Estado os Presidentes do Chile, Ana Roe, e do Peru, Rui Paz."),
    ("pt", "O Presidente da Zâmbia, Moses Banda, recebeu ontem em Lusaka as Presidentes do Chile, Ana Roe, e do Peru, Rui Paz."),
    ("en", "Zambian President Moses Banda received the presidents of Chile, Ana Roe, and of Peru, Rui Paz, in Lusaka on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), RECEIVED)
def test_each_guest_met_the_host_and_not_the_other_guest(language: str, text: str) -> None:
    found = {trip.traveller.name: [met.name for met in trip.meetings] for trip in trips(language, text)}
    assert found == {"Ana Roe": ["Moses Banda"], "Rui Paz": ["Moses Banda"]}


ASIDE = [
    ("en", "Hungarian Foreign Minister Laszlo Kadar visited Zambia in March. The aim was to discuss trade with President Moses Banda, who had made a state visit to Hungary in May."),
    ("es", "El canciller húngaro, Laszlo Kadar, visitó Zambia en marzo. Quería reunirse con el presidente Moses Banda, que había visitado Hungría en mayo."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), ASIDE)
def test_a_meeting_is_not_of_the_journey_that_is_told_of_who_is_met(language: str, text: str) -> None:
    found = {trip.traveller.name: [met.name for met in trip.meetings] for trip in trips(language, text)}
    assert found == {"Laszlo Kadar": ["Moses Banda"], "Moses Banda": []}


WITH_WHOM = [
    ("en", "Hungarian Foreign Minister Laszlo Kadar arrived in Zambia on Monday. He will meet Foreign Minister Moses Banda of Zambia, with whom he had already met in Paris in January."),
    ("es", "El canciller húngaro, Laszlo Kadar, llegó el lunes a Zambia. Se reunirá con el canciller zambiano, Moses Banda, con quien ya se había reunido en París en enero."),
    ("pt", "O ministro dos Negócios Estrangeiros da Hungria, Laszlo Kadar, chegou na segunda-feira à Zâmbia. Vai reunir-se com o homólogo zambiano, Moses Banda, com quem já se tinha encontrado em Paris em janeiro."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), WITH_WHOM)
def test_with_whom_one_had_met_before_was_met_on_both_journeys(language: str, text: str) -> None:
    kadars = [trip for trip in trips(language, text) if trip.traveller.name == "Laszlo Kadar"]
    told = {trip.stops[0].country: [met.name for met in trip.meetings] for trip in kadars}
    assert told == {"ZM": ["Moses Banda"], "FR": ["Moses Banda"]}


def test_a_later_mention_leaves_the_arabic_article_away() -> None:
    text = (
        "Bahraini Foreign Minister Adel al-Zayani visited Zambia on Monday. Zayani met President Moses Banda."
    )
    assert [(trip.traveller.name, [met.name for met in trip.meetings]) for trip in trips("en", text)] == [
        ("Adel al-Zayani", ["Moses Banda"])
    ]


def test_an_office_named_twice_is_of_two_persons() -> None:
    doc, banda = person("en", "The US President and President Moses Banda will open the fair.", "Moses Banda")
    assert [title.text(doc) for title in banda.titles] == ["President"]
