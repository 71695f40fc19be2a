"""Trips that belong together without being one, and those that only look it."""

import random

import pytest
from tests.reconcile.builders import telling

from envoyage.reconcile import LinkKind, Telling, group, links

APRIL = "2025-04-07/2025-04-09"

CASES = [
    (
        "two officials on one journey",
        [telling("Marco Rubio", "PA", APRIL, key="a"), telling("Pete Hegseth", "PA", APRIL, key="b")],
        [(LinkKind.DELEGATION, "a", "b")],
    ),
    (
        "one of them joins for a leg",
        [
            telling("Marco Rubio", "PA SV", "2025-04-07/2025-04-10", key="a"),
            telling("Pete Hegseth", "PA", "2025-04-07", key="b"),
        ],
        [(LinkKind.DELEGATION, "a", "b")],
    ),
    (
        "a companion whose days no report gives",
        [
            telling("Marco Rubio", "PA", APRIL, key="a", in_report="r", status="planned"),
            telling("Pete Hegseth", "PA", key="b", in_report="r", status="planned", role="mention"),
        ],
        [(LinkKind.DELEGATION, "a", "b")],
    ),
    (
        "an earlier visitor whose days no report gives",
        [
            telling("Marco Rubio", "PA", APRIL, key="a", in_report="r"),
            telling("Pete Hegseth", "PA", key="b", in_report="r", role="mention"),
        ],
        [],
    ),
    (
        "the same days elsewhere",
        [telling("Marco Rubio", "JM GY", APRIL, key="a"), telling("Kristi Noem", "SV CO", APRIL, key="b")],
        [],
    ),
    (
        "the same place on other days",
        [
            telling("Marco Rubio", "PA", "2025-02-01/2025-02-02", key="a"),
            telling("Pete Hegseth", "PA", APRIL, key="b"),
        ],
        [],
    ),
    (
        "officials of two countries",
        [
            telling("Marco Rubio", "PA", APRIL, key="a"),
            telling("Mauro Vieira", "PA", APRIL, key="b", country="BR", office_id="foreign-minister"),
        ],
        [],
    ),
    (
        "put off to new dates",
        [
            telling("Marco Rubio", "GY", "2025-03-10", key="a", published="2025-03-08", status="postponed"),
            telling("Marco Rubio", "GY", "2025-03-26/2025-03-27", key="b", published="2025-03-28"),
            telling("Marco Rubio", "GY", "2025-09-01/2025-09-02", key="c", published="2025-09-03"),
        ],
        [(LinkKind.NEW_DATES, "a", "b")],
    ),
    (
        "put off, and the new dates announced in the same report",
        [
            telling(
                "Rubio",
                "GY",
                "2025-03-10",
                key="a",
                in_report="r",
                published="2025-03-08",
                status="postponed",
            ),
            telling(
                "Rubio", "GY", "2025-04-02", key="b", in_report="r", published="2025-03-08", status="planned"
            ),
        ],
        [(LinkKind.NEW_DATES, "a", "b")],
    ),
    (
        "called off; half a year later is another trip",
        [
            telling("Marco Rubio", "GY", "2025-03-10", key="a", published="2025-03-08", status="cancelled"),
            telling("Marco Rubio", "GY", "2025-09-01", key="b", published="2025-09-03"),
        ],
        [],
    ),
    (
        "an earlier trip does not take the place of a later one",
        [
            telling("Marco Rubio", "GY", "2025-03-10", key="a", published="2025-03-08", status="postponed"),
            telling("Marco Rubio", "GY", "2025-02-10", key="b", published="2025-02-11"),
        ],
        [],
    ),
    (
        "another official's trip does not take its place",
        [
            telling("Marco Rubio", "GY", "2025-03-10", key="a", published="2025-03-08", status="postponed"),
            telling("Pete Hegseth", "GY", "2025-03-20", key="b", published="2025-03-21"),
        ],
        [],
    ),
]


@pytest.mark.parametrize(
    ("tellings", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_links(tellings: list[Telling], expected: list[tuple[LinkKind, str, str]]) -> None:
    groups = list(group(tellings))
    found = links(groups)
    assert [(link.kind, link.one, link.other) for link in found] == expected
    random.Random(1).shuffle(groups)
    assert links(groups) == found


def test_a_link_says_why() -> None:
    groups = group(
        [telling("Marco Rubio", "PA", APRIL, key="a"), telling("Pete Hegseth", "PA", APRIL, key="b")]
    )
    assert [link.reason for link in links(groups)] == [
        "Marco Rubio and Pete Hegseth were in Panama on the same days."
    ]
