"""Topics behind people without a name and behind empty nouns; places that guests attend or are shown."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.visits import topics_by_rule

from envoyage.reading.reader import read

TOPICS = [
    ("es", "La presidenta de Senegal, Awa Diop, viajó a Fiyi, donde abordó con altas autoridades de la isla la ampliación del puerto.", ["ampliación del puerto"]),
    ("es", "La presidenta de Senegal, Awa Diop, viajó a Fiyi y abordó temas clave relacionados con la pesca y el turismo.", ["pesca", "turismo"]),
    ("es", "La presidenta de Senegal, Awa Diop, viajó a Fiyi. Temas como la pesca y el turismo hacen parte de la agenda.", ["pesca", "turismo"]),
    ("es", "La presidenta de Senegal, Awa Diop, viajó a Fiyi y habló con el canciller de este proyecto.", []),
    ("es", "La presidenta de Senegal, Awa Diop, viajó a Fiyi para hablar con Luis Roe, donde hay quejas sobre la pesca.", []),
    ("en", "President Awa Diop of Senegal travelled to Fiji for talks with Luis Roe, where fleets fight over territory.", []),
    ("pt", "A presidente do Senegal, Awa Diop, viajou a Fiji, onde debateu com altas autoridades da ilha a ampliação do porto.", ["ampliação do porto"]),
    ("pt", "A presidente do Senegal, Awa Diop, viajou a Fiji e abordou questões ligadas à pesca e ao turismo.", ["pesca", "turismo"]),
    ("pt", "A presidente do Senegal, Awa Diop, viajou a Fiji. Temas como a pesca e o turismo fazem parte da agenda.", ["pesca", "turismo"]),
]  # fmt: skip
PLACES = [
    ("es", "La presidenta de Senegal, Awa Diop, viajó a Fiyi y tiene previsto asistir al Castillo de Nadura.", "Castillo de Nadura"),
    ("es", "La presidenta de Senegal, Awa Diop, viajó a Fiyi, donde visitó la factoría de Nadura.", "factoría de Nadura"),
    ("pt", "A presidente do Senegal, Awa Diop, viajou a Fiji, onde visitou a Bolsa de Nadura.", "Bolsa de Nadura"),
    ("en", "President Awa Diop of Senegal travelled to Fiji, where she visited the Nadura Brewery.", "Nadura Brewery"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "labels"), TOPICS)
def test_topics(code: str, text: str, labels: list[str]) -> None:
    (trip,) = read(text, language=code).trips
    assert [topic.label for topic in trip.topics] == labels


@pytest.mark.parametrize(("code", "text", "name"), PLACES)
def test_places(code: str, text: str, name: str) -> None:
    (trip,) = read(text, language=code).trips
    assert [place.name for place in trip.places] == [name]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "They touched upon topics ranging from the purchase of tugs to visa rules.",
            ["purchase of tugs", "visa rules"],
        ),
        (
            "es",
            "Hablaron de temas que van desde la compra de grúas hasta los visados.",
            ["compra de grúas", "visados"],
        ),
        ("es", "En la conversación salió a relucir la sequía en Malaui.", ["sequía en Malaui"]),
        ("es", "Kadar pronunció una alocución sobre la sequía.", ["sequía"]),
        ("es", "Ambos intercambiaron regalos y cartas.", []),
        ("pt", "Trocaram pontos de vista sobre a seca e as pescas.", ["seca", "pescas"]),
        ("pt", "Kadar terá contactos com as autoridades sobre a seca.", ["seca"]),
        ("pt", "Kadar fará uma intervenção sobre a seca no Maláui.", ["seca no Maláui"]),
    ],
)
def test_lists_from_one_end_to_the_other_and_what_came_up(
    language: str, sentence: str, expected: list[str]
) -> None:
    assert topics_by_rule(language, sentence) == expected
