"""An editor's own text of a trip wins over the composed one, says so, and has marks where it names facts."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override
from tests.pages.kinds import TRIP
from tests.publish.builders import CABINET, DEFINITION, published

from envoyage.publish import book
from envoyage.publish.tracker import tracker_words
from envoyage.publish.tracker_page import tracker_view

pytestmark = pytest.mark.django_db

SLUG = "2025-03-26-marco-rubio"
TEXT = "Rubio saw Mottley & Holness in Kingston, on energy security. Mottley <b>had come</b> for it."
SPANISH = "Rubio vio a Mottley en Kingston."


def told(**words: Any) -> None:
    published(CABINET, {**DEFINITION, **words})


def marks(language: str = "en") -> tuple[str, list[tuple[str, list[str]]]]:
    """The text, and each of its pieces that rests on facts, with what they state."""
    with override(language):
        trip = book.trip_page(SLUG).trip
    named = [(piece.text, [fact.statement for fact in piece.facts]) for piece in trip.snapshot if piece.facts]
    return "".join(piece.text for piece in trip.snapshot), named


def test_it_is_marked_where_it_first_names_a_fact() -> None:
    told(snapshots={SLUG: TEXT})
    text, named = marks()
    assert text == TEXT
    assert named == [
        ("Mottley", ["Marco Rubio met Mia Mottley"]),
        ("Holness", ["Marco Rubio met Andrew Holness"]),
        ("Kingston", ["Marco Rubio went to Jamaica"]),
        ("energy security", ["the talks were about energy security"]),
    ]


@pytest.mark.parametrize("own", [{}, {"es": {"snapshots": {SLUG: SPANISH}}}])
def test_each_language_has_its_own_or_the_composed_one(own: dict[str, Any]) -> None:
    told(snapshots={SLUG: TEXT}, **own)
    assert marks("en")[0] == TEXT
    assert (marks("es")[0] == SPANISH) is bool(own)
    assert TEXT not in marks("pt")[0]
    assert marks("pt")[1], "composed, with its marks"


def test_a_trip_without_one_is_composed() -> None:
    told(snapshots={SLUG: TEXT})
    view = tracker_view("cabinet", {}, today=date(2025, 5, 1))
    assert [trip.id for trip in view.trips if trip.edited] == [SLUG]
    assert all(trip.snapshot for trip in view.trips)


def test_the_pages_say_that_an_editor_wrote_it_and_markup_stays_words(client: Client) -> None:
    told(snapshots={SLUG: TEXT})
    for address in ("/", TRIP, f"/embed{TRIP}"):
        page = client.get(address).content.decode()
        assert page.count("Written by an editor.") == 1, address
        assert "&lt;b&gt;had come&lt;/b&gt;" in page
    assert "Escrito por un editor" not in client.get(f"/es{TRIP}").content.decode()


def test_a_definition_that_is_none_is_refused() -> None:
    with override("en"), pytest.raises(ValueError, match="no texts by the ids of trips"):
        tracker_words("cabinet", {"title": "Visits", "snapshots": "Rubio saw Mottley."})
