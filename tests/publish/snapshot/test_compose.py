"""Snapshots as wanted, in three languages; and what holds of every snapshot whatever the trip."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.publish.snapshot.journeys import journey

from envoyage.publish.snapshot import Snapshot, compose
from envoyage.reconcile.values import MergedTrip

LANGUAGES = ("en", "es", "pt")
GOLDEN: dict[str, Any] = tomllib.loads(Path(__file__).with_name("golden.toml").read_text(encoding="utf-8"))
WORDS = GOLDEN.pop("words")


def spoken_in(language: str, case: dict[str, Any]) -> dict[str, Any]:
    """The case with the lines that its reports have in that language."""
    chosen = {name: value[language] if isinstance(value, dict) else value for name, value in case.items()}
    titles = {name: forms[language] for name, forms in WORDS.items()}
    return {**chosen, "met": [line.format(**titles) for line in chosen.get("met", ())]}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GOLDEN)
def test_reads_as_wanted(name: str, language: str) -> None:
    assert compose(journey(spoken_in(language, GOLDEN[name])), language).text == GOLDEN[name][language]


def keys(trip: MergedTrip) -> set[str]:
    kinds = {
        "stop": trip.stops,
        "met": trip.meetings,
        "discussed": trip.topics,
        "signed": trip.agreements,
        "said": trip.quotes,
        "toured": trip.places,
    }
    return {f"{kind}-{n + 1}" for kind, facts in kinds.items() for n in range(len(facts))} | {"status"}


def check(snapshot: Snapshot, trip: MergedTrip) -> None:
    """Grounded, without repetition, and shaped as prose is."""
    cited = [key for clause in snapshot.clauses for key in clause.facts]
    assert len(cited) == len(set(cited)), "a fact is told twice"
    assert set(cited) <= keys(trip)
    assert len(snapshot.sentences) <= 5
    for sentence in snapshot.sentences:
        text = "".join(clause.text for clause in sentence)
        assert any(clause.facts for clause in sentence), f"nobody says so: {text}"
        assert text[:1] in "“¿¡" or text[0].isupper()
        assert text.endswith((".", ".”", "?”", "!”"))
        assert "  " not in text
        assert " ," not in text
        assert "{" not in text
        joining = [clause.text for clause in sentence if not clause.facts]
        assert all(len(words.split()) < 5 for words in joining), "words that say something without a fact"


lines = {
    "stops": st.lists(
        st.sampled_from(["PA Panama City", "GY", "GB London", "DO", "BR Rio de Janeiro"]), max_size=5
    ),
    "met": st.lists(
        st.sampled_from(
            [
                "Irfaan Ali | President | head-of-state | GY",
                "Mia Mottley | Prime Minister | head-of-government | BB",
                "Keir Starmer | | head-of-government | GB",
                "Someone Else | | |",
                "Mark Rutte | Secretary-General | secretary-general | @nato",
            ]
        ),
        max_size=4,
    ),
    "topics": st.lists(
        st.sampled_from(["trade", "Energy", "the canal", "U.S.", "“guns”", "on migration"]), max_size=6
    ),
    "deals": st.lists(
        st.sampled_from(
            ["mou signed GY | security", "deal announced", "treaty denied EU", "declaration expected"]
        ),
        max_size=4,
    ),
    "said": st.lists(
        st.sampled_from(["Jane Doe: We agree on all of it!", "Jane Doe: a fragment"]), max_size=2
    ),
    "toured": st.lists(st.sampled_from(["Panama Canal", "CECOT", "the port"]), max_size=2),
    "status": st.sampled_from(["planned", "underway", "completed", "cancelled", "postponed"]),
}


@settings(deadline=None)  # the first example reads the tables of a language
@given(case=st.fixed_dictionaries(lines), language=st.sampled_from(LANGUAGES))
def test_every_snapshot_is_grounded(case: dict[str, Any], language: str) -> None:
    trip = journey({"who": "Jane Doe", **case})
    check(compose(trip, language), trip)


def test_a_trip_without_facts_has_no_sentence() -> None:
    assert compose(journey({"who": "Jane Doe"})).sentences == ()


def test_words_of_another_language_are_said_in_its_own() -> None:
    case = spoken_in("es", GOLDEN["two-papers-and-a-tour"])
    english = compose(journey(case, reports="r1"), "en", spoken={"r1": "es"})
    assert english.text == (
        "Hegseth met President José Raúl Mulino in Panama City. "
        "A memorandum of understanding on security and a joint statement were signed."
    )


def test_words_that_no_table_knows_stay_out_of_other_languages() -> None:
    case = {"who": "Jane Doe", "stops": ["PA"], "topics": ["el canal seco"]}
    assert compose(journey(case, reports="r1"), "en", spoken={"r1": "es"}).text == "Doe visited Panama."


def test_one_report_of_the_language_is_enough() -> None:
    trip = journey({"who": "Jane Doe", "stops": ["PA"], "topics": ["trade"]}, reports="r1 r2")
    assert compose(trip, "en", spoken={"r1": "es", "r2": "en"}).text.endswith("The talks were about trade.")


def test_a_mark_stands_before_the_full_stop() -> None:
    *_, fact, stop = compose(journey({"who": "Jane Doe", "stops": ["PA"]})).clauses
    assert (fact.text, fact.facts, stop.text, stop.facts) == (
        "Jane Doe visited Panama"[5:],
        ("stop-1",),
        ".",
        (),
    )


def test_a_language_without_a_table_is_refused() -> None:
    with pytest.raises(ValueError, match=r"fr\.toml"):
        compose(journey({"who": "Jane Doe"}), "fr")
