"""Speakers behind a town, an adverb or "according to which"; what is said to a guest; words in marks."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.visits import topics_by_rule, visit

from envoyage.reading import read

KADAR, PHIRI = "Laszlo Kadar", "Ruth Phiri"
MET = {
    "en": "Kadar met his counterpart, Foreign Minister Ruth Phiri. ",
    "es": "Kadar se reunió con su homóloga, la canciller Ruth Phiri. ",
    "pt": "Kadar reuniu-se com a homóloga, a ministra Ruth Phiri. ",
}
SAID = [
    # behind a town, behind an adverb
    ("es", '"Nos preocupan los acuerdos opacos", dijo en Washington Ned Roe, portavoz del Departamento de Estado.', "Ned Roe"),
    ("es", '"Vivimos un tiempo de grandes dificultades", dijo después Phiri.', PHIRI),
    ("pt", '"Vivemos um tempo de grandes dificuldades", disse depois Phiri.', PHIRI),
    ("pt", '"Preocupam-nos os acordos opacos", disse em Luanda Rui Roe, porta-voz do governo.', "Rui Roe"),
    # whose note it is
    ("en", 'The Foreign Ministry issued a note according to which "the state visit is put off".', "Foreign Ministry"),
    ("es", 'Exteriores difundió ayer una nota según la cual "la visita de Estado queda pospuesta".', "Exteriores"),
    ("pt", 'O Ministério divulgou uma nota segundo a qual "a visita de Estado fica adiada".', "Ministério"),
    # a paper that an aside stands behind, and people without a name
    ("pt", 'O documento, enviado à imprensa, descreve a visita como "uma oportunidade para dar outro dinamismo".', None),
    ("es", 'El documento, enviado a la prensa, describe la visita como "una oportunidad para dar otro dinamismo".', None),
    ("en", '"The two spoke openly about how the lands work together," the police said.', None),
]  # fmt: skip
# A host who has been abroad some time is at home here.
HOSTS = [
    ("en", 'Phiri, who visited Hungary in 2012, thanked him. "We open our house to him," Phiri said.'),
    ("es", 'Phiri, que visitó Hungría en 2012, le dio las gracias. "Le abrimos nuestra casa", dijo Phiri.'),
    ("pt", 'Phiri, que visitou a Hungria em 2012, agradeceu. "Abrimos-lhe a nossa casa", disse Phiri.'),
]  # fmt: skip
# Words of speech are no topics, nor is where it was spoken.
NOTHING = [
    ("en", 'Kadar spoke of the "threats of big powers".'),
    ("es", 'Kadar habló de las "amenazas expansionistas de regímenes autoritarios".'),
    ("pt", 'Kadar falou de "relações de novo tipo".'),
    ("en", "He knelt down to talk to people sitting on the floor."),
    ("en", "He ended the tour with talks on the island of Ndola."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "speaker"), SAID)
def test_speakers(code: str, text: str, speaker: str | None) -> None:
    assert [quote.speaker for quote in visit(code, MET[code] + text).quotes] == [speaker]


@pytest.mark.parametrize(("code", "text"), HOSTS)
def test_what_a_host_says_goes_with_the_guests_visit(code: str, text: str) -> None:
    lead = {
        "en": "Hungarian Foreign Minister Laszlo Kadar began an official visit to Zambia on Monday. ",
        "es": "El canciller húngaro, Laszlo Kadar, inició el lunes una visita oficial a Zambia. ",
        "pt": "O chanceler da Hungria, Laszlo Kadar, iniciou na segunda-feira uma visita oficial à Zâmbia. ",
    }[code]
    met = {
        "en": "Kadar met Zambian Foreign Minister Ruth Phiri.\n\n",
        "es": "Kadar se reunió con la canciller de Zambia, Ruth Phiri.\n\n",
        "pt": "Kadar reuniu-se com a ministra da Zâmbia, Ruth Phiri.\n\n",
    }[code]
    trips = read(lead + met + text, language=code, published=date(2025, 3, 20)).trips
    assert {trip.traveller.name for trip in trips if trip.quotes} == {KADAR}


@pytest.mark.parametrize(("code", "text"), NOTHING)
def test_no_topics(code: str, text: str) -> None:
    assert topics_by_rule(code, text) == []
