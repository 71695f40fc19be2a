"""The review of a trip: what it shows, every move of it by role, conflicts, corrections, its cost."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.desk.book import CARIBBEAN, PANAMA, accept, add, claim, moves, version, waiting
from tests.desk.people import person, signed_in
from tests.record.planted import Journey, planted

from envoyage.desk.review.screen import Screen, screen
from envoyage.members.roles import Role
from envoyage.record import ledger, models
from envoyage.record.claims import Field
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

HERE = f"/desk/trips/{CARIBBEAN}/"
OTHER_DAYS = Journey(days="2025-03-26/2025-03-28", topics=("migration",))
TWO_DAYS_LATER = Journey(days="2025-03-29/2025-03-30", met=())
LATER = "2025-03-29-marco-rubio"


def seen(trip: str = CARIBBEAN) -> Screen:
    return screen(trip, person(Role.READER), look=False)


def row(field: Field) -> Any:
    return next(one for one in seen().rows if one.field is field)


def send(what: str, by: Role = Role.EDITOR, *, trip: str = CARIBBEAN, **form: Any) -> Any:
    """Sends a form of the screen as it is now; the answer, without following where it leads."""
    return signed_in(by, full_name=f"Ada {by.capitalize()}").post(
        f"/desk/trips/{trip}/{what}/", {"version": version(trip), **form}
    )


def decide(move: str, *claims: str, **form: Any) -> Any:
    return send("decide", move=move, claims=list(claims), **form)


def words_at(field: str, **value: object) -> str:
    found = seen().claim(claim(CARIBBEAN, field, **value))
    assert found is not None
    return found.quoted


# ---- what it shows ----


def test_a_new_trip_is_new_in_every_field() -> None:
    add(Journey())
    assert [(one.label, one.published, one.lines[0].words, one.lines[0].new) for one in seen().rows] == [
        ("Who", (), "Marco Rubio, Secretary of State, United States", True),
        ("Status", (), "Completed", True),
        ("When", (), "March 26 to 27, 2025", True),
        ("Where", (), "Jamaica", True),
        ("Met", (), "Andrew Holness, prime minister, Jamaica", True),
        ("Discussed", (), "energy security", True),
    ]
    assert seen().changes == "8 new facts"


def test_what_is_published_is_grey_and_what_is_told_besides_is_new() -> None:
    add(Journey())
    accept(CARIBBEAN)
    assert all(one.same for one in seen().rows)
    add(Journey(topics=("migration",)), note="Seen from Georgetown.", publisher="Stabroek")
    discussed = row(Field.TOPIC)
    assert discussed.published == ("energy security",)
    assert [(line.words, line.new, bool(line.open)) for line in discussed.lines] == [
        ("energy security", False, False),
        ("migration", True, True),
    ]
    assert [line.reports for line in row(Field.MEETING).lines] == [2]
    assert seen().changes == "1 new fact, 7 facts told again"


def test_each_claim_is_in_one_line_or_was_decided_against() -> None:
    add(Journey(), PANAMA)
    add(OTHER_DAYS, note="Seen from Georgetown.", publisher="Stabroek", published=date(2025, 3, 30))
    ledger.decide(Move.REJECT, CARIBBEAN, who="Ada", claims=[claim(CARIBBEAN, "topic", label="migration")])
    found = seen()
    shown = [one.id for each in found.rows for line in each.lines for one in line.claims]
    shown += [one.id for each in found.rows for one in each.aside]
    assert sorted(shown) == sorted(one.id for one in found.claims)


def test_the_report_is_shown_with_its_passages_by_field() -> None:
    add(Journey())
    [paragraph] = seen().shown.paragraphs
    assert "".join(piece.text for piece in paragraph) == models.Report.objects.get().text.strip()
    assert [(piece.text, piece.css, piece.labels) for piece in paragraph if piece.css][:4] == [
        ("Secretary of State Marco Rubio", "k-who", "Who"),
        ("was in", "k-status", "Status"),
        ("Jamaica", "k-where", "Where"),
        ("Guyana", "k-where", "Where"),
    ]


def test_an_id_that_moved_leads_on_and_one_that_is_none_is_said() -> None:
    add(Journey())
    add(TWO_DAYS_LATER, note="Seen from Georgetown.", publisher="Stabroek")
    ledger.merge(CARIBBEAN, [LATER], who="Ada")
    reader = signed_in(Role.READER)
    assert reader.get(f"/desk/trips/{LATER}/")["Location"] == HERE
    missing = reader.get("/desk/trips/nothing/")
    assert (missing.status_code, "There is no trip nothing" in missing.content.decode()) == (404, True)


# ---- who may do what ----

FORMS: list[tuple[str, Role]] = [
    ("decide", Role.EDITOR),
    ("correct", Role.EDITOR),
    ("state", Role.CONTRIBUTOR),
    ("merge", Role.EDITOR),
    ("apart", Role.EDITOR),
    ("split", Role.EDITOR),
]


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(("what", "needed"), FORMS)
def test_each_move_by_each_role(what: str, needed: Role, role: Role) -> None:
    add(Journey())
    add(TWO_DAYS_LATER, note="Seen from Georgetown.", publisher="Stabroek")
    add(Journey(topics=("migration",)), note="From the road.", publisher="Kaieteur")
    telling = models.Telling.objects.get(report__publisher="Kaieteur").id
    forms: dict[str, dict[str, Any]] = {
        "decide": {"move": "accept", "claims": waiting(CARIBBEAN)},
        "correct": {
            "claim": claim(CARIBBEAN, "topic", label="migration"),
            "label": "migrants",
            "words": "migration",
            "why": "So.",
        },
        "state": {"field": "place", "name": "Kingston", "words": "was in"},
        "merge": {"other": LATER},
        "apart": {"other": LATER},
        "split": {"tellings": [telling]},
    }
    before = models.Entry.objects.count()
    answer = send(what, role, **forms[what])
    assert answer.status_code == (302 if role.may(needed) else 403)
    assert (models.Entry.objects.count() > before) is role.may(needed)


@pytest.mark.parametrize(
    ("role", "offered"), [(Role.READER, (0, 0)), (Role.CONTRIBUTOR, (0, 1)), (Role.EDITOR, (1, 1))]
)
def test_the_screen_offers_what_the_role_may(role: Role, offered: tuple[int, int]) -> None:
    add(Journey())
    text = signed_in(role).get(HERE).content.decode()
    assert (text.count('value="accept" data-key="a"'), text.count('name="state"')) == offered
    assert 'type="checkbox"' not in text or role.decides


def test_what_a_contributor_adds_waits_and_what_an_editor_adds_stands() -> None:
    add(Journey())
    accept(CARIBBEAN)
    send("state", Role.CONTRIBUTOR, field="topic", label="trade", words="was in")
    assert (models.Proposal.objects.get().waiting, len(models.Trip.objects.get().merged.topics)) == (1, 1)
    send("state", Role.EDITOR, field="place", name="Kingston harbour", country="Jamaïque", words="Jamaica")
    assert (
        "There is no country"
        in send("state", field="place", name="X", country="Narnia", words="Guyana").content.decode()
    )


# ---- verdicts ----


def test_what_is_ticked_is_accepted_and_the_rest_waits() -> None:
    add(Journey())
    chosen = [one for one in waiting(CARIBBEAN) if one != claim(CARIBBEAN, "topic")]
    assert decide("accept", *chosen)["Location"] == HERE
    assert models.Trip.objects.get().merged.topics == ()
    assert models.Proposal.objects.get().waiting == 1


def test_a_trip_that_is_done_leads_to_the_next_that_waits() -> None:
    add(Journey(), published=date(2025, 4, 20))
    add(PANAMA, published=date(2025, 4, 9))
    assert decide("accept", *waiting(CARIBBEAN))["Location"] == "/desk/trips/2025-04-07-pete-hegseth/"


def test_one_claim_is_decided_alone_and_reopened() -> None:
    add(Journey())
    topic = claim(CARIBBEAN, "topic")
    steps = [
        ("reject", "rejected"),
        ("reopen", "waiting"),
        ("hold", "held"),
        ("accept", "accepted"),
        ("retract", "retracted"),
    ]
    for move, stands in steps:
        send("decide", one=f"{move}:{topic}")
        found = seen().claim(topic)
        assert found is not None
        assert found.standing == stands


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"move": "accept"}, "Nothing is ticked; tick the facts to accept."),
        ({"move": "explode", "claims": "x"}, "Choose what to do"),
        ({"move": "reject", "claims": "0123456789abcdef"}, "has no claim"),
    ],
)
def test_what_cannot_be_done_is_said_and_what_was_typed_stays(form: dict[str, str], said: str) -> None:
    add(Journey())
    answer = send("decide", **form, why="My reason.")
    text = answer.content.decode()
    assert (answer.status_code, said in text, "My reason.</textarea>" in text) == (409, True, True)
    assert moves() == []


@pytest.mark.parametrize("what", [what for what, _ in FORMS])
def test_of_two_editors_the_second_is_told_and_loses_nothing(what: str) -> None:
    add(Journey())
    add(TWO_DAYS_LATER, note="Seen from Georgetown.", publisher="Stabroek")
    add(Journey(topics=("migration",)), note="From the road.", publisher="Kaieteur")
    old, topic = version(CARIBBEAN), claim(CARIBBEAN, "topic", label="migration")
    ledger.decide(Move.HOLD, CARIBBEAN, who="Bo", claims=[topic])
    forms: dict[str, dict[str, Any]] = {
        "decide": {"move": "accept", "claims": waiting(CARIBBEAN)},
        "correct": {"claim": topic, "label": "migrants", "words": "migration"},
        "state": {"field": "place", "name": "Kingston", "words": "was in"},
        "merge": {"other": LATER},
        "apart": {"other": LATER},
        "split": {"tellings": [models.Telling.objects.get(report__publisher="Kaieteur").id]},
    }
    answer = send(what, version=old, why="A long reason of mine.", **forms[what])
    text = answer.content.decode()
    assert answer.status_code == 409
    assert f"Bo changed {CARIBBEAN} in the meantime (hold); look again, then decide." in text
    assert text.count("A long reason of mine.") >= (0 if what == "apart" else 1)
    assert moves() == [("hold", "Bo")]


def test_moves_made_together_are_undone_together() -> None:
    add(Journey())
    client = signed_in(Role.EDITOR)
    form = {"version": version(CARIBBEAN), "move": "accept", "claims": waiting(CARIBBEAN)}
    client.post(f"{HERE}decide/", form)
    entries = client.session["last_moves"]["entries"]
    client.post("/desk/undo/", {"entries": ",".join(map(str, entries)), "next": HERE})
    assert not models.Trip.objects.exists()
    again = client.post("/desk/undo/", {"entries": ",".join(map(str, entries))}, follow=True)
    assert "undid entry" in again.content.decode()


# ---- conflicts ----


def _disagree() -> None:
    add(Journey())
    add(OTHER_DAYS, note="Seen from Georgetown.", publisher="Stabroek", published=date(2025, 3, 30))


def test_a_conflict_is_shown_with_all_its_values_and_their_reports() -> None:
    _disagree()
    [dispute] = seen().disputes
    assert dispute.question == "When was the trip?"
    assert [(side.value, [one.report.publisher for one in side.claims]) for side in dispute.sides] == [
        ("March 26 to 28, 2025", ["Stabroek"]),
        ("March 26 to 27, 2025", ["The Gleaner"]),
    ]


def test_one_side_is_chosen_and_the_other_set_aside() -> None:
    _disagree()
    decide("accept", *waiting(CARIBBEAN), **{"conflict-1": "1"})
    trip = models.Trip.objects.get()
    assert (trip.edtf, trip.merged.conflicts) == ("2025-03-26/2025-03-27", ())
    assert [move for move, _ in moves()] == ["reject", "accept"]
    assert not seen().disputes


def test_both_sides_stand_where_both_are_kept() -> None:
    _disagree()
    decide("accept", *waiting(CARIBBEAN), **{"conflict-1": "both"})
    assert len(models.Trip.objects.get().merged.conflicts) == 1
    [dispute] = row(Field.DATES).disputes
    assert dispute.settled


def test_of_two_offices_the_other_is_corrected_since_no_telling_is_without_its_traveller() -> None:
    add(Journey())
    add(
        Journey(office="Acting national security adviser", office_id="national-security-adviser"),
        note="Seen from Georgetown.",
        publisher="Stabroek",
    )
    [dispute] = seen().disputes
    wanted = next(
        n for n, side in enumerate(dispute.sides) if side.value == "foreign-minister" or "State" in side.value
    )
    decide("accept", *waiting(CARIBBEAN), **{dispute.key: str(wanted)})
    trip = models.Trip.objects.get()
    assert (trip.office_id, len(trip.merged.reports), trip.merged.conflicts) == ("foreign-minister", 2, ())


# ---- corrections and additions ----


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("dates", {"when": "the 26th"}, "is not a date such as 2025-03-26"),
        ("dates", {"when": "2025-03-27/2025-03-26"}, "A span cannot end before it starts"),
        ("dates", {"when": "2025-02-30"}, "There is no day 30 in month 2"),
        ("dates", {"when": ""}, "Days is needed"),
        (
            "stop",
            {"country": "Atlantis", "city": "X", "when": ""},
            "There is no country &#x27;Atlantis&#x27;",
        ),
        ("status", {"status": "happened"}, "Status is one of Planned"),
        ("topic", {"label": "x", "words": "words that nobody wrote"}, "The Gleaner has no such words"),
        ("topic", {"label": "x", "why": " "}, "A correction needs a reason"),
    ],
)
def test_a_bad_value_gets_one_sentence_and_stays_typed(
    field: str, typed: dict[str, str], sentence: str
) -> None:
    add(Journey())
    form = {"claim": claim(CARIBBEAN, field), "words": words_at(field), "why": "I looked.", **typed}
    answer = send("correct", **form)
    text = answer.content.decode()
    assert (answer.status_code, sentence in text, text.count('class="wrong"')) == (422, True, 1)
    assert all(value in text for value in typed.values() if value.strip() and value != "happened")
    assert moves() == []


@pytest.mark.parametrize(
    ("field", "typed", "reads"),
    [
        ("dates", {"when": "2025-03-26 to 2025-03-28"}, ("dates", "2025-03-26/2025-03-28")),
        ("stop", {"country": "república dominicana", "city": "Santo Domingo", "when": ""}, ("stops", "DO")),
        (
            "meeting",
            {"name": "Andrew Holness", "role": "primer ministro", "country": "Jamaica"},
            ("meetings", "head-of-government"),
        ),
    ],
)
def test_a_fact_is_corrected_in_its_report(field: str, typed: dict[str, str], reads: tuple[str, str]) -> None:
    add(Journey(stops=("JM",)))
    trip = models.Proposal.objects.get().slug
    key = claim(trip, field)
    found = seen(trip).claim(key)
    assert found is not None
    answer = send("correct", trip=trip, claim=key, words=found.quoted, why="As the text says.", **typed)
    assert answer.status_code == 302
    accept(trip)
    merged = models.Trip.objects.get().merged
    values = {
        "dates": [str(merged.dates.when)],
        "stops": [stop.fact.country for stop in merged.stops],
        "meetings": [met.fact.role_id for met in merged.meetings],
    }
    assert values[reads[0]] == [reads[1]]


def test_a_correction_reaches_all_who_say_the_same_or_one() -> None:
    add(Journey())
    add(Journey(), note="Seen from Georgetown.", publisher="Stabroek")
    key, words = claim(CARIBBEAN, "topic"), words_at("topic")
    send("correct", claim=key, label="fuel", words=words, why="So.", scope="all")
    assert models.Entry.objects.get(move="correct").decisions.count() == 2
    send("correct", claim=key, label="gas", words=words, why="So.", scope="one")
    assert models.Entry.objects.filter(move="correct").last().decisions.count() == 1  # type: ignore[union-attr]


def test_the_words_that_are_selected_become_the_passage() -> None:
    add(Journey())
    text = models.Report.objects.get().text
    at = text.index("They spoke of energy")
    send(
        "correct",
        claim=claim(CARIBBEAN, "topic"),
        label="energy",
        words="They  spoke\nof energy",
        at=f"{at}-{at + 20}",
        why="So.",
    )
    assert models.Decision.objects.get().passages == [[at, at + 20]]


# ---- trips that may be one ----


def test_near_misses_are_offered_merged_or_kept_apart_for_good() -> None:
    add(Journey())
    add(TWO_DAYS_LATER, note="Seen from Georgetown.", publisher="Stabroek")
    [alike] = seen().alike
    assert (alike.slug, alike.score) == (LATER, 90)
    send("apart", other=LATER)
    assert seen().alike == ()
    ledger.undo(models.Entry.objects.get(move="apart").seq, who="Ada")
    send("merge", other=f"http://testserver/desk/trips/{LATER}/")
    assert models.Proposal.objects.get().slug == CARIBBEAN
    assert "There is no trip &#x27;nothing&#x27;" in send("merge", other="nothing").content.decode()


# ---- histories ----


def test_the_history_tells_who_did_what_when_and_why_and_undoes_it() -> None:
    add(Journey())
    entry = accept(CARIBBEAN, why="Read against the schedule.")
    ledger.undo(entry.seq, who="Bo")
    client = signed_in(Role.EDITOR)
    text = client.get(f"{HERE}history/").content.decode()
    for said in (
        "accepted 8 facts",
        "Undone by Bo",
        "Read against the schedule.",
        "planted",
        f"planted proposed {CARIBBEAN}",
    ):
        assert said in text
    undoing = models.Entry.objects.get(move="undo")
    client.post("/desk/undo/", {"entries": str(undoing.seq), "next": f"{HERE}history/"})
    assert models.Trip.objects.exists()
    book = client.get("/desk/ledger/").content.decode()
    assert book.index("undid entry") < book.index("planted proposed")
    assert client.get("/desk/ledger/?before=2").content.decode().count('class="undone"') == 0


# ---- what it costs ----


def test_the_screen_costs_the_same_for_one_report_and_for_forty() -> None:
    client = signed_in(Role.EDITOR)

    def queries(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    add(PANAMA)
    add(Journey())
    accept(CARIBBEAN)
    add(Journey(topics=("trade",)), note="0", publisher="Paper 0")
    few = {address: queries(address) for address in (HERE, f"{HERE}history/", "/desk/ledger/")}
    many = (
        planted(Journey(topics=(f"subject {number}",)), note=str(number), publisher=f"Paper {number}")
        for number in range(1, 40)
    )
    ledger.add_all([ledger.Incoming(reading=each) for each in many], reader="planted", who="The reader")
    assert models.Report.objects.count() == 42
    # A table of which nothing is asked is spared its query, hence fewer at times.
    assert all(queries(address) <= asked for address, asked in few.items())
