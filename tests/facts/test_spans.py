"""Days in words: every shape that a span can have."""

import pytest

from envoyage.facts import UNDATED, DateSpan
from envoyage.facts.spans import short_words, span_words

SHAPES = [
    # EDTF, with the year, without it, for a tight column
    ("2025-03-26", "March 26, 2025", "March 26", "Mar 26"),
    ("2025-03-26/2025-03-27", "March 26 to 27, 2025", "March 26 to 27", "Mar 26–27"),
    ("2025-03-31/2025-04-02", "March 31 to April 2, 2025", "March 31 to April 2", "Mar 31–Apr 2"),
    (
        "2025-12-30/2026-01-02",
        "December 30, 2025 to January 2, 2026",
        "December 30, 2025 to January 2, 2026",
        "Dec 30–Jan 2",
    ),
    ("2025-03", "March 2025", "March", "Mar"),
    ("2025-03/2025-04", "March to April 2025", "March to April", "Mar–Apr"),
    ("2025", "2025", "2025", "2025"),
    ("2024/2025", "2024 to 2025", "2024 to 2025", "2024"),
    ("2025-03-26/..", "From March 26, 2025", "From March 26", "Mar 26"),
    ("../2025-03-27", "Until March 27, 2025", "Until March 27", "Mar 27"),
    ("2025-03-26/2025-03", "From March 26, 2025", "From March 26", "Mar 26–Mar"),
    ("2025-03/2025-03-27", "Until March 27, 2025", "Until March 27", "Mar–Mar 27"),
    ("XXXX-03-26", "March 26 (year not known)", "March 26", "Mar 26"),
    (
        "XXXX-03-26/XXXX-03-27",
        "March 26 to 27 (year not known)",
        "March 26 to 27",
        "Mar 26–27",
    ),
]


@pytest.mark.parametrize(("edtf", "full", "bare", "short"), SHAPES)
def test_a_span_in_words(edtf: str, full: str, bare: str, short: str) -> None:
    span = DateSpan.parse(edtf)
    assert (span_words(span), span_words(span, year=False), short_words(span)) == (full, bare, short)


def test_an_unknown_span_says_so() -> None:
    assert span_words(UNDATED) == "Dates not known"
    assert short_words(UNDATED) == ""
