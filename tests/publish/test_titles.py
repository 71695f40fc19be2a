"""Offices as a page writes them."""

import pytest

from envoyage.facts import Report, passages
from envoyage.publish.titles import in_sentence_case, title_in, title_read, without_country
from envoyage.reconcile.values import Support

BARE = [
    ("U.S. Secretary of State", "Secretary of State"),
    ("Jamaican Prime Minister", "Prime Minister"),
    ("Trinidad and Tobago's Prime Minister", "Prime Minister"),
    ("Prime Ministers", "Prime Minister"),
    ("president of Panama", "president"),
    ("president of the Dominican Republic", "president"),
    (
        "head of Haiti's transitional presidential council",
        "head of Haiti's transitional presidential council",
    ),
    ("Secretary of Homeland Security", "Secretary of Homeland Security"),
    ("Minister of Public Works", "Minister of Public Works"),
    ("", ""),
]


@pytest.mark.parametrize(("title", "bare"), BARE)
def test_a_title_without_its_country(title: str, bare: str) -> None:
    assert without_country(title) == bare


CASES = [
    ("Prime Minister", "Prime minister"),
    ("Minister of Foreign Affairs", "Minister of foreign affairs"),
    ("head of Haiti's Transitional Council", "Head of Haiti's transitional council"),
    ("head of the CIA", "Head of the CIA"),
    ("", ""),
]


@pytest.mark.parametrize(("title", "written"), CASES)
def test_a_title_in_sentence_case(title: str, written: str) -> None:
    assert in_sentence_case(title) == written


REPUBLIC, STATE = "presidente de la República", "U.S. Secretary of State"
CHOICES = [
    # what reports say (language, title); the chosen wording and office; the title shown with its language
    ([("en", "President"), ("es", REPUBLIC)], REPUBLIC, "head-of-state", ("President", "en")),
    ([("en", STATE), ("en", "Secretary of State")], STATE, None, ("Secretary of State", "en")),
    ([("es", REPUBLIC)], REPUBLIC, "head-of-state", ("President", "en")),
    ([("es", "ministro de A")], "ministro de A", "security-minister", ("Security minister", "en")),
    ([("es", "consejero")], "consejero", None, ("consejero", "es")),
    ([], None, None, ("", None)),
]  # fmt: skip


@pytest.mark.parametrize(("said", "given", "office", "shown"), CHOICES)
def test_the_title_is_the_most_frequent_english_one(
    said: list[tuple[str, str]], given: str | None, office: str | None, shown: tuple[str, str | None]
) -> None:
    reports = {
        str(n): Report.of("A text.", id=str(n), language=language) for n, (language, _) in enumerate(said)
    }
    support = [
        Support(report=str(n), telling=str(n), passages=passages((0, 1)), value=f"José Example, {title}")
        for n, (_, title) in enumerate(said)
    ]
    assert title_in("en", given, office, support, reports) == shown


@pytest.mark.parametrize(
    ("language", "woman", "shown"),
    [("es", False, "presidente"), ("es", True, "presidenta"), ("pt", False, "presidente")],
)
def test_an_office_that_only_other_languages_name(language: str, woman: bool, shown: str) -> None:
    report = Report.of("She spoke.", id="r", language="en")
    said = Support(report="r", telling="r", passages=passages((0, 3)), value="Ana Ruiz, President")
    found = title_in(language, "President", "head-of-state", [said], {"r": report}, woman=woman)
    assert found == (shown, language)


@pytest.mark.parametrize(
    ("language", "words", "office", "home", "said"),
    [
        ("en", "U.S. Secretary of State", "foreign-minister", "US", "Secretary of State"),
        ("en", "secretario de Defensa de Estados Unidos", "defense-minister", "US", "Defense Secretary"),
        ("en", "presidente de la República", "head-of-state", "MX", "President"),
        ("en", "leader of the delegation", "head-of-state", "MX", "leader of the delegation"),
        ("es", "secretario de Defensa de Estados Unidos", "defense-minister", "US", "secretario de Defensa"),
        (
            "es",
            "ministro das Relações Exteriores",
            "foreign-minister",
            "BR",
            "ministro de Relaciones Exteriores",
        ),
        ("pt", "Prime Minister", "head-of-government", "GY", "primeiro-ministro"),
    ],
)
def test_a_wording_alone_is_read_in_the_language_of_the_page(
    language: str, words: str, office: str, home: str, said: str
) -> None:
    assert title_read(language, words, office, home) == said


@pytest.mark.parametrize(
    ("language", "words", "office", "home", "said"),
    [
        ("es", "Secretary of State", "foreign-minister", "US", "secretaria de Estado"),
        ("es", "President", "head-of-state", "MX", "presidenta"),
        ("es", "Minister of Tourism", "tourism-minister", "JM", "ministra de Turismo"),
        ("pt", "Prime Minister", "head-of-government", "BB", "primeira-ministra"),
        ("en", "secretaria de Estado", "foreign-minister", "US", "Secretary of State"),
    ],
)
def test_in_a_list_the_office_of_a_woman_has_her_form(
    language: str, words: str, office: str, home: str, said: str
) -> None:
    assert title_read(language, words, office, home, woman=True) == said
