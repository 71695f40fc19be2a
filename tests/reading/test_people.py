"""People: names of all kinds, what only looks like one, later mentions, and officials who are known."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.people import people, person

NAMES = [
    ("en", "President Hassan bin Ali Al Thani spoke.", ["Hassan bin Ali Al Thani"]),
    ("en", "Foreign Minister Shah Mahmood Qureshi and Minister Faisal al-Jubeir left.", ["Shah Mahmood Qureshi", "Faisal al-Jubeir"]),
    ("en", "Prime Minister OTA Kenji met H.E. Dr. Ahmed Salim.", ["OTA Kenji", "Ahmed Salim"]),
    ("en", "Pope John Paul II left.", ["John Paul II"]),
    ("en", "Holm Tries Again\n\nPresident Holm of Denmark left for home today, and nobody saw him.", ["Holm"]),
    ("en", "The Hon Julie Bishop MP, Minister for Foreign Affairs\n\nThe minister spoke today of what she had seen there.", ["Julie Bishop"]),
    ("en", "Prime Minister The Most Hon. Dr. Lars Holm and the Rt. Hon. Sir Ola Berg, minister of trade, spoke.", ["Lars Holm", "Ola Berg"]),
    ("en", "His Imperial Majesty Haile Selassie and Her Royal Highness Princess Ida spoke.", ["Haile Selassie", "Ida"]),
    ("es", "Su Alteza Real la princesa Ida y Su Majestad Imperial Haile Selassie hablaron.", ["Ida", "Haile Selassie"]),
    ("pt", "Sua Alteza Real a princesa Ida e Sua Majestade Imperial Haile Selassie falaram.", ["Ida", "Haile Selassie"]),
    ("es", "El presidente Iván Duque habló con el ministro Julio Paz.", ["Iván Duque", "Julio Paz"]),
    ("en", "The foreign minister LARS HOLM ANDERSEN left.", ["LARS HOLM ANDERSEN"]),
    ("es", "El canciller LUIS VIDAL PRADO salió.", ["LUIS VIDAL PRADO"]),
    ("pt", "O chanceler RUI LEAL PRADO e o ministro da Saúde, Do Van Minh, saíram.", ["RUI LEAL PRADO", "Do Van Minh"]),
    ("es", "El canciller De la Torre y el ministro Enrique Paris salieron.", ["De la Torre", "Enrique Paris"]),
    ("es", "El rey Felipe VI y Nursultán Nazarbáyev salieron.", ["Felipe VI", "Nursultán Nazarbáyev"]),
    ("pt", "O primeiro-ministro Ulisses Correia e Silva saiu.", ["Ulisses Correia e Silva"]),
    ("pt", "A presidente von der Leyen e o ministro Manuel Salvador dos Ramos falaram.", ["von der Leyen", "Manuel Salvador dos Ramos"]),
]  # fmt: skip
NOBODY = [
    ("en", "The Emergency Committee and the Ministry of Foreign Affairs met at Jomo Kenyatta International Airport."),
    ("en", "The frigate Juan Carlos sailed; the Kigali-Nairobi axis holds."),
    ("es", "El Emergency Committee y la Agencia de Cooperación Internacional, en el aeropuerto internacional José Martí."),
    ("es", "La base Simón Bolívar y el Ministerio de Defensa Nacional."),
    ("pt", "O Ministério dos Negócios Estrangeiros e a base aérea Santos Dumont."),
    ("pt", "A Defesa Nacional e o Hotel Alvor Praia."),
]  # fmt: skip
ROLES = [
    ("en", "Danish Foreign Minister Lars Holm met Kenyan Foreign Minister Amina Otieno. The Kenyan minister smiled.", "Kenyan minister", "Amina Otieno"),
    ("en", "Foreign Minister Lars Holm met his Kenyan counterpart Amina Otieno. The foreign minister smiled.", "foreign minister", "Lars Holm"),
    ("en", "King Olaf and Queen Astrid came. The King smiled.", "King", "Olaf"),
    ("es", "El presidente chileno, Luis Vidal, vio al presidente peruano, Hugo Pardo. El mandatario peruano rio.", "mandatario peruano", "Hugo Pardo"),
    ("es", "El presidente Luis Vidal vio al presidente de Perú, Hugo Pardo. Vidal rio y el mandatario salió.", "mandatario", "Luis Vidal"),
    ("pt", "O presidente angolano, Rui Leal, viu o presidente chileno, Hugo Pardo. O chefe de Estado angolano riu.", "chefe de Estado angolano", "Rui Leal"),
    ("pt", "O ministro Rui Leal viu Ana Prado. O ministro dos Negócios Estrangeiros riu.", "ministro dos Negócios Estrangeiros", "Rui Leal"),
]  # fmt: skip
SHORT = [
    ("en", "President Luis Vidal and Minister Rosa Pardo came. Vidal spoke.", "Vidal", "Luis Vidal"),
    ("en", "President Park Jae-sung came. Park spoke.", "Park", "Park Jae-sung"),
    (
        "es",
        "Vidal llega\n\nEl presidente Luis Vidal llegó ayer a la ciudad con su comitiva.",
        "Vidal",
        "Luis Vidal",
    ),
    ("pt", "A presidente Dilma Prado chegou. Dilma falou.", "Dilma", "Dilma Prado"),
]
KNOWN = [
    ("en", "President Bush spoke.", "Bush", 2004, "US"),
    ("en", "Secretary Blinken spoke.", "Blinken", 2023, "US"),
    ("en", "Emmanuel Macron spoke.", "Emmanuel Macron", 2019, "FR"),
    ("es", "El presidente Sánchez habló.", "Sánchez", 2021, "ES"),
    ("es", "El canciller Cafiero habló.", "Cafiero", 2022, "AR"),
    ("pt", "O primeiro-ministro António Costa falou.", "António Costa", 2018, "PT"),
    ("pt", "O chanceler Olaf Scholz falou.", "Olaf Scholz", 2023, "DE"),
    ("en", "President Bush spoke.", "Bush", 1970, None),
    ("en", "First Deputy Premier Anastas Mikoyan spoke.", "Anastas Mikoyan", 1960, "SU"),
    ("es", "El presidente Alfonsín habló.", "Alfonsín", 1986, "AR"),
    ("pt", "O presidente Geisel falou.", "Geisel", 1976, "BR"),
    ("en", "President Nkrumah, who was overthrown, spoke.", "Nkrumah", 1975, "GH"),  # looked back at
    ("es", "El presidente Perón habló.", "Perón", 1990, "AR"),
    ("pt", "O presidente Kubitschek falou.", "Kubitschek", 1975, "BR"),
    ("en", "President Nkrumah spoke.", "Nkrumah", 2020, None),
    ("pt", "O presidente do MPLA, Agostinho Neto, falou.", "Agostinho Neto", 1974, None),
    ("pt", "O presidente Agostinho Neto falou.", "Agostinho Neto", 1974, "AO"),
    ("en", "Health Minister Angela Merkel spoke.", "Angela Merkel", 2010, None),
    ("es", "El alcalde Sánchez y el presidente Nadie hablaron.", "Nadie", 2021, None),
]
# What a report calls by one name and never introduces, and whose leader that is in the year of the report.
NEVER_INTRODUCED = [
    ("pt", "O presidente disse que Lula falou.", 2023, {"Lula": "BR"}),
    ("pt", "O ministro disse que Lula falou.", 2020, {}),
    ("en", "The minister was silent, but Macron spoke.", 2019, {"Macron": "FR"}),
    ("es", "El ministro calló, pero habló Boric.", 2023, {"Boric": "CL"}),
    ("es", "El ministro calló, pero habló Boric.", 1990, {}),
    ("es", "Calló el canciller Julio Boric, y Boric habló.", 2023, {"Julio Boric": None}),
    ("en", "The minister was silent, but Castro spoke.", 2022, {}),
    ("en", "The minister was silent, but Castro spoke.", 1975, {"Castro": "CU"}),
    ("en", "The minister was silent, but Khrushchev spoke.", 1960, {"Khrushchev": "SU"}),
    ("es", "El ministro calló, pero habló Andropov.", 1983, {"Andropov": "SU"}),
    ("pt", "O ministro calou-se, mas Pompidou falou.", 1972, {"Pompidou": "FR"}),
    ("es", "El ministro viajó a Santos y a La Paz, y Perales habló.", 2016, {}),
]


@pytest.mark.parametrize(("language", "text", "year", "known"), NEVER_INTRODUCED)
def test_leaders_whom_everybody_knows(
    language: str, text: str, year: int, known: dict[str, str | None]
) -> None:
    assert {one.name: one.country for one in people(language, text, year)[1].people} == known


@pytest.mark.parametrize(("language", "text", "expected"), NAMES)
def test_names(language: str, text: str, expected: list[str]) -> None:
    assert [one.name for one in people(language, text)[1].people] == expected


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_what_bears_capitals_and_is_nobody(language: str, text: str) -> None:
    assert [one.name for one in people(language, text)[1].people] == []


@pytest.mark.parametrize(("language", "text", "role", "name"), ROLES)
def test_a_role_means_its_holder(language: str, text: str, role: str, name: str) -> None:
    doc, finder = people(language, text, year=None)
    meant = [
        m.person.name for m in finder.mentions if m.name_at is None and doc.slice(m.first, m.last) == role
    ]
    assert meant == [name]


@pytest.mark.parametrize(("language", "text", "short", "name"), SHORT)
def test_a_short_name_means_the_fuller(language: str, text: str, short: str, name: str) -> None:
    doc, finder = people(language, text)
    meant = {m.person.name for m in finder.mentions if m.name_at and doc.slice(*m.name_at) == short}
    assert meant == {name}


@pytest.mark.parametrize(("language", "text", "name", "year", "country"), KNOWN)
def test_known_officials(language: str, text: str, name: str, year: int, country: str | None) -> None:
    found = person(language, text, name, year)[1]
    assert found.country == country
    assert found.country_at is None


def test_a_known_chancellor_holds_the_office_of_his_country() -> None:
    title = person("pt", "O chanceler Olaf Scholz falou.", "Olaf Scholz")[1].title
    assert title is not None
    assert title.office_id == "head-of-government"
