"""Linked data for search engines: a tracker as a list of its trips, a trip with stops and citations."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from envoyage.facts import Status
from envoyage.publish.asking import PAGE
from envoyage.publish.book import TripPage
from envoyage.publish.tracker_page import TrackerView
from envoyage.publish.view import TripView

_EVENT = {
    Status.PLANNED: "https://schema.org/EventScheduled",
    Status.CANCELLED: "https://schema.org/EventCancelled",
    Status.POSTPONED: "https://schema.org/EventPostponed",
}
# What would end the script element, or start a comment in it, is written as an escape.
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def tracker_linked(view: TrackerView, canonical: str) -> SafeString:
    """The tracker as a CollectionPage that lists its trips."""
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "CollectionPage",
            "name": view.words.title,
            "description": view.words.deck,
            "url": canonical,
            "dateModified": view.updated.isoformat(),
            "mainEntity": {
                "@type": "ItemList",
                "numberOfItems": view.asked.total,
                "itemListElement": [
                    {"@type": "ListItem", "position": place, "url": url, "name": title}
                    for place, (url, title) in enumerate(_listed(view), 1 + (view.asked.page - 1) * PAGE)
                ],
            },
        }
    )


def _listed(view: TrackerView) -> list[tuple[str, str]]:
    rows = [(row.url, row.title) for run in view.runs for row in run.rows]
    return rows or [(trip.url, trip.title) for trip in view.trips]


def trip_linked(page: TripPage, canonical: str) -> SafeString:
    """The trip with its stops, and the publications it is cited from."""
    trip = page.trip
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "Trip",
            "name": trip.title,
            "url": canonical,
            "identifier": trip.id,
            **_days(trip),
            "itinerary": {
                "@type": "ItemList",
                "itemListElement": [
                    {
                        "@type": "ListItem",
                        "position": stop.number,
                        "item": {
                            "@type": "Place",
                            "name": stop.place,
                            "address": {"addressCountry": stop.code},
                        },
                    }
                    for stop in trip.stops
                ],
            },
            "subjectOf": {
                "@type": "Event",
                "name": trip.title,
                **({"startDate": _day(trip)} if _day(trip) else {}),
                "eventStatus": _EVENT.get(trip.status, "https://schema.org/EventScheduled"),
                "performer": {
                    "@type": "Person",
                    "name": trip.official,
                    **({"jobTitle": trip.office} if trip.office else {}),
                },
                "location": [{"@type": "Country", "name": stop.country} for stop in trip.stops],
            },
            "citation": [
                {
                    "@type": "Article",
                    "headline": report.title,
                    "publisher": {"@type": "Organization", "name": report.publisher},
                    **({"url": report.link} if report.link else {}),
                    **({"datePublished": report.published.isoformat()} if report.published else {}),
                }
                for report in page.reports
            ],
        }
    )


def _day(trip: TripView) -> str:
    return trip.when.first_day.isoformat() if trip.when.first_day else ""


def _days(trip: TripView) -> dict[str, Any]:
    first, last = trip.when.first_day, trip.when.last_day
    return {
        **({"departureTime": first.isoformat()} if first else {}),
        **({"arrivalTime": last.isoformat()} if last else {}),
    }


def _script(shape: dict[str, Any]) -> SafeString:
    text = json.dumps(shape, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
