"""The site in three languages: the language is in the address, and everything on the page is in it."""

import re
from datetime import date

import pytest
from django.test import Client
from django.utils.translation import override
from tests.publish.builders import CABINET, published

from envoyage.facts import DateSpan
from envoyage.record import ledger
from envoyage.tongue.days import date_words, short_words, span_words
from envoyage.tongue.languages import in_figures

SPANS = [
    ("2025-03-26/2025-03-27", "26 al 27 de marzo de 2025", "26 a 27 de março de 2025"),
    ("2025-03-31/2025-04-02", "31 de marzo al 2 de abril de 2025", "31 de março a 2 de abril de 2025"),
    (
        "2025-12-30/2026-01-02",
        "30 de diciembre de 2025 al 2 de enero de 2026",
        "30 de dezembro de 2025 a 2 de janeiro de 2026",
    ),
    ("2025-03-26", "26 de marzo de 2025", "26 de março de 2025"),
    ("2025-03", "marzo de 2025", "março de 2025"),
    ("2025", "2025", "2025"),
]


@pytest.mark.parametrize(("edtf", "spanish", "portuguese"), SPANS)
def test_days_are_said_in_the_language(edtf: str, spanish: str, portuguese: str) -> None:
    for language, said in (("es", spanish), ("pt", portuguese)):
        with override(language):
            assert span_words(DateSpan.parse(edtf)) == said


@pytest.mark.parametrize(
    ("language", "long", "short", "many"),
    [
        ("en", "March 26", "Mar 26–27", "3,340"),
        ("es", "26 de marzo", "26–27 mar", "3.340"),
        ("pt", "26 de março", "26–27 mar", "3.340"),
    ],
)
def test_a_tight_column_and_a_number(language: str, long: str, short: str, many: str) -> None:
    with override(language):
        assert date_words(date(2025, 3, 26), year=False) == long
        assert short_words(DateSpan.parse("2025-03-26/2025-03-27")) == short
        assert in_figures(3340) == many


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("prefix", "language", "says"),
    [
        ("", "en", '<span class="when">March 26 to 27, 2025:</span> Jamaica, Guyana, Suriname'),
        ("/es", "es", '<span class="when">26 al 27 de marzo de 2025:</span> Jamaica, Guyana, Surinam'),
        ("/pt", "pt", '<span class="when">26 a 27 de março de 2025:</span> Jamaica, Guiana, Suriname'),
    ],
)
def test_a_page_is_in_the_language_of_its_address(
    client: Client, prefix: str, language: str, says: str
) -> None:
    published(CABINET)
    path = "/trips/2025-03-26-marco-rubio/"
    page = client.get(f"{prefix}{path}", headers={"accept-language": "fr"}).content.decode()
    assert f'<html lang="{language}">' in page
    assert says in page
    alternates = re.findall(r'rel="alternate" hreflang="(\w+)" href="http://testserver([^"]+)"', page)
    assert alternates == [("en", path), ("es", f"/es{path}"), ("pt", f"/pt{path}")]
    # Links of the site stay in the language of the page; files of data are the same in every language.
    links = set(re.findall(r'<a[^>]* href="(/[^"]*)"', page.partition("<main")[2]))
    files = {link for link in links if "." in link.rpartition("/")[2]}
    assert "/trips/2025-03-26-marco-rubio.json" in files
    assert all(link.startswith(f"{prefix}/") for link in links - files), links


@pytest.mark.django_db
def test_a_tracker_has_its_own_words_in_each_language(client: Client) -> None:
    """What its definition does not say in the page's language stays English; addresses keep their values."""
    published(CABINET)
    words = {
        "title": "Visits to Panama",
        "deck": "Who came.",
        "es": {"title": "Las visitas a Panamá", "selection": {"countries": ["AR"]}},
        "selection": {"countries": ["PA"]},
        "photo": {"file": "envoyage/icon.svg", "alt": "A canal.", "caption": "At dawn", "credit": "Ada"},
        "pt": {"photo": {"alt": "Um canal.", "caption": "Ao amanhecer", "file": "other.svg"}},
    }
    ledger.define("panama", words, who="Chief")
    page = client.get("/es/trackers/panama/?official=us-marco-rubio&country=PA").content.decode()
    assert "<h1>Las visitas a Panamá</h1>" in page
    assert '<p class="deck">Who came.</p>' in page
    assert "Visitas de Marco Rubio a Panamá: 1 viaje, 1 escala, 1 país" in page
    assert '<option value="PA" selected>Panamá</option>' in page
    assert 'alt="A canal."' in page
    portuguese = client.get("/pt/trackers/panama/").content.decode()
    assert '<img src="/static/envoyage/icon.svg" alt="Um canal.">' in portuguese
    assert "Ao amanhecer (Ada)" in portuguese
    assert "<h1>Visits to Panama</h1>" in client.get("/trackers/panama/").content.decode()
