"""What a clause behind a paper says that it brings, and that this is no topic beside it."""

import pytest
from tests.reading.visits import visit

BROUGHT = [
    ("en", "They signed an accord that aims to ease visas for nurses.", "ease visas for nurses"),
    (
        "en",
        "They signed a memorandum of understanding with which they intend to expand cooperation on wool.",
        "expand cooperation on wool",
    ),
    ("en", "They signed a pact that creates a joint commission on dams.", "joint commission on dams"),
    (
        "es",
        "Suscribieron un acuerdo que pretende impulsar la cooperación en puertos y canales.",
        "impulsar la cooperación en puertos y canales",
    ),
    (
        "es",
        "Firmaron un memorando de entendimiento con el que buscan mejorar el control del ganado.",
        "mejorar el control del ganado",
    ),
    (
        "es",
        "Firmaron un convenio que tiene por objeto facilitar el envío de semillas.",
        "facilitar el envío de semillas",
    ),
    ("es", "Se firmó un acuerdo que crea una comisión mixta de aguas.", "comisión mixta de aguas"),
    (
        "pt",
        "Assinaram um acordo que visa melhorar o controlo do gado.",
        "melhorar o controlo do gado",
    ),
    (
        "pt",
        "Assinaram um memorando de entendimento com o qual pretendem reforçar a cooperação no turismo.",
        "reforçar a cooperação no turismo",
    ),
    (
        "pt",
        "Assinaram memorandos que reforçam a cooperação em áreas estratégicas como água, minas e saúde.",
        "água, minas e saúde",
    ),
]


@pytest.mark.parametrize(("language", "sentence", "about"), BROUGHT)
def test_what_a_clause_says_a_paper_brings(language: str, sentence: str, about: str) -> None:
    trip = visit(language, sentence)
    assert [agreement.about for agreement in trip.agreements] == [about]
    assert trip.topics == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "They signed an accord that is to be published on Friday."),
        ("es", "Firmaron un acuerdo que se publicará el viernes."),
        ("pt", "Assinaram um acordo que será publicado na sexta-feira."),
    ],
)
def test_what_becomes_of_a_paper_is_not_what_it_brings(language: str, sentence: str) -> None:
    (agreement,) = visit(language, sentence).agreements
    assert agreement.about is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The accord will strengthen cooperation on dams."),
        ("en", "The memorandum covers copper, libraries and the exchange of nurses."),
        ("es", "El convenio abarca la pesca, el turismo y la cooperación científica."),
        ("es", "Los dos acuerdos están dirigidos a fomentar el comercio de cobre."),
        ("pt", "O acordo vai reforçar a cooperação na saúde."),
        ("pt", "O primeiro memorando é dedicado à promoção dos direitos das mulheres."),
    ],
)
def test_what_a_paper_holds_is_no_topic(language: str, sentence: str) -> None:
    assert visit(language, sentence).topics == ()


@pytest.mark.parametrize(
    ("language", "sentence", "abouts"),
    [
        ("en", "Among the accords signed are a memorandum on wool and a pact on visas.", ["wool", "visas"]),
        ("es", "Entre los acuerdos firmados destaca un memorando sobre lana.", ["lana"]),
        ("pt", "Entre os acordos assinados está um memorando sobre lã.", ["lã"]),
        ("en", "Three accords were signed, one of them on wool.", ["wool"]),
        ("es", "Se firmaron tres acuerdos, uno de ellos sobre lana.", ["lana"]),
        ("pt", "Foram assinados três acordos, um dos quais sobre barragens.", ["barragens"]),
        ("en", "They signed a deal worth $2 billion for the supply of wool.", ["supply of wool"]),
        ("es", "Firmaron un contrato por 20 millones de euros para el envío de lana.", ["envío de lana"]),
        ("pt", "Assinaram um contrato no valor de 20 milhões de euros para o envio de lã.", ["envio de lã"]),
        ("pt", "Assinaram acordos nos domínios político e económico.", ["domínios político e económico"]),
        ("en", "The visit comes a week after the two signed an accord on wool.", []),
        ("es", "La visita llega una semana después de que firmaran un acuerdo sobre lana.", []),
    ],
)
def test_papers_told_among_those_signed_and_those_before_the_visit(
    language: str, sentence: str, abouts: list[str]
) -> None:
    assert [agreement.about for agreement in visit(language, sentence).agreements] == abouts
