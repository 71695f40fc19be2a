"""Adjectives that share a noun, those with whom one talks, and meetings of which only the rank is told."""

import pytest
from tests.reading.visits import topics_by_rule


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "They agreed to deepen trade, scientific, and cultural ties.",
            ["trade, scientific, and cultural ties"],
        ),
        (
            "en",
            "They discussed the drought, ties in the trade, economic, and cultural fields and the railway.",
            ["drought", "ties in the trade, economic, and cultural fields", "railway"],
        ),
        ("en", "They discussed trade, dams, and cultural ties.", ["trade", "dams", "cultural ties"]),
        ("en", "He discussed drought in Malawi with Zambian officials.", ["drought in Malawi"]),
        ("en", "He discussed copper prices with senior Zambian officials.", ["copper prices"]),
        ("en", "They discussed ties with Malawi.", ["ties with Malawi"]),
        (
            "en",
            "They reviewed recent developments in relations with Malawi and a new ferry.",
            ["relations with Malawi", "new ferry"],
        ),
        ("en", "They discussed trade, copper and cultural ties.", ["trade", "copper", "cultural ties"]),
        (
            "en",
            "They exchanged views on protecting rivers, cutting tariffs, and working with farmers.",
            ["protecting rivers", "cutting tariffs"],
        ),
        (
            "es",
            "Hablaron de la cooperación en los ámbitos cultural, científico y deportivo.",
            ["cooperación en los ámbitos cultural, científico y deportivo"],
        ),
        ("es", "Su agenda incluye un encuentro de alto nivel y la sequía.", ["sequía"]),
        ("es", "La agenda incluye una visita de cortesía al Parlamento.", []),
        (
            "es",
            "La agenda incluye un diálogo de alto nivel sobre el agua.",
            ["diálogo de alto nivel sobre el agua"],
        ),
        ("pt", "Na agenda está um encontro de alto nível com deputados.", []),
    ],
)
def test_what_shares_a_noun_and_what_is_no_matter(language: str, sentence: str, expected: list[str]) -> None:
    assert topics_by_rule(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Economy Minister Ana Paz of Hungary said both sides had discussed railways in May.", []),
        ("en", "Zambian Foreign Minister Ana Paz said both sides had discussed railways.", ["railways"]),
        ("es", "La ministra húngara Ana Paz dijo que ambas partes habían abordado la pesca en mayo.", []),
        ("pt", "A ministra húngara Ana Paz disse que as duas partes tinham discutido as pescas em maio.", []),
    ],
)
def test_what_others_say_had_been_discussed_was_before(
    language: str, sentence: str, expected: list[str]
) -> None:
    assert topics_by_rule(language, sentence) == expected
