"""What claims rest on, kept from run to run: the same as asked anew, and asked of few countries."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest
from tools.invent_readings import invent

from envoyage.insight import resting
from envoyage.pages.folder import claims as keeping
from envoyage.pages.folder.claims import Claims, claims
from envoyage.publish.outlines import Outlines
from envoyage.record import ledger
from envoyage.record.ledger import Incoming, Signature
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 1)


@pytest.fixture(autouse=True)
def _book() -> None:
    came = [Incoming(reading=one) for one in invent(40, seed=3)]
    ledger.add_all(came, reader="planted", who="Ada", signature=Signature(who="Ada", why="To compare."))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The countries of which the book is asked, question by question."""
    told: list[set[str]] = []

    def noted(gap: object, homes: Collection[str]) -> object:
        told.append(set(homes))
        return resting.rests_on(gap, homes)  # type: ignore[arg-type]

    monkeypatch.setattr(keeping, "rests_on", noted)
    return told


def of(file: Path, state: str = "one") -> Claims:
    return claims(Outlines(), TODAY, state, file)


def test_only_the_country_of_a_changed_trip_is_asked_of_the_book(
    tmp_path: Path, asked: list[set[str]]
) -> None:
    first = of(tmp_path / "kept.json")
    book = Outlines()
    trip = next(slug for slug in book.trips if book.home(slug) and slug in first.trips)
    assert of(tmp_path / "kept.json") == first
    assert len(asked) == 1
    ledger.decide(Move.RETRACT, trip, who="Ada", why="It was not made.")
    second = of(tmp_path / "kept.json")
    assert trip not in second.trips
    assert second == of(tmp_path / "anew.json") != first
    homes = {book.home(slug) for slug in book.trips} - {None}
    assert asked[0] == homes
    assert asked[1] <= {book.home(trip)}


def test_another_state_and_a_file_that_cannot_be_read_are_begun_anew(
    tmp_path: Path, asked: list[set[str]]
) -> None:
    file = tmp_path / "kept.json"
    first = of(file)
    assert of(file, "two") == first
    for broken in (b"no JSON", b"[]", b'{"state": "two"}'):
        file.write_bytes(broken)
        assert of(file, "two") == first
    assert len(asked) == 5
