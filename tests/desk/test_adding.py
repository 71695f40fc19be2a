"""What a person hands to the desk by hand: a text, a file, addresses; what comes of it, and what is said."""

from ipaddress import ip_network
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_httpserver import HTTPServer
from tests.desk.people import signed_in
from tests.sources.documents import html_page, pdf_of

from envoyage.desk.views.adding import _get_ready
from envoyage.members.roles import Role
from envoyage.reading.lexicon.tables import language
from envoyage.record import handing, models
from envoyage.record.handing import addresses

pytestmark = pytest.mark.django_db

TEXT = (
    "Prime Minister Tomasi Veikune of Tonga visited Fiji on 6 February 2023. In Suva he met President Wiliame"
    " Katonivere. They discussed fisheries.\n"
)
OTHER = "El ministro de Relaciones Exteriores de Chile, Juan Soto, visitó Lima, Perú, el 3 de mayo de 2023.\n"
FINNISH = (
    "Pääministeri matkusti eilen Tukholmaan tapaamaan Ruotsin kuningasta ja palasi illalla takaisin kotiin."
)


@pytest.fixture
def client() -> Client:
    return signed_in(Role.CONTRIBUTOR, full_name="Eva Luna")


@pytest.fixture
def server(httpserver: HTTPServer, settings: Any) -> HTTPServer:
    """A server of this machine, and a desk that may fetch from it."""
    settings.INTRANET = [ip_network("127.0.0.1/32"), ip_network("::1/128")]
    return httpserver


def sent(client: Client, **form: Any) -> str:
    return client.post("/desk/add/", form, follow=True).content.decode().replace("&#x27;", "'")


def test_the_reader_loads_while_somebody_pastes(client: Client) -> None:
    _get_ready.cache_clear()
    language.cache_clear()
    client.get("/desk/add/")
    _get_ready().join()
    assert language.cache_info().currsize == 3


def test_a_text_becomes_a_proposal(client: Client) -> None:
    answer = client.post(
        "/desk/add/",
        {"source": TEXT, "publisher": "Matangi", "published": "2023-02-07", "address": "example.to/fiji"}
        | {"archived": "https://archive.example/fiji"},
    )
    report = models.Report.objects.get()
    assert answer["Location"] == f"/desk/reports/{report.pk}/"
    assert (report.publisher, str(report.published), report.url, report.archived) == (
        "Matangi",
        "2023-02-07",
        "https://example.to/fiji",
        "https://archive.example/fiji",
    )
    page = client.get(answer["Location"]).content.decode()
    (proposal,) = models.Proposal.objects.all()
    assert f'<a href="/desk/trips/{proposal.pk}/">Tomasi Veikune, from February 6, 2023: Fiji</a>' in page
    assert f"{models.Claim.objects.count()} facts of 1 trip" in page
    assert "added by Eva Luna" in page
    assert models.Entry.objects.get(move="add").who == "Eva Luna"
    assert not models.Trip.objects.exists()


FILES = {
    "text": ("nota.txt", TEXT.encode()),
    "a page": ("nota.html", html_page(body=f"<article><p>{TEXT}</p></article>").encode()),
    "a PDF": ("nota.pdf", pdf_of([TEXT.strip()])),
}


@pytest.mark.parametrize(("name", "data"), FILES.values(), ids=FILES)
def test_a_file_becomes_a_proposal(client: Client, name: str, data: bytes) -> None:
    page = sent(client, file=SimpleUploadedFile(name, data))
    assert "Tomasi Veikune, from February 6, 2023: Fiji" in page


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "nothing": ({}, "Paste an address or a text, or choose a file."),
    "blanks": ({"source": " \n "}, "Paste an address or a text, or choose a file."),
    "an empty file": ({"file": SimpleUploadedFile("a.txt", b"")}, "a.txt is empty"),
    "a picture": ({"file": SimpleUploadedFile("a.txt", b"\x89PNG\r\n")}, "a.txt is a picture"),
    "JSON Lines": ({"file": SimpleUploadedFile("a.jsonl", b"{}")}, "a.jsonl is JSON Lines"),
    "a torn PDF": ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7")}, "a.pdf"),
    "a page without text": ({"source": "<html><body></body></html>"}, "without text of its own"),
    "another language": ({"source": FINNISH}, "give a text in en, es, pt, or say which of them it is in"),
    "no day": ({"source": TEXT, "published": "soon"}, "Write the day as 2025-03-28."),
    "no address": ({"source": TEXT, "address": "not one"}, "Enter a valid URL"),
    "a script for an address": ({"source": TEXT, "address": "javascript:alert(1)"}, "Enter a valid URL"),
    "a loopback address": ({"source": "http://127.0.0.1:1/x"}, "inside this network"),
    "an inner name": ({"source": "http://localhost/x"}, "inside this network"),
    "too many": ({"source": "\n".join(f"http://a.example/{n}" for n in range(21))}, "21 addresses; send 20"),
    "a script for a copy": ({"source": TEXT, "archived": "javascript:alert(1)"}, "Enter a valid URL"),
    "an address of addresses": (
        {"source": "https://a.example/1", "address": "https://b.example/"},
        "leave this empty",
    ),
}


@pytest.mark.parametrize(("form", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_report_is_one_sentence_and_nothing_is_lost(
    client: Client, form: dict[str, Any], said: str
) -> None:
    page = sent(client, **{"publisher": "The “Herald”", **form})
    assert said in page
    assert 'value="The “Herald”"' in page
    for typed in form.values():
        if isinstance(typed, str) and typed.strip():
            assert typed.replace("<", "&lt;").replace(">", "&gt;") in page
    assert not models.Report.objects.exists()


def test_a_text_and_a_file_at_once_are_asked_about(client: Client) -> None:
    page = sent(client, source=TEXT, file=SimpleUploadedFile("a.txt", b"x"))
    assert "Give either a text or a file, not both." in page
    assert TEXT.strip() in page


def test_a_text_that_is_known_leads_to_what_it_brought(client: Client) -> None:
    sent(client, source=TEXT)
    page = sent(client, source=TEXT)
    assert "This text is in the book already; nothing was added there." in page
    assert "Tomasi Veikune, from February 6, 2023: Fiji" in page
    assert models.Report.objects.count() == 1


def test_a_text_without_a_trip_is_kept_and_said_to_be_so(client: Client) -> None:
    page = sent(
        client, source="The minister spoke about the budget, and the house voted on it in the evening."
    )
    assert "It tells of no trip" in page


def test_addresses_each_have_their_own_outcome(client: Client, server: HTTPServer) -> None:
    for path, text in (("/a", TEXT), ("/b", OTHER)):
        server.expect_request(path).respond_with_data(text, content_type="text/plain; charset=utf-8")
    server.expect_request("/gone").respond_with_data("", status=404)
    good = [server.url_for("/a"), server.url_for("/b")]
    bad = server.url_for("/gone")
    page = sent(client, source="\n".join([good[0], bad, good[1], good[0]]))
    assert f"{bad} answered 404 NOT FOUND; check the address" in page
    assert "Tomasi Veikune" in page
    assert "Juan Soto" in page
    box = page.split("<textarea")[1].split("</textarea>")[0]
    assert bad in box  # to be corrected and sent again
    assert good[0] not in box
    assert {row.url for row in models.Report.objects.all()} == set(good)
    assert {row.provenance for row in models.Report.objects.all()} == {f"desk: {url}" for url in good}


def test_addresses_that_all_gave_reports_lead_to_a_page_that_can_be_loaded_again(
    client: Client, server: HTTPServer
) -> None:
    for path, text in (("/a", TEXT), ("/b", OTHER)):
        server.expect_request(path).respond_with_data(text, content_type="text/plain; charset=utf-8")
    answer = client.post("/desk/add/", {"source": f"{server.url_for('/a')}\n{server.url_for('/b')}"})
    assert answer.status_code == 302
    page = client.get(answer["Location"]).content.decode()
    assert "Tomasi Veikune" in page
    assert "Juan Soto" in page


def test_a_page_that_changed_is_a_later_version(client: Client, server: HTTPServer) -> None:
    for note in ("", "Corrected since.\n"):
        server.expect_oneshot_request("/a").respond_with_data(TEXT + note, content_type="text/plain")
        page = sent(client, source=server.url_for("/a"))
    assert "It takes the place of" in page


def test_a_book_that_is_being_written_to_keeps_what_was_typed(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: Any, **__: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(handing, "take_in", locked)
    page = sent(client, source=TEXT)
    assert "Another program is writing to the book; send this again." in page
    assert TEXT.strip() in page


def test_the_page_of_twenty_reports_costs_what_that_of_one_does(client: Client) -> None:
    def queries(count: int) -> int:
        for number in range(count):
            sent(client, source=f"{TEXT}{number}\n")
        reports = models.Report.objects.values_list("id", flat=True)[:count]
        with CaptureQueriesContext(connection) as asked:
            client.get("/desk/add/", {"report": list(reports)})
        return len(asked)

    assert queries(1) == queries(12)


def test_there_is_no_page_of_a_report_that_is_not_there(client: Client) -> None:
    answer = client.get("/desk/reports/none/")
    assert answer.status_code == 404
    assert "There is no report “none” in the book." in answer.content.decode()


BOX = {
    "one": ("https://a.example/x", ("https://a.example/x",)),
    "two, one of them twice": (
        " https://a.example/x \n\nHTTP://b.example/\nhttps://a.example/x",
        ("https://a.example/x", "HTTP://b.example/"),
    ),
    "without a scheme": ("www.a.example\nb.example/x", ("https://www.a.example", "https://b.example/x")),
    "a text": ("He went.", ()),
    "a text with an address": ("He went.\nhttps://a.example/x", ()),
    "nothing": ("", ()),
}


@pytest.mark.parametrize(("words", "found"), BOX.values(), ids=BOX)
def test_addresses_are_told_from_a_text(words: str, found: tuple[str, ...]) -> None:
    assert addresses(words) == found
