"""The order in which pages are made: whole, languages together, trips of one window on the world together."""

import pytest

from envoyage.pages.folder import order
from envoyage.pages.folder.addresses import Address
from envoyage.pages.folder.order import official_of, parts, trip_of, without_language

PATHS = ["/", "/trips/", "/trips/a/", "/trips/b/", "/trips/c/", "/officials/x/", "/trips.csv"]
WHERE = {"a": "Europe", "b": "Asia", "c": "Europe"}


@pytest.fixture(autouse=True)
def _windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(order, "windows", lambda: WHERE)
    monkeypatch.setattr(order, "_FEW", 0)


def pages(*languages: str) -> list[Address]:
    files = [Address(path, "") for path in PATHS if path.endswith(".csv")]
    return files + [Address(f"{at}{path}", "") for at in languages for path in PATHS if path.endswith("/")]


@pytest.mark.parametrize("at_once", [1, 2, 3, 30, 300])
def test_every_page_is_in_one_part(at_once: int) -> None:
    every = pages("", "/es", "/pt")
    made = [page for part in parts(every, at_once) for page in part]
    assert sorted(page.path for page in made) == sorted(page.path for page in every)


@pytest.mark.parametrize("at_once", [3, 30, 300])
def test_a_page_is_in_one_part_with_itself_in_other_languages(at_once: int) -> None:
    where = {
        page.path: at for at, part in enumerate(parts(pages("", "/es", "/pt"), at_once)) for page in part
    }
    for path in PATHS[:-1]:
        assert where[path] == where[f"/es{path}"] == where[f"/pt{path}"]


def test_trips_of_one_window_follow_one_another() -> None:
    made = [trip for part in parts(pages(""), 1) for page in part if (trip := trip_of(page.path))]
    assert made == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("path", "trip", "official"),
    [
        ("/trips/2025-a/", "2025-a", None),
        ("/es/trips/2025-a/", "2025-a", None),
        ("/pt/officials/ada/", None, "ada"),
        ("/trips/", None, None),
        ("/trips/?page=2", None, None),
        ("/officials/ada.json", None, None),
    ],
)
def test_a_page_is_of_a_trip_or_of_an_official(path: str, trip: str | None, official: str | None) -> None:
    bare = without_language(path)
    assert (trip_of(bare), official_of(bare)) == (trip, official)
