"""Tokens, sentences and blocks of hard text."""

import pytest

from envoyage.reading.cutting import cut
from envoyage.reading.document import Document, Kind
from envoyage.reading.lexicon.tables import language


def of(text: str, code: str = "en") -> Document:
    lang = language(code)
    return cut(
        text,
        abbreviations=lang.words["abbreviations"],
        openers=lang.words["function"],
        bylines=lang.text.bylines,
    )


def sentences(text: str, code: str = "en") -> list[str]:
    doc = of(text, code)
    return [doc.slice(sentence.first, sentence.last) for sentence in doc.sentences]


def blocks(text: str, code: str = "en") -> list[tuple[str, str]]:
    doc = of(text, code)
    spans: dict[int, tuple[int, int, Kind]] = {}
    for sentence in doc.sentences:
        first = spans.get(sentence.block, (sentence.first, 0, sentence.kind))[0]
        spans[sentence.block] = (first, sentence.last, sentence.kind)
    return [(kind.value, doc.slice(first, last)) for first, last, kind in spans.values()]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the G7 and G-20", ["the", "G7", "and", "G-20"]),
        ("in the U.S. and D.C.", ["in", "the", "U.S.", "and", "D.C."]),
        ("EE.UU. o EE. UU.", ["EE.UU.", "o", "EE", ".", "UU", "."]),
        ("at 7 p.m. on the 1st", ["at", "7", "p.m.", "on", "the", "1st"]),
        ("el 1.º de mayo", ["el", "1.º", "de", "mayo"]),
        ("1º e 6", ["1º", "e", "6"]),
        ("$3.5bn, 1,200 and 10:30", ["$", "3.5bn", ",", "1,200", "and", "10:30"]),
        ("26-27 March", ["26", "-", "27", "March"]),
        ("Guinea-Bissau's al-Sisi", ["Guinea-Bissau", "'s", "al-Sisi"]),
        ("d’Ivoire’s", ["d’Ivoire", "’s"]),
        ("Barbados' prime", ["Barbados", "'", "prime"]),
        ("well... yes…", ["well", "...", "yes", "…"]),
        ("—No vamos —dijo—.", ["—", "No", "vamos", "—", "dijo", "—", "."]),
        ("U.S.-based", ["U.S.", "-", "based"]),
        ("e\u0331a 🇵🇪 مرحبا 東京", ["e\u0331a", "🇵", "🇪", "مرحبا", "東京"]),
        ("snake_case", ["snake", "_", "case"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    doc = of(text)
    assert doc.words[: doc.size] == words


def test_lower_is_as_the_tables_spell_it() -> None:
    assert of("The U.S. said 7 P.M. is Cote d’Ivoire’s.").lower[:3] == ["the", "u.s", "said"]
    assert "d'ivoire" in of("Cote d’Ivoire’s").lower


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "He met Mr. Lee. She left.", ["He met Mr. Lee.", "She left."]),
        ("en", "He flew to the U.S. The visit ended.", ["He flew to the U.S.", "The visit ended."]),
        ("en", "The U.S. President spoke.", ["The U.S. President spoke."]),
        ("en", "It is at 7 p.m. on Friday.", ["It is at 7 p.m. on Friday."]),
        ("en", "It ends at 7 p.m. He leaves.", ["It ends at 7 p.m.", "He leaves."]),
        ("en", "John F. Kennedy spoke. J. A. Costa too.", ["John F. Kennedy spoke.", "J. A. Costa too."]),
        ("en", "Growth was 3.5 percent. It rose.", ["Growth was 3.5 percent.", "It rose."]),
        ("en", "“We go.” He left.", ["“We go.”", "He left."]),
        ("en", "“Who goes?” he asked.", ["“Who goes?” he asked."]),
        ("en", "Well... he came. Then... He left.", ["Well... he came.", "Then...", "He left."]),
        ("en", "He left Lima.He flew on.", ["He left Lima.He flew on."]),
        ("en", "The visit ended.He flew on.", ["The visit ended.", "He flew on."]),
        ("en", "See gov.Example.org for more.", ["See gov.Example.org for more."]),
        ("es", "Viajó a EE. UU. el lunes. Volvió.", ["Viajó a EE. UU. el lunes.", "Volvió."]),
        ("es", "Viajó a EE. UU. El lunes volvió.", ["Viajó a EE. UU.", "El lunes volvió."]),
        ("es", "El Sr. Ruiz llegó el 1.º de mayo. Salió.", ["El Sr. Ruiz llegó el 1.º de mayo.", "Salió."]),
        ("es", "¿Viene? Sí. ¡Claro! Bueno…", ["¿Viene?", "Sí.", "¡Claro!", "Bueno…"]),
        ("es", "—No vamos —dijo—. Es tarde.", ["—No vamos —dijo—.", "Es tarde."]),
        ("pt", "O Dr. Sá foi a S. Tomé. Voltou.", ["O Dr. Sá foi a S. Tomé.", "Voltou."]),
        ("pt", "Disse “vamos”. E foi.", ["Disse “vamos”.", "E foi."]),
    ],
)
def test_sentences(code: str, text: str, expected: list[str]) -> None:
    filler = {
        "en": "This opens the text, as a body does.",
        "es": "Así abre el texto.",
        "pt": "Assim abre o texto.",
    }
    assert sentences(f"{filler[code]}\n\n{text}", code)[1:] == expected


WRAPPED = """Secretary Travels to Three Countries of the Caribbean
March 26, 2025

The Secretary of State will travel to Jamaica, Guyana and Suriname from
March 26 to 28, to meet with heads of government and to discuss energy
security. He will also meet with the prime ministers of Barbados and of
Trinidad and Tobago. The delegation returns on Friday.

In Georgetown he will sign a memorandum of understanding.
- He will visit a school
- He will tour a port
"""


def test_wrapped_lines_are_one_paragraph() -> None:
    found = blocks(WRAPPED)
    assert [kind for kind, _ in found] == ["title", "note", "body", "body", "heading", "heading"]
    assert found[2][1].startswith("The Secretary of State will travel")
    assert found[2][1].endswith("returns on Friday.")
    assert "from March 26 to 28, to" in found[2][1]


@pytest.mark.parametrize(
    ("code", "text", "kinds"),
    [
        ("pt", "Lula visita a China em março\n15 fev 2019\nO presidente viajou.", ["title", "note", "body"]),
        (
            "pt",
            "Presidente da Colômbia vem em visita de Estado em março\n15 fev 2019\n\nTexto longo aqui.",
            ["title", "note", "body"],
        ),
        ("en", "RUBIO TO VISIT JAMAICA, GUYANA\n\nThe secretary will go.", ["title", "body"]),
        ("en", "Rubio visits Jamaica in 2025\n\nThe secretary went.", ["title", "body"]),
        ("en", "March 26, 2025\nRubio visits Jamaica\n\nHe went.", ["note", "title", "body"]),
        (
            "en",
            "A title\n\nBy Ana Ruiz\n\nPhoto: The president in Lima\n\nHe went.",
            ["title", "note", "note", "body"],
        ),
        ("en", "A title\n\nMarch 26 to 27: Jamaica, Guyana\n\nHe went.", ["title", "heading", "body"]),
        ("es", "Por primera vez, Petro visita Cuba\n\nEl presidente llegó.", ["title", "body"]),
        ("es", "Título\n\nPor Ana Ruiz\n\nEl presidente llegó.", ["title", "note", "body"]),
        ("en", "One paragraph ends here.\nAnother one begins.", ["body", "body"]),
        ("en", "He will travel next week to the capital of Peru and to\nthe south of Chile.", ["body"]),
        ("en", "A title\n \t \nHe went.", ["title", "body"]),
    ],
)
def test_blocks(code: str, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in blocks(text, code)] == kinds


def test_no_sentence_runs_on_for_ever() -> None:
    doc = of("word " * 10_000)
    assert max(sentence.last - sentence.first for sentence in doc.sentences) <= 250


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t \u00a0"])
def test_nothing_is_cut_from_nothing(text: str) -> None:
    doc = of(text)
    assert (doc.words, doc.sentences) == ([], [])
