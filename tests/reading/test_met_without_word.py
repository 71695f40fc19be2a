"""Those met whom no word of meeting tells of: in one clause with the traveller, there as well, on a programme."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.visits import visit

MET = [
    # the official is the subject, the traveller the object
    ("en", "President Moses Banda talked with him about growth.", ["Moses Banda"]),
    ("en", "President Moses Banda showed him around the old town.", ["Moses Banda"]),
    ("en", "President Moses Banda thanked Kadar for the visit.", ["Moses Banda"]),
    ("es", "El presidente Moses Banda le mostró el casco antiguo.", ["Moses Banda"]),
    ("es", "El presidente Moses Banda agradeció a Kadar la visita.", ["Moses Banda"]),
    ("pt", "O presidente Moses Banda mostrou-lhe o centro histórico.", ["Moses Banda"]),
    ("pt", "O presidente Moses Banda agradeceu a Kadar a visita.", ["Moses Banda"]),
    # the traveller does something with somebody, or says something to somebody
    ("en", "He went over the plans with President Moses Banda.", ["Moses Banda"]),
    ("en", "He told President Moses Banda that Hungary would help.", ["Moses Banda"]),
    ("en", "He was decorated by President Moses Banda.", ["Moses Banda"]),
    ("es", "Planteó la propuesta al presidente Moses Banda.", ["Moses Banda"]),
    ("es", "El ministro repasó los proyectos con el presidente Moses Banda.", ["Moses Banda"]),
    ("pt", "Disse ao presidente Moses Banda que a Hungria ajudará.", ["Moses Banda"]),
    ("pt", "Ao lado do chanceler zambiano, John Zulu, elogiou os laços.", ["John Zulu"]),
    # two do one thing
    ("en", "He and President Moses Banda walked through the garden.", ["Moses Banda"]),
    ("en", "Foreign Minister Ruth Phiri and Kadar opened the new bridge.", ["Ruth Phiri"]),
    ("es", "Él y el presidente Moses Banda pasearon por el jardín.", ["Moses Banda"]),
    ("pt", "Kadar e a sua homóloga zambiana, Ruth Phiri, disseram à imprensa que tudo correu bem.", ["Ruth Phiri"]),
    # hosts, guests, relatives
    ("en", "His host, President Moses Banda, spoke of friendship.", ["Moses Banda"]),
    ("en", "President Moses Banda, with whom he dined, spoke of friendship.", ["Moses Banda"]),
    ("en", "President Moses Banda and Prime Minister John Zulu are those whom he meets on Friday.", ["Moses Banda", "John Zulu"]),
    ("es", "Su anfitrión, el presidente Moses Banda, habló de amistad.", ["Moses Banda"]),
    ("es", "El presidente Moses Banda, con quien cenó, habló de amistad.", ["Moses Banda"]),
    ("pt", "O seu anfitrião, o presidente Moses Banda, falou de amizade.", ["Moses Banda"]),
    ("pt", "O presidente Moses Banda, com quem jantou, falou de amizade.", ["Moses Banda"]),
    # there as well
    ("en", "On the Zambian side, Energy Minister John Zulu was present.", ["John Zulu"]),
    ("en", "For Zambia, Prime Minister John Zulu and Energy Minister Ruth Phiri took part.", ["John Zulu", "Ruth Phiri"]),
    ("es", "Por la parte zambiana estuvo el ministro de Energía, John Zulu.", ["John Zulu"]),
    ("es", "Del lado zambiano asistieron los ministros de Energía, John Zulu; de Comercio, Ruth Phiri, y otros.", ["John Zulu", "Ruth Phiri"]),
    ("pt", "Do lado zambiano esteve o ministro da Energia, John Zulu.", ["John Zulu"]),
    ("pt", "Pela Zâmbia participaram o primeiro-ministro, John Zulu, e a ministra da Energia, Ruth Phiri.", ["John Zulu", "Ruth Phiri"]),
    ("en", "From the airport he drove to President Moses Banda.", ["Moses Banda"]),
    ("en", "Greetings from Budapest were conveyed to President Moses Banda.", ["Moses Banda"]),
    ("en", "Among his hosts are President Moses Banda and Prime Minister John Zulu.", ["Moses Banda", "John Zulu"]),
    ("es", "Se sentó a la mesa con el presidente Moses Banda.", ["Moses Banda"]),
    ("pt", "Sentou-se à mesa com o presidente Moses Banda.", ["Moses Banda"]),
    ("en", "With President Moses Banda he spoke about growth.", ["Moses Banda"]),
    ("es", "Con el presidente Moses Banda habló de comercio.", ["Moses Banda"]),
    ("es", "Pondrá al corriente al presidente Moses Banda.", ["Moses Banda"]),
    ("pt", "Ao presidente Moses Banda entregou uma carta.", ["Moses Banda"]),
    ("pt", "O visitante e a sua homóloga, Ruth Phiri, abriram a escola.", ["Ruth Phiri"]),
    # on a programme
    ("en", "Wednesday: in the morning, talks with President Moses Banda; in the afternoon, Prime Minister John Zulu.", ["Moses Banda", "John Zulu"]),
    ("es", "El viernes la escena cambia: por la mañana, con el presidente Moses Banda; por la tarde, recepción del primer ministro, John Zulu.", ["Moses Banda", "John Zulu"]),
    ("en", "9:30 a.m. President Moses Banda", ["Moses Banda"]),
    ("en", "10:00 - Courtesy call on President Moses Banda", ["Moses Banda"]),
    ("en", "Bilaterals: President Moses Banda; Prime Minister John Zulu.", ["Moses Banda", "John Zulu"]),
    ("en", "On his list are President Moses Banda and Prime Minister John Zulu.", ["Moses Banda", "John Zulu"]),
    ("es", "09:30 Presidente Moses Banda", ["Moses Banda"]),
    ("es", "– Bilateral: el presidente Moses Banda.", ["Moses Banda"]),
    ("es", "El viernes, con el presidente Moses Banda.", ["Moses Banda"]),
    ("es", "La agenda incluye al presidente Moses Banda y al primer ministro John Zulu.", ["Moses Banda", "John Zulu"]),
    ("pt", "Bilaterais: o presidente Moses Banda; John Zulu, primeiro-ministro.", ["Moses Banda", "John Zulu"]),
    ("pt", "Na agenda estão o presidente Moses Banda e o primeiro-ministro John Zulu.", ["Moses Banda", "John Zulu"]),
]  # fmt: skip

NOT_MET = [
    ("en", "He comes at the invitation of President Moses Banda."),
    ("en", "Relations with President Moses Banda have been cool."),
    ("en", "President Moses Banda wrote to him in March."),
    ("en", "President Moses Banda could not receive him."),
    ("en", "President Moses Banda, who took office in May, has promised reform."),
    ("en", "He is accompanied by Trade Minister Peter Toth."),
    ("en", "On Thursday he will travel to Chilanga, the country residence of President Moses Banda."),
    ("es", "Las relaciones con el presidente Moses Banda son frías."),
    ("es", "El presidente Moses Banda no pudo recibirlo."),
    ("es", "El presidente Moses Banda le escribió en marzo."),
    ("es", "Lo acompaña el ministro de Comercio, Peter Toth."),
    ("pt", "As relações com o presidente Moses Banda são frias."),
    ("pt", "O presidente Moses Banda escreveu-lhe em março."),
    ("pt", "Felicitou o presidente Moses Banda pela eleição."),
    ("pt", "Acompanha-o o ministro do Comércio, Peter Toth."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "names"), MET)
def test_those_met_without_a_word_of_meeting(language: str, sentence: str, names: list[str]) -> None:
    assert [meeting.name for meeting in visit(language, sentence).meetings] == names


@pytest.mark.parametrize(("language", "sentence"), NOT_MET)
def test_those_only_spoken_of(language: str, sentence: str) -> None:
    assert not visit(language, sentence).meetings
