"""docs/insight.md has every switch with its sentences, every figure and every kind of claim."""

import re
from pathlib import Path

from envoyage.insight.claims import CLAIMS
from envoyage.insight.measures import MEASURES
from envoyage.insight.switches import SWITCHES

PAGE = (Path(__file__).parents[2] / "docs" / "insight.md").read_text("utf-8")


def section(heading: str) -> str:
    """The text under a heading, up to the next of its level or above."""
    level = heading.partition(" ")[0]
    found = re.search(
        rf"^{re.escape(heading)}\n(.*?)(?=^#{{1,{len(level)}}} |\Z)", PAGE, re.MULTILINE | re.DOTALL
    )
    assert found, f"docs/insight.md has no heading {heading!r}"
    return found[1]


def table(text: str) -> list[tuple[str, str]]:
    """The first two cells of each row whose first is code."""
    return re.findall(r"^\| `([^`]+)` \| ([^|]*?) \|", text, re.MULTILINE)


def test_every_switch_has_its_sentences() -> None:
    assert re.findall(r"^### `(\w+)`", section("## The switches"), re.MULTILINE) == [
        one.name for one in SWITCHES
    ]
    for switch in SWITCHES:
        told = table(section(f"### `{switch.name}`"))
        assert told == [(option.value, option.sentence) for option in switch.options]


def test_every_figure_has_its_row() -> None:
    assert [name for name, _ in table(section("## The figures"))] == [measure.name for measure in MEASURES]


def test_every_kind_of_claim_has_its_row() -> None:
    assert {name for name, _ in table(section("## The claims"))} == set(CLAIMS)
