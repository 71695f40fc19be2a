"""A trip entered in a form: every fact with its source, or nothing is saved."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from tests.desk.people import signed_in
from tests.desk.test_adding import TEXT

from envoyage.desk.countries import country_code
from envoyage.desk.handmade.days import day, span
from envoyage.facts import Report
from envoyage.members.roles import Role
from envoyage.record import ledger, models, standing
from envoyage.record.intake import take_in
from envoyage.record.moves import Move, Standing
from envoyage.record.rules import Rule

db = pytest.mark.django_db

ADDRESS = "https://news.example.to/veikune"
TRAVELLER = "Prime Minister Tomasi Veikune of Tonga arrived in Suva"
MEETING = "He was received by President Wiliame Katonivere."
FORM = {
    "source-0-address": ADDRESS,
    "source-0-publisher": "Matangi Tonga",
    "source-0-published": "7 February 2023",
    "source-0-language": "en",
    "traveller-name": "Tomasi Veikune",
    "traveller-office": "Prime Minister",
    "traveller-country": "Tonga",
    "traveller-words": TRAVELLER,
    "status-status": "completed",
    "dates-start": "2023-02-06",
    "dates-words": "arrived on 6 February 2023",
    "stop-0-country": "Fiji",
    "stop-0-city": "Suva",
    "stop-0-words": TRAVELLER,
    "meeting-0-name": "Wiliame Katonivere",
    "meeting-0-role": "President",
    "meeting-0-country": "FJ",
    "meeting-0-words": MEETING,
}
NO_QUOTING = {name: "" for name in FORM if name.startswith(("source", "dates", "meeting"))}
SECOND = {
    "source-1-address": "https://fijitimes.example/talks",
    "source-1-publisher": "Fiji Times",
    "source-1-published": "2023-02-08",
    "topic-0-label": "fisheries",
    "topic-0-words": "Veikune and Katonivere spoke of fisheries",
    "topic-0-source": "2",
    "quote-0-text": "We share an ocean",
    "quote-0-speaker": "Tomasi Veikune",
    "quote-0-words": "“We share an ocean”, Veikune said",
    "quote-0-source": "2",
}


@pytest.fixture
def client() -> Client:
    return signed_in(Role.EDITOR, full_name="Ada Lovelace")


def sent(client: Client, form: dict[str, Any], **more: Any) -> tuple[str, str]:
    """Where saving led to ("" when it did not save), and the page."""
    answer = client.post("/desk/trips/new/", {**form, "save": "yes", **more})
    return answer.headers.get("Location", ""), answer.content.decode().replace("&#x27;", "'")


@db
def test_a_trip_is_entered_and_waits(client: Client) -> None:
    to, page = sent(client, FORM)
    assert to == "/desk/trips/2023-02-06-tomasi-veikune/", page
    report = models.Report.objects.get()
    assert (report.url, report.publisher, report.published) == (ADDRESS, "Matangi Tonga", date(2023, 2, 7))
    assert report.provenance == "by hand"
    assert report.text == f"{TRAVELLER}\n\narrived on 6 February 2023\n\n{MEETING}\n"
    proposal = models.Proposal.objects.get()
    assert (proposal.waiting, proposal.published) == (5, False)
    merged = proposal.merged
    assert (merged.traveller.fact.office_id, merged.traveller.fact.country) == ("head-of-government", "TO")
    assert [stop.fact.city for stop in merged.stops] == ["Suva"]
    words = [passage.of(report.text) for passage in merged.meetings[0].support[0].passages]
    assert words == [MEETING]
    assert {entry.who for entry in models.Entry.objects.all()} == {"Ada Lovelace"}


@db
def test_an_editor_may_accept_at_once_and_a_contributor_may_not(client: Client) -> None:
    sent(signed_in(Role.CONTRIBUTOR), FORM, accept="yes")
    assert not models.Trip.objects.exists()
    ledger.undo(models.Entry.objects.get(move=Move.STATE).seq, who="Ada Lovelace")
    sent(client, {**FORM, **SECOND}, accept="yes")
    assert models.Trip.objects.get().merged.topics[0].fact.label == "fisheries"
    assert not models.Proposal.objects.exists()


@db
def test_one_trip_of_two_sources(client: Client) -> None:
    sent(client, {**FORM, **SECOND})
    merged = models.Proposal.objects.get().merged
    assert len(merged.reports) == 2
    assert len(merged.traveller.support) == 2
    assert merged.quotes[0].fact.text == "We share an ocean"
    texts = dict(models.Report.objects.values_list("publisher", "text"))
    assert texts["Fiji Times"] == (
        "Veikune and Katonivere spoke of fisheries\n\n“We share an ocean”, Veikune said\n"
    )


@db
def test_a_report_of_the_book_is_a_source(client: Client) -> None:
    text = "Apia, Samoa: among the guests was Tomasi Veikune, of Tonga. The chief of police spoke.\n"
    take_in(Report.of(text, id="apia", language="en", url="https://a.example/1"), who="Eva")
    assert not models.Telling.objects.exists()  # the reader finds no trip in it
    words = {"traveller-words": "Tomasi  Veikune, of Tonga", "stop-0-words": "Apia, Samoa"}
    form = {**FORM, **NO_QUOTING, **words, "source-0-report": "apia", "stop-0-country": "Samoa"}
    to, page = sent(client, form)
    assert to, page
    (stop,) = models.Proposal.objects.get().merged.stops
    assert [(one.report, one.passages[0].of(text)) for one in stop.support] == [("apia", "Apia, Samoa")]
    assert models.Report.objects.count() == 1


@db
def test_a_trip_that_the_reader_found_in_a_report_is_not_entered_again(client: Client) -> None:
    take_in(Report.of(TEXT, id="suva", language="en", url=ADDRESS), who="Eva")
    words = {"traveller-words": "Prime Minister Tomasi Veikune", "stop-0-words": "visited Fiji"}
    to, page = sent(client, {**FORM, **NO_QUOTING, **words, "source-0-report": ADDRESS})
    assert to == ""
    assert "The report suva tells of 2023-02-06-tomasi-veikune already; add the fact to that trip." in page


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a fact without words": ({"stop-0-words": ""}, "No source, no save: copy here the words"),
    "days without words": ({"dates-words": ""}, "No source, no save: copy here the words"),
    "words without days": ({"dates-start": ""}, "Say which day these words state."),
    "no traveller": ({"traveller-name": ""}, "This field is required."),
    "words that do not name the traveller": ({"traveller-words": MEETING}, "These words do not name Tomasi"),
    "no source": (
        {name: "" for name in FORM if name.startswith("source")},
        "No source, no save: name a source above.",
    ),
    "a source without an address": ({"source-0-address": ""}, "Say where this is published"),
    "a source without a publisher": ({"source-0-publisher": ""}, "Say who published this."),
    "a source without a day": ({"source-0-published": ""}, "Say when this was published."),
    "a source of a month": ({"source-0-published": "2023-02"}, "Give the whole day, such as 2025-03-28."),
    "a source that is not there": ({"stop-0-source": "3"}, "There is no source 3; name it above."),
    "a source that states nothing": (
        {**{name: value for name, value in SECOND.items() if name.startswith("source")}},
        "Nothing rests on source 2",
    ),
    "a source that names nobody": (
        {**SECOND, "topic-0-words": "fisheries", "quote-0-words": "“We share an ocean”"},
        "Nothing quoted from this source names Tomasi Veikune",
    ),
    "a quotation that is not in the words": (
        {**SECOND, "quote-0-text": "We own an ocean"},
        "it must be word for word",
    ),
    "a report that the book does not have": ({"source-0-report": "nope"}, "The book has no report “nope”"),
    "a country that is none": ({"stop-0-country": "Atlantis"}, "“Atlantis” is no country"),
    "a stop without a country": ({"stop-0-country": ""}, "This field is required."),
    "a day that is none": ({"dates-start": "soon"}, "“soon” is no day"),
    "days the wrong way round": ({"dates-end": "2023-02-01"}, "cannot end before it starts"),
    "a state that is none": ({"status-status": "dreamt"}, "Select a valid choice"),
    "an address that is a script": ({"source-0-address": "javascript:alert(1)"}, "Enter a valid URL"),
}


@db
@pytest.mark.parametrize(("changed", "said"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_used_is_said_beside_it_and_nothing_is_saved_or_lost(
    client: Client, changed: dict[str, Any], said: str
) -> None:
    to, page = sent(client, {**FORM, **changed})
    assert to == ""
    assert said in page
    assert "Nothing is saved yet" in page
    for value in {**FORM, **changed}.values():
        assert value in page
    assert not models.Entry.objects.exists()


@db
@pytest.mark.parametrize("kind", ["source", "stop", "meeting", "topic", "agreement", "quote", "place"])
def test_another_row_comes_without_a_script_and_keeps_what_was_typed(client: Client, kind: str) -> None:
    page = client.post("/desk/trips/new/", {**FORM, "more": kind}).content.decode()
    number = {"source": 1, "stop": 1, "meeting": 1}.get(kind, 0)
    assert f'name="{kind}-{number}-' in page
    assert f'name="{kind}-{number + 1}-' not in page
    assert MEETING in page
    assert "need a second look" not in page
    assert 'class="wrong"' not in page


@db
def test_rows_left_empty_count_for_nothing(client: Client) -> None:
    empty = {"stop-1-country": "", "stop-1-words": " ", "stop-1-source": "1", "agreement-0-kind": "mou"}
    assert sent(client, {**FORM, **empty, "agreement-0-state": "signed", "source-1-language": "en"})[0]
    assert len(models.Proposal.objects.get().merged.stops) == 1


@db
def test_quoted_sentences_are_no_version_of_what_stands_at_their_address(client: Client) -> None:
    """Neither do they take a text's place, nor it theirs, nor one quotation another's."""
    take_in(Report.of(TEXT, id="whole", language="en", url=ADDRESS), who="Eva")
    waiting = models.Claim.objects.count()
    sent(client, FORM)
    sent(client, {**FORM, "meeting-0-words": "President Wiliame Katonivere met him at noon"})
    take_in(Report.of(f"{TEXT}Corrected.\n", id="later", language="en", url=ADDRESS), who="Eva")
    pairs = dict(models.Report.objects.values_list("id", "supersedes"))
    assert len(pairs) == 4
    assert {key: value for key, value in pairs.items() if value} == {"later": "whole"}
    hands = models.Telling.objects.filter(report__provenance="by hand").values_list("id", flat=True)
    assert len(hands) == 2
    judged = [one.standing for many in standing.judged(list(hands)).values() for one in many]
    assert set(judged) == {Standing.WAITING}
    assert waiting


@db
def test_the_same_sentence_of_another_address_is_asked_about(client: Client) -> None:
    sent(client, FORM)
    to, page = sent(client, {**FORM, "source-0-address": "https://copy.example/1"})
    assert to == ""
    assert f"The book has these very sentences from {ADDRESS}" in page


@db
def test_a_trip_entered_twice_from_one_source_is_refused(client: Client) -> None:
    sent(client, FORM)
    to, page = sent(client, FORM)
    assert to == ""
    assert "tells of 2023-02-06-tomasi-veikune already; add the fact to that trip." in page
    assert models.Telling.objects.count() == 1


@db
def test_what_a_person_typed_is_accepted_by_no_standing_rule(client: Client) -> None:
    rule = Rule.of({"name": "Matangi's word", "fields": ["stop"], "publishers": ["Matangi Tonga"]})
    ledger.sign(rule, who="Chief")
    sent(client, FORM)
    client.post("/desk/add/", {"source": TEXT, "publisher": "Matangi Tonga"})
    assert not models.Trip.objects.exists()
    again = Rule.of({"name": "The site", "fields": ["stop"], "hosts": ["example.to"]})
    ledger.sign(again, who="Chief", at_once=True)
    assert not models.Trip.objects.exists()


@db
def test_undoing_takes_the_trip_back_and_again_brings_it_back(client: Client) -> None:
    sent(client, FORM, accept="yes")
    trip = models.Trip.objects.get().payload
    stated = models.Entry.objects.get(move=Move.STATE)
    accepted = models.Entry.objects.get(move=Move.ACCEPT)
    first = ledger.undo(accepted.seq, who="Ada")
    second = ledger.undo(stated.seq, who="Ada")
    assert not models.Trip.objects.exists()
    assert not models.Proposal.objects.exists()
    ledger.undo(second.seq, who="Ada")
    ledger.undo(first.seq, who="Ada")
    assert models.Trip.objects.get().payload == trip


DAYS = {
    "2025-03-26": "2025-03-26",
    "2025-03": "2025-03",
    "XXXX-03-26": "XXXX-03-26",
    " 26  March 2025 ": "2025-03-26",
    "26 Mar. 2025": "2025-03-26",
    "March 26, 2025": "2025-03-26",
    "March 26th, 2025": "2025-03-26",
    "March 2025": "2025-03",
    "1st May 2025": "2025-05-01",
    "26 March": "XXXX-03-26",
    "": "None",
}


@pytest.mark.parametrize(("typed", "meant"), DAYS.items(), ids=DAYS)
def test_a_day_as_people_type_it(typed: str, meant: str) -> None:
    assert str(day(typed)) == meant


@pytest.mark.parametrize(
    "typed", ["soon", "26/03/2025", "31 February 2025", "Marching 3, 2025", "2025-13-01", "3 May 4, 2025"]
)
def test_what_is_no_day_is_said(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        day(typed)


def test_a_span_in_one_field_or_two() -> None:
    assert str(span("2025-03-26/2025-03-27", "")) == "2025-03-26/2025-03-27"
    assert str(span("26 March 2025", "27 March 2025")) == "2025-03-26/2025-03-27"
    assert str(span("", "27 March 2025")) == "../2025-03-27"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("gy", "GY"),
        ("Guyana", "GY"),
        ("Brasil", "BR"),
        ("the Netherlands", "NL"),
        ("Kosovo", "XK"),
        ("Oz", None),
    ],
)
def test_a_country_as_people_type_it(words: str, code: str | None) -> None:
    assert country_code(words) == code
