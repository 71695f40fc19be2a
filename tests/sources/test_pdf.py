"""Printed lines become paragraphs again, and the day a PDF was made is not taken for more."""

from datetime import date
from pathlib import Path
from subprocess import run

import pytest
from tests.sources.documents import html_page, pdf_of

from envoyage.sources import load
from envoyage.sources.pdf import read_pdf

RELEASE = [
    "Readout of Secretary Rubio’s Meeting with President Ali",
    "Secretary of State Marco Rubio met today in Georgetown with the President of Guyana,",
    "Irfaan Ali. They discussed energy security, the border with Venezuela and co-",
    "operation against drug trafficking, and signed a memorandum of understanding in the",
    "office of the president.",
    "They agreed to meet again.",
]
READ = (
    "Readout of Secretary Rubio’s Meeting with President Ali\n\n"
    "Secretary of State Marco Rubio met today in Georgetown with the President of Guyana, Irfaan Ali. "
    "They discussed energy security, the border with Venezuela and cooperation against drug trafficking, "
    "and signed a memorandum of understanding in the office of the president.\n\n"
    "They agreed to meet again."
)


def test_wrapped_lines_are_joined() -> None:
    assert read_pdf(pdf_of(RELEASE), name="r.pdf").text == READ


def test_a_paragraph_runs_over_the_page() -> None:
    assert read_pdf(pdf_of([*RELEASE[:3], "1"], ["Page 2 of 2", *RELEASE[3:]]), name="r.pdf").text == READ


def test_running_headers_go() -> None:
    pages = [
        ["MINISTRY OF FOREIGN AFFAIRS", f"Day {day} of the visit was spent in Georgetown."] for day in "123"
    ]
    assert "MINISTRY" not in read_pdf(pdf_of(*pages), name="r.pdf").text


def test_what_the_file_says_of_itself() -> None:
    read = read_pdf(
        pdf_of(RELEASE, title="Rubio in Georgetown", made="D:20250328101500-04'00'"), name="r.pdf"
    )
    assert (read.title, read.published) == ("Rubio in Georgetown", None)
    assert read.notes == (
        "The PDF was made on 2025-03-28, which need not be its day of publication; say --published.",
    )


@pytest.mark.parametrize("title", ["release_final.docx", "Microsoft Word - 4", "Untitled"])
def test_a_file_name_is_no_title(title: str) -> None:
    assert read_pdf(pdf_of(RELEASE, title=title), name="r.pdf").title is None


def test_a_pdf_that_anyone_may_open_is_read() -> None:
    assert read_pdf(pdf_of(RELEASE, password=""), name="r.pdf").text == READ


@pytest.mark.browser
def test_a_page_printed_by_a_browser(tmp_path: Path, chromium: str) -> None:
    paragraphs = READ.split("\n\n")
    source = tmp_path / "release.html"
    source.write_text(html_page(body="".join(f"<p>{words}</p>" for words in paragraphs)), encoding="utf-8")
    printed = tmp_path / "release.pdf"
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
    printing = ("--no-pdf-header-footer", f"--print-to-pdf={printed}", source.as_uri())
    run([chromium, *flags, *printing], check=True, capture_output=True, timeout=60)
    (report,) = load(str(printed), published=date(2025, 3, 28))
    for words in paragraphs[1:]:
        assert words in report.text
