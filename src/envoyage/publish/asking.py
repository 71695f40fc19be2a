"""What a reader asks of a tracker: one declaration gives the query, the URL, the choices and the sentence."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from urllib.parse import urlencode

from envoyage.facts.spans import date_words
from envoyage.gazetteer import slugged
from envoyage.publish.figures import Count, count
from envoyage.publish.view import TripView
from envoyage.publish.wording import counted_words


class By(StrEnum):
    """How the trips are arranged."""

    OFFICIAL = "official"
    COUNTRY = "country"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a select: what the URL says, what the reader sees."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One blank of the sentence, with its choices; `chosen` is None for all."""

    name: str
    title: str
    everything: str
    choices: tuple[Choice, ...]
    chosen: Choice | None = None

    def read(self, value: str) -> tuple["Field", str]:
        """This field as `value` sets it, and the sentence that says why it could not, or nothing."""
        if not value:
            return self, ""
        wanted = slugged(value)
        by_key = {slugged(choice.value): choice for choice in self.choices}
        by_key |= {slugged(choice.label): choice for choice in self.choices}
        if wanted in by_key:
            return replace(self, chosen=by_key[wanted]), ""
        near = get_close_matches(wanted, by_key, n=1, cutoff=0.5)
        hint = f" Did you mean {by_key[near[0]].label}?" if near else ""
        shown = value if len(value) <= 60 else value[:60] + "…"
        return self, f"No {self.title.lower()} here goes by “{shown}”.{hint} Showing {self.everything}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A reading of the query string over a tracker's trips, and the trips that it leaves, in their order."""

    official: Field
    country: Field
    topic: Field
    since: Field
    by: By
    trips: tuple[TripView, ...]
    complaints: tuple[str, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        return (self.official, self.country, self.topic, self.since)

    @property
    def narrowed(self) -> bool:
        """True when the reader asked for less than everything."""
        return any(field.chosen for field in self.fields)

    @property
    def count(self) -> Count:
        return count(self.trips)

    def query(self, **changed: str) -> str:
        """The query string of this question, `?` included, with some of it changed; "" for everything."""
        values = {field.name: field.chosen.value if field.chosen else "" for field in self.fields}
        values["by"] = "" if self.by is By.OFFICIAL else self.by.value
        kept = {key: value for key, value in {**values, **changed}.items() if value}
        return f"?{urlencode(kept)}" if kept else ""

    @property
    def sentence(self) -> str:
        """The question and its answer: `Trips by Marco Rubio to Panama: 1 trip, 5 stops.`"""
        joined = (("by", self.official), ("to", self.country), ("about", self.topic), ("since", self.since))
        said = " ".join(f"{word} {field.chosen.label}" for word, field in joined if field.chosen)
        if not self.trips:
            return f"Trips {said}: none in this tracker." if said else "No trip has been published here yet."
        return f"{f'Trips {said}' if said else 'All trips'}: {self.count.words}."

    @property
    def answer(self) -> str:
        """How many trips are shown: `five trips`."""
        return counted_words(len(self.trips), "trip")


def ask(
    query: Mapping[str, str], trips: Sequence[TripView], *, place: str, since: date | None = None
) -> Asked:
    """Reads a query string. What it does not know it says, with the nearest that it does."""
    complaints: list[str] = []

    def read(field: Field) -> Field:
        answer, complaint = field.read(query.get(field.name, "").strip())
        complaints.extend([complaint] if complaint else [])
        return answer

    official = read(
        Field(
            name="official",
            title="Official",
            everything="every official",
            choices=_choices((trip.official_slug, trip.official) for trip in trips),
        )
    )
    country = read(
        Field(
            name="country",
            title="Country",
            everything=place,
            choices=_choices((stop.code, stop.country) for trip in trips for stop in trip.stops),
        )
    )
    topic = read(
        Field(
            name="topic",
            title="Topic",
            everything="any topic",
            choices=_choices((topic.slug, topic.label) for trip in trips for topic in trip.topics),
        )
    )
    from_day = read(
        Field(
            name="since",
            title="Day",
            everything=date_words(since) if since else "the first report",
            choices=_months(trips, query.get("since", "")),
        )
    )
    by = query.get("by", "")
    if by and by not in tuple(By):
        complaints.append(f"Trips cannot be arranged by “{by[:60]}”; they are arranged by official.")
    return Asked(
        official=official,
        country=country,
        topic=topic,
        since=from_day,
        by=By(by) if by in tuple(By) else By.OFFICIAL,
        trips=tuple(trip for trip in trips if _fits(trip, official, country, topic, from_day)),
        complaints=tuple(complaints),
    )


def _fits(trip: TripView, official: Field, country: Field, topic: Field, since: Field) -> bool:
    if official.chosen and trip.official_slug != official.chosen.value:
        return False
    if country.chosen and country.chosen.value not in trip.countries:
        return False
    if topic.chosen and topic.chosen.value not in {topic.slug for topic in trip.topics}:
        return False
    if since.chosen:
        # A trip counts as since a day when it had not ended before it; an undated one may have.
        last = trip.when.latest or trip.when.earliest
        return last is not None and last >= date.fromisoformat(since.chosen.value)
    return True


def _choices(pairs: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    known: dict[str, str] = {}
    for value, label in pairs:
        known.setdefault(value, label)
    return tuple(
        Choice(value, label) for value, label in sorted(known.items(), key=lambda item: slugged(item[1]))
    )


def _months(trips: Sequence[TripView], asked: str) -> tuple[Choice, ...]:
    """The first days of the months in which trips began, newest first, and the day that was asked for."""
    days = {trip.when.earliest.replace(day=1) for trip in trips if trip.when.earliest}
    with suppress(ValueError):
        days.add(date.fromisoformat(asked))
    return tuple(Choice(day.isoformat(), date_words(day)) for day in sorted(days, reverse=True))
