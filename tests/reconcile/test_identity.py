"""Which names mean one person: short and full ones, two ministers of one surname, ids that last."""

import random
from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from envoyage.reconcile import Naming, Roster, identify, kin, own_id

ROSTER = Roster.of(
    [
        {
            "id": "us-marco-rubio",
            "name": "Marco Rubio",
            "office_id": "foreign-minister",
            "country": "US",
            "from": "2025-01-21",
        },
        {
            "id": "us-george-h-w-bush",
            "name": "George H. W. Bush",
            "office_id": "head-of-state",
            "country": "US",
            "from": "1989",
            "to": "1993",
        },
        {
            "id": "us-george-w-bush",
            "name": "George W. Bush",
            "office_id": "head-of-state",
            "country": "US",
            "from": "2001",
            "to": "2009",
        },
    ]
)


def naming(text: str) -> Naming:
    """`Marco Rubio | foreign-minister | US | 2025-03-26`; what is left out is not known."""
    name, office, country, day = [part.strip() or None for part in f"{text}| | | ".split("|")][:4]
    on = date.fromisoformat(day) if day else None
    assert name
    key = own_id(name, office, country, on, ROSTER)
    return Naming(id=key, name=name, office_id=office, country=country, first=on, last=on)


def people(*told: str, same: Iterable[tuple[str, str]] = ()) -> list[str]:
    """The id of the person of each naming, in order."""
    namings = [naming(text) for text in told]
    found = identify(namings, ROSTER, same=tuple(same))
    return [found[one.id] for one in namings]


CASES = {
    "the roster knows short and full names": (
        [
            "Marco Rubio|foreign-minister|US|2025-03-26",
            "Rubio|foreign-minister|US|2025-05-01",
            "Secretary Rubio|minister|US|2025-02-01",
        ],
        ["us-marco-rubio"] * 3,
    ),
    "and who of one name held the office then": (
        ["George Bush|head-of-state|US|1990-03-01", "President Bush|head-of-state|US|2005-03-01"],
        ["us-george-h-w-bush", "us-george-w-bush"],
    ),
    "the record knows whom a short name means": (
        [
            "Andrés Salvatierra|foreign-minister|UY|2024-03-05",
            "Salvatierra|foreign-minister|UY|2024-03-05",
            "el canciller Salvatierra|foreign-minister|UY|2025-03-05",
        ],
        ["uy-andres-salvatierra"] * 3,
    ),
    "two ministers of one surname": (
        [
            "Andrés Salvatierra|foreign-minister|UY|2024-03-05",
            "Hugo Salvatierra|defense-minister|UY|2024-03-05",
            "Salvatierra|foreign-minister|UY|2024-03-05",
            "Salvatierra|defense-minister|UY|2024-03-06",
            "Salvatierra||UY|2024-03-06",
        ],
        [
            "uy-andres-salvatierra",
            "uy-hugo-salvatierra",
            "uy-andres-salvatierra",
            "uy-hugo-salvatierra",
            "uy-salvatierra",
        ],
    ),
    "two ministers of one surname, neither named in full": (
        ["Martínez|foreign-minister|GT|2025-02-05", "Martínez|security-minister|GT|2025-02-05"],
        ["gt-martinez-foreign-minister", "gt-martinez-security-minister"],
    ),
    "one surname in one office, a generation apart": (
        ["Carlos Martínez|foreign-minister|GT|2004-02-05", "Martínez|foreign-minister|GT|2025-02-05"],
        ["gt-carlos-martinez", "gt-martinez-foreign-minister"],
    ),
    "one surname in one office one after the other: the nearer holder": (
        [
            "Carlos Martínez|foreign-minister|GT|2022-02-05",
            "Pedro Martínez|foreign-minister|GT|2025-02-05",
            "Martínez|foreign-minister|GT|2025-03-05",
        ],
        ["gt-carlos-martinez", "gt-pedro-martinez", "gt-pedro-martinez"],
    ),
    "a full name in another office is the same person": (
        ["José Raúl Mulino|head-of-state|PA|2025-02-05", "José Mulino|security-minister|PA|2012-02-05"],
        ["pa-jose-raul-mulino"] * 2,
    ),
    "a shorter full name that fits two is neither": (
        [
            "José Raúl Mulino||PA|2025-02-05",
            "José Antonio Mulino||PA|2025-02-05",
            "José Mulino||PA|2025-02-05",
        ],
        ["pa-jose-raul-mulino", "pa-jose-antonio-mulino", "pa-jose-mulino"],
    ),
    "one name in two countries": (
        ["Carlos Martínez|foreign-minister|GT|2025-02-05", "Carlos Martínez|foreign-minister|HN|2025-02-05"],
        ["gt-carlos-martinez", "hn-carlos-martinez"],
    ),
    "one name, three lives apart": (
        ["Pedro Montt|head-of-state|CL|1908-02-05", "Montt|head-of-state|CL|2008-02-05"],
        ["cl-pedro-montt", "cl-montt-head-of-state"],
    ),
    "a slip of the pen in one office": (
        ["Kristi Noem|security-minister|US|2025-03-26", "Christi Noem|security-minister|US|2025-03-27"],
        ["us-kristi-noem"] * 2,
    ),
    "family name first": (
        ["Wang Yi|foreign-minister|CN|2025-03-26", "Yi Wang|foreign-minister|CN|2025-04-26"],
        ["cn-wang-yi"] * 2,
    ),
    "no country, no guess": (
        [
            "Andrés Salvatierra|foreign-minister|UY|2024-03-05",
            "Andrés Salvatierra|foreign-minister||2024-03-05",
        ],
        ["uy-andres-salvatierra", "andres-salvatierra"],
    ),
}


@pytest.mark.parametrize(("told", "persons"), CASES.values(), ids=CASES)
def test_who_is_who(told: list[str], persons: list[str]) -> None:
    assert people(*told) == persons


@pytest.mark.parametrize(("told", "persons"), CASES.values(), ids=CASES)
def test_the_order_does_not_matter(told: list[str], persons: list[str]) -> None:
    mixed = list(zip(told, persons, strict=True))
    random.Random(1).shuffle(mixed)
    assert people(*(text for text, _ in mixed)) == [person for _, person in mixed]


A, B, C = "Ana Solís|foreign-minister|CR", "Ana de Robles|foreign-minister|CR", "A. Solís Robles||CR"
SOLIS, ROBLES = "cr-ana-solis", "cr-ana-robles"


def test_an_editor_says_that_two_are_one() -> None:
    assert people(A, B) == [SOLIS, ROBLES]
    assert people(A, B, same=[(ROBLES, SOLIS)]) == [SOLIS, SOLIS]


def test_a_merged_id_leads_to_the_person_for_ever() -> None:
    namings = [naming(A)]
    found = identify(namings, ROSTER, same=[("cr-gone", ROBLES), (ROBLES, SOLIS)])
    assert found == {SOLIS: SOLIS, ROBLES: SOLIS, "cr-gone": SOLIS}


def test_what_an_editor_said_of_a_short_name_holds_for_the_full_one_that_it_joins() -> None:
    short = "Salvatierra|foreign-minister|UY|2024-03-05"
    full = "Andrés Salvatierra|foreign-minister|UY|2024-03-05"
    same = [("uy-salvatierra-foreign-minister", SOLIS)]
    assert people(short, A, same=same) == [SOLIS, SOLIS]
    assert people(short, full, A, same=same) == [SOLIS, SOLIS, SOLIS]


names = st.sampled_from(
    ["Ana Solís", "Ana María Solís", "Solís", "Hugo Solís", "Ana Solís Robles", "Robles", "Wang Yi", "Bush"]
)
offices = st.sampled_from(["foreign-minister", "defense-minister", "head-of-state", "minister", ""])
days = st.dates(date(1990, 1, 1), date(2026, 1, 1)).map(str)
told = st.builds("{}|{}|{}|{}".format, names, offices, st.sampled_from(["CR", "UY", "US", ""]), days)


@given(st.lists(told, min_size=1, max_size=12), st.randoms())
def test_every_id_leads_to_one_that_leads_to_itself(many: list[str], chance: random.Random) -> None:
    namings = [naming(text) for text in many]
    same = [(chance.choice(namings).id, chance.choice(namings).id) for _ in range(chance.randint(0, 3))]
    found = identify(namings, ROSTER, same=same)
    assert {found[person] for person in found.values()} == set(found.values())
    assert all(found[gone] == found[kept] for gone, kept in same)
    chance.shuffle(namings)
    assert identify(namings, ROSTER, same=same) == found


@given(st.lists(st.sampled_from([text for told, _ in CASES.values() for text in told]), max_size=12))
def test_who_follows_kin_finds_what_all_namings_together_say(many: list[str]) -> None:
    namings = [naming(text) for text in many]
    together = identify(namings, ROSTER)
    for one in namings:
        reached, wanted = set[str](), {one.id}
        while wanted:
            reached |= wanted
            asked = [each for each in namings if each.id in reached]
            wanted = kin(asked, namings, ROSTER) - reached
        alone = identify([each for each in namings if each.id in reached], ROSTER)
        assert alone[one.id] == together[one.id]
