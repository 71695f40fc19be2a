"""The bundled trackers come into the book once, whatever is there already, and stay as editors leave them."""

from pathlib import Path

import pytest

from envoyage.record import bundle, ledger, models, projection, verdict_lines
from envoyage.record.bundle import Bundle
from envoyage.record.drafts import words_of
from envoyage.record.moves import Move
from envoyage.sources import SourceError

pytestmark = pytest.mark.django_db

TRACKER = """
slug: caribbean
title: Visits to the Caribbean
updated_on: 2025-04-17
selection: {offices: [foreign-minister], region: caribbean}
"""
REPORT = """---
id: rubio-jamaica
title: Rubio in Jamaica
publisher: The Gleaner
url: https://example.org/rubio
published: 2025-03-28
language: en
restated: true
---
US Secretary of State Marco Rubio visited Jamaica on March 26, 2025.
In Kingston he met Jamaica's Prime Minister Andrew Holness.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "caribbean" / "reports"
    reports.mkdir(parents=True)
    (reports / "rubio-jamaica.md").write_text(REPORT, "utf-8")
    (tmp_path / "caribbean" / "tracker.yaml").write_text(TRACKER, "utf-8")
    return tmp_path


def _only(folder: Path) -> Bundle:
    (found,) = bundle.bundles(folder)
    return found


def test_a_bundle_publishes_what_its_verdicts_accept(folder: Path) -> None:
    heard: list[str] = []
    assert bundle.load(_only(folder), tell=heard.append).reports == 1
    assert heard == ["rubio-jamaica"]
    assert models.Report.objects.get().restated_from == "https://example.org/rubio"
    assert models.Tracker.objects.get().definition["updated_on"] == "2025-04-17"
    assert not models.Trip.objects.exists()
    trip = models.Proposal.objects.get().slug
    ledger.decide(Move.ACCEPT, trip, who=bundle.MAINTAINERS)
    lines = list(verdict_lines.dump())
    (folder / "caribbean" / "verdicts.jsonl").write_text("\n".join(lines), "utf-8")
    assert _only(folder).verdicts == tuple(lines)
    assert [stop.country for stop in models.Stop.objects.filter(trip=trip)] == ["JM"]


def test_loading_again_changes_nothing(folder: Path) -> None:
    bundle.load(_only(folder))
    before, entries = projection.digest(), models.Entry.objects.count()
    again = bundle.load(_only(folder))
    assert (again.reports, again.verdicts) == (0, 0)
    assert (projection.digest(), models.Entry.objects.count()) == (before, entries)


def test_an_editors_words_stay_and_new_ones_that_are_shipped_wait_as_a_draft(folder: Path) -> None:
    bundle.load(_only(folder))
    ledger.define("caribbean", {"title": "Our own title"}, who="Ada")
    bundle.load(_only(folder))
    assert models.Tracker.objects.get().definition["title"] == "Our own title"
    (folder / "caribbean" / "tracker.yaml").write_text(TRACKER.replace("Visits", "Journeys"), "utf-8")
    bundle.load(_only(folder))
    assert models.Tracker.objects.get().definition["title"] == "Our own title"
    words = words_of("caribbean")
    assert words.draft is not None
    assert (words.draft.who, words.current["title"]) == (bundle.MAINTAINERS, "Journeys to the Caribbean")
    count = models.Entry.objects.count()
    bundle.load(_only(folder))
    assert models.Entry.objects.count() == count


@pytest.mark.parametrize("text", ["title: no slug", "- a list", "slug: [", "\x00"])
def test_a_definition_that_cannot_be_read_is_named(folder: Path, text: str) -> None:
    (folder / "caribbean" / "tracker.yaml").write_text(text, "utf-8")
    with pytest.raises(SourceError, match=r"caribbean/tracker\.yaml"):
        list(bundle.bundles(folder))


def test_the_shipped_trackers_are_found() -> None:
    assert {path.parent.name for path in bundle.shipped().glob("*/tracker.yaml")} >= {"cabinet-latin-america"}


def test_trackers_without_reports_are_a_definition_alone(db: None) -> None:
    ours = {each.slug: each for each in bundle.bundles(bundle.shipped())}
    for slug in ("presidents-in-the-americas", "secretaries-of-state"):
        assert ours[slug].reports == ()
        assert bundle.load(ours[slug]).reports == 0
        assert models.Tracker.objects.get(slug=slug).definition["title"] == ours[slug].definition["title"]
