"""What travels, or who, is no official of the text: things, parties of others, firms, those at home."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.visits import TALKS

from envoyage.reading import read
from envoyage.reading.gate import gate


def journeys(language: str, text: str) -> list[str]:
    """Who travels where by a text that the gate lets through."""
    text = f"{text} {TALKS[language]} {OPENS[language]}"
    assert gate(language).opens(text), text
    trips = read(text, language=language, published=date(2024, 5, 15)).trips
    return [f"{t.traveller.name}: {' '.join(s.country for s in t.stops)}" for t in trips]


# Words that open the gate and tell of no journey.
OPENS = {
    "en": "The foreign ministry spoke of official visits.",
    "es": "La cancillería habló de visitas oficiales.",
    "pt": "A chancelaria falou de visitas oficiais.",
}

THINGS = [
    ("es", "El presidente, Luis Vidal de Chile, dio las cifras. El gas pasó a venderse a China y a India."),
    ("es", "Luis Vidal, presidente de Chile, lo lamentó. El cuerpo llegó de Lisboa el domingo."),
    (
        "es",
        "El gobernador Luis Vidal dijo que llegaron tropas de Ruanda. El presidente de Togo, Kofi Roe, calló.",
    ),
    # who takes part from home
    ("en", "President Luis Vidal of Chile took part, by video link, in a seminar in Lima."),
    ("es", "El presidente de Chile, Luis Vidal, participó, por videoconferencia, en un seminario en Lima."),
    ("es", "El presidente de Chile, Luis Vidal, asistió de forma virtual a una cumbre en Lima."),
    ("pt", "O presidente do Chile, Luis Vidal, participou, por videoconferência, de um seminário em Lima."),
    ("pt", "O ministro da Economia de Angola, Rui Paz, deu os números. O gás passou a ser vendido à China."),
    ("pt", "O Presidente de Angola, Rui Paz, decretou luto. O corpo chegou de Lisboa no domingo."),
    (
        "pt",
        "O ministro de Angola, Rui Paz, autorizou a operação. O carregamento parte do Rio e segue para Beirute.",
    ),
    ("en", "The Norwegian foreign minister, Ola Roe, said the ships had reached Haiti."),
    (
        "en",
        "The Norwegian foreign minister, Ola Roe, thanked the fund, whose experts arrived in Lima on Monday.",
    ),
]

OTHERS = [
    ("en", "The Norwegian prime minister, Ola Roe, welcomed the visit to Kyiv by a group of lawmakers."),
    ("es", "El canciller de Chile, Luis Vidal, habló de la visita a La Paz de un grupo de empresarios."),
    ("pt", "O chanceler de Angola, Rui Paz, saudou a visita a Lima de um grupo de empresários."),
    ("en", "The team will travel to Riyadh, the federation's president, Ola Roe, said in Oslo."),
    ("en", "The company's president, Ola Roe, flew to Riyadh on Monday."),
    ("es", "El presidente de Ferrosur, Luis Vidal, viajará a Boston la próxima semana."),
    ("pt", "O presidente da Ferrosul, Rui Paz, viaja para Boston na próxima semana."),
]

NOBODY_NAMED = [
    (
        "en",
        "A court sentenced former minister Ana Paz. She travelled to Miami in 2021. President Luis Vidal was silent.",
    ),
    (
        "es",
        "Un tribunal condenó a la exministra Ana Paz. Ella viajó a Miami en 2021. El presidente Luis Vidal calló.",
    ),
    (
        "pt",
        "O tribunal condenou a ex-deputada Ana Reis. Segundo a denúncia, ela viajou a Miami. A ministra Eva Paz calou.",
    ),
    (
        "es",
        "El presidente de El Salvador, Luis Vidal, nombró a Juan Paz. El diplomático viajará a México en junio.",
    ),
    ("pt", "O Presidente de Angola, Rui Paz, nomeou João Reis. O diplomata parte para o México em junho."),
]

FORBIDDEN = [
    (
        "en",
        "Canada imposed sanctions on the Norwegian minister, Ola Roe, who is barred from travelling to Canada.",
    ),
    ("es", "La fiscalía prohibió al ministro de Chile, Luis Vidal, viajar a Miami."),
    ("pt", "O ministro de Angola, Rui Paz, está proibido de viajar para Portugal."),
]

AT_HOME = [
    (
        "en",
        "The Minister of Agriculture, Ola Roe, paid a visit to Mombasa. He will travel to Kisumu next week.",
    ),
    ("es", "QUITO - El ministro de Agricultura, Luis Vidal, visitó Babahoyo. Mañana viajará a Guayaquil."),
    (
        "pt",
        "O ministro da Agricultura, Rui Paz, visitou produtores em Pelotas. Segue amanhã para Porto Alegre.",
    ),
    (
        "es",
        "El rey de España, Felipe VI, presidió en Santiago la ofrenda. Después visitó el puerto de Vigo, en España.",
    ),
]

LIVES = [
    ("en", "The Norwegian minister, Ola Roe, was born in Lima and studied law."),
    ("es", "El ministro de Chile, Luis Vidal, estuvo exiliado en México."),
]


# An office that the one named there does not hold.
ANOTHER_OFFICE = [
    ("en", "The Norwegian foreign minister, Ola Roe, welcomed the visit of the Norwegian ambassador to Haiti in May."),
    ("es", "El canciller chileno, Luis Vidal, habló del deshielo después del regreso del embajador chileno a Lima en abril."),
    ("es", "El ministro chileno, Luis Vidal, anunció la visita del presidente chileno a Lima en junio."),
    ("pt", "O ministro angolano Rui Paz saudou o regresso do embaixador angolano a Lima em abril."),
    ("pt", "O chanceler angolano, Rui Paz, anunciou a visita do presidente angolano ao Peru em junho."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [*THINGS, *OTHERS, *NOBODY_NAMED, *FORBIDDEN, *AT_HOME, *LIVES, *ANOTHER_OFFICE],
)
def test_no_official_of_the_text_travels(language: str, text: str) -> None:
    assert journeys(language, text) == []


KEPT = [
    (
        "en",
        "The Norwegian foreign minister, Ola Roe, said the talks in Oslo failed. He will travel to Haiti.",
    ),
    ("es", "El canciller de Chile, Luis Vidal, habló ayer. La próxima semana viajará a Perú."),
    (
        "pt",
        "O chanceler de Angola, Rui Paz, falou ontem. A delegação parte para o Peru e o ministro visita Lima.",
    ),
    ("pt", "O chanceler de Angola, Rui Paz, falou ontem. No domingo viaja para o Peru."),
    ("en", "The minister, Ola Roe, flew to Guayaquil in Ecuador on Monday."),
    (
        "es",
        "El canciller de Chile, Luis Vidal, habló ayer de la visita del gobernante chileno a Lima en junio.",
    ),
]


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_an_official_still_travels(language: str, text: str) -> None:
    assert len(journeys(language, text)) == 1
