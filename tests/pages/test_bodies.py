"""Officials of bodies that are no states travel and are met like others: every page tells of them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from tests.publish.builders import published, told

from envoyage.facts import AgreementKind
from envoyage.pages import folder
from envoyage.pages.taking import DATA

pytestmark = pytest.mark.django_db

UNION = told(
    "Commission President Ursula von der Leyen was in Brasília on June 12, 2023. She met President "
    "Luiz Inácio Lula da Silva and the head of the United Nations, António Guterres. They talked about the "
    "Amazon. She signed a joint statement with the Organization of American States.",
    who=("Ursula von der Leyen", "Commission President", "commission-president"),
    home="EU",
    days=("June 12, 2023", "2023-06-12"),
    stops=[("Brasília", "BR", "Brasília")],
    met=[
        ("Luiz Inácio Lula da Silva", "President", "BR"),
        ("António Guterres", "head of the United Nations", "un"),
    ],
    topics=["Amazon"],
    signed=[("a joint statement", AgreementKind.JOINT_STATEMENT, None, "oas", None)],
    published=date(2023, 6, 13),
)
NATIONS = told(
    "Secretary-General António Guterres visited Bridgetown, Barbados, on July 3, 2023.",
    who=("António Guterres", "Secretary-General", "secretary-general"),
    home="un",
    days=("July 3, 2023", "2023-07-03"),
    stops=[("Barbados", "BB", "Bridgetown")],
    published=date(2023, 7, 4),
)
SCRIPT = told(  # of another program's table: a code that nobody here knows
    "Minister Ada Zed visited Lima, Peru, on May 2, 2023.",
    who=("Ada Zed", "Minister", "foreign-minister"),
    home="ZZ",
    days=("May 2, 2023", "2023-05-02"),
    stops=[("Lima", "PE", "Lima")],
    published=date(2023, 5, 3),
)


@pytest.fixture(autouse=True)
def _book() -> None:
    published((UNION, NATIONS, SCRIPT))


@pytest.mark.slow
def test_every_page_and_file_of_the_site_is_made(tmp_path: Path, settings: Any) -> None:
    folder.make(tmp_path, processes=1)
    trip = (tmp_path / "es/trips/2023-06-12-ursula-von-der-leyen/index.html").read_text("utf-8")
    assert "Naciones Unidas" in trip
    assert set(DATA) <= {file.name for file in tmp_path.iterdir()}
    assert "European Union" in (tmp_path / "trips.csv").read_text("utf-8")


@pytest.mark.parametrize(
    "path",
    [
        "/trackers/",
        "/search/?q=Guterres",
        "/search/?q=Union",
        "/ask/?claim=first&to=barbados",
        "/compare/?officials=eu-ursula-von-der-leyen",
        "/compare/governments/?one=EU&other=US",
        "/api/v1/trips",
        "/api/v1/trips/2023-06-12-ursula-von-der-leyen",
        "/api/v1/officials",
        "/api/v1/offices",
        "/trips.json?home=EU",
        "/trips/?home=EU",
        "/desk/sign-in/",
    ],
)
def test_a_question_about_them_is_answered(client: Client, path: str) -> None:
    assert client.get(path, follow=True).status_code == 200
