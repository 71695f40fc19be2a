"""Occasions that somebody opens, closes, leads, speaks at or is sent to for the own country."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.visits import topics_by_rule, topics_of

LED = [
    ("en", "He is to chair the third session of the Joint Commission.", ["third session of the Joint Commission"]),
    ("en", "He closed the Pan-African Energy Forum on Friday.", ["Pan-African Energy Forum"]),
    ("en", "He presided over the World Forest Forum.", ["World Forest Forum"]),
    ("en", "Kadar was a guest of honour at the Lusaka Book Fair.", ["Lusaka Book Fair"]),
    ("en", "The visit coincides with the Global Water Forum.", ["Global Water Forum"]),
    ("en", "He represents Hungary at the swearing-in of the new president.", ["swearing-in of the new president"]),
    ("es", "Dirigió los trabajos de la 67 Asamblea Mundial de la Salud.", ["67 Asamblea Mundial de la Salud"]),
    ("es", "Kadar será invitado de honor de la Feria del Libro.", ["Feria del Libro"]),
    ("es", "La visita coincide con el Foro Mundial del Agua.", ["Foro Mundial del Agua"]),
    ("es", "Kadar abrió la Conferencia del Agua.", ["Conferencia del Agua"]),
    ("es", "Viajó con motivo del VII Congreso Internacional de la Lengua.", ["VII Congreso Internacional de la Lengua"]),
    ("es", "Representó a Hungría en la toma de posesión del nuevo presidente.", ["toma de posesión del nuevo presidente"]),
    ("pt", "Na quarta-feira abre o Fórum Africano de Energia.", ["Fórum Africano de Energia"]),
    ("pt", "Discursou na Assembleia-Geral das Nações Unidas.", ["Assembleia-Geral das Nações Unidas"]),
    ("pt", "Chefia a delegação húngara à Conferência dos Oceanos.", ["Conferência dos Oceanos"]),
    ("pt", "Será convidado de honra da Feira do Livro.", ["Feira do Livro"]),
    ("pt", "Representa a Hungria na tomada de posse do novo presidente.", ["tomada de posse do novo presidente"]),
    ("pt", "Está em Lusaca para o ato central do cinquentenário da independência.", ["ato central do cinquentenário da independência"]),
]  # fmt: skip
# What closes a list and says nothing.
RESTS = [
    ("en", "They intend to exchange views on trade, mining and other topics high on the agenda.", ["trade", "mining"]),
    ("es", "Hablaron de comercio, minería y otros temas de la agenda bilateral.", ["comercio", "minería"]),
    ("pt", "Falaram de comércio, minas e outros temas da agenda bilateral.", ["comércio", "minas"]),
]  # fmt: skip
# What talks are to deal with; "a deal" is another thing.
DEALT = [
    ("en", "The talks are to deal with grain exports and copper mining.", ["grain exports", "copper mining"]),
    ("en", "The two will deal with trade.", ["trade"]),
    ("en", "They reached a deal with the miners.", []),
]
# Who travels together attends together.
TOGETHER = [
    ("en", "Presidents Hugo Paz of Peru and Ana Mora of Chile arrived in Lusaka on Monday for the funeral of Kenneth Kaunda.", "funeral of Kenneth Kaunda"),
    ("es", "Los presidentes de Perú, Hugo Paz, y de Chile, Ana Mora, llegaron el lunes a Lusaka para asistir al funeral de Kenneth Kaunda.", "funeral de Kenneth Kaunda"),
    ("pt", "Os presidentes do Peru, Hugo Paz, e do Chile, Ana Mora, chegaram na segunda-feira a Lusaca para o funeral de Kenneth Kaunda.", "funeral de Kenneth Kaunda"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "labels"), LED + RESTS + DEALT)
def test_occasions(code: str, text: str, labels: list[str]) -> None:
    assert topics_by_rule(code, text) == labels


@pytest.mark.parametrize(("code", "text", "label"), TOGETHER)
def test_who_travels_together_attends_together(code: str, text: str, label: str) -> None:
    assert topics_of(text, code) == [label, label]
