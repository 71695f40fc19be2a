"""Topics that no rule finds, and those of rules that the signs around them speak against."""

import pytest
from tests.reading.visits import topics_by_rule, visit
from tools.weigh_topics import Row, learn

from envoyage.reading.topics.weighing import weights

ONLY_WEIGHED = [
    ("es", "Las conversaciones, según la agenda, irán de la migración al comercio y la energía.", "energía"),
    ("es", "Los ministros mirarán en la reunión la seguridad y la guerra en Sudán.", "guerra en Sudán"),
    ("pt", "Os ministros olharão na reunião para a segurança e a guerra no Sudão.", "guerra no Sudão"),
    ("pt", "Na agenda, as conversações vão da migração ao comércio e à energia.", "energia"),
]  # fmt: skip
NAMES = [
    ("en", "He saw talks of the Commission for Trade and Technical Cooperation.", "Technical Cooperation"),
    ("es", "Vio la reunión de la Comisión de Comercio y Cooperación Técnica.", "Cooperación Técnica"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "label"), ONLY_WEIGHED)
def test_what_talks_name_is_a_topic_without_a_rule(code: str, text: str, label: str) -> None:
    assert topics_by_rule(code, text) == []
    assert label in [topic.label for topic in visit(code, text).topics]


@pytest.mark.parametrize(("code", "text", "label"), NAMES)
def test_a_part_of_a_name_is_none(code: str, text: str, label: str) -> None:
    assert label not in [topic.label for topic in visit(code, text).topics]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The hall was built after the war and the drought."),
        ("es", "La sala se construyó tras la guerra y la sequía."),
        ("pt", "A sala foi construída depois da guerra e da seca."),
    ],
)
def test_matters_far_from_talks_are_none(code: str, text: str) -> None:
    assert visit(code, text).topics == ()


def test_the_weights_are_of_signs_and_small() -> None:
    table = weights()
    assert "" in table
    assert len(table) > 100
    assert max(map(abs, table.values())) < 3


def test_a_sign_of_topics_gains_weight_and_a_rare_one_none() -> None:
    rows = [Row(("near talks",), True, 1.0), Row(("far",), False, 1.0)] * 40 + [Row(("rare",), True, 1.0)]
    table = learn(rows)
    assert table["near talks"] > 0 > table["far"]
    assert "rare" not in table
