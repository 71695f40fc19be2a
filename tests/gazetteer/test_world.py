"""Countries and regions: every code is there, named in three languages, placed, and where it belongs."""

import pytest

from envoyage import gazetteer
from envoyage.gazetteer import Standing

LANGUAGES = ("en", "es", "pt")
# ISO 3166-1 counts 249 officially assigned codes; Kosovo's XK is user-assigned.
ISO = 249
DISSOLVED = {"AN": "CW", "CS": "CZ", "DD": "DE", "SU": "RU", "YD": "YE", "YU": "RS", "ZR": "CD"}


def test_every_iso_code_and_kosovo_is_a_country() -> None:
    today = [c for c in gazetteer.countries().values() if c.status is not Standing.HISTORICAL]
    assert len(today) == ISO + 1
    assert "XK" in gazetteer.countries()


def test_193_members_of_the_un_its_observers_kosovo_and_taiwan_are_sovereign() -> None:
    sovereign = [c for c in gazetteer.countries().values() if c.status is Standing.SOVEREIGN]
    assert len(sovereign) == 193 + 2 + 2


def test_dissolved_states_have_the_successor_a_visit_counts_under() -> None:
    past = {c.code: c.successor for c in gazetteer.countries().values() if c.status is Standing.HISTORICAL}
    assert past == DISSOLVED


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_countries_are_shown_under_one_name(language: str) -> None:
    names = [country.name(language) for country in gazetteer.countries().values()]
    assert all(names)
    assert len(set(names)) == len(names)


def test_countries_and_their_capitals_lie_on_earth() -> None:
    for country in gazetteer.countries().values():
        assert -90 <= country.lat <= 90
        assert -180 <= country.lon <= 180
        if country.status is not Standing.TERRITORY:
            assert country.capital_lat is not None, f"{country.code} has no capital"


@pytest.mark.parametrize(
    ("code", "language", "name", "capital"),
    [
        ("US", "es", "Estados Unidos", "Washington"),
        ("MX", "pt", "México", "Cidade do México"),
        ("NL", "pt", "Países Baixos", "Amsterdã"),
        ("CI", "en", "Côte d'Ivoire", "Yamoussoukro"),
        ("BR", "pt", "Brasil", "Brasília"),
        ("SU", "es", "Unión Soviética", "Moscú"),
        ("UA", "en", "Ukraine", "Kyiv"),
    ],
)
def test_a_country_is_called(code: str, language: str, name: str, capital: str) -> None:
    country = gazetteer.country(code)
    assert (country.name(language), country.capital(language)) == (name, capital)


@pytest.mark.parametrize(
    ("region", "count", "inside", "outside"),
    [
        ("caricom", 15, "HT", "DO"),
        ("eu", 27, "HR", "GB"),
        ("nato", 32, "SE", "IE"),
        ("asean", 11, "TL", "PG"),
        ("african-union", 55, "EH", "RE"),
        ("g7", 7, "CA", "RU"),
        ("brics", 10, "ID", "AR"),
        ("cplp", 9, "GQ", "ES"),
        ("mercosur", 5, "BO", "CL"),
        ("ecowas", 12, "NG", "ML"),
        ("sadc", 16, "KM", "RW"),
        ("arab-league", 22, "SO", "IR"),
        ("oecd", 38, "CR", "BR"),
        ("commonwealth", 56, "GA", "IE"),
        ("latin-america", 21, "BR", "JM"),
        ("latin-america-and-caribbean", 51, "GY", "US"),
    ],
)
def test_a_region_has_its_members(region: str, count: int, inside: str, outside: str) -> None:
    members = [code for code in gazetteer.region(region).members if code in gazetteer.countries()]
    assert gazetteer.in_region(inside, region)
    assert not gazetteer.in_region(outside, region)
    assert len(members) == count


def test_a_country_knows_its_regions() -> None:
    assert {"caribbean", "caricom", "americas"} <= gazetteer.country("JM").regions


@pytest.mark.parametrize("ask", [lambda: gazetteer.country("XX"), lambda: gazetteer.region("atlantis")])
def test_what_there_is_not_is_said(ask: object) -> None:
    with pytest.raises(KeyError, match=r"is no (country code|region)"):
        ask()  # type: ignore[operator]
