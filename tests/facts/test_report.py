"""A report's text has one form, in which every passage means the same, whatever came in."""

import unicodedata

import pytest
from hypothesis import given
from tests.facts.strategies import raw_texts

from envoyage.facts import Report, normalise

SEEN_AS = {
    "crlf is one line end": ("a\r\nb\rc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
    "blank lines stay": ("a\r\n\r\n\r\nb", "a\n\n\nb"),
    "every blank is a space": ("a\u00a0b\u202fc\u2009d\u3000e\tf\x0cg", "a b c d e f g"),
    "two blanks stay two": ("a\u00a0 b", "a  b"),
    "letters are composed": ("Jose\u0301 Mun\u0303oz", "José Muñoz"),
    "direction marks go": ("\u202bMilei\u202c \u2066Noem\u2069\u200f\u061c", "Milei Noem"),
    "soft hyphens and zero widths go": ("Bu\u00adke\u200ble\ufeff", "Bukele"),
    "controls go": ("a\x00b\x1bc\x7fd", "abcd"),
    "half a pair is shown as missing": ("a\ud83db", "a\ufffdb"),
    "emoji stay": ("🇬🇾 visit 👍🏽", "🇬🇾 visit 👍🏽"),
}
SHAPELESS = frozenset(
    "\r\t\x0b\x0c\x00\x1b\x7f\x85\u00ad\u00a0\u061c\u200b\u200e\u200f\u202a\u202e\u2028\u2066\ufeff"
)


@pytest.mark.parametrize(("raw", "expected"), SEEN_AS.values(), ids=SEEN_AS)
def test_a_text_is_kept_in_one_form(raw: str, expected: str) -> None:
    assert normalise(raw) == expected


@given(raw_texts)
def test_normalising_is_done_once_and_for_all(raw: str) -> None:
    text = normalise(raw)
    assert normalise(text) == text
    assert unicodedata.is_normalized("NFC", text)
    assert not SHAPELESS & set(text)
    assert text.encode("utf-8").decode("utf-8") == text


@given(raw_texts)
def test_the_digest_is_of_the_text_and_of_nothing_else(raw: str) -> None:
    report = Report.of(raw)
    again = Report.of(report.text, title="Another title", language="pt")
    assert again.digest == report.digest
    assert again.id == report.id == report.digest.removeprefix("sha256:")[:12]


def test_the_digest_tells_texts_apart() -> None:
    digests = {Report.of(f"a{oddity}b").digest for oddity in ("", " ", "\n", "\n\n", "é", "訪問")}
    assert len(digests) == 6


def test_the_digest_is_the_published_one() -> None:
    """Ids and links in the wild hang on it."""
    assert Report.of("Envoyage\r\n").digest == (
        "sha256:761df466eb1591eaf20fc4b5d66c0cca8ef648fc940e5ef9589b146fae18591b"
    )


def test_what_differs_only_unseen_is_one_report() -> None:
    assert Report.of("Jose\u0301\u00a0visits\r\n").digest == Report.of("José visits\n").digest
