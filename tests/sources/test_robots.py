"""What a site's robots.txt keeps programs from is not fetched; without one everything may be."""

import pytest
from pytest_httpserver import HTTPServer

from envoyage.sources import SourceError
from envoyage.sources.robots import LONGEST_PAUSE, Polite, Robots

RULES = """
User-agent: *
Disallow: /

User-agent: Envoyage
Disallow: /private/
Disallow: /*.pdf$
Allow: /private/open
Crawl-delay: 7
"""


@pytest.mark.parametrize(
    ("path", "may"),
    [
        ("/news", True),
        ("/private/paper", False),
        ("/private/open/paper", True),
        ("/paper.pdf", False),
        ("/paper.pdf?page=1", True),
    ],
)
def test_the_group_of_our_name_counts_and_in_it_the_longest_rule(
    httpserver: HTTPServer, path: str, may: bool
) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data(RULES)
    robots = Robots()
    assert (robots.refusal(httpserver.url_for(path)) == "") is may
    assert robots.pause(httpserver.url_for(path)) == 7


@pytest.mark.parametrize(
    ("status", "words", "why"),
    [
        (200, "User-agent: *\nDisallow: /", "asks programs not to"),
        (200, "User-agent: Other\nDisallow: /", ""),
        (200, "\x00 no rules at all", ""),
        (404, "", ""),
        (403, "", ""),
        (500, "", "answered 500"),
    ],
)
def test_what_a_site_says_or_does_not_say(httpserver: HTTPServer, status: int, words: str, why: str) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data(words, status=status)
    said = Robots().refusal(httpserver.url_for("/news"))
    assert (why in said) if why else said == ""


def test_a_site_is_asked_once_and_what_it_refuses_is_not_fetched(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data(RULES)
    httpserver.expect_request("/news").respond_with_data("News.", content_type="text/plain")
    polite = Polite(robots=Robots())
    assert polite.fetch(httpserver.url_for("/news")).data == b"News."
    with pytest.raises(SourceError, match=r"robots\.txt asks programs not to; open it in a browser"):
        polite.fetch(httpserver.url_for("/private/paper"))
    assert [request.path for request, _ in httpserver.log] == ["/robots.txt", "/news"]


def test_a_site_that_cannot_be_reached_is_not_asked_for_pages() -> None:
    robots = Robots()
    assert "cannot be had" in robots.refusal("http://127.0.0.1:9/news")
    assert robots.pause("http://127.0.0.1:9/news") == 0


def test_nobody_is_kept_waiting_for_days(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nCrawl-delay: 86400")
    assert Robots().pause(httpserver.url_for("/news")) == LONGEST_PAUSE
