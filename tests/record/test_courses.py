"""What became of a paper, told by an editor with the words of a report: one agreement, in its states."""

from datetime import date

import pytest
from tests.record.planted import Journey, planted

from envoyage.facts import passages
from envoyage.publish.following import following
from envoyage.record import ledger, models, projection
from envoyage.record.claims import Field
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db


def test_an_editor_adds_that_a_paper_came_into_force() -> None:
    journey = Journey(signed=("security",))
    added = ledger.add(planted(journey, note="It has been in force since June."), reader="planted", who="Ada")
    (slug,) = added.proposed
    ledger.decide(Move.ACCEPT, slug, who="Ada")
    telling = models.Telling.objects.get()
    at = telling.report.text.index("in force")
    value = {"kind": "mou", "about": "security", "with": None, "date": "2025-06-01", "state": "in_force"}
    ledger.state(telling.id, Field.AGREEMENT, value, passages((at, at + 8)), who="Bo")
    assert following({}, today=date(2026, 11, 30)).papers[0].course[-1].state == "Signed"
    ledger.decide(Move.ACCEPT, slug, who="Bo")

    (paper,) = following({}, today=date(2026, 11, 30)).papers
    assert [(step.state, step.day) for step in paper.course] == [("Signed", ""), ("In force", "June 1, 2025")]
    assert models.Agreement.objects.get().state == "in_force"
    before = projection.digest()
    projection.rebuild()
    assert projection.digest() == before
