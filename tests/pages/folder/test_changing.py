"""What a change of one trip has made anew: its own pages, those that show what changed, and no others."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tools.invent_readings import invent

from envoyage.pages import folder, linked
from envoyage.pages.folder import addresses
from envoyage.publish import asking, indexed, topics, tracker_page, versions
from envoyage.record import ledger, models, standing
from envoyage.record.ledger import Incoming, Signature
from envoyage.record.moves import Move

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

A_PAGE = 8


@pytest.fixture(autouse=True)
def _book(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty trips in one language, lists of four pages."""
    settings.LANGUAGES = settings.LANGUAGES[:1]
    for room in (asking, linked, topics, tracker_page, versions):
        monkeypatch.setattr(room, "PAGE", A_PAGE)
    monkeypatch.setattr(indexed, "PARTS", 2)
    monkeypatch.setattr(indexed, "NAME_PARTS", 2)
    monkeypatch.setattr(addresses, "DATA", ("trips.csv", "changes.atom"))
    ledger.define("all", {"slug": "all", "title": "All", "selection": {}}, who="Ada")
    came = [Incoming(reading=one) for one in invent(30, seed=7)]
    ledger.add_all(came, reader="planted", who="Ada", signature=Signature(who="Ada", why="To measure."))


def content(out: Path) -> dict[str, bytes]:
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()}


def claim(trip: str, field: str) -> Any:
    tellings = standing.once_of([trip])[trip]
    found = standing.judged(list(tellings))
    return next(one for many in found.values() for one in many if one.stated.field.value == field).stated


def no_topic(trip: str) -> None:
    ledger.decide(Move.RETRACT, trip, who="Ada", why="Not said.", claims=[claim(trip, "topic").id])


def another_city(trip: str) -> None:
    stop = claim(trip, "stop")
    ledger.correct(stop.id, {**stop.value, "city": "Springfield"}, who="Ada", why="It was there.")


def taken_back(trip: str) -> None:
    ledger.decide(Move.RETRACT, trip, who="Ada", why="It was not made.")


# A change, and where nothing is written with it.
CHANGES: tuple[tuple[Callable[[str], None], tuple[str, ...]], ...] = (
    (no_topic, ("countries/", "compare/", "ask/", "gaps/", "agreements/")),
    (another_city, ("topics/energy", "agreements/")),
    (taken_back, ("agreements/",)),
)


def test_after_each_change_the_folder_is_as_if_made_from_nothing(tmp_path: Path, settings: Any) -> None:
    settings.CLAIMS = tmp_path / "claims.json"
    made = folder.make(tmp_path / "site", processes=1)
    trips = list(models.Trip.objects.order_by("start").values_list("slug", flat=True))
    for trip, (change, untouched) in zip(trips[10::5], CHANGES, strict=False):
        before = content(tmp_path / "site")
        change(trip)
        made = folder.make(tmp_path / "site", processes=1)
        after = content(tmp_path / "site")
        written = {name for name in after if before.get(name) != after[name]}
        pages_of_trips = {name for name in written if name.startswith(("trips/1", "trips/2"))}
        assert {name for name in pages_of_trips if trip not in name} == set()
        assert made.written < made.files / 3
        assert not [name for name in written if name.startswith(untouched)]
    settings.CLAIMS.unlink()
    folder.make(tmp_path / "fresh", processes=1)
    assert content(tmp_path / "site") == content(tmp_path / "fresh")
