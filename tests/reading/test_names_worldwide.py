"""Names as the world writes them: letters behind, courtesies before, initials within, words that are offices elsewhere."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.people import people, person

# The language, a sentence, the name and the office in the text's words.
NAMED = [
    # a given name that is a title elsewhere
    ("en", "He met Dr. Sultan bin Omar Al Harbi, Minister of Industry, there.", "Sultan bin Omar Al Harbi", "Minister of Industry"),
    ("en", "He met the minister of industry, Sultan Al Harbi, there.", "Sultan Al Harbi", "minister of industry"),
    ("en", "He met Sultan Omar bin Said there.", "Omar bin Said", "Sultan"),
    ("en", "He met Foreign Minister Ann Bishop there.", "Ann Bishop", "Foreign Minister"),
    ("es", "Vio al ministro de Industria, Sultán bin Omar, ayer.", "Sultán bin Omar", "ministro de Industria"),
    ("es", "Vio al sultán Omar bin Said ayer.", "Omar bin Said", "sultán"),
    ("pt", "Viu o ministro da Indústria, Sultan bin Omar, ontem.", "Sultan bin Omar", "ministro da Indústria"),
    ("pt", "Viu o sultão Omar bin Said ontem.", "Omar bin Said", "sultão"),
    # a given name that is a place elsewhere
    ("en", "They saw Kuwait's Crown Prince Sheikh Sabah Nasser Al-Ali there.", "Sabah Nasser Al-Ali", "Kuwait's Crown Prince"),
    ("es", "Vieron al ministro Don Lima Duarte Paz ayer.", "Lima Duarte Paz", "ministro"),
    ("en", "They saw President Duma Boko there.", "Duma Boko", "President"),
    # letters behind a name, shortened names within, small words between
    ("en", "They saw Hon. Carol Reid MP, Minister of Health, there.", "Carol Reid", "Minister of Health"),
    ("en", "They saw Carol Reid, KC, MP, Minister of Health, there.", "Carol Reid", "Minister of Health"),
    ("en", "They saw the President of Iceland, Gunnar Th. Jonsson, there.", "Gunnar Th. Jonsson", "President of Iceland"),
    ("es", "Vieron al presidente de Islandia, Gunnar Th. Jonsson, ayer.", "Gunnar Th. Jonsson", "presidente de Islandia"),
    ("pt", "Viram o presidente da Islândia, Gunnar Th. Jonsson, ontem.", "Gunnar Th. Jonsson", "presidente da Islândia"),
    ("es", "Vieron a la presidenta del Congreso, Montserrat Ferrer i Soler, ayer.", "Montserrat Ferrer i Soler", "presidenta del Congreso"),
    ("pt", "Viram a presidente do Parlamento, Montserrat Ferrer i Soler, ontem.", "Montserrat Ferrer i Soler", "presidente do Parlamento"),
    # courtesies of other languages
    ("es", "Vieron a Shri Arun Nair, ministro de Comercio, ayer.", "Arun Nair", "ministro de Comercio"),
    ("pt", "Ontem viram Shri Arun Nair, ministro do Comércio.", "Arun Nair", "ministro do Comércio"),
    # long names of states and of parliaments
    ("en", "They saw Johari Aziz, Speaker of the House of Representatives, there.", "Johari Aziz", "Speaker of the House of Representatives"),
    ("es", "Vieron a Said Brahim, presidente de la República Argelina Democrática y Popular, ayer.", "Said Brahim", "presidente de la República Argelina Democrática y Popular"),
    ("pt", "Ontem viram Said Brahim, presidente da República Argelina Democrática e Popular.", "Said Brahim", "presidente da República Argelina Democrática e Popular"),
    # each title of a list is that of the name before it
    ("en", "They saw Aki Mori, governor of Okinawa, Tesfa Abebe, director-general of the WHO, Ann Porter and others.", "Tesfa Abebe", "director-general of the WHO"),
    # clerics
    ("en", "They saw the archbishop of Lima, Cardinal Luis Vidal, there.", "Luis Vidal", "archbishop of Lima"),
    ("en", "They saw Cardinal Luis Vidal, the Vatican's secretary of state, there.", "Luis Vidal", "Vatican's secretary of state"),
    ("es", "Vieron al arzobispo de Lima, cardenal Luis Vidal, ayer.", "Luis Vidal", "arzobispo de Lima"),
    ("es", "Vieron al gran ayatolá Reza Karimi ayer.", "Reza Karimi", "gran ayatolá"),
    ("pt", "Viram o arcebispo de Braga, D. Rui Leal, ontem.", "Rui Leal", "arcebispo de Braga"),
    ("pt", "Viram o núncio apostólico, D. Rui Leal, ontem.", "Rui Leal", "núncio apostólico"),
    # the counterpart, by all its words
    ("pt", "O ministro viu o seu congénere, Luís Vidal, ontem.", "Luís Vidal", "congénere"),
    ("pt", "O ministro viu o seu congênere, Luís Vidal, ontem.", "Luís Vidal", "congênere"),
    # sent by an office that goes unnamed; a name of one word with its office behind it
    ("en", "They saw the Special Representative of the Secretary-General of the United Nations, Ann Porter, there.", "Ann Porter", "Special Representative of the Secretary-General of the United Nations"),
    ("es", "Vieron al enviado especial del secretario general de la ONU, Luis Vidal, ayer.", "Luis Vidal", "enviado especial del secretario general de la ONU"),
    ("pt", "Viram o representante especial do secretário-geral das Nações Unidas, Rui Leal, ontem.", "Rui Leal", "representante especial do secretário-geral das Nações Unidas"),
    ("en", "They saw Zulu, the foreign minister.", "Zulu", "foreign minister"),
    ("es", "Vieron a Zulu, el canciller.", "Zulu", "canciller"),
    ("pt", "Ontem viram Leal, o ministro da Saúde.", "Leal", "ministro da Saúde"),
    # a counterpart has an office as well
    ("pt", "O ministro viu o seu homólogo, Rui Leal, ministro de Estado, ontem.", "Rui Leal", "homólogo"),
    ("es", "El ministro vio a su homólogo, Luis Vidal, ministro de Estado, ayer.", "Luis Vidal", "homólogo"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name", "words"), NAMED)
def test_names_and_their_offices(language: str, text: str, name: str, words: str) -> None:
    doc, found = person(language, text, name)
    assert found.title is not None
    assert found.title.text(doc) == words


def test_a_cardinal_may_hold_an_office_told_elsewhere() -> None:
    text = (
        "Cardinal Luis Vidal spoke in Juba. Peace will come, Cardinal Vidal said.\n\n"
        "The Vatican secretary of state left on Monday."
    )
    doc, finder = people("en", text)
    assert [p.name for p in finder.people] == ["Luis Vidal"]
    title = finder.people[0].title
    assert title is not None
    assert title.text(doc) == "Vatican secretary of state"
