"""The bundled reports: each cites the publication that it restates."""

from datetime import date
from pathlib import Path

import pytest

from envoyage.sources import SourceError, SourceNameError, bundled_reports

HEAD = """---
id: {id}
title: Rubio in Guyana
publisher: Wire
url: https://example.org/rubio
published: 2025-03-28
language: en
restated: true
archived: https://archive.example/rubio
---

Rubio visited Guyana.
"""
BUNDLED = Path(__file__).parents[2] / "resources" / "trackers"


def test_a_restated_report(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(HEAD.format(id="second"))
    (tmp_path / "a.md").write_text(HEAD.format(id="first"))
    first, second = bundled_reports(tmp_path)
    assert (first.id, second.id) == ("first", "second")
    assert first.restated_from == first.url == "https://example.org/rubio"
    assert first.archived == "https://archive.example/rubio"
    assert (first.title, first.publisher, first.language) == ("Rubio in Guyana", "Wire", "en")
    assert first.published == date(2025, 3, 28)
    assert first.text == "Rubio visited Guyana."


def test_two_of_one_id(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(HEAD.format(id="same"))
    with pytest.raises(SourceError, match=r"^b\.md has the id same of a\.md; give it one of its own\.$"):
        list(bundled_reports(tmp_path))


def test_a_report_without_an_id(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Rubio visited Guyana.")
    with pytest.raises(SourceError, match=r"^a\.md has no id"):
        list(bundled_reports(tmp_path))


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceNameError, match="is no folder"):
        list(bundled_reports(tmp_path / "none"))


@pytest.mark.parametrize("folder", sorted(BUNDLED.glob("*/reports")), ids=lambda path: path.parent.name)
def test_what_is_shipped_is_all_restated_and_cited(folder: Path) -> None:
    reports = list(bundled_reports(folder))
    assert reports
    for report in reports:
        assert report.restated_from, report.id
        assert report.publisher, report.id
        assert report.language, report.id
