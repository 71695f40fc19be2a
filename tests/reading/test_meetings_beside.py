"""Those met who stand beside, behind or before: lead-ins, company of another country, delegations, lists."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.visits import visit
from tests.reading.wordings import Told, differences

MET = [
    # the host in a clause that the guest opens
    ("en", "Welcoming his Hungarian counterpart at State House, President Moses Banda praised the trade.", ["Moses Banda"]),
    ("en", "Receiving the minister in his office, Speaker John Zulu praised the trade.", ["John Zulu"]),
    ("es", "Al recibirlo en su despacho, el presidente Moses Banda elogió el comercio.", ["Moses Banda"]),
    ("es", "Al recibir al ministro húngaro, la canciller Ruth Phiri elogió el comercio.", ["Ruth Phiri"]),
    ("pt", "Ao receber o visitante, o presidente Moses Banda elogiou o comércio.", ["Moses Banda"]),
    ("pt", "Ao receber o ministro húngaro, a chanceler Ruth Phiri elogiou o comércio.", ["Ruth Phiri"]),
    ("en", "Meeting with Foreign Minister Ruth Phiri, Kadar praised the trade.", ["Ruth Phiri"]),
    # a possessive is no pronoun, a country's office no passive
    ("en", "Hungary's minister met Foreign Minister Ruth Phiri.", ["Ruth Phiri"]),
    ("en", "Kadar was to have met Foreign Minister Ruth Phiri.", ["Ruth Phiri"]),
    # company of another country is met, one's own is not
    ("en", "Kadar, along with Zambia's Foreign Minister Ruth Phiri, opened and inaugurated the school.", ["Ruth Phiri"]),
    ("en", "Kadar, accompanied by his Zambian counterpart Ruth Phiri, toured the mine.", ["Ruth Phiri"]),
    ("en", "Kadar, accompanied by the deputy minister, Peter Toth, toured the mine.", []),
    ("es", "Kadar, junto con la canciller zambiana, Ruth Phiri, inauguró la escuela.", ["Ruth Phiri"]),
    ("es", "Kadar, acompañado por su par zambiana, Ruth Phiri, recorrió la mina.", ["Ruth Phiri"]),
    ("es", "Kadar, acompañado por el viceministro, Peter Toth, recorrió la mina.", []),
    ("pt", "Kadar, junto com a chanceler zambiana, Ruth Phiri, inaugurou a escola.", ["Ruth Phiri"]),
    ("pt", "Kadar, acompanhado pela sua homóloga zambiana, Ruth Phiri, percorreu a mina.", ["Ruth Phiri"]),
    ("pt", "Kadar, acompanhado pelo vice-ministro, Peter Toth, percorreu a mina.", []),
    # at the head of those met
    ("en", "Kadar held talks with a delegation led by Foreign Minister Ruth Phiri.", ["Ruth Phiri"]),
    ("en", "Kadar received a delegation headed by Foreign Minister Ruth Phiri.", ["Ruth Phiri"]),
    ("es", "Kadar se reunió con una delegación encabezada por la canciller Ruth Phiri.", ["Ruth Phiri"]),
    ("es", "Kadar recibió a un grupo presidido por la canciller Ruth Phiri.", ["Ruth Phiri"]),
    ("pt", "Kadar reuniu-se com uma delegação chefiada pela chanceler Ruth Phiri.", ["Ruth Phiri"]),
    ("pt", "Kadar manteve conversações com um grupo liderado pela chanceler Ruth Phiri.", ["Ruth Phiri"]),
    # some of those who are meant
    ("es", "Kadar conversó con varias personas, entre las que destacan la ministra Ruth Phiri y el alcalde, John Zulu.", ["Ruth Phiri", "John Zulu"]),
    ("pt", "Kadar conversou com várias pessoas, entre as quais figuram a ministra Ruth Phiri e o autarca John Zulu.", ["Ruth Phiri", "John Zulu"]),
    # greetings
    ("en", "Kadar shook hands with President Moses Banda.", ["Moses Banda"]),
    ("es", "Kadar saludó en el aeropuerto al presidente Moses Banda.", ["Moses Banda"]),
    ("es", "Kadar saludó al presidente Moses Banda por su reelección.", []),
    ("pt", "Kadar cumprimentou no aeroporto o presidente Moses Banda.", ["Moses Banda"]),
    ("en", "President Moses Banda decorated him with the Order of the Eagle.", ["Moses Banda"]),
    ("es", "El presidente Moses Banda lo condecoró con la Orden del Águila.", ["Moses Banda"]),
    ("pt", "O presidente Moses Banda condecorou-o com a Ordem da Águia.", ["Moses Banda"]),
    # moods of what is expected
    ("es", "Está previsto que se reúna con la canciller Ruth Phiri.", ["Ruth Phiri"]),
    ("es", "Se espera que mantenga un encuentro con la canciller Ruth Phiri.", ["Ruth Phiri"]),
    ("pt", "Está previsto que se reúna com a chanceler Ruth Phiri.", ["Ruth Phiri"]),
    ("pt", "Kadar visitou depois o presidente Moses Banda.", ["Moses Banda"]),
    # one office, two matters; ranks behind an office; a state's long name before a name
    ("es", "Kadar se reunió con la ministra de Defensa, Ruth Phiri, y de Salud, John Zulu.", ["Ruth Phiri", "John Zulu"]),
    ("pt", "Kadar encontrou-se com a ministra da Defesa, Ruth Phiri, e da Saúde, John Zulu.", ["Ruth Phiri", "John Zulu"]),
    ("es", "Kadar se reunió con la presidenta del Senado, Ruth Phiri, y de la Cámara de Diputados, John Zulu.", ["Ruth Phiri", "John Zulu"]),
    ("en", "Kadar met Minister of Foreign Affairs Senator Ruth Phiri and Minister of Health Ambassador John Zulu.", ["Ruth Phiri", "John Zulu"]),
    ("en", "Kadar met President of France Ana Roe, President of the United States Luis Paz, Prime Minister of Japan Rosa Vidal.", ["Ana Roe", "Luis Paz", "Rosa Vidal"]),
    # a counterpart from somewhere, and somebody's counterpart
    ("en", "Kadar met his counterparts from Zambia, Ruth Phiri, and Malawi, John Zulu.", ["Ruth Phiri", "John Zulu"]),
    ("en", "The visit will include talks with Kadar's Zambian counterpart Ruth Phiri.", ["Ruth Phiri"]),
    # a few quoted words end no list
    ("es", "Kadar dio una charla sobre “la economía verde” en compañía del ministro zambiano Moses Banda.", ["Moses Banda"]),
]  # fmt: skip
WEDNESDAY = date(2025, 3, 26)
ROWS = [
    # "her" as a possessive
    ("en", "Foreign Minister Awa Diop of Senegal arrived in Lima on Tuesday to meet her Peruvian counterpart Rosa Vidal.", ["Awa Diop | ? | ? | PE Lima | Rosa Vidal"]),
    # two who travel, and one who receives both
    ("en", "President Rosa Vidal of Peru met visiting Senegalese ministers Awa Diop and Modou Fall in Lima on Tuesday. Fall ended his three-day visit to Peru on Wednesday.", ["Awa Diop | ? | ? | PE Lima | Rosa Vidal", "Modou Fall | ? | ? | PE Lima | Rosa Vidal"]),
    # a visit that is only talked about takes no meeting
    ("en", "Foreign Minister Awa Diop of Senegal will visit Peru. Her trip is to include a meeting with Peru's President Rosa Vidal, where they could discuss a potential visit to Lima by Chilean leader Luis Soto.", ["Awa Diop | planned | ? | PE | Rosa Vidal"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), MET)
def test_those_met_beside(language: str, sentence: str, expected: list[str]) -> None:
    assert [meeting.name for meeting in visit(language, sentence).meetings] == expected


@pytest.mark.parametrize(("code", "text", "told"), ROWS)
def test_whose_meeting_it_is(code: str, text: str, told: list[str]) -> None:
    assert differences(code, WEDNESDAY, text, tuple(map(Told.of, told))) == []


OPENED = [
    # a bare office is that of whom the report opens with
    ("en", "Foreign Minister Awa Diop of Senegal left Washington on Tuesday after talks with Secretary of State Luis Soto. The foreign minister also met Speaker Rosa Vidal.", "Awa Diop | ? | ? | US Washington | Luis Soto; Rosa Vidal"),
    ("pt", "O ministro da Economia argentino, Luis Soto, chegou a Brasília com o secretário de Comércio, Modou Fall. O ministro foi recebido pela presidente do Banco Central, Rosa Vidal.", "Luis Soto | ? | ? | BR Brasília | Rosa Vidal"),
    # colleagues are counterparts, and no subject of the next verb
    ("en", "Foreign Minister Awa Diop of Senegal conferred in Lima on Tuesday with her Peruvian colleague, Rosa Vidal, and was received by President Luis Soto.", "Awa Diop | ? | ? | PE Lima | Rosa Vidal; Luis Soto"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "told"), OPENED)
def test_with_whom_a_report_goes_on(code: str, text: str, told: str) -> None:
    assert differences(code, WEDNESDAY, text, (Told.of(told),)) == []
