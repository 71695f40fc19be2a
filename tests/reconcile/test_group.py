"""Which tellings are one trip: the near-misses of real coverage, and what holds for every grouping."""

import random
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.examples import examples
from tests.reconcile.builders import ids, met, telling

from envoyage.reconcile import Roster, Telling, group

CARIBBEAN = "2025-03-26/2025-03-27"

# Each case: its name, the tellings, and the ids that belong together ("a b|c" is two trips).
CASES = [
    (
        "one trip under three forms of the name",
        [
            telling("Marco Rubio", "JM GY SR", CARIBBEAN, key="a", published="2025-03-28"),
            telling("Rubio", "JM GY", CARIBBEAN, key="b", published="2025-03-27", status="underway"),
            telling(
                "Secretary Rubio", "GY", "2025-03-27", key="c", published="2025-03-28", office_id="minister"
            ),
        ],
        "a b c",
    ),
    (
        "a plan and its completion, in Spanish and Portuguese",
        [
            telling(
                "Marco Rubio",
                "JM GY",
                "2025-03-25/2025-03-27",
                key="es",
                published="2025-03-20",
                status="planned",
            ),
            telling("Rubio", "JM GY SR", CARIBBEAN, key="pt", published="2025-03-28"),
        ],
        "es pt",
    ),
    (
        "same official and country a month apart",
        [
            telling("Kristi Noem", "CO", "2025-02-20/2025-02-21", key="a", published="2025-02-22"),
            telling("Kristi Noem", "CO", "2025-03-26/2025-03-27", key="b", published="2025-03-28"),
        ],
        "a|b",
    ),
    (
        "undated reports of the two go to the nearer in time",
        [
            telling("Kristi Noem", "CO", "2025-02-20/2025-02-21", key="a", published="2025-02-22"),
            telling("Kristi Noem", "CO", "2025-03-26/2025-03-27", key="b", published="2025-03-28"),
            telling("Noem", "CO", key="c", published="2025-03-29"),
            telling("Noem", "CO", key="d", published="2025-02-18", status="planned"),
        ],
        "a d|b c",
    ),
    (
        "two officials on the same days",
        [
            telling("Marco Rubio", "JM GY SR", CARIBBEAN, key="a"),
            telling("Kristi Noem", "SV CO MX", "2025-03-26/2025-03-28", key="b"),
        ],
        "a|b",
    ),
    (
        "two officials of one delegation",
        [
            telling("Marco Rubio", "PA", "2025-04-07/2025-04-09", key="a"),
            telling("Pete Hegseth", "PA", "2025-04-07/2025-04-09", key="b"),
        ],
        "a|b",
    ),
    (
        "a tour told stop by stop",
        [
            telling("Marco Rubio", "PA", "2025-02-01/2025-02-03", key="a"),
            telling("Marco Rubio", "SV", "2025-02-03/2025-02-04", key="b"),
            telling("Rubio", "CR", "2025-02-04", key="c"),
            telling("Marco Rubio", "DO", "2025-02-06", key="d"),
            telling("Marco Rubio", "PA SV CR GT DO", "2025-02-01/2025-02-06", key="e"),
        ],
        "a b c d e",
    ),
    (
        "a tour told stop by stop, its days running on",
        [
            telling("Marco Rubio", "PA", "2025-02-01/2025-02-03", key="a"),
            telling("Marco Rubio", "SV", "2025-02-03/2025-02-04", key="b"),
        ],
        "a b",
    ),
    (
        "two ministers of one surname and country",
        [
            telling("Martínez", "PA", CARIBBEAN, key="a", country="GT", office_id="foreign-minister"),
            telling("Martínez", "PA", CARIBBEAN, key="b", country="GT", office_id="security-minister"),
        ],
        "a|b",
    ),
    (
        "a surname does not chain two people together",
        [
            telling("Carlos Martínez", "PA", CARIBBEAN, key="a", country="GT", office_id="minister"),
            telling("Julio Martínez", "PA", CARIBBEAN, key="b", country="GT", office_id="minister"),
            telling("Martínez", "PA", CARIBBEAN, key="c", country="GT", office_id="minister"),
        ],
        "a c|b",
    ),
    (
        "one surname in two countries",
        [
            telling("Fernández", "CL", CARIBBEAN, key="a", country="AR", office_id="head-of-state"),
            telling("Fernández", "CL", CARIBBEAN, key="b", country="CR", office_id="head-of-state"),
        ],
        "a|b",
    ),
    (
        "a postponed trip and its new dates",
        [
            telling(
                "Marco Rubio",
                "GY",
                "2025-03-10/2025-03-11",
                key="a",
                published="2025-03-01",
                status="planned",
            ),
            telling(
                "Marco Rubio",
                "GY",
                "2025-03-10/2025-03-11",
                key="b",
                published="2025-03-08",
                status="postponed",
            ),
            telling("Marco Rubio", "GY", "2025-03-26/2025-03-27", key="c", published="2025-03-28"),
        ],
        "a b|c",
    ),
    (
        "an undated postponement belongs to the earlier plan, not to the later trip",
        [
            telling("Rubio", "GY", key="a", published="2025-03-01", status="planned"),
            telling("Marco Rubio", "GY", key="b", published="2025-03-08", status="postponed"),
            telling("Marco Rubio", "GY", "2025-03-26/2025-03-27", key="c", published="2025-03-28"),
            telling("Marco Rubio", "GY", key="d", published="2025-03-15", status="planned"),
        ],
        "a b|c d",
    ),
    (
        "a plan and its postponement, both undated, do not chain two dated trips together",
        [
            telling("Marco Rubio", "GY", "2025-03-10", key="a", published="2025-03-01", status="planned"),
            telling("Marco Rubio", "GY", "2025-04-20", key="b", published="2025-03-01", status="planned"),
            telling("Marco Rubio", "GY", key="c", published="2025-03-01", status="planned"),
            telling("Marco Rubio", "GY", key="d", published="2025-03-05", status="postponed"),
        ],
        "a c d|b",
    ),
    (
        "one report may tell two trips",
        [
            telling("Marco Rubio", "JM GY", CARIBBEAN, key="a", in_report="r"),
            telling("Marco Rubio", "SR", "2025-03-27", key="b", in_report="r"),
        ],
        "a|b",
    ),
    (
        "the same days told again in passing are the same trip",
        [
            telling("Marco Rubio", "JM GY", CARIBBEAN, key="a", in_report="r"),
            telling("Rubio", "JM", CARIBBEAN, key="b", in_report="r", role="mention"),
        ],
        "a b",
    ),
    (
        "a mention of the last trip, without a date",
        [
            telling(
                "Marco Rubio", "PA SV CR GT DO", "2025-02-01/2025-02-06", key="a", published="2025-02-07"
            ),
            telling("Marco Rubio", "PA", key="b", published="2025-04-10", role="mention"),
            telling("Pete Hegseth", "PA", "2025-04-07/2025-04-09", key="c", published="2025-04-10"),
        ],
        "a b|c",
    ),
    (
        "a day and a month without a year",
        [
            telling("Scott Bessent", "AR", "XXXX-04-14", key="a", published="2025-04-15"),
            telling("Scott Bessent", "AR", "2025-04-14/2025-04-15", key="b", published="2025-04-17"),
            telling("Bessent", "AR", "XXXX-04-14", key="c"),
        ],
        "a b c",
    ),
    (
        "only the month is told",
        [
            telling("Marco Rubio", "GY", "2025-03", key="a", published="2025-04-20"),
            telling("Marco Rubio", "JM GY SR", CARIBBEAN, key="b", published="2025-03-28"),
            telling("Marco Rubio", "PA SV", "2025-02-01/2025-02-06", key="c", published="2025-02-28"),
        ],
        "a b|c",
    ),
    (
        "days two apart are one trip where stop and people agree",
        [
            telling(
                "Scott Bessent",
                "AR",
                "2025-04-14/2025-04-15",
                key="a",
                meetings=[met("Javier Milei"), met("Luis Caputo")],
            ),
            telling("Scott Bessent", "AR", "2025-04-17", key="b", meetings=[met("Milei"), met("Caputo")]),
            telling("Scott Bessent", "BR", "2025-04-18", key="c"),
        ],
        "a b c",
    ),
    (
        "cancelled by one report and made by another on the same days is one trip that is contested",
        [
            telling(
                "Gustavo Petro", "BR", "2025-05-10/2025-05-11", key="a", country="CO", published="2025-05-12"
            ),
            telling(
                "Petro",
                "BR",
                "2025-05-10/2025-05-11",
                key="b",
                country="CO",
                published="2025-05-12",
                status="cancelled",
            ),
        ],
        "a b",
    ),
    (
        "undated stories of different places are different trips",
        [
            telling("Mauro Vieira", "JP", key="a", country="BR", published="2025-03-28"),
            telling("Mauro Vieira", "VN", key="b", country="BR", published="2025-03-29"),
        ],
        "a|b",
    ),
]


@pytest.mark.parametrize(
    ("tellings", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_grouping(tellings: list[Telling], expected: str) -> None:
    assert ids(group(tellings)) == {frozenset(trip.split()) for trip in expected.split("|")}


def test_the_reason_is_a_sentence_with_names_places_and_days() -> None:
    pair = [
        telling("Marco Rubio", "JM GY SR", CARIBBEAN, key="a", meetings=[met("Mia Mottley")]),
        telling("Rubio", "JM GY", "2025-03-25/2025-03-27", key="b", meetings=[met("Mottley")]),
    ]
    (found,) = group(pair)
    assert " ".join(found.reasons) == (
        "Both tell of Marco Rubio in Jamaica and Guyana; their days overlap (26-27 March 2025), "
        "and both name Mottley."
    )


def test_the_roster_joins_what_names_cannot() -> None:
    roster = Roster.of(
        [
            {
                "id": "lula",
                "name": "Luiz Inácio Lula da Silva",
                "aliases": "Lula|Presidente operário",
                "office_id": "head-of-state",
                "country": "BR",
                "from": "2023-01-01",
            }
        ]
    )
    tellings = [
        telling("Luiz Inácio", "JP", CARIBBEAN, key="a", country="BR", office_id="head-of-state"),
        telling("Presidente operário", "JP", CARIBBEAN, key="b", country="BR", office_id="head-of-state"),
    ]
    assert len(group(tellings)) == 2
    assert len(group(tellings, roster=roster)) == 1


def test_two_tellings_of_one_id_are_refused() -> None:
    one = telling("Marco Rubio", "JM", CARIBBEAN, key="a")
    with pytest.raises(ValueError, match="Two tellings have the id a"):
        group([one, one])


@st.composite
def coverage(draw: st.DrawFn) -> list[Telling]:
    """Reports of a few officials' trips, dated in every way there is."""
    made = []
    for number in range(draw(st.integers(0, 9))):
        start = date(2025, 3, 1) + timedelta(days=draw(st.integers(0, 40)))
        end = start + timedelta(days=draw(st.integers(0, 3)))
        made.append(
            telling(
                draw(st.sampled_from(["Marco Rubio", "Rubio", "Juan Rubio", "Kristi Noem", "Noem"])),
                draw(st.sampled_from(["JM GY", "GY", "PA", "GY SR", ""])),
                draw(
                    st.sampled_from(
                        [f"{start}/{end}", f"{start}", "2025-03", "2025", f"XXXX{str(start)[4:]}", None]
                    )
                ),
                key=f"t{number}",
                in_report=f"r{draw(st.integers(0, 6))}",
                published=draw(st.sampled_from([str(end), str(start - timedelta(days=9)), None])),
                status=draw(st.sampled_from(["planned", "completed", "underway", "postponed", "cancelled"])),
                role=draw(st.sampled_from(["subject", "mention"])),
                office_id="minister",
            )
        )
    return made


@settings(max_examples=examples(150), deadline=None)
@given(coverage(), st.randoms(use_true_random=False))
def test_a_grouping_is_a_partition_and_its_order_is_its_own(
    tellings: list[Telling], chance: random.Random
) -> None:
    groups = group(tellings)
    assert sorted(one.id for found in groups for one in found.tellings) == sorted(one.id for one in tellings)
    shuffled = list(tellings)
    chance.shuffle(shuffled)
    assert group(shuffled) == groups


@settings(max_examples=examples(100), deadline=None)
@given(coverage())
def test_no_report_has_two_of_its_trips_made_one(tellings: list[Telling]) -> None:
    for found in group(tellings):
        subjects = [one.report.id for one in found.tellings if one.trip.role == "subject"]
        assert len(subjects) == len(set(subjects))


def many(number: int) -> list[Telling]:
    """Four reports a trip, forty officials, a trip every nine days."""
    given_names = ("Ana", "Luis", "Marta", "Pedro", "Rosa", "Hugo", "Inés", "Omar")
    surnames = ("Rubio", "Noem", "Petro", "Mulino", "Milei")
    made = []
    for position in range(number):
        trip, nth = divmod(position, 4)
        official, journey = trip % 40, trip // 40
        start = date(2024, 1, 1) + timedelta(days=9 * journey + official % 5)
        made.append(
            telling(
                f"{given_names[official % 8]} {surnames[official // 8]}",
                ["JM GY", "GY", "JM", "JM GY SR"][nth],
                [
                    f"{start}/{start + timedelta(days=2)}",
                    None,
                    f"{start}",
                    f"{start}/{start + timedelta(days=2)}",
                ][nth],
                key=f"{position:05}",
                published=str(start + timedelta(days=3)),
                office_id="foreign-minister",
            )
        )
    return made


@pytest.mark.measured
def test_two_thousand_tellings_are_grouped_in_little_more_than_four_times_the_time_of_five_hundred() -> None:
    def seconds(tellings: list[Telling]) -> float:
        before = time.process_time()
        groups = group(tellings)
        assert len(groups) == len(tellings) // 4
        return time.process_time() - before

    group(many(500))  # names are parsed once and kept
    assert seconds(many(2000)) < 12 * seconds(many(500)) + 0.5


@pytest.mark.measured
def test_two_thousand_reports_of_one_visit_are_one_trip() -> None:
    tellings = [
        telling(
            "Marco Rubio",
            ["PA", "PA SV"][n % 2],
            ["2025-02-01", None][n % 3 == 0],
            key=f"{n:05}",
            published="2025-02-02",
        )
        for n in range(2000)
    ]
    before = time.process_time()
    assert len(group(tellings)) == 1
    assert time.process_time() - before < 5.0
