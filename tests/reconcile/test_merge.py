"""What stands when reports tell one trip differently, field by field, and that nothing told is lost."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.reconcile.builders import deal, met, place, quote, stop, telling, topic

from envoyage.facts import Agreement, Nature
from envoyage.reconcile import (
    Conflict,
    MergedTrip,
    Roster,
    merge,
    merged_from_json,
    merged_to_json,
)

GOVERNMENT = "https://www.state.gov/briefings"


def conflict(trip: MergedTrip, field: str) -> Conflict | None:
    return next((each for each in trip.conflicts if each.field == field), None)


def values(trip: MergedTrip, field: str) -> list[str]:
    found = conflict(trip, field)
    return [value for value, _ in found.values] if found else []


@pytest.mark.parametrize(
    ("told", "stands", "contested"),
    [
        ([("2025-03-20", "planned"), ("2025-03-28", "completed")], "completed", False),
        ([("2025-03-28", "completed"), ("2025-03-29", "planned")], "completed", False),
        ([("2025-03-20", "planned")], "planned", False),
        ([("2025-03-20", "planned"), ("2025-03-22", "planned")], "planned", False),
        ([("2025-03-20", "planned"), ("2025-03-22", "cancelled")], "cancelled", False),
        ([("2025-03-20", "cancelled"), ("2025-03-22", "planned")], "planned", False),
        ([("2025-03-20", "postponed"), ("2025-03-28", "completed")], "completed", False),
        ([("2025-03-26", "underway"), ("2025-03-28", "completed")], "completed", False),
        ([(None, "completed"), ("2025-03-20", "planned")], "completed", False),
        ([("2025-03-28", "completed"), ("2025-03-28", "cancelled")], "completed", True),
        ([("2025-03-28", "completed"), ("2025-03-30", "cancelled")], "cancelled", True),
        ([("2025-03-20", "planned"), ("2025-03-20", "cancelled")], "cancelled", True),
    ],
)
def test_status(told: Sequence[tuple[str | None, str]], stands: str, contested: bool) -> None:
    trip = merge(
        telling("Marco Rubio", "GY", key=f"{number}", published=published, status=status)
        for number, (published, status) in enumerate(told)
    )
    assert trip.status.status == stands
    assert {one.value for one in trip.status.support} == {stands}
    assert (conflict(trip, "status") is not None) is contested


def test_a_government_outweighs_the_press_where_a_trip_is_contested() -> None:
    trip = merge(
        [
            telling("Petro", "BR", key="a", published="2025-05-12"),
            telling("Petro", "BR", key="b", published="2025-05-12"),
            telling(
                "Petro",
                "BR",
                key="c",
                published="2025-05-12",
                status="cancelled",
                url="https://petro.presidencia.gov.co/x",
            ),
        ]
    )
    assert values(trip, "status") == ["cancelled", "completed"]


# Each case: its name; tellings as (stops, days, published, status, url); what stands; what stands against it.
DATES = [
    (
        "the same days",
        [("JM GY", "2025-03-26/2025-03-27"), ("JM GY", "2025-03-26/2025-03-27")],
        "2025-03-26/2025-03-27",
        [],
    ),
    (
        "a vaguer date agrees",
        [("JM", "2025-03"), ("JM", "2025-03-26/2025-03-27")],
        "2025-03-26/2025-03-27",
        [],
    ),
    ("a date without a year agrees", [("JM", "XXXX-03-26"), ("JM", "2025-03-26")], "2025-03-26", []),
    (
        "an open end agrees",
        [("JM", "2025-03-26/.."), ("JM", "2025-03-26/2025-03-27")],
        "2025-03-26/2025-03-27",
        [],
    ),
    (
        "one day of the visit agrees",
        [("PA", "2025-04-08"), ("PA", "2025-04-07/2025-04-09")],
        "2025-04-07/2025-04-09",
        [],
    ),
    (
        "legs of the tour agree",
        [
            ("PA", "2025-02-01/2025-02-03"),
            ("PA SV CR", "2025-02-01/2025-02-04"),
            ("SV CR", "2025-02-03/2025-02-04"),
        ],
        "2025-02-01/2025-02-04",
        [],
    ),
    (
        "a tour that is told only by its legs",
        [("PA", "2025-02-01/2025-02-03"), ("SV", "2025-02-03/2025-02-04"), ("DO", "2025-02-06")],
        "2025-02-01/2025-02-06",
        [],
    ),
    (
        "other days",
        [
            ("JM GY", "2025-03-25/2025-03-27"),
            ("JM GY", "2025-03-26/2025-03-27"),
            ("JM GY", "2025-03-26/2025-03-27"),
        ],
        "2025-03-26/2025-03-27",
        ["2025-03-25/2025-03-27"],
    ),
    (
        "a leg that sticks out of the tour",
        [("PA", "2025-01-31/2025-02-02"), ("PA SV CR", "2025-02-01/2025-02-04")],
        "2025-02-01/2025-02-04",
        ["2025-01-31/2025-02-02"],
    ),
    (
        "the arrival at a later stop",
        [("CU", "2023-06-14/.."), ("VE NI CU", "2023-06-12/2023-06-15")],
        "2023-06-12/2023-06-15",
        [],
    ),
    (
        "another arrival at the first stop",
        [("VE NI CU", "2023-06-12/2023-06-15"), ("VE NI CU", "2023-06-11/..")],
        "2023-06-11/..",
        ["2023-06-12/2023-06-15"],
    ),
    (
        "one knows the start and one the end",
        [("BR AR", "2024-02-20/.."), ("BR AR", "../2024-02-23")],
        "2024-02-20/2024-02-23",
        [],
    ),
    (
        "a day in the first country does not end the tour",
        [("ES DE", "2024-06-21/.."), ("ES", "2024-06-21")],
        "2024-06-21/..",
        [],
    ),
    (
        "the first stop has the first day",
        [("JM GY", "2025-03-26/2025-03-27"), ("JM GY SR", "2025-03-25/2025-03-28")],
        "2025-03-25/2025-03-28",
        ["2025-03-26/2025-03-27"],
    ),
]


@pytest.mark.parametrize(
    ("told", "stands", "against"), [case[1:] for case in DATES], ids=[case[0] for case in DATES]
)
def test_dates(told: Sequence[tuple[str, str]], stands: str, against: list[str]) -> None:
    trip = merge(
        telling("Marco Rubio", where, when, key=f"{number}", published="2025-04-20")
        for number, (where, when) in enumerate(told)
    )
    assert str(trip.dates.when) == stands
    assert values(trip, "dates") == ([stands, *against] if against else [])
    told_of = {one.telling for one in trip.dates.support}
    contested = conflict(trip, "dates")
    if contested:
        told_of |= {one.telling for _, support in contested.values for one in support}
    assert told_of == {f"{number}" for number in range(len(told))}, "every value told stays"


AGENCY = " ".join(f"word{number}" for number in range(120))


@pytest.mark.parametrize(
    ("name", "early", "late", "stands"),
    [
        ("after the trip before ahead of it", {"status": "planned", "url": GOVERNMENT}, {}, "late"),
        ("a government before the press", {"url": GOVERNMENT}, {"published": "2025-04-01"}, "early"),
        ("the later report", {}, {"published": "2025-04-01"}, "late"),
        ("about the trip before in passing", {}, {"published": "2025-04-01", "role": "mention"}, "early"),
    ],
)
def test_the_rule_of_weight(name: str, early: dict[str, str], late: dict[str, str], stands: str) -> None:
    base = {"published": "2025-03-28"}
    trip = merge(
        [
            telling("Marco Rubio", "GY", "2025-03-26", key="early", **(base | early)),  # type: ignore[arg-type]
            telling("Marco Rubio", "GY", "2025-03-27", key="late", **(base | late)),  # type: ignore[arg-type]
        ]
    )
    assert trip.dates.support[0].telling == stands, name


def test_independent_voices_outweigh_copies_of_one_text() -> None:
    copied = [
        telling(
            "Marco Rubio",
            "GY",
            "2025-03-26",
            key=f"copy{n}",
            published="2025-03-29",
            text=f"Headline {n}. {AGENCY}",
        )
        for n in range(5)
    ]
    independent = [
        telling("Marco Rubio", "GY", "2025-03-27", key=f"own{n}", published="2025-03-28") for n in range(2)
    ]
    trip = merge([*copied, *independent])
    assert str(trip.dates.when) == "2025-03-27"
    assert trip.reasons == ("dates: 2025-03-27 (2 reports) stands against 2025-03-26 (5 reports, 1 voice).",)


@pytest.mark.parametrize(
    ("told", "stands", "against"),
    [
        (["JM GY SR", "JM GY"], "JM GY SR", []),
        (["JM SR", "JM GY SR"], "JM GY SR", []),
        (["PA SV", "SV CR"], "PA SV CR", []),
        (["PA SV PA", "PA SV"], "PA SV PA", []),
        (["GY JM", "JM GY", "JM GY"], "JM GY", ["GY, JM"]),
        (["JM:Kingston GY", "JM GY:Georgetown"], "JM GY", []),
        (["BR:Brasília BR:Rio AR", "BR:Brasília AR", "BR:Rio AR"], "BR BR AR", []),
    ],
)
def test_stops(told: list[str], stands: str, against: list[str]) -> None:
    trip = merge(
        telling("Marco Rubio", where, key=f"{number}", published="2025-03-28")
        for number, where in enumerate(told)
    )
    assert [one.fact.country for one in trip.stops] == stands.split()
    assert values(trip, "stops")[1:] == against


def test_stops_take_the_cities_and_days_that_any_report_has() -> None:
    trip = merge(
        [
            telling("Marco Rubio", "PA SV", "2025-02-01/2025-02-04", key="a", published="2025-02-05"),
            telling(
                "Marco Rubio", "PA:Panama_City", "2025-02-01/2025-02-03", key="b", published="2025-02-03"
            ),
            telling("Marco Rubio", "SV:San_Salvador:2025-02-03/2025-02-04", key="c", published="2025-02-05"),
        ]
    )
    told = [(one.fact.country, one.fact.city, str(one.fact.when)) for one in trip.stops]
    assert told == [
        ("PA", "Panama City", "2025-02-01/2025-02-03"),
        ("SV", "San Salvador", "2025-02-03/2025-02-04"),
    ]
    assert trip.conflicts == ()


def test_a_stop_takes_what_any_report_says_of_its_kind_its_occasion_and_its_company() -> None:
    plain = stop("FR")
    told = [
        telling("Marco Rubio", [plain], "2025-02-01", key="a"),
        telling("Marco Rubio", [replace(plain, occasion="AI Action Summit")], "2025-02-01", key="b"),
        telling("Marco Rubio", [replace(plain, beside="Vance", then="Fifth Republic")], None, key="c"),
        telling("Marco Rubio", [replace(plain, nature=Nature.OFFICIAL)], None, key="d"),
    ]
    (one,) = merge(told).stops
    assert one.fact == replace(
        plain, nature=Nature.OFFICIAL, occasion="AI Action Summit", beside="Vance", then="Fifth Republic"
    )
    assert len(one.support) == 4


def test_a_stop_on_two_days_is_contested() -> None:
    trip = merge(
        telling(
            "Marco Rubio",
            f"JM::2025-03-26 GY::{day}",
            "2025-03-26/2025-03-28",
            key=day,
            published="2025-03-29",
        )
        for day in ("2025-03-27", "2025-03-28")
    )
    assert values(trip, "stops.GY.dates") == ["2025-03-28", "2025-03-27"]


def test_a_planned_stop_that_was_left_out_is_shown_as_contested() -> None:
    trip = merge(
        [
            telling("Marco Rubio", "PA SV CR GT", key="plan", published="2025-01-30", status="planned"),
            telling("Marco Rubio", "PA SV CR", key="made", published="2025-02-07"),
        ]
    )
    assert [one.fact.country for one in trip.stops] == ["PA", "SV", "CR"]
    assert values(trip, "stops") == ["PA, SV, CR", "PA, SV, CR, GT"]


MEETINGS = [
    (
        "short and full names, in three languages",
        [
            [met("Mulino", "president", "head-of-state", "PA")],
            [met("José Raúl Mulino", "presidente de Panamá", "head-of-state", "PA")],
            [met("Jose Raul Mulino", "mandatário", None, None)],
        ],
        [("José Raúl Mulino", "presidente de Panamá", "PA")],
        [],
    ),
    (
        "a garbled title is outvoted",
        [
            [met("Mulino", "Minister", "minister", "PA")],
            [met("José Raúl Mulino", "president", "head-of-state", "PA")],
        ],
        [("José Raúl Mulino", "president", "PA")],
        [],
    ),
    (
        "one person in two offices is contested",
        [
            [met("Andrew Holness", "prime minister", "head-of-government", "JM")],
            [met("Andrew Holness", "president", "head-of-state", "JM")],
            [met("Holness", "primer ministro", "head-of-government", "JM")],
        ],
        [("Andrew Holness", "prime minister", "JM")],
        ["head-of-government", "head-of-state"],
    ),
    (
        "two ministers of one surname",
        [
            [met("Martínez", "canciller", "foreign-minister", "GT")],
            [met("Martínez", "ministro de Gobernación", "interior-minister", "GT")],
        ],
        [("Martínez", "canciller", "GT"), ("Martínez", "ministro de Gobernación", "GT")],
        [],
    ),
    (
        "a surname that fits two people joins neither",
        [
            [met("Carlos Martínez", country="GT"), met("Julio Martínez", country="GT")],
            [met("Martínez", country="GT")],
        ],
        [("Carlos Martínez", None, "GT"), ("Julio Martínez", None, "GT"), ("Martínez", None, "GT")],
        [],
    ),
]


@pytest.mark.parametrize(
    ("told", "people", "roles"), [case[1:] for case in MEETINGS], ids=[case[0] for case in MEETINGS]
)
def test_meetings(
    told: list[list[object]], people: list[tuple[str, str | None, str]], roles: list[str]
) -> None:
    trip = merge(
        telling("Marco Rubio", "PA", key=f"{9 - number}", published="2025-02-03", meetings=persons)  # type: ignore[arg-type]
        for number, persons in enumerate(told)
    )
    assert [(one.fact.name, one.fact.role, one.fact.country) for one in trip.meetings] == people
    assert values(trip, f"meetings.{people[0][0]}.role") == roles


def test_a_roster_knows_that_an_alias_and_a_name_are_one_person() -> None:
    roster = Roster.of(
        [
            {
                "id": "amlo",
                "name": "Andrés Manuel López Obrador",
                "aliases": "AMLO",
                "office_id": "head-of-state",
                "country": "MX",
            }
        ]
    )
    tellings = [
        telling(
            "Antony Blinken", "MX", key="a", published="2023-10-05", meetings=[met("AMLO", country="MX")]
        ),
        telling(
            "Antony Blinken",
            "MX",
            key="b",
            published="2023-10-06",
            meetings=[met("López Obrador", country="MX")],
        ),
    ]
    assert len(merge(tellings).meetings) == 2
    assert len(merge(tellings, officials=roster).meetings) == 1


@pytest.mark.parametrize(
    ("told", "labels"),
    [
        (["migration", "migración", "migração"], ["migração"]),
        (["security", "security cooperation"], ["security"]),
        (["security", "energy security"], ["security", "energy security"]),
        (["energy security", "regional energy security strategy"], ["regional energy security strategy"]),
        (["trade", "comercio", "comércio bilateral"], ["trade"]),
        (["tariffs", "aranceles"], ["tariffs"]),
        (["litio", "the lithium"], ["litio"]),
        (["inversiones", "inversión", "investimentos"], ["inversiones"]),
        (["universidades", "la universidad"], ["universidades"]),
        (["trade", "Haiti"], ["trade", "Haiti"]),
    ],
)
def test_topics(told: list[str], labels: list[str]) -> None:
    trip = merge(
        telling("Marco Rubio", "PA", key=f"{number}", published="2025-02-03", topics=[topic(label)])
        for number, label in enumerate(told)
    )
    assert len(trip.topics) == len(labels)
    assert sum(len(one.support) for one in trip.topics) == len(told)


@pytest.mark.parametrize(
    ("told", "expected", "contested"),
    [
        (
            [deal("mou", "security cooperation", "GY"), deal("agreement", "cooperación en seguridad", "GY")],
            [("mou", "GY", "signed")],
            [],
        ),
        (
            [deal("mou", "security", "GY", "expected"), deal("mou", "security", "GY")],
            [("mou", "GY", "signed")],
            [],
        ),
        (
            [deal("mou", "security", "GY"), deal("mou", "security", "GY", "denied")],
            [("mou", "GY", "denied")],
            ["denied", "signed"],
        ),
        (
            [deal("mou", "security", "GY"), deal("mou", "security", "SR")],
            [("mou", "SR", "signed"), ("mou", "GY", "signed")],
            [],
        ),
        (
            [deal("mou", "security", "GY"), deal("joint_statement", "energy", "GY")],
            [("joint_statement", "GY", "signed"), ("mou", "GY", "signed")],
            [],
        ),
        ([deal("mou", None, "GY"), deal("mou", "security", None)], [("mou", "GY", "signed")], []),
        (
            [
                deal("mou", "security", "PA", day="2025-04-08"),
                deal("mou", "security", "PA", day="2025-06-08"),
            ],
            [("mou", "PA", "signed"), ("mou", "PA", "signed")],
            [],
        ),
    ],
)
def test_agreements(told: list[object], expected: list[tuple[str, str, str]], contested: list[str]) -> None:
    trip = merge(
        telling("Marco Rubio", "PA", key=f"{number}", published="2025-02-03", agreements=[one])  # type: ignore[list-item]
        for number, one in enumerate(told)
    )
    assert [(one.fact.kind, one.fact.party, one.fact.state) for one in trip.agreements] == expected
    assert values(trip, "agreements.mou.GY.state") == contested


@pytest.mark.parametrize(
    ("told", "state", "day", "course"),
    [
        (  # a later report says what became of it
            [
                ("2025-03-27", [deal("mou", "security", "GY", day="2025-03-27")]),
                ("2026-01-09", [deal("mou", "security", "GY", "in_force", day="2026-01-01")]),
            ],
            "in_force",
            "2025-03-27",
            ["signed 2025-03-27", "in_force 2026-01-01"],
        ),
        (  # one report tells of both
            [
                (
                    "2026-03-01",
                    [
                        deal("treaty", "trade", "GY", day="2025-03-27"),
                        deal("treaty", "trade", "GY", "ratified", day="2026-02"),
                    ],
                )
            ],
            "ratified",
            "2025-03-27",
            ["signed 2025-03-27", "ratified 2026-02"],
        ),
        (  # without days the reports' own days order them
            [
                ("2026-03-01", [deal("mou", "security", "GY", "lapsed")]),
                ("2025-03-28", [deal("mou", "security", "GY", "expected")]),
                ("2025-04-28", [deal("mou", "security", "GY")]),
            ],
            "lapsed",
            None,
            ["expected", "signed", "lapsed"],
        ),
        ([("2025-03-28", [deal("mou", "security", "GY")])], "signed", None, ["signed"]),
    ],
)
def test_the_course_of_an_agreement(
    told: list[tuple[str, list[Agreement]]], state: str, day: str | None, course: list[str]
) -> None:
    trip = merge(
        telling("Marco Rubio", "GY", key=f"{number}", published=published, agreements=papers)
        for number, (published, papers) in enumerate(told)
    )
    (paper,) = trip.agreements
    assert (paper.fact.state, paper.fact.date and str(paper.fact.date)) == (state, day)
    assert [f"{step.state} {step.on or ''}".strip() for step in trip.course(0)] == course
    assert merged_from_json(merged_to_json(trip)) == trip
    assert not trip.conflicts


def test_quotes_are_one_where_their_words_are_and_two_speakers_are_shown() -> None:
    short, full = (
        "China did not build this canal",
        "China did not build this canal, China does not operate this canal",
    )
    trip = merge(
        [
            telling(
                "Pete Hegseth", "PA", key="a", published="2025-04-08", quotes=[quote(f"“{short}”", "Hegseth")]
            ),
            telling(
                "Pete Hegseth", "PA", key="b", published="2025-04-09", quotes=[quote(full, "Pete Hegseth")]
            ),
            telling(
                "Pete Hegseth", "PA", key="c", published="2025-04-07", quotes=[quote(full + ".", "Mulino")]
            ),
            telling(
                "Pete Hegseth",
                "PA",
                key="d",
                published="2025-04-06",
                quotes=[quote("We will take back the canal")],
            ),
        ]
    )
    assert [(len(one.support), one.fact.speaker) for one in trip.quotes] == [(3, "Pete Hegseth"), (1, None)]
    assert values(trip, "quotes.speaker") == ["Pete Hegseth", "Mulino"]


def test_places_are_one_in_three_languages() -> None:
    told = ["CECOT", "the CECOT facility", "cárcel CECOT", "Panama Canal", "Canal de Panamá"]
    trip = merge(
        telling("Kristi Noem", "SV", key=f"{number}", published="2025-03-27", places=[place(name)])
        for number, name in enumerate(told)
    )
    assert sorted(len(one.support) for one in trip.places) == [2, 3]


def test_the_traveller_has_the_fullest_name_and_the_title_in_full() -> None:
    trip = merge(
        [
            telling("Rubio", "GY", key="a", office="Secretary", office_id="minister", url=GOVERNMENT),
            telling("Marco Rubio", "GY", key="b", office="Secretary of State"),
            telling(
                "Marco Rubio",
                "GY",
                key="c",
                office="secretario de Estado de los Estados Unidos",
                country=None,
            ),
        ]
    )
    who = trip.traveller.fact
    assert (who.name, who.office, who.office_id, who.country) == (
        "Marco Rubio",
        "secretario de Estado de los Estados Unidos",
        "foreign-minister",
        "US",
    )


def test_no_trip_without_a_telling() -> None:
    with pytest.raises(ValueError, match="at least one telling"):
        merge([])
