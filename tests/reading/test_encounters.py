"""Meetings: who is met, by lists, hosts, talks and calls; what is none; whose trip they belong to."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.visits import visit

from envoyage.facts import Status
from envoyage.reading import read

MET = [
    ("en", "Kadar met with President Moses Banda, Finance Minister Ruth Phiri and Speaker John Zulu.", ["Moses Banda", "Ruth Phiri", "John Zulu"]),
    ("en", "He held talks with his counterpart, Ruth Phiri, and will call on Speaker John Zulu.", ["Ruth Phiri", "John Zulu"]),
    ("en", "The minister was received by President Moses Banda.", ["Moses Banda"]),
    ("en", "President Moses Banda welcomed him at the airport.", ["Moses Banda"]),
    ("en", "He and Foreign Minister Ruth Phiri signed a treaty.", ["Ruth Phiri"]),
    ("en", "With his counterpart, Ruth Phiri, he discussed trade.", ["Ruth Phiri"]),
    ("en", "Kadar signed an agreement on grain with the Zambian trade minister Ruth Phiri.", ["Ruth Phiri"]),
    ("en", "He saw the foreign minister of that country, Ruth Phiri.", ["Ruth Phiri"]),
    ("es", "Kadar firmó un acuerdo sobre granos con la ministra de Comercio, Ruth Phiri.", ["Ruth Phiri"]),
    ("es", "Se reunió con la canciller de ese país, Ruth Phiri.", ["Ruth Phiri"]),
    ("es", "Mantuvo audiencias por separado con el presidente, Moses Banda, y la canciller, Ruth Phiri.", ["Moses Banda", "Ruth Phiri"]),
    ("es", "Kadar se reunió con el presidente, Moses Banda; la ministra de Finanzas, Ruth Phiri, y otros cargos.", ["Moses Banda", "Ruth Phiri"]),
    ("es", "Será recibido por el presidente Moses Banda y por la canciller, Ruth Phiri.", ["Moses Banda", "Ruth Phiri"]),
    ("es", "Lo recibió, en el palacio, el presidente Moses Banda.", ["Moses Banda"]),
    ("es", "El ministro tiene previsto verse con la ministra de Salud, Ruth Phiri.", ["Ruth Phiri"]),
    ("es", "Hablará también con el ministro de Justicia, John Zulu.", ["John Zulu"]),
    ("es", "Con su homóloga, Ruth Phiri, planteó la crisis.", ["Ruth Phiri"]),
    ("pt", "Kadar terá encontros com o presidente, Moses Banda, com a ministra da Saúde, Ruth Phiri, e com John Zulu.", ["Moses Banda", "Ruth Phiri", "John Zulu"]),
    ("pt", "Kadar assinou um acordo sobre cereais com a ministra do Comércio, Ruth Phiri.", ["Ruth Phiri"]),
    ("pt", "Reuniu-se com a chanceler daquele país, Ruth Phiri.", ["Ruth Phiri"]),
    ("pt", "Manteve audiências com o presidente, Moses Banda, e a chanceler, Ruth Phiri.", ["Moses Banda", "Ruth Phiri"]),
    ("pt", "O ministro esteve ontem, no palácio, com o presidente Moses Banda.", ["Moses Banda"]),
    ("pt", "Foi recebido pelo presidente Moses Banda e pela chanceler, Ruth Phiri.", ["Moses Banda", "Ruth Phiri"]),
    ("pt", "Com a sua homóloga, Ruth Phiri, discutiu o comércio.", ["Ruth Phiri"]),
    ("pt", "Ali o recebe o presidente Moses Banda, e há uma reunião com a ministra da Saúde, Ruth Phiri.", ["Moses Banda", "Ruth Phiri"]),
]  # fmt: skip
NOT_MET = [
    ("en", "Kadar spoke by phone with President Moses Banda."),
    ("en", "Kadar spoke by phone on Sunday with President Moses Banda."),
    ("en", "In a call on Sunday Kadar thanked President Moses Banda."),
    ("en", "He did not meet President Moses Banda."),
    ("en", "He met the Hungarian ambassador to Zambia, Eva Toth."),
    ("en", "Last year, in June 2019, he met President Moses Banda in Lusaka."),
    ("pt", "Kadar fez uma visita à Fortaleza Velha."),
    ("es", "Kadar habló por teléfono con el presidente Moses Banda."),
    ("es", "No se reunió con el presidente Moses Banda."),
    ("es", "Se reunió con el embajador húngaro, Peter Toth."),
    ("pt", "Kadar conversou por telefone com o presidente Moses Banda."),
    ("pt", "Não se reuniu com o presidente Moses Banda."),
    ("pt", "Encontrou-se com o embaixador húngaro, Peter Toth."),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), MET)
def test_those_met(language: str, sentence: str, expected: list[str]) -> None:
    assert [meeting.name for meeting in visit(language, sentence).meetings] == expected


@pytest.mark.parametrize(("language", "sentence"), NOT_MET)
def test_no_meetings(language: str, sentence: str) -> None:
    assert visit(language, sentence).meetings == ()


@pytest.mark.parametrize(
    ("language", "sentence", "country", "rule"),
    [
        ("en", "He met Ruth Phiri, the finance minister.", "ZM", "met-on-the-ground"),
        ("en", "He met Malawian President Ruth Phiri.", "MW", "meeting"),
        ("es", "Se reunió con la presidenta de Malaui, Ruth Phiri.", "MW", "meeting"),
        ("es", "Se reunió con la ministra de Salud, Ruth Phiri.", "ZM", "met-on-the-ground"),
        ("pt", "Reuniu-se com a presidente do Maláui, Ruth Phiri.", "MW", "meeting"),
        ("pt", "Reuniu-se com a ministra da Saúde, Ruth Phiri.", "ZM", "met-on-the-ground"),
    ],
)
def test_the_country_of_those_met(language: str, sentence: str, country: str, rule: str) -> None:
    (met,) = visit(language, sentence).meetings
    assert (met.name, met.country, met.rule.split(" by ")[0]) == ("Ruth Phiri", country, rule)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hungarian Foreign Minister Bela Kadar cancelled a visit to Zambia, where he was to meet President Moses Banda."),
        ("es", "El canciller húngaro, Bela Kadar, canceló su visita a Zambia, donde iba a reunirse con el presidente, Moses Banda."),
        ("pt", "O chanceler húngaro, Bela Kadar, cancelou a visita à Zâmbia, onde se encontraria com o presidente, Moses Banda."),
    ],
)  # fmt: skip
def test_a_trip_called_off_keeps_those_who_were_to_be_met(language: str, text: str) -> None:
    (trip,) = read(text, language=language, published=date(2025, 3, 20)).trips
    assert trip.status is Status.CANCELLED
    assert [met.name for met in trip.meetings] == ["Moses Banda"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hungarian Foreign Minister Bela Kadar will not go to the summit in Lusaka. On Tuesday he met President Moses Banda."),
        ("en", "Hungarian Foreign Minister Bela Kadar will not go to the summit in Lusaka. On Tuesday he held talks with President Moses Banda."),
        ("es", "El canciller húngaro, Bela Kadar, no irá a la cumbre de Lusaka. El martes se reunió con el presidente Moses Banda."),
        ("pt", "O chanceler húngaro, Bela Kadar, não irá à cimeira de Lusaca. Na terça-feira reuniu-se com o presidente Moses Banda."),
    ],
)  # fmt: skip
def test_nobody_was_met_on_a_trip_called_off(language: str, text: str) -> None:
    (trip,) = read(text, language=language, published=date(2025, 3, 20)).trips
    assert (trip.status, trip.meetings) == (Status.CANCELLED, ())
