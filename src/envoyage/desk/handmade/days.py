"""A day as people type it: EDTF, or in plain English; what is not known of it is left out."""

import re

from envoyage.facts import DateSpan, Day
from envoyage.facts.spans import MONTHS

_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_PLAIN = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?(?P<month>[A-Za-z]{3,9})\.?"
    r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?)?"
    r"(?:,? (?P<year>\d{4}))?"
)
_ADVICE = "write it as 2025-03-26, 2025-03 or 26 March 2025"


def day(words: str) -> Day | None:
    """`2025-03-26`, `2025-03`, `26 March 2025`, `March 26, 2025`, `March 2025`; None for nothing.

    Raises:
        ValueError: it is no day; the sentence says how to write one.
    """
    words = " ".join(words.split())
    if not words:
        return None
    plain = _PLAIN.fullmatch(words)
    if plain is None:
        try:
            return Day.parse(words)
        except ValueError as error:
            raise ValueError(f"“{words}” is no day; {_ADVICE}.") from error
    month = _MONTHS.get(plain["month"][:3].lower())
    number = plain["day"] or plain["after"]
    if month is None or not MONTHS[month - 1].lower().startswith(plain["month"].lower()):
        raise ValueError(f"“{words}” is no day; {_ADVICE}.")
    if plain["day"] and plain["after"]:
        raise ValueError(f"“{words}” is two days; write one here, and the other in its own field.")
    year = int(plain["year"]) if plain["year"] else None
    return Day(year, month, int(number) if number else None)


def span(first: str, last: str) -> DateSpan:
    """From the first day to the last. One EDTF interval in the first field will do.

    Raises:
        ValueError: one of them is no day, or they are the wrong way round.
    """
    if "/" in first and not last.strip():
        try:
            return DateSpan.parse("".join(first.split()))
        except ValueError as error:
            raise ValueError(f"“{first}” is no span of days; write 2025-03-26/2025-03-27.") from error
    return DateSpan(start=day(first), end=day(last))
