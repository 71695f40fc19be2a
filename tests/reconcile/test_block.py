"""Which tellings are compared: all pairs that may be one trip, and few others."""

import random
from datetime import date, timedelta

from tests.reconcile.builders import telling

from envoyage.reconcile import Telling, group
from envoyage.reconcile.block import candidates
from envoyage.reconcile.profile import profile


def tellings(trips: int) -> list[Telling]:
    """Trips in forty years, each told by three reports, one without days; the officials grow with them."""
    chance = random.Random(trips)
    syllables = ("ba", "ro", "ti", "lu", "me", "sa", "no", "vi", "ka", "do", "pe", "ru")
    officials = [
        f"Ana {''.join(chance.choices(syllables, k=3)).title()}" for _ in range(400 * trips // 1000 or 1)
    ]
    told = []
    for number in range(trips):
        who, day = chance.choice(officials), date(1980, 1, 1) + timedelta(days=chance.randrange(40 * 365))
        for report in range(3):
            told.append(
                telling(
                    who,
                    chance.choice(["PE BO", "CL", "AR UY PY"]),
                    f"{day}/{day + timedelta(days=2)}" if report else None,
                    key=f"{number}-{report}",
                    published=str(day + timedelta(days=3)),
                    office_id="trade-minister",
                )
            )
    return told


def pairs(trips: int) -> int:
    return sum(1 for _ in candidates([profile(one) for one in tellings(trips)]))


def test_four_times_the_record_is_no_more_than_five_times_the_comparisons() -> None:
    assert pairs(2000) < 5 * pairs(500)


def test_a_telling_without_any_day_is_compared_with_all_of_its_official() -> None:
    told = [
        telling("Marco Rubio", "PA", "2025-02-01", key="a"),
        telling("Marco Rubio", "GY", "2026-02-01", key="b"),
        telling("Rubio", "PA", key="c"),
        telling("Pete Hegseth", "PA", key="d"),
    ]
    found = set(candidates([profile(one) for one in told]))
    assert found == {(0, 2), (1, 2)}


def test_many_reports_of_one_trip_are_one_group() -> None:
    told = [
        telling("Marco Rubio", "PA SV", "2025-02-01/2025-02-04", key=f"{n:04}", published="2025-02-05")
        for n in range(2000)
    ]
    assert len(group(told)) == 1
