"""Random small books for property tests: few officials, countries and days, so that all meet."""

from datetime import date, timedelta

from hypothesis import strategies as st
from tests.insight.books import Line

from envoyage.insight.counting import Counting
from envoyage.insight.switches import SWITCHES

_DAY_ONE = date(1919, 12, 20)
# States, a state that was a colony then, territories of today, and places of a state that is no more.
COUNTRIES = ("FR", "DE", "BB", "BM", "HK", "UA", "RU", "MX")
_PEOPLE = (
    ("Ada Amin", "US", "foreign-minister"),
    ("Bo Berg", "US", "head-of-state"),
    ("Cy Cole", "GB", "foreign-minister"),
)


@st.composite
def _trip(draw: st.DrawFn, at: int) -> list[Line]:
    who, home, office = draw(st.sampled_from(_PEOPLE))
    day = _DAY_ONE + timedelta(days=draw(st.integers(0, 40)) + draw(st.sampled_from([0, 18_000, 30_000])))
    lines = []
    for _ in range(draw(st.integers(1, 5))):
        last = day + timedelta(days=draw(st.integers(0, 2)))
        lines.append(
            Line(
                who=who,
                home=home,
                office=office,
                days=f"{day}/{last}",
                country=draw(st.sampled_from(COUNTRIES)),
                city=draw(st.sampled_from([None, "Bonn", "Kyiv", "Hamilton"])),
                nature=draw(st.sampled_from([None, None, "official", "private", "transit"])),
                occasion=draw(st.sampled_from([None, None, "the summit"])),
                beside=draw(st.sampled_from([None, None, "President Bush"])),
                trip=f"{at:02}-{who.split()[0].lower()}",
            )
        )
        day = last + timedelta(days=draw(st.integers(0, 3)))
    return lines


@st.composite
def books(draw: st.DrawFn) -> list[Line]:
    """Up to eight trips, also of one person at one time."""
    return [line for at in range(draw(st.integers(0, 8))) for line in draw(_trip(at))]


def countings() -> st.SearchStrategy[Counting]:
    """Any setting of all switches."""
    return st.builds(
        Counting.of,
        st.fixed_dictionaries(
            {switch.name: st.sampled_from([option.value for option in switch.options]) for switch in SWITCHES}
        ),
    )
