"""Pages from a real server over real sockets: what is asked, what is followed, what is refused."""

import socket
import time
from collections.abc import Iterator
from datetime import date
from ipaddress import ip_address, ip_network
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from tests.sources.documents import BODY, html_page, pdf_of
from werkzeug import Request, Response

from envoyage import __version__
from envoyage.sources import SourceError, WebFetcher, load
from envoyage.sources.limits import LARGEST
from envoyage.sources.reach import public

PAGE = html_page('<meta property="article:published_time" content="2025-02-06">', attributes=' lang="pt"')


def refusal(url: str, fetcher: WebFetcher | None = None) -> str:
    with pytest.raises(SourceError) as refused:
        list(load(url, fetcher=fetcher))
    sentence = str(refused.value)
    assert refused.value.exit_code == 1
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def test_a_page(httpserver: HTTPServer) -> None:
    asked: list[Request] = []

    def answer(request: Request) -> Response:
        asked.append(request)
        return Response(PAGE, content_type="text/html; charset=utf-8")

    httpserver.expect_request("/vieira").respond_with_handler(answer)
    url = httpserver.url_for("/vieira")
    (report,) = load(url)
    assert report.text == BODY
    assert (report.url, report.published, report.language) == (url, date(2025, 2, 6), "pt")
    assert asked[0].headers["User-Agent"].startswith(f"Envoyage/{__version__} ")


SERVED = {
    "a page": (PAGE, "text/html"),
    "a page in its declared encoding": (html_page().encode("cp1252"), "text/html; charset=windows-1252"),
    "plain text": (BODY, "text/plain; charset=utf-8"),
    "a PDF": (pdf_of([BODY]), "application/pdf"),
    "a PDF as mere bytes": (pdf_of([BODY]), "application/octet-stream"),
    "a page of no declared type": (PAGE, ""),
    "JSON Lines": (f'{{"text": "{BODY}"}}\n', "application/x-ndjson"),
}


@pytest.mark.parametrize(("body", "content_type"), SERVED.values(), ids=SERVED)
def test_every_form_is_read(httpserver: HTTPServer, body: bytes | str, content_type: str) -> None:
    httpserver.expect_request("/r").respond_with_data(body, content_type=content_type)
    (report,) = load(httpserver.url_for("/r"), tell=pytest.fail)
    assert report.text.strip() == BODY


def test_a_redirect_is_followed_to_its_address(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/old").respond_with_data(status=301, headers={"Location": "/new"})
    httpserver.expect_request("/new").respond_with_data(PAGE, content_type="text/html")
    (report,) = load(httpserver.url_for("/old"))
    assert report.url == httpserver.url_for("/new")


def test_a_loop_of_redirects(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/loop").respond_with_data(status=302, headers={"Location": "/loop"})
    assert "redirects more than 5 times" in refusal(httpserver.url_for("/loop"))


STATUSES = {
    404: "answered 404 NOT FOUND; check the address, or look for an archived copy.",
    410: "answered 410 GONE; check the address, or look for an archived copy.",
    403: "answered 403 FORBIDDEN; open it in a browser and save the page as a file.",
    500: "answered 500 INTERNAL SERVER ERROR; try again later, or save the page as a file.",
}


@pytest.mark.parametrize(("status", "said"), STATUSES.items())
def test_a_refusing_server(httpserver: HTTPServer, status: int, said: str) -> None:
    httpserver.expect_request("/r").respond_with_data("<p>Sorry</p>", status=status)
    url = httpserver.url_for("/r")
    assert refusal(url) == f"{url} {said}"


@pytest.mark.parametrize("content_type", ["image/png", "video/mp4", "application/zip", "text/css"])
def test_a_type_that_is_not_read(httpserver: HTTPServer, content_type: str) -> None:
    httpserver.expect_request("/r").respond_with_data(b"whatever", content_type=content_type)
    assert f"is {content_type}; give a page of text" in refusal(httpserver.url_for("/r"))


@pytest.mark.parametrize("content_type", ["text/html", "text/plain", "application/pdf"])
def test_an_empty_answer(httpserver: HTTPServer, content_type: str) -> None:
    httpserver.expect_request("/r").respond_with_data(b"", content_type=content_type)
    assert "is empty" in refusal(httpserver.url_for("/r"))


def test_a_page_over_the_limit_is_left_while_it_comes(httpserver: HTTPServer) -> None:
    sent = 0

    def endless(request: Request) -> Response:
        def chunks() -> Iterator[bytes]:
            nonlocal sent
            while sent < 5 * LARGEST:
                sent += 1_000_000
                yield b"a" * 1_000_000

        return Response(chunks(), content_type="text/plain")

    httpserver.expect_request("/r").respond_with_handler(endless)
    assert "larger than 20 MB" in refusal(httpserver.url_for("/r"))
    assert sent < 2 * LARGEST


def test_a_silent_server(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/r").respond_with_handler(lambda request: time.sleep(0.6) or Response(PAGE))
    assert "took longer than 0.2 seconds" in refusal(httpserver.url_for("/r"), WebFetcher(quiet=0.2))


def test_a_server_that_drips(httpserver: HTTPServer) -> None:
    def drops() -> Iterator[bytes]:
        for _ in range(20):
            time.sleep(0.05)
            yield b"Rubio "

    httpserver.expect_request("/r").respond_with_handler(
        lambda request: Response(drops(), content_type="text/plain")
    )
    assert "took longer than 0.2 seconds" in refusal(httpserver.url_for("/r"), WebFetcher(longest=0.2))


def test_nobody_answers() -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        said = refusal(f"http://127.0.0.1:{unheard.getsockname()[1]}/r")
    assert "cannot be reached (" in said
    assert said.endswith("check the address and the connection, or save the page as a file.")


def test_a_host_that_does_not_exist() -> None:
    assert "cannot be reached" in refusal("http://nobody.invalid/r")


HERE = ip_network("127.0.0.1/32")  # where the test's server listens

REACHED = {
    "1.1.1.1": True,
    "2606:4700:4700::1111": True,
    "127.0.0.1": False,
    "10.1.2.3": False,
    "172.16.0.1": False,
    "192.168.1.1": False,
    "100.64.0.1": False,  # between a provider and its customers
    "169.254.169.254": False,  # where clouds keep the machine's own credentials
    "0.0.0.0": False,
    "224.0.0.1": False,
    "255.255.255.255": False,
    "::1": False,
    "::": False,
    "fe80::1": False,
    "fd00::1": False,
    "ff0e::1": False,
    "::ffff:127.0.0.1": False,
    "::ffff:1.1.1.1": True,
    "2002:7f00:1::": False,  # 127.0.0.1 by 6to4
    "64:ff9b::a00:1": False,  # 10.0.0.1 by NAT64
}


@pytest.mark.parametrize(("address", "reached"), REACHED.items(), ids=REACHED)
def test_only_public_addresses_are_public(address: str, reached: bool) -> None:
    assert public(ip_address(address)) is reached


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:7f00:1]"]
)
def test_a_guarded_fetch_does_not_look_inward(httpserver: HTTPServer, host: str) -> None:
    # A path of its own: what an earlier test asked for may be logged after its end.
    httpserver.expect_request("/inward").respond_with_data(PAGE, content_type="text/html")
    said = refusal(f"http://{host}:{httpserver.port}/inward", WebFetcher(inside=()))
    assert "inside this network" in said or "cannot be reached" in said or "is not a web address" in said
    assert not [asked for asked, _ in httpserver.log if asked.path == "/inward"]


@pytest.mark.parametrize("inward", ["127.0.0.2", "10.0.0.1", "169.254.169.254", "[::1]"])
def test_a_guarded_fetch_follows_no_redirect_inward(httpserver: HTTPServer, inward: str) -> None:
    """The first address is one that may be fetched; that it redirects to is another."""
    to = f"http://{inward}:{httpserver.port}/secret"
    httpserver.expect_request("/outward").respond_with_data(status=302, headers={"Location": to})
    said = refusal(f"http://127.0.0.1:{httpserver.port}/outward", WebFetcher(inside=[HERE]))
    assert said.startswith(f"{inward.strip('[]')} is an address inside this network")
    asked = [request.path for request, _ in httpserver.log]
    assert "/outward" in asked
    assert "/secret" not in asked


def test_a_network_that_is_named_is_fetched(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/r").respond_with_data(PAGE, content_type="text/html")
    url = f"http://127.0.0.1:{httpserver.port}/r"
    (report,) = load(url, fetcher=WebFetcher(inside=[HERE]))
    assert (report.text, report.url) == (BODY, url)


def test_a_name_is_looked_up_once(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name may lead outward when it is looked at and inward when it is connected to."""
    answers = ["127.0.0.1", "10.0.0.1"]
    plain = socket.getaddrinfo

    def rebinding(host: str, *args: Any, **named: Any) -> Any:
        return plain(answers.pop(0) if host == "rebinding.test" else host, *args, **named)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    httpserver.expect_request("/r").respond_with_data(PAGE, content_type="text/html")
    url = f"http://rebinding.test:{httpserver.port}/r"
    (report,) = load(url, fetcher=WebFetcher(inside=[HERE]))
    assert (report.text, answers) == (BODY, ["10.0.0.1"])
