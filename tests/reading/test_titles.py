"""Titles: before, behind and shared over a list, with several portfolios, bodies and qualifiers."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.people import person

HELD = [
    # A title before and behind its name.
    ("en", "Latvian Foreign Minister Janis Ozols spoke.", "Janis Ozols", "Latvian Foreign Minister", "foreign-minister", "LV"),
    ("en", "They saw Awa Diop, prime minister of Senegal, there.", "Awa Diop", "prime minister of Senegal", "head-of-government", "SN"),
    ("es", "El canciller letón, Janis Ozols, habló.", "Janis Ozols", "canciller letón", "foreign-minister", "LV"),
    ("es", "Vieron a Awa Diop, primera ministra de Senegal.", "Awa Diop", "primera ministra de Senegal", "head-of-government", "SN"),
    ("pt", "O chanceler letão, Janis Ozols, falou.", "Janis Ozols", "chanceler letão", "foreign-minister", "LV"),
    ("pt", "Ontem viram Awa Diop, primeira-ministra do Senegal.", "Awa Diop", "primeira-ministra do Senegal", "head-of-government", "SN"),
    # Two offices, two portfolios.
    ("en", "Deputy Prime Minister and Foreign Minister Tomas Novak spoke.", "Tomas Novak", "Deputy Prime Minister and Foreign Minister", "deputy-head-of-government", None),
    ("en", "Trade and Investment Minister Tomas Novak spoke.", "Tomas Novak", "Trade and Investment Minister", "trade-minister", None),
    ("es", "La ministra de Agricultura, Pesca y Alimentación, Rosa Vidal, habló.", "Rosa Vidal", "ministra de Agricultura, Pesca y Alimentación", "agriculture-minister", None),
    ("pt", "O ministro da Agricultura e Pescas, Rui Leal, falou.", "Rui Leal", "ministro da Agricultura e Pescas", "agriculture-minister", None),
    # The state, a body, a foreign body.
    ("en", "They met the chairman of the Folketing, Lars Holm, there.", "Lars Holm", "chairman of the Folketing", "speaker", None),
    ("es", "Habló la vicepresidenta de la República, Rosa Vidal, ayer.", "Rosa Vidal", "vicepresidenta de la República", "vice-president", None),
    ("es", "Habló el vicepresidente del Consejo de Ministros, Luis Vidal, ayer.", "Luis Vidal", "vicepresidente del Consejo de Ministros", "vice-president", None),
    ("pt", "O Presidente da República Democrática de Timor-Leste, Rui Leal, falou.", "Rui Leal", "Presidente da República Democrática de Timor-Leste", "head-of-state", "TL"),
    ("pt", "Falou o presidente da Assembleia Nacional, Rui Leal, ontem.", "Rui Leal", "presidente da Assembleia Nacional", "speaker", None),
    ("en", "Prime Minister the Honourable Amina Otieno of Kenya spoke.", "Amina Otieno", "Prime Minister", "head-of-government", "KE"),
    ("en", "Prime Minister The Most Hon. Dr. Amina Otieno of Kenya spoke.", "Amina Otieno", "Prime Minister", "head-of-government", "KE"),
    # Envoys, and where they are posted.
    ("en", "Kenya's ambassador to Turkey, Amina Otieno, left.", "Amina Otieno", "Kenya's ambassador to Turkey", "ambassador", "KE"),
    ("es", "La embajadora de México en Chile, Rosa Vidal, salió.", "Rosa Vidal", "embajadora de México en Chile", "ambassador", "MX"),
    ("pt", "O embaixador de Portugal no Brasil, Rui Leal, saiu.", "Rui Leal", "embaixador de Portugal no Brasil", "ambassador", "PT"),
    # Lists that share a head.
    ("en", "Presidents Luis Vidal of Ecuador and Rosa Pardo of Peru spoke.", "Rosa Pardo", "Presidents", "head-of-state", "PE"),
    ("en", "Lars Holm and Amina Otieno, foreign ministers of Denmark and Kenya, spoke.", "Amina Otieno", "foreign ministers", "foreign-minister", "KE"),
    ("es", "Los presidentes de Ecuador, Luis Vidal, y de Perú, Rosa Pardo, hablaron.", "Rosa Pardo", "presidentes", "head-of-state", "PE"),
    ("es", "Fueron los ministros de Hacienda, Luis Vidal; de Energía, Rosa Pardo, y otros.", "Rosa Pardo", "ministro de Energía", "energy-minister", None),
    ("es", "Vio a los secretarios Luis Vidal (Agricultura) y Rosa Pardo (Energía).", "Rosa Pardo", "Energía", "energy-minister", None),
    ("pt", "Foram os ministros da Saúde, Rui Leal, da Economia, Ana Prado, e outros.", "Ana Prado", "ministro da Economia", "economy-minister", None),
    ("pt", "Com dois ministros – Justiça, Rui Leal, e Saúde, Ana Prado – falou.", "Ana Prado", "Saúde", "health-minister", None),
    # A demonym or an acronym between title and name, a list of titles each before its name.
    ("es", "El secretario general de la ONU (ONU), el portugués Rui Leal, habló.", "Rui Leal", "secretario general de la ONU", "secretary-general", "un"),
    ("pt", "O presidente de Cabo Verde, Rui Leal, o vice-presidente de Angola, Nuno Sá, e Ana Prado falaram.", "Nuno Sá", "vice-presidente de Angola", "vice-president", "AO"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name", "words", "office", "country"), HELD)
def test_titles(language: str, text: str, name: str, words: str, office: str, country: str | None) -> None:
    doc, found = person(language, text, name)
    title = found.title
    assert title is not None
    assert (title.text(doc), title.office_id, found.country) == (words, office, country)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "After meeting the prime minister, Holm flew home with Lars Holm.", "Lars Holm"),
        ("en", "Lars Holm, Foreign Minister Amina Otieno said, was late.", "Lars Holm"),
        ("es", "Tras ver al presidente, Vidal viajó con Luis Vidal.", "Luis Vidal"),
        ("pt", "Depois de ver o presidente, Leal viajou com Rui Leal.", "Rui Leal"),
    ],
)
def test_a_neighbours_title_is_not_taken(language: str, text: str, name: str) -> None:
    assert person(language, text, name)[1].title is None
