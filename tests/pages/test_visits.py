"""Pages of countries, officials and offices: what they count and list, and where other addresses lead."""

import re
from datetime import date

import pytest
from django.test import Client
from tests.publish.builders import CABINET, published, told

from envoyage.facts import Status
from envoyage.record import ledger, models

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _book() -> None:
    ahead = told(
        "Marco Rubio will go to Panama on June 3, 2025.",
        who=("Marco Rubio", "Secretary of State", "foreign-minister"),
        days=("June 3", "2025-06-03"),
        stops=(("Panama", "PA"),),
        status=Status.PLANNED,
        published=date(2025, 4, 20),
    )
    back = told(
        "President José Raúl Mulino of Panama came to the United States on May 2, 2025.",
        who=("José Raúl Mulino", "President", "head-of-state"),
        days=("May 2", "2025-05-02"),
        stops=(("the United States", "US"),),
        home="PA",
        published=date(2025, 5, 3),
    )
    published([*CABINET, ahead, back])


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def figures(page: str) -> dict[str, str]:
    return dict(re.findall(r'data-figure="(\w+)">([\d,]+)<', page))


def listed(page: str, section: str) -> list[str]:
    """The trips that stand in a section, in their order."""
    part = page.partition(f'id="{section}"')[2].partition("</section>")[0]
    return re.findall(r'<li data-trip="([^"]+)"', part)


def test_a_country_tells_both_directions_and_counts_what_happened(client: Client) -> None:
    page = text(client, "/countries/panama/")
    assert figures(page) == {"visits": "2", "visitors": "2", "trips": "1", "countries": "1"}
    assert listed(page, "came") == [
        "2025-06-03-marco-rubio",
        "2025-04-07-pete-hegseth",
        "2025-02-01-marco-rubio",
    ]
    assert [trip[:10] for trip in listed(page, "went")] == ["2025-05-02"]
    assert '<span class="state planned">Planned</span>' in page
    assert '<a href="/officials/us-marco-rubio/"' in page.replace('class="who" ', "")


def test_the_last_visit_of_each_office_is_one_that_happened(client: Client) -> None:
    page = text(client, "/countries/panama/").partition('id="offices"')[2].partition("</section>")[0]
    rows = re.findall(r'/offices/([\w-]+)/.*?href="/trips/([\w-]+)/"', page)
    assert rows == [
        ("us-defense-minister", "2025-04-07-pete-hegseth"),
        ("us-foreign-minister", "2025-02-01-marco-rubio"),
    ]


def test_an_official_has_trips_offices_and_the_trips_of_others(client: Client) -> None:
    page = text(client, "/officials/us-marco-rubio/")
    assert figures(page)["trips"] == "2"
    assert figures(page)["countries"] == "8"
    assert listed(page, "decade") == [
        "2025-06-03-marco-rubio",
        "2025-03-26-marco-rubio",
        "2025-02-01-marco-rubio",
    ]
    mulino = text(client, models.Person.objects.get(name="José Raúl Mulino").slug.join(("/officials/", "/")))
    assert "/trips/2025-04-07-pete-hegseth/" in mulino.partition('id="met-h"')[2]


def test_an_office_has_its_holders_with_their_trips(client: Client) -> None:
    page = text(client, "/offices/us-foreign-minister/")
    assert re.findall(r'<th scope="row"><a href="/officials/([\w-]+)/">', page) == ["us-marco-rubio"]
    assert "1 official on 2 trips to 8 countries" in page


def test_an_office_is_counted_by_the_rule_of_the_address(client: Client) -> None:
    usual = text(client, "/offices/us-foreign-minister/")
    assert figures(usual) == {"trips": "2", "countries": "8", "stops": "8", "days": "8"}
    switched = text(client, "/offices/us-foreign-minister/?occasions=multilateral")
    assert figures(switched) == {"trips": "0", "countries": "0", "stops": "0", "days": "0"}
    assert "Only stops for a summit or another occasion count." in switched
    assert "Secretary of State, United States" in switched


def test_a_tracker_is_counted_by_the_rule_of_the_address(client: Client) -> None:
    usual, switched = text(client, "/trips/"), text(client, "/trips/?occasions=multilateral&country=PA")
    assert 'name="occasions"' in usual
    assert figures(switched)["trips"] == "0" != figures(usual)["trips"]
    assert "the lists below have every trip" in switched
    assert '<input type="hidden" name="country" value="PA">' in switched
    assert "cannot be asked for" not in switched


def test_the_lists_of_countries_and_offices_are_counted_by_the_rule_of_the_address(client: Client) -> None:
    for address, gone in (
        ("/countries/", "/countries/panama/"),
        ("/officials/", "/offices/us-foreign-minister/"),
    ):
        usual, switched = text(client, address), text(client, f"{address}?occasions=multilateral")
        assert gone in usual
        assert gone not in switched
        assert "Only stops for a summit or another occasion count." in switched
        assert gone in text(client, f"{address}?occasions=perhaps")


def test_the_lists_of_trackers_and_topics_are_counted_by_the_rule_of_the_address(client: Client) -> None:
    topic = re.findall(r'<li><a href="(/topics/[\w-]+/)">', text(client, "/topics/"))[0]
    assert topic not in text(client, "/topics/?occasions=multilateral")
    assert "0 trips, 0 stops" in text(client, "/trackers/?occasions=multilateral")
    usual, switched = text(client, topic), text(client, f"{topic}?occasions=multilateral")
    assert figures(switched)["trips"] == "0" != figures(usual)["trips"]
    for page in (usual, text(client, "/topics/"), text(client, "/trackers/")):
        assert "Counting rule." in page or "data-figure" in page
        assert 'name="occasions"' in page


def test_a_selection_without_refuelling_says_so_and_can_count_it(client: Client) -> None:
    """What stands where nobody asks is what the switches are set to."""
    page = text(client, "/trips/")
    assert '<option value="count">also refuelling</option><option value="" selected>no refuelling' in page
    asked = {"trips", "officials", "stops", "countries"}
    usual, counted = figures(page), figures(text(client, "/trips/?transit=count"))
    assert {name: usual[name] for name in asked} == {name: counted[name] for name in asked}


def test_the_chart_of_a_country_follows_the_rule(client: Client) -> None:
    address = "/countries/panama/"
    counted = [text(client, address + query) for query in ("", "?occasions=multilateral")]
    assert [figures(page)["visits"] for page in counted] == ["2", "0"]


def test_indexes_hold_every_country_and_every_office_of_the_record(client: Client) -> None:
    countries = set(
        re.findall(r'<th scope="row"><a href="/countries/([\w-]+)/"', text(client, "/countries/"))
    )
    entered = set(models.Stop.objects.values_list("country", flat=True)) | {"US", "PA"}
    assert len(countries) == len(entered)
    assert {"panama", "united-states", "guyana"} <= countries
    offices = re.findall(r'href="/offices/([\w-]+)/"', text(client, "/officials/"))
    assert offices[0] == "us-foreign-minister"  # of most trips
    assert len(offices) == 5


MOVED = [
    ("/countries/PA/", "/countries/panama/"),
    ("/countries/brasil/", "/countries/brazil/"),
    ("/countries/SU/", "/countries/russia/"),
    ("/countries/Panamá/", "/countries/panama/"),
]


@pytest.mark.parametrize(("old", "new"), MOVED)
def test_a_country_is_found_by_its_code_and_by_other_names(client: Client, old: str, new: str) -> None:
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (301, new)


def test_an_official_who_was_found_to_be_another_leads_on(client: Client) -> None:
    ledger.same("us-marco-rubio", ["us-kristi-noem"], who="Ada")
    answer = client.get("/officials/us-kristi-noem/")
    assert (answer.status_code, answer["Location"]) == (301, "/officials/us-marco-rubio/")


MISSING = [
    ("/countries/panamma/", "/countries/panama/"),
    ("/countries/tonga/", ""),  # known to the gazetteer, not to the record
    ("/officials/us-mario-rubio/", "/officials/us-marco-rubio/"),
    ("/officials/%3Cscript%3Ealert(1)%3C/script%3E/", ""),
    ("/offices/us-emperor/", "/offices/us-foreign-minister/"),  # an office of the same country
    ("/offices/us-foreign-ministre/", "/offices/us-foreign-minister/"),
    ("/offices/secretary-of-state-united-states/", "/offices/us-foreign-minister/"),
    ("/offices/zz-foreign-minister/", ""),
]


@pytest.mark.parametrize(("address", "near"), MISSING)
def test_what_is_not_there_is_said_with_the_nearest(client: Client, address: str, near: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    page = answer.content.decode()
    assert "There is no page at this address" in page
    assert near in page
    assert "<script>alert" not in page
