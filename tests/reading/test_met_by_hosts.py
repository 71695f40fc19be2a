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
    # hosts who wait, who show a delegation round, whose land is not told; lists that go on past a place
    ("en", "President Moses Banda was waiting at the door of the palace.", ["Moses Banda"]),
    ("en", "At the airport Foreign Minister John Zulu waited with flowers.", ["John Zulu"]),
    ("es", "El presidente Moses Banda esperaba al pie del avión.", ["Moses Banda"]),
    ("es", "A la puerta del palacio aguardaba también la presidenta del Parlamento, Ruth Phiri.", ["Ruth Phiri"]),
    ("es", "A la puerta estaba el presidente Moses Banda.", ["Moses Banda"]),
    ("pt", "À porta do palácio aguardava também a presidente do Parlamento, Ruth Phiri.", ["Ruth Phiri"]),
    ("pt", "À porta estava o presidente Moses Banda, a quem o visitante deu conta da situação.", ["Moses Banda"]),
    ("pt", "No aeroporto o ministro teve à sua espera o chanceler John Zulu e a embaixadora Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    ("en", "Foreign Minister John Zulu has talks with him today.", ["John Zulu"]),
    ("en", "John Zulu, his Zambian colleague, has talks with him today, and he also sees Ruth Phiri, the Speaker of Zambia's Parliament.", ["John Zulu", "Ruth Phiri"]),
    ("en", "President Moses Banda held a meeting with him on Monday.", ["Moses Banda"]),
    ("en", "President Moses Banda showed the delegation around the port.", ["Moses Banda"]),
    ("en", "Welcoming the delegation, Governor John Zulu said the province grew rice.", ["John Zulu"]),
    ("es", "La gobernadora Ruth Phiri mostró el puerto a la delegación.", ["Ruth Phiri"]),
    ("es", "Al dar la bienvenida a la delegación, la gobernadora Ruth Phiri habló de arroz.", ["Ruth Phiri"]),
    ("pt", "O governador John Zulu apresentou à delegação o setor mineiro.", ["John Zulu"]),
    ("pt", "Ao dar as boas-vindas à delegação, o governador John Zulu falou do arroz.", ["John Zulu"]),
    ("en", "In Lusaka he will meet Prime Minister Zulu and Foreign Minister Phiri, as well as journalists trained there.", ["Zulu", "Phiri"]),
    ("en", "He held talks with the Minister of Trade, the Hon. Ruth Phiri, and with the Minister of International Business, the Hon. John Zulu.", ["Ruth Phiri", "John Zulu"]),
    ("en", "He told President Moses Banda he was looking forward to meeting King Mwami of Togo.", ["Moses Banda"]),
    ("pt", "Manterá reunião com o chanceler John Zulu e encontros com o presidente do Tribunal de Recurso, Moses Phiri, e com o representante especial do secretário-geral das Nações Unidas, Peter Roe.", ["John Zulu", "Moses Phiri", "Peter Roe"]),
    ("pt", "O programa inclui ainda encontros com o primeiro-ministro, John Zulu, e com o presidente do parlamento nacional, Moses Phiri, e termina no sábado.", ["John Zulu", "Moses Phiri"]),
    ("es", "Al pie del avión lo esperaban Moses Phiri, su colega del Soviet Supremo; el primer vicepresidente del Consejo de Ministros, Banda, y el titular de Asuntos Exteriores, John Zulu.", ["Moses Phiri", "Banda", "John Zulu"]),
    ("pt", "O governante e o seu homólogo, John Zulu, ministro de Estado e da Presidência, assinam um acordo.", ["John Zulu"]),
    ("en", "The minister and his counterpart, John Zulu, minister of state, signed an agreement.", ["John Zulu"]),
    ("es", "El ministro y su homólogo, John Zulu, ministro de Estado, firmaron un acuerdo.", ["John Zulu"]),
    ("en", "Afterwards the minister met Prime Minister John Zulu at the House of Culture, as well as the Speaker of the Assembly, Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    ("en", "The good cooperation will grow, Kadar and President Moses Banda said afterwards.", ["Moses Banda"]),
    ("en", "He will pay a visit to Mr Zulu, the mayor.", ["Zulu"]),
    ("en", "He met Zulu, the foreign minister.", ["Zulu"]),
    ("en", "He will meet with Ms Phiri, who heads the opposition.", ["Phiri"]),
    ("en", "President Moses Banda met Kadar at State House.", ["Moses Banda"]),
    ("pt", "O primeiro-ministro conservador, John Zulu, recebeu o governante húngaro.", ["John Zulu"]),
    ("es", "La iniciativa es de su homólogo zambiano, John Zulu, a quien Kadar visitó el martes.", ["John Zulu"]),
    ("pt", "O governante e o seu homólogo, John Zulu, assinam um acordo.", ["John Zulu"]),
    ("pt", "O governante e o seu homólogo, John Zulu, ministro de Estado, assinam um acordo.", ["John Zulu"]),
    ("pt", "O governante e o seu homólogo, John Zulu, ministro de Estado, assinaram um acordo.", ["John Zulu"]),
    ("pt", "O ministro e o seu homólogo, John Zulu, ministro de Estado e da Presidência, assinaram um acordo.", ["John Zulu"]),
    ("pt", "Kadar e o seu homólogo, John Zulu, assinam um acordo.", ["John Zulu"]),
    ("es", "El gobernante y su homólogo, John Zulu, firman un acuerdo.", ["John Zulu"]),
    ("pt", "Kadar e John Zulu, ministro do Comércio, assinaram um acordo.", ["John Zulu"]),
    ("en", "He will meet the Special Representative of the Secretary-General of the United Nations, Peter Roe.", ["Peter Roe"]),
    ("pt", "Encontrou o representante especial do secretário-geral das Nações Unidas, Peter Roe.", ["Peter Roe"]),
    ("es", "Allí, el ministro de Cultura, don John Zulu, le hizo de guía.", ["John Zulu"]),
    ("en", "The foreign minister, John Zulu, showed him the port.", ["John Zulu"]),
    ("en", "The defence minister, John Zulu, with whom he dined, spoke of friendship.", ["John Zulu"]),
    ("es", "El ministro de Defensa, John Zulu, le mostró el puerto.", ["John Zulu"]),
    ("pt", "O ministro da Defesa, John Zulu, mostrou-lhe o porto.", ["John Zulu"]),
    ("es", "Se reunió con el primer ministro John Zulu en la Casa de la Cultura, así como con la presidenta de la Asamblea, Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    ("es", "Vio al primer ministro John Zulu en la Casa de la Cultura, así como a la presidenta de la Asamblea, Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    ("pt", "Foi recebido pelo primeiro-ministro John Zulu no Palácio da Cultura, bem como pela presidente da Assembleia, Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    ("pt", "Visitou o primeiro-ministro John Zulu no Palácio da Cultura, bem como a presidente da Assembleia, Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
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
    ("en", "His trade minister, Peter Nagy, handed him a note."),
    ("en", "The trade minister, Peter Nagy, accompanies him."),
    ("es", "Lo acompaña el ministro de Comercio, Peter Nagy."),
    ("es", "Su ministro de Comercio, Peter Nagy, le entregó una nota."),
    ("pt", "Acompanha-o o ministro do Comércio, Peter Nagy."),
    ("es", "La comitiva la forman el ministro de Comercio, Peter Nagy, y la viceministra Eva Kiss."),
    ("pt", "Integram a comitiva o ministro do Comércio, Peter Nagy, e a vice-ministra Eva Kiss."),
    ("en", "The delegation includes the trade minister, Peter Nagy."),
]


@pytest.mark.parametrize(("language", "sentence", "names"), MET)
def test_who_is_met(language: str, sentence: str, names: list[str]) -> None:
    assert sorted(meeting.name for meeting in visit(language, sentence).meetings) == sorted(names)


@pytest.mark.parametrize(("language", "sentence"), NOT_MET)
def test_who_is_not(language: str, sentence: str) -> None:
    assert not visit(language, sentence).meetings
