"""The site as a folder: whole, the same however it came about, and never half of one and half of another."""

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, normpath
from typing import Any

import pytest
from playwright.sync_api import Browser
from tests.hosts import hosted
from tests.publish.builders import CABINET, published

from envoyage.pages import folder
from envoyage.pages.folder import addresses, making, ours
from envoyage.pages.folder.making import Made
from envoyage.pages.folder.rendering import Renderer, Unmakeable
from envoyage.pages.folder.sitemap import site_map
from envoyage.pages.taking import DATA
from envoyage.publish import indexed
from envoyage.record import ledger, models
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

TRIP = "trips/2025-03-26-marco-rubio/index.html"


@pytest.fixture(autouse=True)
def _book(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """One language, two data files, few parts of the index: enough, save where every link is followed."""
    settings.LANGUAGES = settings.LANGUAGES[:1]
    monkeypatch.setattr(indexed, "PARTS", 2)
    monkeypatch.setattr(indexed, "NAME_PARTS", 2)
    monkeypatch.setattr(addresses, "DATA", ("trips.csv", "feed.atom"))
    published(CABINET)


def make(out: Path, **how: object) -> Made:
    return folder.make(out, processes=1, **how)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the site of the book stays that was made first."""
    return tmp_path_factory.mktemp("kept") / "site"


@pytest.fixture
def site(kept: Path, tmp_path: Path) -> Path:
    """The site of the book as `make` leaves it: the book is the same for each test, to the moment."""
    if not kept.exists():
        make(kept)
    return Path(shutil.copytree(kept, tmp_path / "site"))


def content(out: Path) -> dict[str, bytes]:
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()}


@pytest.mark.slow
def test_every_link_leads_to_a_file_and_every_mark_to_its_place(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.LANGUAGES = [("en", "English"), ("pt", "Português")]
    monkeypatch.setattr(addresses, "DATA", DATA)
    make(tmp_path / "site")
    files = content(tmp_path / "site")
    pages = {name: page.decode() for name, page in files.items() if name.endswith(".html")}
    assert {
        "index.html",
        "404.html",
        TRIP,
        "method/index.html",
        "data/index.html",
        "pt/data/index.html",
    } <= pages.keys()
    ids = {name: set(re.findall(r'\bid="([^"]+)"', page)) for name, page in pages.items()}
    for name, page in pages.items():
        links = re.findall(r'(?<![\w-])(?:href|src)="([^"]*)"', page)
        assert links
        for link in links:
            if link.startswith(("https://", "http://", "mailto:", "data:")):
                continue
            file, _, fragment = link.partition("#")
            target = normpath(f"{dirname(name)}/{file}").lstrip("/") if file else name
            assert target in files, f"{name} links to {link}"
            if fragment and target in ids:
                assert fragment in ids[target], f"{name} links to {link}"


def test_checksums_are_those_of_the_files(tmp_path: Path) -> None:
    made = make(tmp_path)
    lines = (tmp_path / ours.CHECKSUMS).read_text().splitlines()
    assert len(lines) == made.files == made.written
    for line in lines:
        digest, name = line.split("  ")
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digest


@pytest.mark.slow
def test_only_what_changed_is_written_and_the_result_is_as_if_from_nothing(
    site: Path, tmp_path: Path
) -> None:
    first = make(site)
    assert first == Made(files=first.files, written=0, removed=0, strangers=0)
    trip = models.Trip.objects.get(slug="2025-03-26-marco-rubio")
    ledger.decide(Move.RETRACT, trip.slug, who="Ada", why="It was another trip.")
    second = make(site)
    assert (
        second.removed == first.files - second.files > 1
    )  # the trip, and countries that nobody else went to
    assert 0 < second.written < first.files / 2
    assert not (site / TRIP).parent.exists()
    make(tmp_path / "fresh")
    assert content(site) == content(tmp_path / "fresh")


@pytest.mark.slow
def test_interrupted_it_leaves_the_site_as_it_was_and_goes_on(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(site)
    ledger.decide(Move.RETRACT, "2025-03-26-marco-rubio", who="Ada", why="It was another trip.")
    monkeypatch.setattr(making, "_AT_ONCE", 1)
    page, made = Renderer.page, []

    def interrupted(self: Renderer, address: str) -> bytes:
        if made:
            raise KeyboardInterrupt
        made.append(address)
        return page(self, address)

    with monkeypatch.context() as once:
        once.setattr(Renderer, "page", interrupted)
        with pytest.raises(KeyboardInterrupt):
            make(site)
    now = {name: each for name, each in content(site).items() if not name.startswith(".next")}
    assert now == before
    waiting = ours.kept_list(site / ours.NEXT / ours.LIST)
    asked: list[str] = []
    monkeypatch.setattr(
        Renderer, "page", lambda self, address: (asked.append(address), page(self, address))[1]
    )
    done = make(site)
    data = {"trips.csv", "trackers/cabinet/trips.csv"}  # put together, after the pages
    assert done.written == len(asked) + len(waiting) + len(data)
    make(tmp_path / "fresh")
    assert content(site) == content(tmp_path / "fresh")


def test_a_page_that_cannot_be_made_is_named_and_nothing_is_replaced(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(site)
    monkeypatch.setattr(making, "addresses", lambda base_url: [making.Address("/trips/nobody/", "new")])
    with pytest.raises(Unmakeable, match="/trips/nobody/: There is no published trip"):
        make(site)
    now = {name: each for name, each in content(site).items() if not name.startswith(".next")}
    assert now == before


def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("Years of work.")
    with pytest.raises(folder.NotOurs, match="holds files that no earlier run wrote"):
        make(tmp_path)
    (tmp_path / "thesis.txt").unlink()
    make(tmp_path)
    (tmp_path / "notes.txt").write_text("Put here later.")
    assert make(tmp_path).strangers == 1
    assert make(tmp_path, prune=True).removed == 1
    assert not (tmp_path / "notes.txt").exists()


def test_an_old_id_leads_to_the_new_one(tmp_path: Path) -> None:
    models.Redirect.objects.create(old="2025-03-26-m-rubio", new="2025-03-26-marco-rubio")
    make(tmp_path)
    page = (tmp_path / "trips/2025-03-26-m-rubio/index.html").read_text()
    assert 'content="0; url=../2025-03-26-marco-rubio/index.html"' in page


def test_the_site_knows_its_address_when_it_is_told(tmp_path: Path) -> None:
    make(tmp_path, base_url="https://example.org/tracker/")
    page = (tmp_path / TRIP).read_text()
    assert f'href="https://example.org/tracker/{TRIP.removesuffix("index.html")}"' in page
    assert json.loads((tmp_path / ours.LIST).read_text())["files"]
    addresses = re.findall("<loc>(.*?)</loc>", (tmp_path / "sitemap.xml").read_text())
    assert "https://example.org/tracker/countries/jamaica/" in addresses
    files = [address.removeprefix("https://example.org/tracker/") for address in addresses]
    assert [file for file in files if not (tmp_path / file / "index.html").is_file()] == []
    assert not (tmp_path / "robots.txt").exists()  # asked for at the root of a host only


def test_a_map_of_many_pages_is_parted() -> None:
    known = {"/", "/method/", "/gaps/"}
    files = site_map("https://example.org/", known, most=2)
    assert sorted(files) == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert b"Sitemap: https://example.org/sitemap.xml" in files["robots.txt"]
    parts = re.findall("<loc>https://example.org/(.*?)</loc>", files["sitemap.xml"].decode())
    told = [re.findall("<loc>https://example.org(.*?)</loc>", files[name].decode()) for name in parts]
    assert {address for some in told for address in some} == known
    assert site_map("", known) == {}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    with hosted(tmp_path) as site:
        yield site


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_it_works_below_a_path_and_from_the_disk(chromium: Browser, tmp_path: Path, served: str) -> None:
    out = tmp_path / "some" / "path"
    make(out)
    for start in (f"{served}/some/path/index.html", f"file://{out}/index.html"):
        page = chromium.new_page()
        failed: list[str] = []
        page.on("requestfailed", lambda request, failed=failed: failed.append(request.url))
        page.on("pageerror", lambda error, failed=failed: failed.append(str(error)))
        page.on("response", lambda answer, failed=failed: answer.status >= 400 and failed.append(answer.url))
        page.goto(start)
        with page.expect_navigation():  # until its style sheets are there
            page.locator("article h3 a, .visit h3 a, h3 a").first.click()
        assert page.locator("h1").inner_text()
        assert "Serif" in page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
        page.locator("nav a", has_text="Method").click()
        assert page.url.endswith("method/index.html")
        # From the disk a browser takes no fonts; the page falls back on the reader's own.
        assert [url for url in failed if not (url.startswith("file://") and url.endswith(".woff2"))] == []
        page.close()
