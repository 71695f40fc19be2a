"""Those met whom the text calls hosts, leads to by their places, or puts at the head of the other side."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.visits import visit

MET = [
    # whoever invited is the host
    ("en", "He came at the invitation of John Zulu, Speaker of the National Assembly. He held talks with his host and with President Moses Banda.", ["John Zulu", "Moses Banda"]),
    ("en", "He was invited by the Speaker, John Zulu. His host thanked him for coming.", ["John Zulu"]),
    ("es", "Llegó invitado por John Zulu, presidente de la Asamblea Nacional. Conversó con su anfitrión y con el presidente Moses Banda.", ["John Zulu", "Moses Banda"]),
    ("es", "Llegó por invitación de su homólogo, John Zulu. El anfitrión lo recibió en el palacio.", ["John Zulu"]),
    ("pt", "Veio a convite de John Zulu, presidente da Assembleia Nacional. Conversou com o seu anfitrião e com o presidente Moses Banda.", ["John Zulu", "Moses Banda"]),
    ("pt", "Veio a convite do seu homólogo, John Zulu. O anfitrião recebeu-o no palácio.", ["John Zulu"]),
    # those who wait, before whom stands what they do
    ("en", "Waiting for him on the tarmac were Foreign Minister John Zulu and the mayor of Lusaka, Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    ("en", "Awaiting him at the palace was President Moses Banda.", ["Moses Banda"]),
    ("es", "Lo esperaban en la pista el canciller John Zulu y la alcaldesa de Lusaka, Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    ("pt", "Esperavam-no na pista o chanceler John Zulu e a prefeita de Lusaka, Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    # those of a place that the traveller comes to
    ("en", "He saw the museum, whose director, John Zulu, showed him the collection.", ["John Zulu"]),
    ("en", "Governor John Zulu showed him the port.", ["John Zulu"]),
    ("es", "Visitó el museo, cuyo director, John Zulu, le mostró la colección.", ["John Zulu"]),
    ("es", "La alcaldesa Ruth Phiri le mostró el puerto.", ["Ruth Phiri"]),
    ("pt", "Visitou o museu, cujo diretor, John Zulu, lhe mostrou a coleção.", ["John Zulu"]),
    ("pt", "O governador John Zulu mostrou-lhe o porto.", ["John Zulu"]),
    # on the programme
    ("en", "Also on the agenda are Prime Minister John Zulu and the Governor of Southern Province, Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    ("es", "Figuran en la agenda el primer ministro, John Zulu, y la gobernadora Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    ("pt", "Constam da agenda o primeiro-ministro, John Zulu, e a governadora Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    # a hand, a paper, a delegation
    ("en", "He shook the hand of President Moses Banda.", ["Moses Banda"]),
    ("es", "Estrechó la mano del presidente Moses Banda.", ["Moses Banda"]),
    ("pt", "Apertou a mão do presidente Moses Banda.", ["Moses Banda"]),
    ("es", "Con el presidente Moses Banda se firmó un memorando.", ["Moses Banda"]),
    ("pt", "Com o presidente Moses Banda foi assinado um memorando.", ["Moses Banda"]),
    ("en", "The Zambian delegation was led by Trade Minister John Zulu.", ["John Zulu"]),
    ("es", "La delegación zambiana estuvo encabezada por el ministro de Comercio, John Zulu.", ["John Zulu"]),
    ("es", "Encabezó la delegación zambiana el ministro de Comercio, John Zulu.", ["John Zulu"]),
    ("pt", "A delegação zambiana foi chefiada pelo ministro do Comércio, John Zulu.", ["John Zulu"]),
    ("pt", "Chefiou a delegação zambiana o ministro do Comércio, John Zulu.", ["John Zulu"]),
    ("en", "The two had been guests of President Moses Banda at luncheon.", ["Moses Banda"]),
    ("en", "Kadar was flanked by President Moses Banda as he spoke.", ["Moses Banda"]),
]  # fmt: skip

NOT_MET = [
    ("en", "He came at the invitation of the foreign minister, John Zulu. The host country is a friend."),
    ("en", "The Hungarian delegation was led by Trade Minister Peter Nagy."),
    ("en", "President Moses Banda failed to receive him."),
    ("es", "La delegación húngara estuvo encabezada por el ministro de Comercio, Peter Nagy."),
    ("es", "No está previsto, en principio, un encuentro con el presidente Moses Banda."),
    ("es", "El presidente Moses Banda rehusó recibirlo."),
    ("pt", "Não está previsto, para já, um encontro com o presidente Moses Banda."),
    ("pt", "O presidente Moses Banda recusou recebê-lo."),
]


@pytest.mark.parametrize(("language", "sentence", "names"), MET)
def test_who_is_met(language: str, sentence: str, names: list[str]) -> None:
    assert sorted(meeting.name for meeting in visit(language, sentence).meetings) == sorted(names)


@pytest.mark.parametrize(("language", "sentence"), NOT_MET)
def test_who_is_not(language: str, sentence: str) -> None:
    assert not visit(language, sentence).meetings
