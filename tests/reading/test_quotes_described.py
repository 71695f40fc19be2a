"""Speakers with what they are between commas, and marks that do not match."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.visits import visit

QUOTES = [
    ("en", 'Although aides gave no details, Peter Mwale, the palace press secretary, said the two men discussed "matters of common weight".', [("Peter Mwale", "matters of common weight")]),
    ("en", 'Rose Phiri, an official of the ministry, said the talks were "long and open".', [("Rose Phiri", "long and open")]),
    ("es", 'Rosa Fuentes, portavoz del palacio, dijo que las conversaciones fueron "largas y abiertas".', [("Rosa Fuentes", "largas y abiertas")]),
    ("pt", 'Rosa Pires, porta-voz do palácio, disse que as conversações foram "longas e abertas".', [("Rosa Pires", "longas e abertas")]),
    ("en", '"We leave as friends,” Kadar said after the talks.', [("Laszlo Kadar", "We leave as friends")]),
    ("es", '"Nos vamos como amigos,” aseguró Kadar. "Volveremos muy pronto,” agregó.', [("Laszlo Kadar", "Nos vamos como amigos"), ("Laszlo Kadar", "Volveremos muy pronto")]),
    ("pt", '"Saímos como amigos,” afirmou Kadar. "Voltaremos muito em breve,” acrescentou.', [("Laszlo Kadar", "Saímos como amigos"), ("Laszlo Kadar", "Voltaremos muito em breve")]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sentence", "quotes"), QUOTES)
def test_quotes(code: str, sentence: str, quotes: list[tuple[str, str]]) -> None:
    assert [(quote.speaker, quote.text) for quote in visit(code, sentence).quotes] == quotes


@pytest.mark.parametrize("closing", ['"', "”"])
def test_a_report_of_one_line_may_end_with_what_was_said(closing: str) -> None:
    trip = visit("en", f'Kadar said: "We return as friends.{closing}')
    assert [quote.text for quote in trip.quotes] == ["We return as friends."]
