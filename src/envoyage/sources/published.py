"""The day of publication out of several witnesses that may disagree, and a sentence when they do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One place of a page that gives a date.

    Attributes:
        source: the place in words: "JSON-LD", "meta article:published_time".
        day: as written there, in that writer's own calendar.
        instant: the moment, where time and zone are given.
    """

    source: str
    day: date
    instant: datetime | None = None

    def agrees(self, other: "Witness") -> bool:
        """The same day, or one moment written in two time zones."""
        return self.day == other.day or (self.instant is not None and self.instant == other.instant)


def witness(source: str, value: object) -> Witness | None:
    """A witness from what a page wrote; None when that is no date that can be read only one way."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    for read in (datetime.fromisoformat, _iso_day, _mail_day):
        try:
            moment = read(text)
        except (ValueError, TypeError, IndexError):
            continue
        zoned = moment if moment.tzinfo is not None else None
        return Witness(source=source, day=moment.date(), instant=zoned)
    return None


def settled(words: str, witnesses: Sequence[Witness]) -> tuple[date | None, tuple[str, ...]]:
    """The day to use, and a note when not all agree.

    The first witness counts. Where another one gives its very moment in a zone other than UTC, that is the
    publisher's own calendar, and its day is taken.

    Args:
        words: what the day is, for the note: "publication".
        witnesses: in order of trust.
    """
    if not witnesses:
        return None, ()
    first = witnesses[0]
    same = [w for w in witnesses if w.instant is not None and w.instant == first.instant]
    local = next((w for w in same if w.instant is not None and w.instant.utcoffset() != timedelta(0)), first)
    others = [w for w in witnesses if not (w.agrees(first) or w.day == local.day)]
    if not others:
        return local.day, ()
    told = ", ".join(f"{w.day} ({w.source})" for w in (local, *others))
    return local.day, (f"The page gives several days of {words}: {told}; the first is used.",)


def _iso_day(text: str) -> datetime:
    """2025-03-28 at the start of a longer text, as in "2025-03-28 14:05 h"."""
    return datetime.combine(date.fromisoformat(text[:10].replace("/", "-")), datetime.min.time())


def _mail_day(text: str) -> datetime:
    """Fri, 28 Mar 2025 02:00:00 GMT, as mail and HTTP write it."""
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(text)
