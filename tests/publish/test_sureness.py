"""How old a statement is and how sure: publishers are counted, first and last day are said."""

from datetime import date

import pytest
from django.utils.translation import override

from envoyage.publish import evidence
from envoyage.publish.sureness import age, sureness


def told(publisher: str, on: str = "") -> evidence.Testimony:
    return evidence.Testimony(
        report=f"{publisher}{on}",
        publisher=publisher,
        title="",
        language="en",
        published=date.fromisoformat(on) if on else None,
        pieces=(),
        link=None,
        archived=None,
        restated=False,
    )


A, B, C = "Courier", "Herald", "Gazette"
AGES = [
    ([], ""),
    ([told(A)], ""),
    ([told(A, "2025-03-28")], "Said on March 28, 2025."),
    ([told(A, "2025-03-28"), told(B, "2025-03-28"), told(C)], "Said on March 28, 2025."),
    (
        [told(A, "2025-04-17"), told(B, "2025-03-26"), told(C)],
        "First said on March 26, 2025, last on April 17, 2025.",
    ),
]
SURE = [
    ([told(A)], [], "It rests on one publisher alone."),
    ([told(A, "2025-03-01"), told(A, "2025-03-02")], [], "It rests on one publisher alone."),
    ([told(A), told(B)], [], "Fair confidence: two publishers say so, none otherwise."),
    ([told(A), told(B), told(C)], [], "High confidence: 3 publishers say so, none otherwise."),
    ([told(A), told(B), told(C)], [told("Star")], "Disputed: 3 reports say so, 1 disagrees."),
]


@pytest.mark.parametrize(("says", "words"), AGES)
def test_the_age_of_a_statement(says: list[evidence.Testimony], words: str) -> None:
    assert age(says) == words


@pytest.mark.parametrize(("says", "denies", "words"), SURE)
def test_how_sure_a_statement_is(
    says: list[evidence.Testimony], denies: list[evidence.Testimony], words: str
) -> None:
    assert sureness(says, denies) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "Dicho el 28 de marzo de 2025. Se apoya en un solo medio."),
        ("pt", "Dito em 28 de março de 2025. Apoia-se em um único veículo."),
    ],
)
def test_it_is_said_in_the_language_of_the_page(language: str, words: str) -> None:
    says = [told(A, "2025-03-28")]
    with override(language):
        assert f"{age(says)} {sureness(says)}" == words
