"""Topics and papers in the language of a page: a report's own words first, then the subject's name."""

import pytest
from django.utils import translation

from envoyage.facts import AgreementKind
from envoyage.publish.subjects import paper_in, topic_in, topic_named
from envoyage.reconcile.values import Support

SPOKEN = {"en": "en", "es": "es", "pt": "pt", "untold": None}


@pytest.mark.parametrize(
    ("label", "said", "others", "language", "shown"),
    [
        ("the lithium deal", "en", {}, "en", ("the lithium deal", "en")),
        ("narcotráfico", "es", {}, "en", ("drug trafficking", "en")),
        ("narcotráfico", "es", {"en": "drug smuggling"}, "en", ("drug smuggling", "en")),
        ("trade", "en", {"es": "comercio"}, "pt", ("comércio", "pt")),
        ("Vaca Muerta", "es", {}, "en", ("Vaca Muerta", "es")),
        ("narcotráfico", None, {}, "en", ("narcotráfico", None)),
    ],
)
def test_a_topic_in_the_language_of_a_page(
    label: str, said: str | None, others: dict[str, str], language: str, shown: tuple[str, str | None]
) -> None:
    support = [
        Support(report=report, telling=report, passages=(), value=value)
        for report, value in {said or "untold": label, **others}.items()
    ]
    assert topic_in(language, label, said, support, SPOKEN.get) == shown


@pytest.mark.parametrize(
    ("about", "said", "language", "title"),
    [
        ("security cooperation", "en", "en", "Memorandum of understanding on security cooperation"),
        (
            "cooperación nuclear civil",
            "es",
            "en",
            "Memorandum of understanding on civil nuclear cooperation",
        ),
        ("defensa del lago Titicaca", "es", "en", "Memorandum of understanding: “defensa del lago Titicaca”"),
        (
            "civil nuclear cooperation",
            "en",
            "es",
            "Memorando de entendimiento: cooperación nuclear civil",
        ),
        (None, None, "pt", "Memorando de entendimento"),
    ],
)
def test_a_paper_in_the_language_of_a_page(
    about: str | None, said: str | None, language: str, title: str
) -> None:
    with translation.override(language):
        assert paper_in(AgreementKind.MOU, about, said) == title


@pytest.mark.parametrize(
    ("language", "slug", "label", "name"),
    [
        ("en", "drug-trafficking", "narcotráfico", "drug trafficking"),
        ("pt", "ukraine", "Ucrania", "Ucrânia"),
        ("es", "crisis-in-haiti", "crisis in Haiti", "crisis in Haiti"),
    ],
)
def test_a_topic_of_many_trips_has_one_name(language: str, slug: str, label: str, name: str) -> None:
    with translation.override(language):
        assert topic_named(slug, label) == name
