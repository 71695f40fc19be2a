"""Answers in the languages of the site: places after a preposition, offices of one and of several."""

import pytest
from django.utils.translation import override

from envoyage.insight.places import Place
from envoyage.insight.words import article, office_words, offices_words, ordinal


@pytest.mark.parametrize(
    ("language", "place", "says"),
    [
        ("en", "caribbean", ("the Caribbean", "to the Caribbean", "in the Caribbean", "of the Caribbean")),
        ("es", "caribbean", ("el Caribe", "al Caribe", "en el Caribe", "del Caribe")),
        (
            "pt",
            "latin-america",
            ("a América Latina", "à América Latina", "na América Latina", "da América Latina"),
        ),
        ("pt", "US", ("os Estados Unidos", "aos Estados Unidos", "nos Estados Unidos", "dos Estados Unidos")),
    ],
)
def test_a_place_after_a_preposition(language: str, place: str, says: tuple[str, ...]) -> None:
    with override(language):
        found = Place.of(place)
        assert (found.name, found.going, found.within, found.belonging) == says
        assert Place.of(found.name).id == found.id


@pytest.mark.parametrize(
    ("language", "office", "home", "one", "many"),
    [
        (
            "es",
            "foreign-minister",
            "US",
            "un secretario de Estado de Estados Unidos",
            "secretarios de Estado de Estados Unidos",
        ),
        (
            "es",
            "special-envoy",
            "GB",
            "un enviado especial del Reino Unido",
            "enviados especiales del Reino Unido",
        ),
        ("es", "first-lady", "BR", "una primera dama de Brasil", "primeras damas de Brasil"),
        ("pt", "judge", "AR", "um juiz da Argentina", "juízes da Argentina"),
        ("pt", None, "US", "uma autoridade dos Estados Unidos", "autoridades dos Estados Unidos"),
    ],
)
def test_an_office_of_one_and_of_several(
    language: str, office: str | None, home: str, one: str, many: str
) -> None:
    with override(language):
        assert article(office_words(office, home)) == one
        assert offices_words(office, home) == many


def test_an_ordinal() -> None:
    for language, said in (("en", "third"), ("es", "3.ª"), ("pt", "3ª")):
        with override(language):
            assert ordinal(3) == said
