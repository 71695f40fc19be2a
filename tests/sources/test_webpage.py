"""What is taken from a page, and what is said when the page contradicts itself."""

from datetime import date

import pytest
from tests.sources.documents import BODY, html_page, json_ld

from envoyage.sources.page import Page
from envoyage.sources.webpage import read_webpage

ADDRESS = "https://www.diario.example/mundo/vieira?utm_source=feed"


def page(head: str, **parts: str) -> Page:
    return read_webpage(html_page(head, **parts), name="vieira", url=ADDRESS)


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


ARTICLE = json_ld(
    """{"@context": "https://schema.org", "@graph": [
      {"@type": "WebPage", "datePublished": "2025-02-05T23:10:00-03:00", "inLanguage": "pt-BR"},
      {"@type": ["NewsArticle"], "headline": "Vieira vai à Guiana", "datePublished": "2025-02-06T02:10:00Z",
       "dateModified": "2025-02-06T12:00:00Z", "publisher": {"@type": "Organization", "name": "Diário"}},
      {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2019-01-01"}]}]}"""
)


def test_a_whole_page() -> None:
    head = (
        ARTICLE
        + '<link rel="canonical" href="/mundo/vieira">'
        + "<title>Vieira vai à Guiana | Diário</title>"
    )
    assert page(head, attributes=' lang="pt-BR"') == Page(
        text=f"Vieira vai à Guiana\n\n{BODY}",
        title="Vieira vai à Guiana",
        publisher="Diário",
        url="https://www.diario.example/mundo/vieira",
        language="pt",
        published=date(2025, 2, 5),  # in the publisher's own calendar, as the zone of the same moment tells
        modified=date(2025, 2, 6),
        notes=("The page was changed on 2025-02-06, after its publication on 2025-02-05.",),
    )


def test_a_bare_page_is_kept_with_all_unknown() -> None:
    assert read_webpage(html_page(), name="vieira") == Page(text=BODY)


DAYS = {
    "article:published_time": meta("article:published_time", "2025-02-06T09:00:00-03:00"),
    "a plain day": meta("article:published_time", "2025-02-06"),
    "day and hour without a T": meta("article:published_time", "2025-02-06 09:00 h"),
    "slashes from the year": meta("pubdate", "2025/02/06"),
    "Dublin Core": '<meta name="DC.date.issued" content="2025-02-06">',
    "as mail writes it": '<meta name="date" content="Thu, 06 Feb 2025 12:00:00 GMT">',
    "microdata": '<meta itemprop="datePublished" content="2025-02-06">',
    "JSON-LD alone": json_ld('{"@type": "ReportageNewsArticle", "datePublished": "2025-02-06"}'),
    "JSON-LD in a list": json_ld('[{"@type": "NewsArticle", "datePublished": "2025-02-06"}]'),
    "broken JSON-LD beside meta": json_ld('{"@type": "NewsArticle"')
    + meta("article:published_time", "2025-02-06"),
}


@pytest.mark.parametrize("head", DAYS.values(), ids=DAYS)
def test_the_day_of_publication(head: str) -> None:
    read = page(head)
    assert read.published == date(2025, 2, 6)
    assert read.notes == ()


NO_DAYS = {
    "a day that can be read two ways": meta("article:published_time", "06/02/2025"),
    "a day of no calendar": meta("article:published_time", "2025-02-30"),
    "a day of something else": json_ld('{"@type": "VideoObject", "datePublished": "2025-02-06"}'),
    "no day": meta("article:published_time", ""),
}


@pytest.mark.parametrize("head", NO_DAYS.values(), ids=NO_DAYS)
def test_a_day_that_cannot_be_told_is_unknown(head: str) -> None:
    assert page(head).published is None


LINES = {
    "in English": ("Published: March 28, 2025", date(2025, 3, 28)),
    "in Spanish": ("Publicado el 28 de marzo de 2025", date(2025, 3, 28)),
    "in Portuguese": ("Publicado em 28 de março de 2025 às 10h", date(2025, 3, 28)),
    "in Spanish, short": ("28 mar. 2025", date(2025, 3, 28)),
    "in digits": ("Publicado em 28/03/2025 às 10h", date(2025, 3, 28)),
    "a day of no calendar": ("31 de febrero de 2025", None),
    "in September": ("2 de setembro de 2025", date(2025, 9, 2)),
    "two ways": ("Published: 06/02/2025", None),
    "a month alone": ("Published: March 2025", None),
    "nothing": ("Published today", None),
}


@pytest.mark.parametrize(("line", "day"), LINES.values(), ids=LINES)
def test_a_date_line_counts_when_it_is_unmistakable(line: str, day: date | None) -> None:
    read = read_webpage(
        html_page(body=f'<p class="date">{line}</p><article><p>{BODY}</p></article>'), name="release"
    )
    assert read.published == day
    noted = f"The day of publication, {day}, is not in the metadata but in a date line or address."
    assert read.notes == ((noted,) if day else ())


def test_a_day_in_the_address() -> None:
    read = read_webpage(html_page(), name="vieira", url="https://diario.example/2025/02/06/vieira")
    assert read.published == date(2025, 2, 6)


def test_a_day_in_the_prose_is_not_taken_for_publication() -> None:
    body = (
        "<article><p>Secretary Rubio will be in Guyana on March 27, 2025 to meet its president.</p></article>"
    )
    assert read_webpage(html_page(body=body), name="advisory").published is None


def test_days_that_disagree_are_said() -> None:
    head = json_ld('{"@type": "NewsArticle", "datePublished": "2025-02-06"}')
    head += meta("article:published_time", "2025-02-04") + '<meta name="date" content="2026-11-01">'
    read = page(head)
    assert read.published == date(2025, 2, 6)
    (note,) = read.notes
    assert note == (
        "The page gives several days of publication: 2025-02-06 (JSON-LD), "
        "2025-02-04 (meta article:published_time), 2026-11-01 (meta date); the first is used."
    )


def test_one_moment_in_two_zones_is_no_disagreement() -> None:
    head = json_ld('{"@type": "NewsArticle", "datePublished": "2025-02-07T01:30:00Z"}')
    read = page(head + meta("article:published_time", "2025-02-06T22:30:00-03:00"))
    assert (read.published, read.notes) == (date(2025, 2, 6), ())


def test_languages_that_disagree_leave_it_to_the_text() -> None:
    read = page(meta("og:locale", "pt_BR"), attributes=' lang="en-US"')
    assert read.language is None
    assert read.notes == (
        "The page declares several languages: en (html lang), pt (og:locale); the text itself decides.",
    )


CANONICAL = {
    "its own": (
        '<link rel="canonical" href="https://www.diario.example/a">',
        "https://www.diario.example/a",
        False,
    ),
    "og:url": (meta("og:url", "https://diario.example/b"), "https://diario.example/b", False),
    "another house": (meta("og:url", "https://agencia.example/c"), "https://agencia.example/c", True),
    "the front page": ('<link rel="canonical" href="https://www.diario.example/">', ADDRESS, False),
    "no address": ('<link rel="canonical" href="javascript:alert(1)">', ADDRESS, False),
    "a broken address": ('<link rel="canonical" href="https://[broken/a">', ADDRESS, False),
    "none": ("", ADDRESS, False),
}


@pytest.mark.parametrize(("head", "url", "noted"), CANONICAL.values(), ids=CANONICAL)
def test_the_address(head: str, url: str, noted: bool) -> None:
    read = page(head)
    assert read.url == url
    assert any("as its own address" in note for note in read.notes) is noted


HEADLINES = {
    "og:title": (meta("og:title", "Vieira vai à Guiana"), "Vieira vai à Guiana"),
    "the window's title stays out of the text": ("<title>Notícias | Diário</title>", None),
}


@pytest.mark.parametrize(("head", "first"), HEADLINES.values(), ids=HEADLINES)
def test_the_headline_leads_the_text(head: str, first: str | None) -> None:
    assert page(head).text == (f"{first}\n\n{BODY}" if first else BODY)


def test_a_headline_stands_once() -> None:
    body = f"<article><h1>Vieira vai à Guiana</h1><p>{BODY}</p></article>"
    assert page("<title>Vieira vai à Guiana</title>", body=body).text == f"Vieira vai à Guiana\n\n{BODY}"


def test_headings_and_wrapped_lines_keep_their_shape() -> None:
    wrapped = BODY.replace(" e ", "\n   e ")
    body = f"<article><h2>Na Guiana</h2><p>{wrapped}</p><h2>No Suriname</h2><p>Fim.</p></article>"
    assert page("", body=body).text == f"Na Guiana\n\n{BODY}\n\nNo Suriname\n\nFim."


def test_a_page_may_declare_an_encoding_of_its_own() -> None:
    """lxml refuses a str that does; the page is text by then."""
    markup = (
        f'<?xml version="1.0" encoding="iso-8859-1"?><html xml:lang="pt"><body><p>{BODY}</p></body></html>'
    )
    assert read_webpage(markup, name="vieira").text == BODY


def test_control_characters_are_left_out() -> None:
    """Between text that is moved about when a script before a line goes, where lxml has no room for them."""
    body = f"<article><time>6 &#1;de febrero de 2025</time><p>El\x00 minis\x02tro. {BODY}</p>"
    page = read_webpage(html_page(body=f"{body}<script>1</script>\x01 cola</article>"), name="page")
    assert "El ministro." in page.text
    assert page.published == date(2025, 2, 6)
