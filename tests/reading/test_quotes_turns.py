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
