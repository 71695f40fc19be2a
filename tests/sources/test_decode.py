"""Bytes become the text that was meant, and a doubtful encoding is said."""

import pytest

from envoyage.sources.decode import decode
from envoyage.sources.errors import SourceError

TEXT = "La canciller Laura Sarabia viajó a São Tomé — “una visita”, según señaló. Reunião às 10h."
PAGE = f"<html><head><meta charset='windows-1252'></head><body>{TEXT}</body></html>"

SURE = {
    "utf-8": (TEXT.encode(), None),
    "utf-8 against a wrong declaration": (TEXT.encode(), "iso-8859-1"),
    "utf-8 with its mark": (TEXT.encode("utf-8-sig"), None),
    "utf-16 with its mark": (TEXT.encode("utf-16"), None),
    "utf-16 from the other end": (b"\xfe\xff" + TEXT.encode("utf-16-be"), None),
    "utf-32 with its mark": (TEXT.encode("utf-32"), None),
    "declared": (TEXT.encode("cp1252"), "windows-1252"),
    "declared as latin-1, written as Windows does": (TEXT.encode("cp1252"), "ISO-8859-1"),
}


@pytest.mark.parametrize(("data", "charset"), SURE.values(), ids=SURE)
def test_a_sure_encoding(data: bytes, charset: str | None) -> None:
    decoded = decode(data, name="nota.txt", charset=charset)
    assert decoded.text == TEXT
    assert decoded.note is None


def test_a_page_declares_its_own_encoding() -> None:
    assert decode(PAGE.encode("cp1252"), name="nota.html").text == PAGE


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declared", [None, "utf-8", "klingon"])
def test_an_undeclared_encoding_is_guessed_aloud(encoding: str, declared: str | None) -> None:
    decoded = decode(TEXT.encode(encoding), name="nota.txt", charset=declared)
    assert decoded.text == TEXT
    assert decoded.note is not None
    assert decoded.note.startswith("nota.txt does not say its encoding and was read as ")


def test_utf_8_with_a_broken_letter_stays_utf_8() -> None:
    data = TEXT.encode().replace("ñ".encode(), b"\xc3")
    decoded = decode(data, name="nota.txt")
    assert decoded.text == TEXT.replace("ñ", "\ufffd")
    assert decoded.note == "nota.txt is UTF-8 with 1 broken places, each shown as \ufffd."


def test_a_stray_control_is_no_binary() -> None:
    assert decode(f"{TEXT * 3}\x1b\x00".encode(), name="nota.txt").text.startswith(TEXT)


@pytest.mark.parametrize("data", [bytes(100), bytes(range(32)) * 10, b"\xff\xfe\x00\xd8\x41"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^nota\.bin is not text .*; save it as"):
        decode(data, name="nota.bin")
