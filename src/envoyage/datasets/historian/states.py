"""Which country holds a place of the Historian's tables today, and what it was at the time.

The tables file a colony now under its sovereign, now by its own name, use one id for states that followed
each other, and several ids for one state. Two small tables say what an id and a place are today; the
gazetteer of former states says what that was on the day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from envoyage.datasets.historian.packed import table
from envoyage.gazetteer import countries, fold, key, state_on

# States of the past that were not the country of today under another name: who spoke for them did not speak
# for their successor. The reader gives these codes to "Soviet" and "Yugoslav", too.
_OF_THEIR_OWN = frozenset({"CS", "DD", "SU", "YD", "YU"})
# A visitor from here spoke for a state that is a part of the United States today, and not for those.
_GONE = frozenset({"hawaii"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place on a day: the code of the country that holds it today, and what it was if not that."""

    code: str
    then: str | None = None


@cache
def known_states() -> Mapping[str, str]:
    """The Historian's ids of countries, with the code of today."""
    return {row["id"]: row["code"] for row in table("states.csv")}


def where(state: str, place: str | None, region: str | None, day: date) -> Where:
    """Where a place of a locale lies.

    Args:
        state: the Historian's id of the country, one of `known_states`.
        place: the place, if the row names one.
        region: what stands behind it in brackets.
        day: the first day of the stay.
    """
    code = next(
        (found for words in (place, region) if words and (found := _elsewhere().get((state, _plain(words))))),
        known_states()[state],
    )
    then = state_on(code, day, place)
    return Where(code=code, then=then.name() if then.renamed else None)


def spoken_for(state: str, day: date) -> str | None:
    """The country that an official of this state speaks for on that day, as the reader would say it."""
    if state in _GONE:
        return None
    code = known_states()[state]
    own = state_on(code, day).own_code
    return own if own in _OF_THEIR_OWN else code


def is_the_country(place: str, code: str) -> bool:
    """True for a place that is the whole of its country: "Bermuda", "Singapore"."""
    plain = _plain(place).removeprefix("the ")
    return any(plain == _plain(name) for name in (countries()[code].name(), _SHORT.get(code, "")))


_SHORT = {"HK": "Hong Kong", "MF": "St. Martin Island", "LC": "St. Lucia"}


@cache
def _elsewhere() -> Mapping[tuple[str, str], str]:
    return {(row["state"], _plain(row["place"])): row["code"] for row in table("places.csv")}


def _plain(words: str) -> str:
    return fold(key(words)).casefold()
