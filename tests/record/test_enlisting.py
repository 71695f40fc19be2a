"""Tenures that people bring in: faulty rows told, people found anew, taken back, carried to another book."""

import json

import pytest
from tests.record.planted import Journey, planted

from envoyage.record import ledger, models, projection, verdict_lines
from envoyage.record.enlisting import Enlisted, enlist
from envoyage.record.moves import Move
from envoyage.record.officials import roster

pytestmark = pytest.mark.django_db

HEAD = "id,name,aliases,office,office_id,country,from,to,source"
VIDAL = (
    "us-carla-vidal,Carla Vidal,,Secretary of Fish,agriculture-minister,US,2024-05-01,,https://example.org/v"
)


def taken(*rows: str, why: str = "") -> tuple[Enlisted, list[tuple[int, str]]]:
    faults: list[tuple[int, str]] = []
    lines = [f"{line}\n".replace("@", "https://example.org/") for line in (HEAD, *rows)]
    done = enlist(lines, who="Bo", why=why, fault=lambda line, said: faults.append((line, said)))
    return done, faults


def trip(who: str) -> str:
    journey = Journey(
        who=who, office="Secretary", office_id="agriculture-minister", days="2025-03-03/2025-03-05", met=()
    )
    (slug,) = ledger.add(planted(journey, note=who), reader="planted", who="Ada").proposed
    ledger.decide(Move.ACCEPT, slug, who="Ada")
    return slug


def official(slug: str) -> str:
    return models.Trip.objects.get(slug=slug).official_id


def rebuilt() -> bool:
    before = projection.digest()
    projection.rebuild()
    return before == projection.digest()


def test_people_of_published_trips_are_found_anew() -> None:
    slug = trip("Vidal")
    assert official(slug) != "us-carla-vidal"
    done, faults = taken(VIDAL)
    assert (done.new, done.known, faults) == (1, 0, [])
    assert official(slug) == "us-carla-vidal"
    assert rebuilt()

    again, _ = taken(VIDAL)
    assert again == Enlisted(new=0, known=1, entry=None)

    assert done.entry is not None
    undoing = ledger.undo(done.entry, who="Bo")
    assert official(slug) != "us-carla-vidal"
    assert rebuilt()
    ledger.undo(undoing.seq, who="Bo")
    assert official(slug) == "us-carla-vidal"


def test_a_later_word_on_a_tenure_stands() -> None:
    taken(VIDAL)
    done, _ = taken(VIDAL.replace("2024-05-01,", "2024-05-02,2026-01-31"))
    assert done.new == 1
    (tenure,) = roster().by_id["us-carla-vidal"].tenures
    assert (str(tenure.start), str(tenure.end)) == ("2024-05-02", "2026-01-31")


def test_what_is_left_out_is_found() -> None:
    taken(
        ",Carla Vidal,Lita Vidal|Carla M. Vidal,Minister of Foreign Affairs,,GY,2024,,https://example.org/v",
        ",Marco Rubio,,Senator,official,US,2011-01-03,2025-01-20,https://example.org/r",
    )
    person = roster().by_id["gy-carla-vidal"]
    assert person.aliases == ("Lita Vidal", "Carla M. Vidal")
    assert person.tenures[0].office_id == "foreign-minister"
    assert {tenure.office_id for tenure in roster().by_id["us-marco-rubio"].tenures} >= {
        "foreign-minister",
        "official",
    }


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (",,,Minister,minister,GY,2024,,@", "It has no name."),
        ("gy-a,Ana Bo,,,minister,GY,2024,,", "It has no source."),
        ("gy-a,Ana Bo,,,minister,XX,2024,,@", "'XX' is no country code"),
        ("gy-a,Ana Bo,,,baker,GY,2024,,@", "'baker' is no office"),
        ("gy-a,Ana Bo,,Baker,,GY,2024,,@", "and 'Baker' names no office of a state."),
        ("GY A,Ana Bo,,,minister,GY,2024,,@", "'GY A' is no id; use small letters"),
        ("gy-a,!,,,minister,GY,2024,,@", "'!' is no name."),
        ("us-marco-rubio,Al Tor,,,minister,US,2025,,@", "calls us-marco-rubio Marco"),
        ("us-m,Marco Rubio,,,minister,US,2025,,@", "Marco Rubio as us-marco-rubio; use"),
        ("us-g,George Bush,,,minister,US,2025,,@", "us-george-h-w-bush and us-george-w-bush"),
        ("gy-a,Ana Bo,,,minister,GY,2024-13,,@", "Its from: There is no month 13."),
        ("gy-a,Ana Bo,,,minister,GY,XXXX-05-01,,@", "Its from 'XXXX-05-01' has no year."),
        ("gy-a,Ana Bo,,,minister,GY,2024,2023,@", "ends before it begins: 2024 to 2023."),
        ("gy-a,Ana Bo,,,minister,GY,2024,,a book", "Its source 'a book' is no address"),
        (VIDAL, "It tells of the same tenure as line 2."),
        (VIDAL.replace("us-carla-vidal", "us-cv"), "has Carla Vidal as us-carla-vidal; use that id"),
        (VIDAL.replace("Carla", "Nina").replace("2024", "2019"), "line 2 calls that id by another name."),
    ],
)
def test_a_faulty_row_is_told_and_the_others_come_in(row: str, sentence: str) -> None:
    done, faults = taken(VIDAL, row, VIDAL.replace("2024-05-01,", "2012,2016"))
    assert done.new == 2
    (fault,) = faults
    assert fault[0] == 3
    assert sentence in fault[1]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([], "Its first line names no column name, country, source"),
        (["who,when\n", "Ada,2020\n"], "Its first line names no column"),
        ([f"{HEAD}\n", f"{VIDAL}\n", 'gy-x,"Ada\n'], "After line 2 it is no CSV"),
    ],
)
def test_what_is_no_roster_changes_nothing(lines: list[str], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        enlist(lines, who="Bo", fault=lambda line, said: None)
    assert not models.Entry.objects.exists()


def test_a_roster_travels_with_the_verdicts() -> None:
    taken(VIDAL, why="From the gazette.")
    (line,) = verdict_lines.dump()
    assert verdict_lines.load([line]).known == 1
    models.Entry.objects.get().delete()
    slug = trip("Vidal")
    assert verdict_lines.load([line]).new == 1
    assert official(slug) == "us-carla-vidal"
    assert taken(VIDAL)[0].known == 1
    with pytest.raises(ledger.Refused, match="its rows is not of the form"):
        verdict_lines.load([json.dumps({**json.loads(line), "rows": [{"name": "Ada"}]})])
