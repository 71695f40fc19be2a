"""Whatever bytes come, in whatever form they claim to be: reports, or one sentence, and never a traceback."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.examples import examples
from tests.facts.strategies import raw_texts
from tests.sources.documents import BODY, html_page, json_ld, pdf_of

from envoyage.facts import Report
from envoyage.sources import SourceError, load

WHOLE = (
    html_page(
        json_ld('{"@type": "NewsArticle", "datePublished": "2025-02-06"}'), attributes=' lang="pt"'
    ).encode(),
    pdf_of([BODY, BODY], title="Vieira"),
    f'{{"id": "a", "text": "{BODY}", "published": "2025-02-06"}}\n'.encode() * 2,
    f"---\nid: a\npublished: 2025-02-06\n---\n{BODY}".encode(),
)
MARKUP = (
    "<p>",
    "</p>",
    "<meta ",
    'charset="',
    "<time>",
    "<h1>",
    "<![CDATA[",
    "<!--",
    "<table>",
    "&#0;",
    "&bogus;",
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A good document with a part cut out or put in."""
    data = draw(st.sampled_from(WHOLE))
    at = draw(st.integers(0, len(data)))
    return data[:at] + draw(st.binary(max_size=8)) + data[at + draw(st.integers(0, 40)) :]


odd_markup = st.lists(st.one_of(st.sampled_from(MARKUP), raw_texts)).map(
    lambda parts: "".join(parts).encode("utf-8", "replace")
)


@pytest.mark.parametrize("suffix", [".txt", ".html", ".pdf", ".jsonl", ""])
@settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.one_of(st.binary(max_size=300), damaged(), odd_markup))
def test_any_bytes(tmp_path: Path, suffix: str, data: bytes) -> None:
    path = tmp_path / f"report{suffix}"
    path.write_bytes(data)
    told: list[str] = []
    reports: list[Report] = []
    try:
        reports += load(str(path), tell=told.append)
    except SourceError as refused:
        told.append(str(refused))
    assert reports or told
    assert all(report.text.strip() for report in reports)
    assert all(sentence.endswith(".") and "\n" not in sentence for sentence in told)
