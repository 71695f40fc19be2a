"""Addresses of the site as files, and links from file to file."""

import pytest

from envoyage.pages.folder.links import NOWHERE, between_files, file_link, file_of

KNOWN = frozenset(
    {"/", "/404.html", "/trackers/x/", "/trackers/x/?by=country", "/trips/y/", "/trips.csv", "/static/x.css"}
)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/trips/y/", "trips/y/index.html"),
        ("/trackers/x/?by=country", "trackers/x/by-country/index.html"),
        ("/trips.csv", "trips.csv"),
        ("/404.html", "404.html"),
    ],
)
def test_an_address_has_one_file(address: str, file: str) -> None:
    assert file_of(address) == file


@pytest.mark.parametrize(
    ("link", "at", "leads_to"),
    [
        ("/", "trips/y/index.html", "../../index.html"),
        ("/trips/y/", "index.html", "trips/y/index.html"),
        ("/trips/y/#stop-1", "trips/y/index.html", "index.html#stop-1"),
        (
            "/trackers/x/?by=country#trips",
            "trips/y/index.html",
            "../../trackers/x/by-country/index.html#trips",
        ),
        ("/trackers/x/?country=PA", "trackers/x/by-country/index.html", "../index.html"),
        ("/trips.csv?official=a", "trackers/x/index.html", "../../trips.csv"),
    ],
)
def test_a_link_leads_from_file_to_file(link: str, at: str, leads_to: str) -> None:
    assert file_link(link, at=at, known=KNOWN) == leads_to


def test_a_link_to_what_only_a_server_gives_stays_as_words() -> None:
    page = '<a class="x" href="/search/?q=panama">search</a> <link href="/static/x.css">'
    told = between_files(page, at="index.html", known=KNOWN, base_url="")
    assert told == '<a class="x" data-href="/search/?q=panama">search</a> <link href="static/x.css">'


def test_the_page_for_what_is_not_found_has_links_that_hold_anywhere() -> None:
    page = '<a href="/trips/y/">there</a>'
    told = between_files(page, at="404.html", known=KNOWN, base_url="https://example.org/tracker/")
    assert told == '<a href="https://example.org/tracker/trips/y/">there</a>'


def test_a_link_out_of_the_site_stays() -> None:
    page = '<a href="https://example.org/">there</a> <a href="//example.org/">there</a>'
    assert between_files(page, at="index.html", known=KNOWN, base_url="") == page


def test_a_page_that_does_not_know_its_address_names_none() -> None:
    page = f"""<link rel="canonical" href="{NOWHERE}/trips/y/">
<meta property="og:url" content="{NOWHERE}/trips/y/">
<p>"url": "{NOWHERE}/trips/y/"</p>"""
    told = between_files(page, at="trips/y/index.html", known=KNOWN, base_url="")
    assert told == '<p>"url": "../../trips/y/"</p>'


def test_files_answer_no_questions() -> None:
    page = 'before <form class="ask" action="/">\n<select></select></form> after'
    assert between_files(page, at="index.html", known=KNOWN, base_url="") == "before  after"
