"""A subject has one name in three languages, and only words that say it and nothing more are given it."""

import pytest

from envoyage.gazetteer import LANGUAGES
from envoyage.reconcile import subjects
from envoyage.reconcile.fields.subject import subject
from envoyage.reconcile.subjects import known_subject, slugs_of, subject_of_slug, subject_slug


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("drug trafficking", "drug-trafficking"),
        ("la lucha contra el narcotráfico", "drug-trafficking"),
        ("Combate ao narcotráfico", "drug-trafficking"),
        ("relaciones bilaterales", "bilateral-relations"),
        ("as relações bilaterais", "bilateral-relations"),
        ("seguridad energética", "energy-security"),
        ("guerra na Ucrânia", "war-in-ukraine"),
        ("Ucrania", "ukraine"),
        ("Oriente Médio", "middle-east"),
        ("el Caribe", "caribbean"),
    ],
)
def test_a_subject_has_one_slug_in_all_languages(words: str, slug: str) -> None:
    assert subject_slug(words) == slug


@pytest.mark.parametrize(
    "words", ["narcotráfico en el Pacífico", "crisis in Haiti", "relations with Venezuela", "…", ""]
)
def test_words_that_say_more_or_nothing_keep_their_own_name(words: str) -> None:
    assert known_subject(words) is None


@pytest.mark.parametrize(
    ("asked", "slugs"),
    [
        ("lucha-contra-el-narcotrafico", ("lucha-contra-el-narcotrafico", "drug-trafficking")),
        ("drug-trafficking", ("drug-trafficking",)),
        ("crisis-in-haiti", ("crisis-in-haiti",)),
    ],
)
def test_a_topic_is_found_under_its_old_address(asked: str, slugs: tuple[str, ...]) -> None:
    assert slugs_of(asked) == slugs


def test_each_subject_is_known_by_every_name_that_the_table_gives_it() -> None:
    """No two rows share a wording, and none is swallowed by a country."""
    rows: dict[frozenset[str], str] = {}
    for known, wordings in subjects._listed():
        assert set(known.names) == set(LANGUAGES)
        assert all(known.names.values()), known
        assert subject_of_slug(known.slug) is known
        for wording in wordings:
            assert rows.setdefault(subject(wording), known.slug) == known.slug, wording
            assert known_subject(wording) is known
