"""Remarks: whom a traveller met, from a fragment whose subject is left out."""

from datetime import date

import pytest

from envoyage.reading import read_remark

MET = [
    (
        "Met with President Salinas and Foreign Minister Solana.",
        ["President Salinas MX", "Foreign Minister Solana MX"],
    ),
    ("Attended NATO Ministerial Meeting; met with King Hussein.", ["King Hussein MX"]),
    (
        "Discussed debts with President Salinas, Mexican officials, and Prime Minister Thatcher.",
        ["President Salinas MX", "Prime Minister Thatcher GB"],
    ),
    ("Met with Canadian Foreign Minister Axworthy in Tijuana.", ["Canadian Foreign Minister Axworthy CA"]),
    ("Met with the Presidents of Ethiopia, Rwanda, and Kenya.", []),
    ("Met with King Abdullah.", ["King Abdullah MX"]),
    ("Audience with Pope Paul VI.", ["Pope Paul VI VA"]),
    ("Accompanied President Bush to a meeting with President Salinas.", ["President Salinas MX"]),
    ("Accompanied President Bush.", []),
    ("Traveled with Foreign Secretary Hurd.", []),
    ("Attended a meeting between President Bush and President Salinas.", ["President Salinas MX"]),
    ("Attended the inauguration of President Salinas.", []),
    (
        "Received the Order of Stara Planina and met with Foreign Minister Solana.",
        ["Foreign Minister Solana MX"],
    ),
    ("Spoke by telephone with President Salinas.", []),
    ("Visited U.S. military personnel.", []),
    (
        "Met with President Salinas, July 16; and President Sarney of Brazil, July 17.",
        ["President Salinas MX", "President Sarney BR"],
    ),
]


def _told(text: str, language: str = "en") -> list[str]:
    met = read_remark(
        text, country="MX", traveller="James A. Baker", language=language, home="US", day=date(1989, 6, 1)
    )
    return [" ".join(filter(None, (one.role, one.name, one.country or one.organisation))) for one in met]


@pytest.mark.parametrize(("text", "met"), MET, ids=[text for text, _ in MET])
def test_those_met_are_found_with_role_and_country(text: str, met: list[str]) -> None:
    assert _told(text) == met


def test_other_languages_read_by_their_tables() -> None:
    assert _told("Se reunió con el presidente Salinas y el canciller Solana.", "es") == [
        "presidente Salinas MX",
        "canciller Solana MX",
    ]
    assert _told("Encontrou-se com o presidente Salinas.", "pt") == ["presidente Salinas MX"]


def test_passages_hold_name_and_role() -> None:
    text = "Met with President Salinas."
    (met,) = read_remark(text, country="MX", traveller="James A. Baker")
    assert {passage.of(text) for passage in met.passages} == {"President", "Salinas"}
