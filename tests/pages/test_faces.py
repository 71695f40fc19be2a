"""The typefaces have the letters of the officials' names."""

import csv
from pathlib import Path

import pytest

from envoyage.pages.faces import sans, serif

ROSTER = Path(__file__).parents[2] / "resources" / "roster" / "officials.csv"
LETTERS = sorted({
    letter
    for row in csv.reader(ROSTER.read_text("utf-8").splitlines())
    for letter in "".join(row[1:4])
    if letter.isalpha()
} | set("ăĂâđĐğıİłŁńőœřșșțųžŽāḥ"))  # fmt: skip


@pytest.mark.parametrize("face", [serif(40), sans(24, 400)], ids=["serif", "sans"])
def test_no_name_has_a_letter_that_the_typeface_lacks(face: object) -> None:
    def drawn(text: str) -> bytes:
        [(some, font)] = face._pieces(text)  # type: ignore[attr-defined]
        return bytes(font.getmask(some))

    assert [letter for letter in LETTERS if drawn(letter) == drawn("\uffff")] == []
