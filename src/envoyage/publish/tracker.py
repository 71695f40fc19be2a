"""A tracker: its own words and its selection of trips, as its definition gives them.

The definition is data (`tracker.yaml` beside the reports, JSON in the book):

    title, deck, kicker, bylines: [str], credit, introduction (a blank line parts paragraphs)
    photo: {name, width, height, alt, caption, credit}, kept by `record.photos`; null draws the map. One that
        is shipped with the site is {file, alt, caption, credit}
    related: [{title, url}], gaps: [sentence]
    place: how the filter's sentence calls all the countries together; "any country" by default
    selection: {offices: [office id], people: [slug], traveller_country, region: one id or several,
        countries: [code], from, to, status: one or several}
    snapshots: {trip id: text}: an editor's own text of a trip, in place of the one that is composed
    es, pt: {title, deck, kicker, bylines, credit, introduction, gaps, place, photo: {alt, caption, credit},
        snapshots}: the words in Spanish and Portuguese; what is not there stays as it is above, but for
        snapshots, which are composed in the page's language where an editor has written none in it
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from envoyage.facts import Status
from envoyage.gazetteer import regions
from envoyage.publish.filters.selecting import Selection
from envoyage.record.photos import widths as photo_widths
from envoyage.tongue.languages import below, current

_OF_PHOTO = ("alt", "caption", "credit")
_SAID = ("title", "deck", "kicker", "bylines", "credit", "introduction", "gaps", "place", "snapshots")


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """The lead picture, kept under a name or shipped as a file. Without a text for it, it is not shown."""

    file: str
    alt: str
    caption: str
    credit: str
    name: str = ""
    width: int = 0
    height: int = 0

    def files(self, kind: str) -> tuple[tuple[str, int], ...]:
        """The files of a kind, "jpg" or "webp", with the width of each, for the browser to choose from."""
        return tuple((f"{self.name}-{width}.{kind}", width) for width in photo_widths(self.width))


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link with its own words."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerWords:
    """What an editor wrote around the trips."""

    slug: str
    title: str
    selection: Selection
    kicker: str = "Tracker"
    deck: str = ""
    bylines: tuple[str, ...] = ()
    credit: str = ""
    introduction: tuple[str, ...] = ()
    photo: Photo | None = None
    related: tuple[Link, ...] = ()
    gaps: tuple[str, ...] = ()
    place: str = "any country"
    address: str = ""  # where it stands, if not with the trackers
    snapshots: tuple[tuple[str, str], ...] = ()  # trips by id with an editor's own text of each

    @property
    def url(self) -> str:
        if self.address:
            return below(self.address)
        return below(f"/trackers/{self.slug}/")

    def snapshot_of(self, trip: str) -> str:
        """An editor's own text of the trip in the page's language; "" where there is none."""
        return dict(self.snapshots).get(trip, "")


def tracker_words(slug: str, definition: Mapping[str, Any]) -> TrackerWords:
    """Reads a definition, its words in the page's language where it has them.

    Raises:
        ValueError: it has no title, or a date in it is none; the sentence says which.
    """
    title = str(definition.get("title") or "")
    if not title:
        raise ValueError(f"The tracker {slug!r} has no title; its definition needs one.")
    definition = _in_language(definition)
    photo = definition.get("photo") or {}
    return TrackerWords(
        slug=slug,
        title=str(definition["title"]),
        selection=_selection(slug, definition.get("selection") or {}),
        kicker=str(definition.get("kicker") or _("Tracker")),
        deck=" ".join(str(definition.get("deck") or "").split()),
        bylines=_strings(definition.get("bylines")),
        credit=str(definition.get("credit") or ""),
        introduction=_paragraphs(definition.get("introduction")),
        photo=_photo(photo),
        related=tuple(
            Link(title=str(link["title"]), url=str(link["url"]))
            for link in definition.get("related") or ()
            if str(link.get("url", "")).startswith(("https://", "http://", "/"))
        ),
        gaps=_strings(definition.get("gaps")),
        place=str(definition.get("place") or _("any country")),
        snapshots=_snapshots(slug, definition.get("snapshots")),
    )


def _in_language(definition: Mapping[str, Any]) -> Mapping[str, Any]:
    """The definition with those of its words that it has in the page's language."""
    own = definition.get(current())
    if current() != "en":
        definition = {**definition, "snapshots": None}
    if not isinstance(own, Mapping):
        return definition
    words = {name: own[name] for name in _SAID if own.get(name)}
    photo, said = definition.get("photo"), own.get("photo")
    if isinstance(photo, Mapping) and isinstance(said, Mapping):
        words["photo"] = {**photo, **{name: said[name] for name in _OF_PHOTO if said.get(name)}}
    return {**definition, **words}


def _photo(given: Mapping[str, Any]) -> Photo | None:
    words = {key: str(given.get(key) or "") for key in ("file", "alt", "caption", "credit", "name")}
    if not words["alt"] or not (words["file"] or words["name"]):
        return None
    return Photo(**words, width=int(given.get("width") or 0), height=int(given.get("height") or 0))


def _selection(slug: str, given: Mapping[str, Any]) -> Selection:
    def day(key: str) -> date | None:
        value = given.get(key)
        if not value or isinstance(value, date):
            return value or None
        try:
            return date.fromisoformat(str(value))
        except ValueError as error:
            raise ValueError(f"The tracker {slug!r} has {key}: {value!r}; write it as 2025-01-20.") from error

    return Selection(
        offices=_strings(given.get("offices")),
        people=_strings(given.get("people")),
        traveller_country=given.get("traveller_country") or None,
        regions=_known(slug, "region", given.get("region"), regions()),
        countries=_strings(given.get("countries")),
        since=day("from"),
        until=day("to"),
        status=tuple(map(Status, _known(slug, "status", given.get("status"), list(Status)))),
    )


def _known(slug: str, key: str, value: Any, known: Collection[str]) -> tuple[str, ...]:
    """One word or several, each of which must be among those that are known."""
    words = _strings(value)
    for word in words:
        if word not in known:
            raise ValueError(f"The tracker {slug!r} has {key}: {word!r}; there are {', '.join(known)}.")
    return words


def _snapshots(slug: str, given: Any) -> tuple[tuple[str, str], ...]:
    """Texts by the ids of trips, each on one line."""
    if not given:
        return ()
    if not isinstance(given, Mapping):
        raise ValueError(f"The tracker {slug!r} has snapshots that are no texts by the ids of trips.")
    texts = ((str(trip), " ".join(str(text or "").split())) for trip, text in given.items())
    return tuple((trip, text) for trip, text in texts if text)


def _paragraphs(text: Any) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in str(text or "").split("\n\n") if part.strip())


def _strings(value: Any) -> tuple[str, ...]:
    """One string or a list of them, as a tuple."""
    if not value:
        return ()
    return tuple(" ".join(str(item).split()) for item in ([value] if isinstance(value, str) else value))
