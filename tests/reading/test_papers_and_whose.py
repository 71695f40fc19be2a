"""What a paper has somebody do, one of several papers, and whose it is: of third parties, of long ago."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.visits import visit

from envoyage.reading import read

PUBLISHED = date(2025, 3, 20)
MATTERS = [
    # what it has somebody do
    ("en", "The two signed an accord under which Zambia undertakes to buy grain from Hungary.", [("agreement", "signed", "buy grain from Hungary")]),
    ("en", "They signed a pact by which both sides are obliged to protect forests.", [("agreement", "signed", "protect forests")]),
    ("es", "Firmaron un acuerdo por el que Zambia se compromete a comprar trigo.", [("agreement", "signed", "comprar trigo")]),
    ("es", "Suscribieron un convenio en virtud del cual ambos países se obligan a proteger los bosques.", [("agreement", "signed", "proteger los bosques")]),
    ("pt", "Assinaram um acordo pelo qual a Zâmbia se compromete a comprar trigo.", [("agreement", "signed", "comprar trigo")]),
    ("pt", "Firmaram um convénio que permitirá viajar sem visto.", [("agreement", "signed", "viajar sem visto")]),
    # one of several
    ("en", "Two accords were signed: one concerns literacy, the other cooperation in fisheries.", [("agreement", "signed", "literacy"), ("agreement", "signed", "cooperation in fisheries")]),
    ("es", "Se firmaron dos acuerdos: uno se refiere a la alfabetización y el otro a la pesca.", [("agreement", "signed", "alfabetización"), ("agreement", "signed", "pesca")]),
    ("pt", "Foram assinados dois acordos: um diz respeito à alfabetização e o outro às pescas.", [("agreement", "signed", "alfabetização"), ("agreement", "signed", "pescas")]),
    # a partnership is a paper when it is signed
    ("en", "They signed a comprehensive strategic partnership on mining and trade.", [("agreement", "signed", "mining and trade")]),
    ("es", "Firmaron una asociación estratégica en minería y comercio.", [("agreement", "signed", "minería y comercio")]),
    ("pt", "Assinaram uma parceria estratégica em minas e comércio.", [("agreement", "signed", "minas e comércio")]),
    ("en", "They spoke of the strategic partnership on mining.", []),
    ("pt", "Falaram da parceria estratégica.", []),
    # with its day, or with that of an earlier one
    ("en", "Under a memorandum signed on Tuesday, Zambia will send nurses.", [("mou", "signed", None)]),
    ("pt", "Prevê-se a assinatura de um protocolo de cooperação entre os dois portos, rubricado pela primeira vez em 2003.", [("agreement", "expected", "cooperação entre os dois portos")]),
    # only wished for, or not even that
    ("en", "Both sides showed openness to sign an accord on visas.", []),
    ("es", "Ambas partes mostraron apertura para firmar un acuerdo sobre visados.", []),
    ("pt", "As partes mostraram abertura para assinar um acordo sobre vistos.", []),
    ("pt", "Não há previsão de que assinem atos bilaterais.", []),
    # long over
    ("en", "In 2009 the two governments signed a fisheries accord.", []),
    ("es", "Suscribieron en 2003 una docena de acuerdos de cooperación.", []),
    ("pt", "Assinaram em 2003 uma dúzia de acordos de cooperação.", []),
    # by somebody else
    ("en", "President Juan Vega of Peru signed a fisheries accord with Chile on Monday.", []),
    ("es", "El presidente de Perú, Juan Vega, firmó el lunes con Chile un acuerdo de pesca.", []),
    ("pt", "O presidente do Peru, Juan Vega, assinou na segunda-feira com o Chile um acordo de pescas.", []),
]  # fmt: skip
# Papers of a journey of their own time, by traveller.
OF_THEN = [
    ("en", "Peru's president, Hugo Paz, paid a visit to Zambia in March 2012 and signed a fisheries accord.", "Hugo Paz"),
    ("es", "El presidente de Perú, Hugo Paz, visitó Zambia en marzo de 2012 y firmó un acuerdo sobre pesca.", "Hugo Paz"),
    ("pt", "O presidente do Peru, Hugo Paz, visitou a Zâmbia em março de 2012 e assinou um acordo sobre pescas.", "Hugo Paz"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "papers"), MATTERS)
def test_papers(code: str, text: str, papers: list[tuple[str, str, str | None]]) -> None:
    agreements = visit(code, text).agreements
    assert [(a.kind.value, a.state.value, a.about) for a in agreements] == papers


@pytest.mark.parametrize(("code", "text", "name"), OF_THEN)
def test_a_paper_of_long_ago_goes_with_the_journey_of_then(code: str, text: str, name: str) -> None:
    lead = {
        "en": "Hungarian Foreign Minister Laszlo Kadar began an official visit to Zambia on Monday. ",
        "es": "El canciller de Hungría, Laszlo Kadar, inició el lunes una visita oficial a Zambia. ",
        "pt": "O chanceler da Hungria, Laszlo Kadar, iniciou na segunda-feira uma visita oficial à Zâmbia. ",
    }[code]
    trips = read(lead + text, language=code, published=PUBLISHED).trips
    assert {trip.traveller.name for trip in trips if trip.agreements} == {name}
