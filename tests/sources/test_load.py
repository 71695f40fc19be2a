"""From a file to its reports, whatever the form; and the sentence for each that gives none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.sources.documents import BODY, html_page, pdf_of

from envoyage.facts import Report
from envoyage.sources import SourceError, SourceNameError, handed, load

Save = Callable[[str, "bytes | str"], str]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Writes a file and gives its path."""

    def written(name: str, content: bytes | str) -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return written


def only(where: str, **known: object) -> Report:
    (report,) = load(where, **known)  # type: ignore[arg-type]
    return report


def test_a_text_is_kept_whole_and_has_no_title(save: Save) -> None:
    report = only(save("nota.txt", f"Uma manchete\r\n\r\n{BODY}\r\n"))
    assert report.text == f"Uma manchete\n\n{BODY}\n"
    assert (report.title, report.url, report.published, report.language) == (None, None, None, None)


def test_what_the_caller_knows_is_kept(save: Save) -> None:
    report = only(save("nota.txt", BODY), published=date(2025, 2, 6), language="pt")
    assert (report.published, report.language) == (date(2025, 2, 6), "pt")


FORMS = {
    "named by its suffix": ("nota.txt", BODY),
    "no suffix": ("nota", BODY),
    "a suffix nobody knows": ("nota.wire", BODY),
    "a page by its suffix": ("nota.htm", html_page()),
    "a page by its markup": ("nota", html_page()),
    "a page with a byte-order mark": ("nota", b"\xef\xbb\xbf" + html_page().encode()),
    "a piece of a page": ("nota.html", f"<p>{BODY}"),
    "a PDF by its suffix": ("nota.pdf", pdf_of([BODY])),
    "a PDF under another name": ("nota.txt", pdf_of([BODY])),
    "JSON Lines by suffix": ("nota.ndjson", f'{{"text": "{BODY}"}}'),
    "JSON Lines by its brace": ("nota", f'{{"text": "{BODY}"}}\n'),
    "under a head": ("nota.md", f"---\nid: vieira-georgetown\n---\n\n{BODY}\n"),
    "latin-1": ("nota.txt", BODY.replace("na", "não").encode("cp1252")),
}


@pytest.mark.parametrize(("name", "content"), FORMS.values(), ids=FORMS)
def test_every_form_gives_the_same_text(save: Save, name: str, content: bytes | str) -> None:
    text = only(save(name, content), tell=lambda sentence: None).text
    assert text.strip().replace("não", "na") == BODY


NOTHING_TO_READ = {
    "empty": ("nota.txt", b"", "is empty"),
    "blank": ("nota.txt", b" \n\t\r\n", "is empty"),
    "only a byte-order mark": ("nota.txt", b"\xef\xbb\xbf\n", "is empty"),
    "empty JSON Lines": ("nota.jsonl", b"\n\n", "is empty"),
    "a picture": ("nota.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a picture"),
    "a Word document": ("nota.docx", b"PK\x03\x04\x14\x00", "is an Office document"),
    "rich text": ("nota.rtf", b"{\\rtf1\\ansi Rubio}", "is a rich-text document"),
    "bytes of any kind": ("nota.txt", bytes(range(256)) * 20, "is not text"),
    "zeros": ("nota.txt", bytes(500), "is not text but binary data"),
    "an encoding nobody can tell": ("nota.txt", b"\xff\xfe\x00\xd8\x00", "encoding that can be told"),
    "HTML without text": (
        "nota.html",
        "<html><body><script>x()</script><img src=x></body></html>",
        "without text",
    ),
    "HTML without anything": ("nota.html", "<!doctype html>", "without text"),
    "HTML of a comment": ("nota.html", "<!-- Rubio in Guyana -->", "without text"),
    "a PDF of pictures": ("nota.pdf", pdf_of([], []), "without a text layer"),
    "a locked PDF": ("nota.pdf", pdf_of([BODY], password="georgetown"), "locked by a password"),
    "half a PDF": ("nota.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "damaged PDF"),
    "a PDF of noise": ("nota.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 8, "damaged PDF"),
    "a head without a text": ("nota.md", "---\nid: x\n---\n", "no text under it"),
    "a restatement of nothing": ("nota.md", "---\nid: x\nrestated: true\n---\nText", "give its url"),
    "a head with a slip": ("nota.md", "---\nid: x\npublised: 2025-03-28\n---\nText", "publised is not known"),
    "a head with a wrong date": ("nota.md", "---\npublished: March\n---\nText", "such as 2025-03-28"),
    "a head that is no YAML": ("nota.md", "---\nid: [x\n---\nText", "not YAML"),
}


@pytest.mark.parametrize(("name", "content", "said"), NOTHING_TO_READ.values(), ids=NOTHING_TO_READ)
def test_what_cannot_be_read_gets_one_sentence(
    save: Save, name: str, content: bytes | str, said: str
) -> None:
    where = save(name, content)
    with pytest.raises(SourceError, match=said) as refused:
        list(load(where, tell=lambda sentence: None))
    sentence = str(refused.value)
    assert refused.value.exit_code == 1
    assert sentence.startswith((where, name))
    assert "\n" not in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("name", ["long.txt", "long.html", "long.pdf"])
def test_fifty_megabytes_are_refused_unread(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(b"%PDF-1.7 " if name.endswith("pdf") else b"Rubio visits Guyana. ")
        file.truncate(50_000_000)
    with pytest.raises(SourceError, match=r"larger than 20 MB, the limit .* \(\.jsonl\)\.$"):
        list(load(str(path)))


NO_SOURCE = {
    "a missing file": ("/nowhere/nota.txt", "There is no file /nowhere/nota.txt"),
    "a folder": ("/tmp", "is a folder; name the files in it"),
    "a scheme of its own": ("ftp://example.org/nota.txt", "is not read; give a file, or an address"),
    "a file as an address": ("file:///tmp/nota.txt", "is not read"),
    "no host": ("http://", "is not a web address"),
    "a host of no kind": ("https://[::1", "is not a web address"),
    "a name that no system allows": ("a\x00b", "cannot be opened"),
}


@pytest.mark.parametrize(("where", "said"), NO_SOURCE.values(), ids=NO_SOURCE)
def test_a_name_of_nothing_is_wrong_usage(where: str, said: str) -> None:
    with pytest.raises(SourceNameError, match=said) as refused:
        list(load(where))
    assert refused.value.exit_code == 2


def test_a_page_that_says_another_day_is_overruled_aloud(save: Save) -> None:
    page = html_page('<meta property="article:published_time" content="2025-02-07T09:00:00-03:00">')
    told: list[str] = []
    report = only(save("nota.html", page), published=date(2025, 2, 6), tell=told.append)
    assert report.published == date(2025, 2, 6)
    assert [note.partition(": ")[2] for note in told] == [
        "The page says it was published on 2025-02-07; 2025-02-06 is used, as asked."
    ]


HANDED = {
    "a pasted text": (BODY, None),
    "a pasted text in braces": ("{" + BODY + "}", None),
    "a pasted page": (html_page(), None),
    "a text file": (BODY, "nota.txt"),
    "a page": (html_page(), "nota.html"),
    "a PDF": (pdf_of([BODY]), "nota.pdf"),
    "latin-1": (BODY.replace("na", "não").encode("cp1252"), "nota.txt"),
}


@pytest.mark.parametrize(("content", "file"), HANDED.values(), ids=HANDED)
def test_what_is_handed_over_is_read_as_a_file_is(content: bytes | str, file: str | None) -> None:
    data = content if isinstance(content, bytes) else content.encode()
    report = handed(data, name="the text", file=file, published=date(2025, 2, 6), tell=lambda sentence: None)
    assert report.text.strip().strip("{}").replace("não", "na") == BODY
    assert report.published == date(2025, 2, 6)


@pytest.mark.parametrize(
    ("data", "file", "said"),
    [
        (b" ", None, "the text is empty"),
        (b"\xff\xd8\xff\xe0", "nota.txt", "the text is a picture"),
        (b'{"text": "x"}', "many.jsonl", "the text is JSON Lines; take many reports in by `envoyage add"),
        (b'{"text": "x"}', "many.txt", None),
        (b"%PDF-1.7 torn", "nota.pdf", "the text"),
    ],
)
def test_what_is_handed_over_and_no_report(data: bytes, file: str | None, said: str | None) -> None:
    if said is None:
        assert handed(data, name="the text", file=file).text == data.decode()
        return
    with pytest.raises(SourceError) as refused:
        handed(data, name="the text", file=file)
    assert str(refused.value).startswith(said)
