"""Place words: by longest match, as they are written, and not inside somebody's name."""

import pytest

from envoyage.reading.cutting import cut
from envoyage.reading.lexicon.tables import language
from envoyage.reading.places import find_places


def places(code: str, text: str) -> list[tuple[str, str]]:
    lang = language(code)
    doc = cut(text, abbreviations=lang.words["abbreviations"])
    return [(doc.slice(p.first, p.last), p.code) for p in find_places(doc, lang.phrases, lang.offices.words)]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "He flew to the U.S. and the UK.", [("U.S.", "US"), ("UK", "GB")]),
        ("en", "He told us to go.", []),
        ("en", "the G7 in St. Lucia", [("G7", "g7"), ("St. Lucia", "LC")]),
        ("en", "in Trinidad and Tobago today", [("Trinidad and Tobago", "TT")]),
        ("en", "a Washington Post reporter", []),
        ("en", "in Guinea-Bissau and Guinea", [("Guinea-Bissau", "GW"), ("Guinea", "GN")]),
        ("en", "a peruvian and a Peruvian", [("Peruvian", "PE")]),
        ("es", "viajó a EE. UU. y a EE.UU.", [("EE. UU", "US"), ("EE.UU.", "US")]),
        ("es", "el canciller peruano en Perú", [("peruano", "PE"), ("Perú", "PE")]),
        ("es", "llegó a México, D.C. después", [("México", "MX"), ("D.C.", "US")]),
        (
            "pt",
            "o chanceler moçambicano foi a São Tomé e Príncipe",
            [("moçambicano", "MZ"), ("São Tomé e Príncipe", "ST")],
        ),
        ("pt", "à África do Sul", [("África do Sul", "ZA")]),
    ],
)
def test_places(code: str, text: str, found: list[tuple[str, str]]) -> None:
    assert places(code, text) == found


def test_a_phrase_cut_off_by_the_end_is_none() -> None:
    assert places("en", "in Trinidad and") == places("en", "in Trinidad")
