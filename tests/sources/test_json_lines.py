"""Good lines are read one by one, bad ones are named, and the end tells how many there were."""

import json
from datetime import date
from io import BytesIO

import pytest

from envoyage.sources.errors import SourceError
from envoyage.sources.json_lines import read_json_lines
from envoyage.sources.page import Page


def lines(*rows: object) -> BytesIO:
    return BytesIO(
        b"".join((row if isinstance(row, bytes) else json.dumps(row).encode()) + b"\n" for row in rows)
    )


def test_all_fields() -> None:
    row = {
        "id": "r1",
        "text": "Rubio visited Guyana.",
        "url": "https://example.org/r1",
        "title": "Rubio in Guyana",
        "publisher": "Wire",
        "published": "2025-03-28T22:00:00-04:00",
        "language": "en-US",
        "archived": "https://archive.example/r1",
        "words": 3,
    }
    (page,) = read_json_lines(lines(row), name="r.jsonl", tell=pytest.fail)
    assert page == Page(
        id="r1",
        text="Rubio visited Guyana.",
        url="https://example.org/r1",
        title="Rubio in Guyana",
        publisher="Wire",
        published=date(2025, 3, 28),
        language="en",
        archived="https://archive.example/r1",
    )


def test_only_the_text_is_needed() -> None:
    rows = ({"text": "One."}, {"id": 7, "text": "Two.", "url": None, "published": None, "title": ""})
    pages = list(read_json_lines(lines(*rows), name="r.jsonl", tell=pytest.fail))
    assert pages == [Page(text="One."), Page(text="Two.", id="7")]


BAD = {
    "no JSON": (b'{"text": "a"', "is not JSON"),
    "a list": (["a"], "is not an object"),
    "no text": ({"id": "r1"}, "has no text"),
    "a blank text": ({"text": " \n"}, "has no text"),
    "a text that is a number": ({"text": 5}, "text is not a string"),
    "an id that is true": ({"text": "a", "id": [1]}, "id is not a string"),
    "a day in words": ({"text": "a", "published": "March 28, 2025"}, "such as 2025-03-28"),
    "a day of no calendar": ({"text": "a", "published": "2025-02-30"}, "such as 2025-03-28"),
    "a language by name": ({"text": "a", "language": "Spanish"}, "two letters such as en"),
    "an address of a script": ({"text": "a", "url": "javascript:alert(1)"}, "https:// or http://"),
    "a script for a copy": ({"text": "a", "archived": "javascript:alert(1)"}, "archived is 'javascript"),
    "another encoding": ('{"text": "São Tomé"}'.encode("cp1252"), "is not UTF-8"),
    "too deep": (b"[" * 200_000, "is not JSON"),
}


@pytest.mark.parametrize(("row", "said"), BAD.values(), ids=BAD)
def test_a_bad_line_is_named_and_the_others_are_read(row: object, said: str) -> None:
    told: list[str] = []
    stream = read_json_lines(
        lines({"text": "One."}, row, {"text": "Three."}), name="r.jsonl", tell=told.append
    )
    assert [next(stream).text, next(stream).text] == ["One.", "Three."]
    with pytest.raises(
        SourceError, match=r"^1 of 3 lines of r\.jsonl could not be read; they are named above\.$"
    ):
        next(stream)
    assert len(told) == 1
    assert told[0].startswith("r.jsonl, line 2: ")
    assert said in told[0]


def test_a_line_over_the_limit_is_skipped_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("envoyage.sources.json_lines.LARGEST", 100)
    told: list[str] = []
    stream = read_json_lines(lines({"text": "a" * 1000}, {"text": "Two."}), name="r.jsonl", tell=told.append)
    assert next(stream).text == "Two."
    assert len(told) == 1
    assert "longer than" in told[0]


def test_a_line_is_read_before_the_next_is_there() -> None:
    """A stream that is still being written gives its reports as they come."""

    class Endless(BytesIO):
        def readline(self, size: int | None = -1) -> bytes:
            return b'{"text": "Again."}\n'

    stream = read_json_lines(Endless(), name="standard input", tell=pytest.fail)
    assert [next(stream).text for _ in range(3)] == ["Again."] * 3


def test_a_mark_before_the_first_line_and_blank_lines_between() -> None:
    data = b'\xef\xbb\xbf{"text": "One."}\r\n\r\n{"text": "Two."}'
    assert [page.text for page in read_json_lines(BytesIO(data), name="r", tell=pytest.fail)] == [
        "One.",
        "Two.",
    ]
