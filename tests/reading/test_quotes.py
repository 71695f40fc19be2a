"""Quotations: which words are quoted, and who said them."""

import pytest
from tests.reading.visits import visit

SAID = [
    ("en", "“We have opened a new chapter,” Kadar said.", [("We have opened a new chapter", "Laszlo Kadar")]),
    (
        "en",
        'He called it "a bridge between two continents".',
        [("a bridge between two continents", "Laszlo Kadar")],
    ),
    (
        "en",
        '"Our door is open," Kadar told reporters. "It will stay open."',
        [("Our door is open", "Laszlo Kadar"), ("It will stay open.", "Laszlo Kadar")],
    ),
    ("en", 'In his words: "We have come to learn."', [("We have come to learn.", "Laszlo Kadar")]),
    ("es", '"Hemos venido a aprender", fueron sus palabras.', [("Hemos venido a aprender", "Laszlo Kadar")]),
    ("pt", '"Viemos aprender", foram as suas palavras.', [("Viemos aprender", "Laszlo Kadar")]),
    (
        "en",
        'President Moses Banda received him. "Our door is open," the host said.',
        [("Our door is open", "Moses Banda")],
    ),
    (
        "es",
        'Lo recibió el presidente Moses Banda. "Estamos abiertos", afirmó el anfitrión.',
        [("Estamos abiertos", "Moses Banda")],
    ),
    ("en", "‘We came to listen,’ said Kadar.", [("We came to listen", "Laszlo Kadar")]),
    (
        "en",
        '"The programme is being drawn up," the Foreign Ministry said.',
        [("The programme is being drawn up", "Foreign Ministry")],
    ),
    (
        "es",
        "«Hemos abierto un nuevo capítulo», afirmó Kadar.",
        [("Hemos abierto un nuevo capítulo", "Laszlo Kadar")],
    ),
    (
        "es",
        'Kadar señaló que la visita "abre una puerta al comercio".',
        [("abre una puerta al comercio", "Laszlo Kadar")],
    ),
    ("es", "— Nuestra puerta está abierta — dijo Kadar.", [("Nuestra puerta está abierta", "Laszlo Kadar")]),
    ("pt", "“Abrimos um novo capítulo”, afirmou Kadar.", [("Abrimos um novo capítulo", "Laszlo Kadar")]),
    (
        "pt",
        'Segundo Kadar, a visita "abre uma porta ao comércio".',
        [("abre uma porta ao comércio", "Laszlo Kadar")],
    ),
    ("pt", "— A nossa porta está aberta — disse Kadar.", [("A nossa porta está aberta", "Laszlo Kadar")]),
]
NOT_SAID = [
    ("en", 'He read from the novel "The Long Walk Home Again".'),
    ("en", 'The so-called "partnership" was praised.'),
    ("es", 'Leyó la novela "Cien Años de Soledad".'),
    ("es", 'La llamada "alianza" fue elogiada.'),
    ("pt", 'Leu o romance "Memórias Póstumas de Brás Cubas".'),
    ("pt", 'A chamada "aliança" foi elogiada.'),
]
NOBODY = [
    ("en", '"The roads are in good condition," read a poster.'),
    ("es", '"Las carreteras están en buen estado", rezaba un cartel.'),
    ("pt", '"As estradas estão em bom estado", lia-se num cartaz.'),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), SAID)
def test_quotations_with_their_speakers(
    language: str, sentence: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(q.text, q.speaker) for q in visit(language, sentence).quotes] == expected


@pytest.mark.parametrize(("language", "sentence"), NOT_SAID)
def test_titles_and_single_words_are_no_quotations(language: str, sentence: str) -> None:
    assert visit(language, sentence).quotes == ()


@pytest.mark.parametrize(("language", "sentence"), NOBODY)
def test_words_that_nobody_is_named_for_have_no_speaker(language: str, sentence: str) -> None:
    assert [q.speaker for q in visit(language, sentence).quotes] == [None]


def test_a_quotation_runs_over_paragraphs() -> None:
    quotes = visit(
        "en", '"We came to listen," Kadar said. "We stay to build.\n\n"And we shall come back."'
    ).quotes
    assert {q.speaker for q in quotes} == {"Laszlo Kadar"}
    assert quotes[-1].text == "And we shall come back."
