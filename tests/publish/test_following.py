"""What became of agreements: asked by state, country and silence, from the book's own rows."""

from collections.abc import Mapping
from datetime import date

import pytest
from tests.reconcile.builders import deal, telling

from envoyage.publish.following import Asked, Following, following, queries
from envoyage.reconcile import merge, merged_to_json
from envoyage.record import listed
from envoyage.record.models import Agreement, Person, Trip

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 30)


def publish(slug: str, *told: tuple[str, list[object]]) -> None:
    """One trip of the US secretary of state, with the papers that these reports tell of."""
    merged = merge(
        telling("Marco Rubio", "GY", key=f"{slug}-{number}", published=day, agreements=papers)  # type: ignore[arg-type]
        for number, (day, papers) in enumerate(told)
    )
    Person.objects.get_or_create(slug="us-marco-rubio", defaults={"name": "Marco Rubio"})
    row = {"slug": slug, "name": "Marco Rubio", "country": "US", "status": "completed", "edtf": "2025-03-27"}
    Trip.objects.create(
        **row,
        official_id="us-marco-rubio",
        confidence=1.0,
        payload=merged_to_json(merged),
        version=1,
        changed_at="2025-04-01T00:00Z",
    )
    for shape in listed.agreements([(row, merged)]):
        Agreement.objects.create(**shape)


@pytest.fixture
def book() -> None:
    publish(
        "2025-03-26-marco-rubio",
        (
            "2025-03-28",
            [deal("mou", "security", "GY", day="2025-03-27"), deal("deal", "energy", "SR", "announced")],
        ),
        ("2026-06-02", [deal("mou", "security", "GY", "in_force", day="2026-06-01")]),
    )
    publish("2026-09-01-marco-rubio", ("2026-09-03", [deal("treaty", "trade", "GY", "expected")]))


def asked(**query: str) -> Following:
    return following(query, today=TODAY)


@pytest.mark.parametrize(
    ("query", "papers"),
    [
        ({}, ["treaty-gy", "mou-gy", "deal-sr"]),
        ({"quiet": "yes"}, ["deal-sr"]),
        ({"country": "GY"}, ["treaty-gy", "mou-gy"]),
        ({"country": "us"}, ["treaty-gy", "mou-gy", "deal-sr"]),
        ({"state": "in_force"}, ["mou-gy"]),
        ({"state": "nonsense", "country": "XX", "page": "-3"}, ["treaty-gy", "mou-gy", "deal-sr"]),
        ({"country": "PA"}, []),
        ({"page": "99"}, ["treaty-gy", "mou-gy", "deal-sr"]),
    ],
)
@pytest.mark.usefixtures("book")
def test_what_is_asked_for(query: Mapping[str, str], papers: list[str]) -> None:
    page = asked(**query)
    assert [one.slug.partition("rubio-")[2] for one in page.papers] == papers
    assert (page.count, page.everything, page.silent) == (len(papers), 3, 1)


@pytest.mark.usefixtures("book")
def test_a_paper_has_its_course_and_the_newest_word() -> None:
    memorandum = asked(state="in_force").papers[0]
    assert [(step.state, step.day) for step in memorandum.course] == [
        ("Signed", "March 27, 2025"),
        ("In force", "June 1, 2026"),
    ]
    assert (memorandum.told, memorandum.quiet) == (date(2026, 6, 2), False)
    assert asked(quiet="yes").papers[0].told == date(2025, 3, 28)


def test_an_empty_book_has_a_page_of_none() -> None:
    page = asked()
    assert (page.papers, page.pages, page.states, page.countries) == ((), 1, (), ())
    assert list(queries(TODAY)) == ["", "?quiet=yes"]


def test_an_address_says_what_was_asked() -> None:
    found = Asked.of({"state": "signed", "country": "gy", "quiet": "", "page": "2"})
    assert found.query() == "?state=signed&country=GY&quiet=yes&page=2"
    assert Asked.of({}).query() == ""
