"""Papers that are still to be signed, named ones in a row, and what is no matter of a paper."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.visits import visit

PAPERS = [
    # to come by the sentence's verb
    ("en", "The ministers will hold talks, besides witnessing the signing of several memoranda of understanding.", [("mou", "expected", None)]),
    ("en", "The ministers are to open a school, in addition to the signing of a pact on visas.", [("agreement", "expected", "visas")]),
    ("en", "An agreement on mining was expected to be signed during the visit.", [("agreement", "expected", "mining")]),
    ("en", "Two accords to be signed in the evening, on visas and on pensions, were shown to the press.", [("agreement", "expected", None)]),
    ("es", "Están previstas las firmas de acuerdos sobre servicios aéreos y marina mercante.", [("agreement", "expected", "servicios aéreos y marina mercante")]),
    ("es", "Se mostraron los acuerdos sobre visados, a ser firmados por los ministros.", [("agreement", "expected", "visados")]),
    ("pt", "Estão previstas as assinaturas de acordos sobre serviços aéreos, a serem rubricados pelos ministros.", [("agreement", "expected", "serviços aéreos")]),
    ("pt", "Um memorando de entendimento entre os dois países no domínio da ação social vai ser assinado pelos ministros.", [("mou", "expected", "ação social")]),
    # signed, whatever else stands behind
    ("pt", "No final houve assinatura de quatro instrumentos, entre eles um acordo sobre turismo.", [("agreement", "signed", "turismo")]),
    ("pt", "Foram firmados entendimentos em áreas como energia e aviação.", [("agreement", "signed", "energia e aviação")]),
    ("es", "Fueron firmados entendimientos en áreas como energía y aviación.", [("agreement", "signed", "energía y aviación")]),
    # each preposition brings one more, where papers are told in the plural
    ("en", "They signed agreements on visas, on combating drugs and on mining.", [("agreement", "signed", "visas"), ("agreement", "signed", "combating drugs"), ("agreement", "signed", "mining")]),
    ("en", "They signed an accord on aid to farmers and on trade.", [("agreement", "signed", "aid to farmers and on trade")]),
    ("es", "Firmaron acuerdos sobre visados, sobre pesca y sobre energía.", [("agreement", "signed", "visados"), ("agreement", "signed", "pesca"), ("agreement", "signed", "energía")]),
    ("pt", "Assinaram acordos sobre vistos, sobre pesca e sobre energia.", [("agreement", "signed", "vistos"), ("agreement", "signed", "pesca"), ("agreement", "signed", "energia")]),
    # one alone that is only spoken of
    ("en", "An accord will be signed one day.", []),
    ("es", "Se firmará un acuerdo.", []),
    ("pt", "Será assinado um acordo.", []),
    # how many, for how long, for which years
    ("en", "The two will announce a total of seven agreements in all.", [("agreement", "expected", None)]),
    ("es", "Anunciaron un plan de acción para los próximos cinco años.", [("agreement", "announced", None)]),
    ("pt", "Anunciaram um plano de ação para os próximos cinco anos.", [("agreement", "announced", None)]),
    ("pt", "Assinaram um programa de cooperação para o período 2024-2028.", [("agreement", "signed", None)]),
    # a clause on the matter without a pronoun
    ("en", "They signed an agreement for loans Hungary will provide through its fund.", [("agreement", "signed", "loans")]),
    ("en", "They signed an agreement on the trains Zambia has ordered.", [("agreement", "signed", "trains")]),
    # what it brings
    ("en", "They signed an agreement that will allow visa-free travel.", [("agreement", "signed", "visa-free travel")]),
    ("es", "Firmaron un convenio que permitirá el intercambio de profesores.", [("agreement", "signed", "intercambio de profesores")]),
    ("pt", "Assinaram um acordo que permitirá o intercâmbio de professores.", [("agreement", "signed", "intercâmbio de professores")]),
    ("en", "They signed an agreement that will be published in May.", [("agreement", "signed", None)]),
    ("es", "Firmaron un acuerdo que será publicado en mayo.", [("agreement", "signed", None)]),
    # named papers in a row
    ("en", "The ministers signed the Agreement on Air Services and the Treaty on Extradition.", [("agreement", "signed", "Air Services"), ("treaty", "signed", "Extradition")]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sentence", "papers"), PAPERS)
def test_papers(code: str, sentence: str, papers: list[tuple[str, str, str | None]]) -> None:
    told = visit(code, sentence).agreements
    assert [(paper.kind.value, paper.state.value, paper.about) for paper in told] == papers
