"""The pages that compare and answer: figures of the book, every right answer in the page, bad addresses."""

import re
from html import unescape
from urllib.parse import parse_qsl

import pytest
from django.core.cache import cache
from django.test import Client
from tests.insight.books import shown, table
from tests.pages.test_pages import HOSTILE, Markup

from envoyage.insight.about import about_trip
from envoyage.insight.question import Question
from envoyage.pages.answers import others
from envoyage.record.models import Stop, Trip

pytestmark = pytest.mark.django_db

BOOK = """
Philander Chase Knox | 1912-02-27/1912-02-29 | PA | Colón |
Charles Evans Hughes | 1922-02-17/1922-02-20 | BM | Hamilton | vacation
Charles Evans Hughes | 1922-09-05/1922-09-12 | BR | Rio de Janeiro |
Colin Powell | 2001-02-16 | MX | San Cristóbal | beside President Bush
Colin Powell | 2001-02-24/2001-02-25 | EG | Cairo |
 | 2001-02-25/2001-02-26 | IL | Jerusalem |
 | 2001-02-26 | JO | Amman |
Hillary Clinton | 2009-02-16/2009-02-18 | JP | Tokyo |
Hillary Clinton | 2009-03-25/2009-03-26 | MX | Mexico City |
Hillary Clinton | 2009-04-24/2009-04-26 | KW | Kuwait |
Marco Rubio | 2025-02-01/2025-02-03 | PA | Panama City |
 | 2025-02-03/2025-02-04 | SV | San Salvador |
"""
ADDRESSES = [
    "/compare/",
    "/compare/?official=us-marco-rubio&official=us-colin-powell&days=365&place=latin-america",
    "/compare/governments/",
    "/compare/governments/?a=US&b=BR&place=MX",
    "/compare/exchange/",
    "/ask/",
    "/ask/?claim=begins&who=us-foreign-minister&place=latin-america&official=Marco+Rubio",
    "/ask/?claim=never&who=us-foreign-minister&place=central-america",
    "/ask/?claim=since&who=us-foreign-minister&place=MX&said=2009",
]


@pytest.fixture(autouse=True)
def _book() -> None:
    president = table(
        "Felipe Calderón | 2010-05-19/2010-05-20 | US | Washington |", office="head-of-state", home="MX"
    )
    shown([*table(BOOK), *president])
    cache.clear()  # this book is written without the ledger, by which kept pages know that they are old


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def words(page: str, tag: str) -> list[str]:
    """What stands in the elements of a name, without their markup."""
    found = re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", page, flags=re.DOTALL)
    return [" ".join(re.sub("<[^>]+>", "", one).split()) for one in found]


@pytest.mark.parametrize("address", ADDRESSES)
def test_markup_is_sound_and_nothing_is_inline(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    markup = Markup(answer.content.decode())
    assert markup.open == []
    assert [tag for tag, _ in markup.elements].count("h1") == 1
    ids = markup.values("id")
    assert sorted(ids) == sorted(set(ids))
    assert markup.values("style") == []
    labelled = set(markup.values("for"))
    fields = [
        attrs
        for tag, attrs in markup.elements
        if tag in ("input", "select") and attrs.get("type") not in ("radio", "checkbox", "hidden")
    ]
    assert all(attrs.get("id") in labelled for attrs in fields)


def test_the_first_of_each_government_are_compared_unless_others_are_chosen(client: Client) -> None:
    page = text(client, "/compare/")
    assert words(page, "h1") == ["Hillary Clinton left most often: 3 trips in the first 100 days"]
    rows = re.findall(
        r"<tr><th scope=\"row\">.*?</tr>", page.partition('id="rules"')[2].partition("</section>")[0]
    )
    told = [[cell for cell in words(row, "t[hd]") if cell] for row in rows]
    assert told == [
        ["Hillary Clinton", "January 21, 2009", "3", "3", "3", "3", "8"],
        ["Colin Powell", "January 20, 2001", "2", "2", "4", "4", "4"],
        ["Marco Rubio to day 15", "January 21, 2025", "1", "1", "2", "2", "4"],
    ]
    assert (
        words(page, "p").count(
            "Colin Powell made fewer trips than Hillary Clinton, and saw more countries, in fewer days."
        )
        == 1
    )


def test_the_line_in_accent_is_as_high_as_its_trips(client: Client) -> None:
    page = text(client, "/compare/?accent=us-colin-powell")
    drawn = re.search(r'<g class="ln me">(.*?)</g>', page)
    assert drawn is not None
    assert re.findall(r"<title>(.*?)</title>", drawn[1]) == [
        "Colin Powell, day 28: Mexico",
        "Colin Powell, day 36: Egypt, Israel, Jordan",
    ]


def test_a_rule_in_the_address_changes_the_figures_and_is_said(client: Client) -> None:
    page = text(client, "/compare/?beside=leave-out")
    assert "Stops beside a president or another official do not count." in page
    assert "Colin Powell, day 28: Mexico" not in page


def test_all_three_right_answers_are_in_the_page_with_one_proof(client: Client) -> None:
    page = text(client, "/compare/")
    section = page.partition('id="record"')[2].partition("</section>")[0]
    assert words(section, "h2") == ["Since when had no secretary of state begun in Latin America?"]
    values = re.findall(r'<b class="yr[^"]*">([^<]+)</b>', section)
    assert values[0] == "2001"
    assert {"2001", "1912", "1922"} <= set(values)
    hits = re.findall(r'/officials/us-([\w-]+)/">(?:(?!</tr>).)*?class="c\d hit"', section, flags=re.DOTALL)
    assert {"colin-powell", "charles-evans-hughes", "philander-chase-knox"} <= set(hits)
    assert len(re.findall(r'type="radio"', section)) == len(values)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("2001", "holds under"),
        ("1912", "holds under"),
        ("1950", "does not hold under any counting rule."),
    ],
)
def test_a_claim_is_checked_under_every_rule(client: Client, said: str, verdict: str) -> None:
    page = text(
        client, f"/ask/?claim=begins&who=us-foreign-minister&place=latin-america&official=Rubio&said={said}"
    )
    assert f"“{said}” {verdict}" in " ".join(re.sub("<[^>]+>", "", page).split())


def test_a_trip_is_told_with_the_other_right_answers() -> None:
    begins = next(one for one in about_trip("2025-02-01-marco-rubio") if one.question.claim == "begins")
    assert begins.value == "2001"
    told = {other.value: other for other in others(begins.question)}
    assert told["1912"].labels == ("on trips of one’s own",)
    assert told["1922"].labels == ("on trips of one’s own", "no vacations")
    assert Question.read(dict(parse_qsl(told["1922"].query)))[0].counting.private == "leave-out"


def test_places_of_one_entry_are_one_line_of_the_proof(client: Client) -> None:
    places = "Elihu Root | 1907-09-29/1907-10-16 | MX | Puebla |\n | 1907-09-29/1907-10-16 | MX | Orizaba |"
    shown(table(places))
    cache.clear()
    page = text(client, "/ask/?claim=gap&who=us-foreign-minister&place=MX")
    lines = [row for row in re.findall(r"<tr>.*?</tr>", page, flags=re.DOTALL) if "1907" in row]
    assert len(lines) == 1
    assert "Puebla, Orizaba, Mexico" in lines[0]


def test_a_term_that_begins_where_the_record_has_ended_is_not_compared(client: Client) -> None:
    travels = "Donald Trump | 2017-05-20 | SA | Riyadh |\nJoe Biden | 2021-06-09 | GB | Cornwall |"
    shown(table(travels, office="head-of-state"))
    cache.clear()
    page = text(client, "/compare/?who=us-head-of-state&days=365")
    assert "Donald Trump, 2017" in page
    assert "Joe Biden, 2021" in page
    assert "Donald Trump, 2025" not in page
    assert "at day -" not in page


def test_governments_and_directions_are_counted_both_ways(client: Client) -> None:
    page = text(client, "/compare/governments/?a=US&b=MX&place=latin-america-and-caribbean")
    # Of Mexico the book has one trip, to another country.
    assert words(page, "h1")[0].endswith(
        "by officials of the United States; those of Mexico are not in the record"
    )
    page = text(client, "/compare/governments/?a=US&b=MX&place=US")
    assert words(page, "h1") == ["Mexico went to the United States more often: 1 visit, the United States 0"]
    page = text(client, "/compare/exchange/?home=US")
    assert words(page, "h1") == ["United States: 1 visitor came, 12 visits went out"]
    mexico = next(
        row for row in re.findall(r"<tr>.*?</tr>", page, flags=re.DOTALL) if "/countries/mexico/" in row
    )
    assert words(mexico, "t[hd]") == ["Mexico", "1", "2"]


BAD = [
    ("/compare/?who=moon-emperor", "No office goes by “moon-emperor”"),
    ("/compare/?official=nobody", "“nobody” has no trip in this office on record."),
    ("/compare/?days=-4", "“-4” is no number of days"),
    ("/compare/?days=٣٠", "is no number of days"),
    ("/compare/?place=Narnia", "“Narnia” is no country and no region"),
    ("/compare/?beside=perhaps", "beside is never 'perhaps'"),
    ("/compare/governments/?a=Narnia", "“Narnia” is no country and no region"),
    ("/compare/exchange/?home=Europe", "“Europe” is a part of the world"),
    ("/ask/?claim=guess", "There is no kind of claim “guess”"),
    ("/ask/?claim=since&place=Narnia", "“Narnia” is no country and no region"),
    ("/ask/?claim=since&who=us-foreign-minister", "say which country or region"),
    ("/ask/?claim=since&official=Nobody+At+All&place=MX", "Nobody of the published trips is called"),
    ("/ask/?claim=since&place=MX&until=2025-02-30", "is no day of the calendar"),
    ("/ask/?claim=since&trip=none&place=MX", "There is no published trip none."),
]


@pytest.mark.parametrize(("address", "said"), BAD)
def test_what_makes_no_sense_is_said(client: Client, address: str, said: str) -> None:
    assert said in text(client, address)


@pytest.mark.parametrize("words_", HOSTILE)
def test_hostile_queries_stay_words(client: Client, words_: str) -> None:
    everything = dict.fromkeys(
        ("who", "official", "days", "place", "accent", "beside", "a", "b", "home", "claim", "said", "until"),
        words_,
    )
    for address in ("/compare/", "/compare/governments/", "/compare/exchange/", "/ask/"):
        answer = client.get(address, everything)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.content.decode()
        assert "<img src=x" not in answer.content.decode()


def test_an_empty_book_says_so(client: Client) -> None:
    Stop.objects.all().delete()
    Trip.objects.all().delete()
    cache.clear()
    assert "The record has no trip in this office" in text(client, "/compare/")
    assert "No visit of either is on record" in text(client, "/compare/governments/")
    assert "The record has no visit to or by" in text(client, "/compare/exchange/")
