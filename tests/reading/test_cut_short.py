"""Reports that break off: a headline, a teaser, a feed of so many characters; a text ends anywhere."""

import re

import pytest
from evals.split import Part, reports_of

from envoyage.facts import Report
from envoyage.reading import read_report

_OPENING = 500  # characters of a report
_EVERY = 5  # of the reports
_TOKEN = re.compile(r"\w+|[^\w\s]")
# Words that a rule looks behind, at the end of what is left of a report.
BROKEN = [
    ("en", "President Ana Ruiz of Peru flew to Chile. She announced the cancellation of the visit"),
    ("en", "Peru's president, Ana Ruiz, visited Chile. The talks were"),
    ("en", "Peru's president, Ana Ruiz, visited Chile. On Monday she called on"),
    ("en", "Ana Ruiz, the president of Peru, is in Chile, which she"),
    ("en", "President Ana Ruiz of Peru arrived in Chile. “"),
    ("es", "La presidenta Ana Ruiz viajó a Chile con los ministros Luis Paz, de Perú, y Eva Sol, de"),
    ("es", "La presidenta de Perú, Ana Ruiz, que está"),
    ("pt", "A presidente do Peru, Ana Ruiz, comunicou o cancelamento da visita"),
    ("pt", "A presidente do Peru, Ana Ruiz, na sua primeira visita de Estado a"),
]


@pytest.mark.parametrize(("language", "text"), BROKEN)
def test_a_text_that_breaks_off_is_read(language: str, text: str) -> None:
    read_report(Report.of(text, language=language))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es", "pt"])
def test_a_text_may_end_behind_any_word(language: str) -> None:
    """The first sentences of reports, cut behind each of their tokens in turn."""
    texts = [gold.report.text for gold in reports_of(Part.TUNE) if gold.language == language]
    for text in texts[::_EVERY]:
        for token in _TOKEN.finditer(text[:_OPENING]):
            read_report(Report.of(text[: token.end()], language=language))
