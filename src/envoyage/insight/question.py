"""What is asked: a kind of claim, whose trips, which place, and what counts. A question has an address."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from envoyage.insight.counting import USUAL, Counting
from envoyage.insight.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question to the book.

    Attributes:
        claim: a kind of claim, as `claims.CLAIMS` has them.
        office: a canonical office; its holders are compared with each other.
        home: the country that they serve.
        official: the person (an id) of whom it is claimed; without an office, whose trips are asked for.
        trip: the published trip of which the claim is made.
        place: the country or region visited; None for anywhere abroad.
        since, until: only stops that begin on these days or between them.
        said: what somebody claims the answer is ("1912", "3"), to be checked.
    """

    claim: str
    office: str | None = None
    home: str | None = None
    official: str | None = None
    trip: str | None = None
    place: Place | None = None
    since: date | None = None
    until: date | None = None
    said: str | None = None
    counting: Counting = field(default=USUAL)

    @classmethod
    def read(cls, query: Mapping[str, str]) -> tuple[Self, tuple[str, ...]]:
        """The question of an address, and a sentence for each part of it that is not understood."""
        counting, complaints = Counting.read(query)
        said = list(complaints)

        def day(name: str) -> date | None:
            if not query.get(name):
                return None
            try:
                return date.fromisoformat(query[name])
            except ValueError:
                said.append(
                    _("“%(asked)s” is no day of the calendar; write it as 2025-03-28.")
                    % {"asked": query[name][:60]}
                )
                return None

        place = None
        if query.get("place"):
            try:
                place = Place.of(query["place"])
            except LookupError as error:
                said.append(str(error.args[0]))
        question = cls(
            claim=query.get("claim", ""),
            office=query.get("office") or None,
            home=(query.get("home") or "").upper() or None,
            official=query.get("official") or None,
            trip=query.get("trip") or None,
            place=place,
            since=day("since"),
            until=day("until"),
            said=query.get("said") or None,
            counting=counting,
        )
        return question, tuple(said)

    @property
    def params(self) -> dict[str, str]:
        """What an address says of it, in a fixed order."""
        values = {
            "claim": self.claim,
            "office": self.office,
            "home": self.home,
            "official": self.official,
            "trip": self.trip,
            "place": self.place.id if self.place else None,
            "since": self.since.isoformat() if self.since else None,
            "until": self.until.isoformat() if self.until else None,
            "said": self.said,
        }
        return {name: value for name, value in values.items() if value} | self.counting.params

    @property
    def query(self) -> str:
        """As the query string of an address, without `?`."""
        return urlencode(self.params)

    def counted(self, counting: Counting) -> Self:
        """The same question under another counting rule."""
        return replace(self, counting=counting)
