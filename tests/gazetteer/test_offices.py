"""Offices: titles as reports have them, and the one office that each stands for."""

import pytest

from envoyage import gazetteer

LANGUAGES = ("en", "es", "pt")

EN = {
    "Secretary of State": "foreign-minister",
    "U.S. Secretary of State": "foreign-minister",
    "Secretary of State for Defence": "defense-minister",
    "Foreign Secretary": "foreign-minister",
    "External Affairs Minister": "foreign-minister",
    "Minister of Foreign Affairs and International Cooperation": "foreign-minister",
    "top diplomat": "foreign-minister",
    "Secretary of War": "defense-minister",
    "Secretary of Defense": "defense-minister",
    "Secretary of the Treasury": "finance-minister",
    "Chancellor of the Exchequer": "finance-minister",
    "Secretary of Economy": "economy-minister",
    "Secretary of Homeland Security": "interior-minister",
    "Panamanian Minister of Security": "security-minister",
    "US Trade Representative": "trade-minister",
    "Barbados' Prime Minister": "head-of-government",
    "prime minister of Trinidad and Tobago": "head-of-government",
    "Taoiseach": "head-of-government",
    "German Chancellor": "head-of-government",
    "President-Elect": "president-elect",
    "head of Haiti’s transitional presidential council": "head-of-state",
    "Argentine President": "head-of-state",
    "President of the Republic": "head-of-state",
    "president of the European Commission": "commission-president",
    "president of the Rotary Club": "official",
    "Deputy Prime Minister": "deputy-head-of-government",
    "South African Deputy President": "vice-president",
    "vice foreign minister": "deputy-minister",
    "Deputy Secretary of State": "deputy-minister",
    "ministers": "minister",
    "private secretary": None,
    "head": None,
    "ocean": None,
}
ES = {
    "canciller": "foreign-minister",
    "canciller alemán": "head-of-government",
    "canciller federal": "head-of-government",
    "vicecanciller": "deputy-minister",
    "ministro de Relaciones Exteriores, Comercio Internacional y Culto": "foreign-minister",
    "ministra de Asuntos Exteriores, Unión Europea y Cooperación": "foreign-minister",
    "secretario de Estado de EE.UU.": "foreign-minister",
    "secretaria de Estado de Comercio": "deputy-minister",
    "jefa de la diplomacia": "foreign-minister",
    "titular de Defensa": "defense-minister",
    "secretario de Guerra": "defense-minister",
    "secretaria de Seguridad Nacional": "interior-minister",
    "ministro panameño de Seguridad Pública": "security-minister",
    "mandataria": "head-of-state",
    "jefe de Estado": "head-of-state",
    "presidenta": "head-of-state",
    "expresidente": "head-of-state",
    "presidente electo": "president-elect",
    "presidente del Gobierno": "head-of-government",
    "primera ministra de Barbados": "head-of-government",
    "presidente de la Agencia de Cooperación": "official",
    "secretario privado": None,
    "presidente del órgano": None,
}
PT = {
    "ministro das Relações Exteriores": "foreign-minister",
    "ministro de Estado e dos Negócios Estrangeiros": "foreign-minister",
    "chanceler": "foreign-minister",
    "chanceler alemão": "head-of-government",
    "chefe da diplomacia": "foreign-minister",
    "secretário de Estado norte-americano": "foreign-minister",
    "secretário de Estado das Comunidades": "deputy-minister",
    "primeira-ministra italiana": "head-of-government",
    "primeiro ministro": "head-of-government",
    "premiê": "head-of-government",
    "chefe do Executivo": "head-of-state",
    "mandatário": "head-of-state",
    "Presidente da República": "head-of-state",
    "presidente executivo da ENI": "official",
    "ministra da Fazenda": "finance-minister",
    "vice-presidente": "vice-president",
    "ex-presidente": "head-of-state",
    "secretário particular": None,
}


@pytest.mark.parametrize(
    ("language", "title", "office"),
    [
        (language, *case)
        for language, cases in zip(LANGUAGES, (EN, ES, PT), strict=True)
        for case in cases.items()
    ],
)
def test_a_title_stands_for_one_office(language: str, title: str, office: str | None) -> None:
    assert gazetteer.office_id(title, language) == office


@pytest.mark.parametrize(
    ("language", "title", "country", "office"),
    [
        ("en", "Secretary of State", "VA", "foreign-minister"),
        ("en", "Secretary of State", "FR", "deputy-minister"),
        ("en", "Foreign Secretary", "IN", "deputy-minister"),
        ("en", "Attorney General", "US", "justice-minister"),
        ("en", "Attorney General", "MX", "attorney-general"),
        ("en", "Secretary of the Interior", "US", "natural-resources-minister"),
        ("en", "Secretary of the Interior", "MX", "interior-minister"),
        ("en", "Premier", "CN", "head-of-government"),
        ("en", "Premier", "CA", "governor"),
        ("en", "General Secretary", "VN", "head-of-state"),
        ("es", "canciller", "AT", "head-of-government"),
        ("es", "canciller", "MX", "foreign-minister"),
        ("pt", "secretário de Estado", "PT", "deputy-minister"),
    ],
)
def test_some_offices_depend_on_the_country(language: str, title: str, country: str, office: str) -> None:
    assert gazetteer.office_id(title, language, country) == office


def test_the_three_languages_name_the_same_offices() -> None:
    offices = [list(gazetteer.offices(language).names) for language in LANGUAGES]
    assert offices[0] == offices[1] == offices[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_office_that_a_word_stands_for_has_a_name(language: str) -> None:
    table = gazetteer.offices(language)
    scopes = [head.office for head in table.heads.values()]
    scopes += [*table.phrases.values(), *table.portfolios.values()]
    assert {office for scope in scopes for office in scope.values()} <= set(table.names)


def test_an_office_has_its_name_in_each_language() -> None:
    names = [gazetteer.office_name("foreign-minister", language) for language in LANGUAGES]
    assert names == [
        "Foreign minister",
        "Ministro de Relaciones Exteriores",
        "Ministro das Relações Exteriores",
    ]
    with pytest.raises(KeyError, match="is no office"):
        gazetteer.office_name("dogcatcher")


@pytest.mark.parametrize(
    ("language", "word", "plural", "former"),
    [
        ("en", "presidents", True, False),
        ("es", "expresidenta", False, True),
        ("pt", "ex-ministros", True, True),
    ],
)
def test_a_head_says_its_number_and_whether_it_is_past(
    language: str, word: str, plural: bool, former: bool
) -> None:
    head = gazetteer.offices(language).heads[word]
    assert (head.plural, head.former) == (plural, former)


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "mr"), ("en", "gen."), ("es", "excmo"), ("es", "doña"), ("pt", "sua excelência")],
)
def test_honorifics(language: str, word: str) -> None:
    assert word in gazetteer.offices(language).honorifics
