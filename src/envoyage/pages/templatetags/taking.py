"""At the foot of a page: how to cite it, its data in every form, and what to subscribe to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils.translation import gettext as _

from envoyage.pages.kept import in_folder
from envoyage.publish.export.registry import version

register = template.Library()


@dataclass(frozen=True, slots=True)
class Way:
    """One way to take it: what it is called, and where it is."""

    name: str
    address: str


_CITED = (("RIS", "ris"), ("BibTeX", "bib"), ("CSL-JSON", "csl.json"))


@register.inclusion_tag("pages/_take.html", takes_context=True)
def take_tracker(
    context: dict[str, Any], slug: str, title: str, authors: Iterable[str], updated: datetime, query: str
) -> dict[str, Any]:
    """Of a tracker, or of what a filter leaves of it: a folder of files has it whole.

    The page of all trips is a tracker without a slug.
    """
    below = f"/trackers/{slug}/" if slug else "/"
    asked = "" if _in_folder(context) else query
    files = (
        ("trips.csv", _("Trips, CSV")),
        ("stops.csv", _("Stops, CSV")),
        ("stops.parquet", _("Stops, Parquet")),
    )
    more = (
        ("trips.json", "JSON"),
        ("trips.geojson", "GeoJSON"),
        ("data.zip", _("Everything, as a data package")),
    )
    return {
        **_cited(context, title, ", ".join(authors), updated, level=3),
        "references": [Way(name, f"{below}trips.{end}{asked}") for name, end in _CITED],
        "data": [Way(name, f"{below}{file}{asked}") for file, name in (*files, *more)],
        "subscribe": _feeds(below, asked),
    }


@register.inclusion_tag("pages/_take.html", takes_context=True)
def take_trip(context: dict[str, Any], trip: str, title: str, updated: datetime) -> dict[str, Any]:
    """Of one trip; a folder of files has no files of single trips."""
    at = f"/trips/{trip}"
    forms = (("json", "JSON"), ("jsonld", "JSON-LD"), ("geojson", "GeoJSON"), ("ics", _("For a calendar")))
    here = not _in_folder(context)
    return {
        **_cited(context, title, "", updated),
        "references": [Way(name, f"{at}.{end}") for name, end in _CITED if here],
        "data": [Way(name, f"{at}.{end}") for end, name in forms if here],
        "subscribe": [],
    }


@register.inclusion_tag("pages/_take.html", takes_context=True)
def take_asked(
    context: dict[str, Any], title: str, updated: datetime | None = None, **asked: str
) -> dict[str, Any]:
    """Of the trips that filters leave; without any filter, only how to cite."""
    query = f"?{urlencode(asked)}"
    here = bool(asked) and not _in_folder(context)
    files = (("trips.csv", _("Trips, CSV")), ("stops.csv", _("Stops, CSV")), ("trips.json", "JSON"))
    return {
        **_cited(context, title, "", updated),
        "references": [Way(name, f"/trips.{end}{query}") for name, end in _CITED if here],
        "data": [Way(name, f"/{file}{query}") for file, name in files if here],
        "subscribe": _feeds("/", query) if here else [],
    }


def _feeds(below: str, query: str) -> list[Way]:
    feeds = (
        ("feed.atom", _("New trips, as a feed")),
        ("changes.atom", _("Changes and corrections, as a feed")),
    )
    return [Way(name, f"{below}{file}{query}") for file, name in (*feeds, ("trips.ics", _("Calendar")))]


def _cited(
    context: dict[str, Any], title: str, authors: str, updated: datetime | None, *, level: int = 2
) -> dict[str, Any]:
    return {
        "title": title,
        "authors": authors,
        "updated": updated,
        # In a folder a page is made again when what it shows has changed, and the book's version is not that.
        "version": "" if _in_folder(context) else version(),
        "level": level,
        "canonical": context.get("canonical", ""),
    }


def _in_folder(context: dict[str, Any]) -> bool:
    return in_folder(context.get("request"))
