"""What a place was on a day, who ruled it, and whether it was a state."""

from datetime import date

import pytest

from envoyage.gazetteer import Rank, code_of, countries, formers, is_sovereign, state_on


@pytest.mark.parametrize(
    ("place", "day", "city", "name", "code", "rank", "sovereign"),
    [
        ("RU", "1972-05-22", None, "Soviet Union", "RU", Rank.STATE, None),
        ("RU", "1991-12-25", None, "Soviet Union", "RU", Rank.STATE, None),
        ("RU", "1991-12-26", None, "Russia", "RU", Rank.STATE, None),
        ("RU", "1867-03-30", None, "Russian Empire", "RU", Rank.STATE, None),
        ("SU", "1972-05-22", None, "Soviet Union", "RU", Rank.STATE, None),
        ("SU", "2001-06-16", None, "Russia", "RU", Rank.STATE, None),
        ("UA", "1972-05-29", None, "Ukrainian SSR", "UA", Rank.PART, "RU"),
        ("CN", "1945-04-26", None, "Republic of China", "CN", Rank.STATE, None),
        ("CN", "1972-02-21", None, "China", "CN", Rank.STATE, None),
        ("TW", "1960-06-18", None, "Republic of China", "TW", Rank.STATE, None),
        ("China, Republic of", "1960-06-18", None, "Republic of China", "TW", Rank.STATE, None),
        ("China, Republic of", "1945-04-26", None, "Republic of China", "CN", Rank.STATE, None),
        ("DE", "1866-06-01", None, "Prussia", "DE", Rank.STATE, None),
        ("DE", "1963-06-23", None, "West Germany", "DE", Rank.STATE, None),
        ("DE", "1989-12-12", "Potsdam", "East Germany", "DE", Rank.STATE, None),
        ("German Democratic Republic", "1990-06-20", None, "East Germany", "DE", Rank.STATE, None),
        ("DD", "1990-10-03", None, "Germany", "DE", Rank.STATE, None),
        ("TR", "1918-10-30", None, "Ottoman Empire", "TR", Rank.STATE, None),
        ("VN", "1966-10-26", "Cam Ranh Bay", "South Vietnam", "VN", Rank.STATE, None),
        ("VN", "1966-10-26", None, "North Vietnam", "VN", Rank.STATE, None),
        ("KR", "1953-06-16", None, "South Korea", "KR", Rank.STATE, None),
        ("Korea", "1953-06-16", None, "South Korea", "KR", Rank.STATE, None),
        ("GH", "1943-01-27", None, "Gold Coast", "GH", Rank.DEPENDENCY, "GB"),
        ("Zaire", "1990-03-23", None, "Zaire", "CD", Rank.STATE, None),
        ("Zaire", "2009-08-10", None, "Democratic Republic of the Congo", "CD", Rank.STATE, None),
        ("Burma (Myanmar)", "2012-11-19", None, "Myanmar", "MM", Rank.STATE, None),
        ("Denmark (Greenland)", "2004-08-06", None, "Greenland", "GL", Rank.DEPENDENCY, "DK"),
        ("The Gambia", "1989-05-15", None, "Gambia", "GM", Rank.STATE, None),
        ("GM", "1943-01-13", None, "Gambia", "GM", Rank.DEPENDENCY, "GB"),
        ("VI", "1866-01-09", "St. Thomas", "Danish West Indies", "VI", Rank.DEPENDENCY, "DK"),
        ("PA", "1940-02-27", "Balboa", "Panama Canal Zone", "PA", Rank.DEPENDENCY, "US"),
        ("US", "1874-12-12", "Hawaii", "Hawaii", "US", Rank.STATE, None),
        ("Siam (Thailand)", "1931-04-28", None, "Siam", "TH", Rank.STATE, None),
        ("EE", "1930-01-01", None, "Estonia", "EE", Rank.STATE, None),
        ("KE", "1880-01-01", None, "Kenya", "KE", Rank.UNKNOWN, None),
        ("BM", "1953-12-04", None, "Bermuda", "BM", Rank.DEPENDENCY, "GB"),
        ("FR", "1905-05-22", None, "France", "FR", Rank.STATE, None),
    ],
)
def test_a_place_on_a_day(
    place: str, day: str, city: str | None, name: str, code: str, rank: Rank, sovereign: str | None
) -> None:
    then = state_on(place, date.fromisoformat(day), city)
    assert (then.name("en"), then.code, then.rank, then.sovereign) == (name, code, rank, sovereign)
    assert then.on(date.fromisoformat(day))


def test_a_part_belongs_to_a_whole() -> None:
    day = date(1972, 5, 29)
    assert state_on("UA", day).whole(day).name("es") == "Unión Soviética"
    assert state_on("GH", day).whole(day) == state_on("GH", day)


@pytest.mark.parametrize(
    ("code", "last_day_ruled", "first_day_free"),
    [
        ("IN", date(1947, 8, 14), date(1947, 8, 15)),
        ("CA", date(1920, 1, 9), date(1920, 1, 10)),
        ("LT", date(1990, 3, 10), date(1990, 3, 11)),
        ("JM", date(1962, 8, 5), date(1962, 8, 6)),
        ("PS", date(2012, 11, 28), date(2012, 11, 29)),
    ],
)
def test_a_state_from_its_first_day(code: str, last_day_ruled: date, first_day_free: date) -> None:
    assert not is_sovereign(code, last_day_ruled)
    assert is_sovereign(code, first_day_free)


def test_every_ruler_of_a_place_was_there() -> None:
    """A place was ruled by what was a state, or by a place that one ruled."""
    for former in formers():
        if former.sovereign and former.first:
            ruler = state_on(former.sovereign, former.first)
            assert ruler.rank in (Rank.STATE, Rank.DOMINION, Rank.DEPENDENCY), (former.id, ruler.id)


def test_every_code_of_a_dissolved_state_is_in_the_table() -> None:
    dissolved = {code for code, country in countries().items() if country.successor}
    assert dissolved <= {former.own_code for former in formers()}


def test_what_is_called_nothing() -> None:
    assert code_of("Atlantis") is None
    with pytest.raises(KeyError, match="is no country of today or of the past"):
        state_on("Atlantis", date(2000, 1, 1))
