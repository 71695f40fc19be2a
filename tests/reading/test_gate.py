"""The gate: what may hold a trip passes, what any newspaper is full of does not."""

import pytest
from evals.corpus import corpus

from envoyage.facts import Report
from envoyage.reading import read_report
from envoyage.reading.gate import Gate, gate
from envoyage.reading.lexicon.tables import language

TRIPS = [
    ("en", "President Nayib Bukele of El Salvador visited Peru."),
    ("en", "BUKELE MEETS PRESIDENT OF PERU IN LIMA"),
    ("en", "The visit to Cuba by the foreign minister’s team was cancelled."),
    ("en", "“She will travel,” the minister said; the trip (to Kenya) is short."),
    ("en", "The prime minister of Fiji flew to Oman on Tuesday."),
    ("es", "El presidente de El Salvador visitó Perú."),
    ("es", "La canciller viajará a Omán y la ministra regresó de Perú."),
    ("es", "Llegada del canciller: el ministro peruano visitará Díli."),
    ("es", "La gira del mandatario por suelo danés terminó."),
    ("pt", "O presidente de El Salvador visitou o Peru."),
    ("pt", "A chanceler da Letônia embarcou para Omã."),
    ("pt", "Chanceler reúne-se com o homólogo em Luanda."),
    ("pt", "A viagem do primeiro-ministro à China foi adiada."),
    ("en", "President Moreau is in Accra."),
    ("en", "The Fijian premier, Ana Vula, told reporters in Apia that talks went well."),
    ("en", "Chad's president, Idris Moussa, sat down with ministers in Khartoum."),
    ("es", "La ministra, Ana Ruiz, parte mañana hacia Quito."),
    ("es", "“Habrá acuerdo”, afirmó en Quito la canciller peruana, Ana Ruiz."),
    ("pt", "A ministra Ana Reis segue hoje para Luanda."),
    ("pt", "O chanceler paraguaio, João Reis, encontrou em Bruxelas o comissário."),
    ("pt", "O ministro visitou as aldeias de Cabo Delgado."),
]
NEWS = [
    ("en", "The striker scored twice as the visitors beat Ghana 3-1. The coach praised the team's spirit."),
    ("en", "Shares fell in London after the bank said that its profits had dropped by a fifth this year."),
    ("en", "A fire in a factory killed four people. Police said that a man had been arrested on Monday."),
    ("en", "The Finnish minister of health, Ana Berg, told reporters in Helsinki that flu was spreading."),
    ("es", "El presidente de Chile, Juan Ruiz, dijo en Santiago que habrá elecciones."),
    ("pt", "“Faltam doses”, disse em Brasília a ministra da Saúde, Nísia Trindade."),
    ("en", "The singer starts her tour in May and will visit forty cities, her agency said."),
    ("es", "El delantero marcó dos goles y su equipo ganó al Barcelona por 3-1 en un gran partido."),
    ("es", "La inflación subió tres décimas en marzo, según el instituto de estadística de Chile."),
    ("es", "El ministro de Economía presentó los presupuestos y defendió la subida de las pensiones."),
    ("pt", "O avançado marcou dois golos e a equipa venceu por 3-1 num grande jogo."),
    ("es", "Se pagará la ayuda que Washington ha enviado a Venezuela."),
    ("es", "Las obras salen por 90.000 euros, dijo la alcaldesa Rosa Delgado."),
    ("pt", "A inflação subiu três décimas em março, segundo o instituto de estatística do Brasil."),
    ("pt", "A polícia prendeu quatro homens e apreendeu armas e drogas na zona sul da cidade."),
]


@pytest.mark.parametrize(("code", "text"), TRIPS)
def test_trips_pass(code: str, text: str) -> None:
    assert gate(code).opens(text)


@pytest.mark.parametrize(("code", "text"), NEWS)
def test_general_news_does_not(code: str, text: str) -> None:
    assert not gate(code).opens(text)


def test_words_far_apart_do_not_open_the_gate() -> None:
    far = " and so on" * 60
    assert not gate("en").opens(f"He visited a friend.{far} Peru is large.{far} The minister resigned.")


@pytest.mark.parametrize("gold", [gold for gold in corpus() if not gold.empty], ids=lambda gold: gold.id)
def test_every_gold_report_with_a_trip_passes(gold: object) -> None:
    assert gate(gold.language).opens(gold.report.text)  # type: ignore[attr-defined]


def test_what_does_not_pass_is_not_read() -> None:
    reading = read_report(Report.of(NEWS[0][1], language="en"))
    assert (reading.trips, reading.refused) == ((), ())


def test_the_fast_gate_answers_alike() -> None:
    pytest.importorskip("re2", reason="the extra `fast` is not installed")
    texts = [*TRIPS, *NEWS, *((gold.language, gold.report.text) for gold in corpus())]
    for code in ("en", "es", "pt"):
        fast, plain = Gate(language(code)), Gate(language(code), fast=False)
        here = [text for other, text in texts if other == code]
        assert [fast.opens(text) for text in here] == [plain.opens(text) for text in here]
