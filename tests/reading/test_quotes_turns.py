"""Words of saying that another verb leads to, and speakers beside a gerund."""

import pytest
from tests.reading.visits import visit

KADAR = "Laszlo Kadar"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", 'Kadar went on to say that "the road is long".'),
        ("en", 'Thanking the Zambian delegation, Kadar said: "The road is long."'),
        ("es", 'Kadar terminó por reconocer que "el camino es largo".'),
        ("es", 'Kadar quiso subrayar que "el camino es largo".'),
        ("pt", 'Kadar começou por referir que "o caminho é longo".'),
        ("pt", 'Kadar voltou a sublinhar que "o caminho é longo".'),
    ],
)
def test_who_says_what_another_verb_leads_to(language: str, sentence: str) -> None:
    assert [quote.speaker for quote in visit(language, sentence).quotes] == [KADAR]


@pytest.mark.parametrize(
    "sentence",
    [
        '"It was a frank talk," said Kadar, adding that "the road is long".',
        'Kadar said, "It was a frank talk. We are glad," adding, "the road is long."',
    ],
)
def test_a_gerund_goes_on_for_who_spoke_before(sentence: str) -> None:
    assert [quote.speaker for quote in visit("en", sentence).quotes] == [KADAR, KADAR]


ANA = "Ana Paz"
MET = {
    "en": "Kadar met his counterpart, Ana Paz.",
    "es": "Kadar se reunió con su homóloga, Ana Paz.",
    "pt": "Kadar reuniu-se com a sua homóloga, Ana Paz.",
}


@pytest.mark.parametrize(
    ("language", "sentence", "speakers"),
    [
        ("en", '"The road is long," the Zambian added.', [ANA]),
        ("es", '"El camino es largo", agregó la zambiana.', [ANA]),
        ("pt", '"O caminho é longo", acrescentou a zambiana.', [ANA]),
        ("es", 'Para el húngaro, "la puerta está abierta".', [KADAR]),
        ("pt", 'Para o húngaro, "a porta está aberta".', [KADAR]),
        ("en", 'In Kadar\'s view, "the door is open".', [KADAR]),
        (
            "en",
            'Paz hailed Kadar as "a friend of Zambia", while Kadar praised "the welcome here".',
            [ANA, KADAR],
        ),
        ("en", 'The ministry quoted Paz as saying that "the road is long".', [ANA]),
        ("en", 'Kadar was quoted by a news agency as saying "the road is long".', [KADAR]),
        ("en", '"We agreed on much," the agency quoted Paz as saying.', [ANA]),
    ],
)
def test_who_is_meant_by_a_people_a_view_or_who_is_quoted(
    language: str, sentence: str, speakers: list[str]
) -> None:
    told = f"{MET[language]}\n\n{sentence}"
    assert [quote.speaker for quote in visit(language, told).quotes] == speakers
