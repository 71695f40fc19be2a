"""Linked data for search engines: a tracker as a list of its trips, a trip with stops and citations."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from envoyage.facts import Status
from envoyage.publish.agreements import AgreementPage
from envoyage.publish.asking import PAGE
from envoyage.publish.book import TripPage
from envoyage.publish.export.files import DataFile
from envoyage.publish.listing import ReportLine
from envoyage.publish.tracker_page import TrackerView
from envoyage.publish.view import TripView

_EVENT = {
    Status.PLANNED: "https://schema.org/EventScheduled",
    Status.CANCELLED: "https://schema.org/EventCancelled",
    Status.POSTPONED: "https://schema.org/EventPostponed",
}
_ACTION = {
    Status.PLANNED: "https://schema.org/PotentialActionStatus",
    Status.POSTPONED: "https://schema.org/PotentialActionStatus",
    Status.UNDERWAY: "https://schema.org/ActiveActionStatus",
    Status.COMPLETED: "https://schema.org/CompletedActionStatus",
    Status.CANCELLED: "https://schema.org/FailedActionStatus",
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
            **({"dateModified": view.updated.isoformat()} if view.updated else {}),
            "mainEntity": {
                "@type": "ItemList",
                **({} if view.further else {"numberOfItems": view.asked.total}),
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


def trip_linked(page: TripPage, canonical: str, *, root: str) -> SafeString:
    """The trip with its stops, and the publications it is cited from.

    Args:
        root: scheme and host, for the way that leads here.
    """
    crumbs = [(words.title, f"{root}{words.url}") for words in page.trackers[:1]]
    trip = page.trip
    return _script(
        {
            "@context": "https://schema.org",
            "@type": ["Trip", "TravelAction"],
            "name": trip.title,
            "url": canonical,
            "identifier": trip.id,
            "actionStatus": _ACTION[trip.status],
            "agent": {"@type": "Person", "name": trip.official},
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
            "citation": _citations(page.reports),
            "breadcrumb": _crumbs([*crumbs, (trip.title, canonical)]),
        }
    )


def standing_at(
    request: HttpRequest,
    address: str,
    name: str,
    *,
    kind: str = "WebPage",
    of: dict[str, Any] | None = None,
    above: Sequence[tuple[str, str]] = (),
) -> dict[str, object]:
    """What every template asks of its page: where it stands, and the same as linked data.

    Args:
        of: whom or what the page is about.
        above: the pages that lead to it, each with its name and its address.
    """
    canonical = request.build_absolute_uri(address)
    crumbs = [(words, request.build_absolute_uri(url)) for words, url in above]
    return {
        "canonical": canonical,
        "linked": page_linked(name, canonical, kind=kind, of=of, crumbs=crumbs),
    }


def page_linked(
    name: str,
    canonical: str,
    *,
    kind: str = "WebPage",
    of: dict[str, Any] | None = None,
    crumbs: Sequence[tuple[str, str]] = (),
) -> SafeString:
    """A page by its name, whom or what it is about, and the way that leads to it."""
    shape: dict[str, Any] = {"@context": "https://schema.org", "@type": kind, "name": name, "url": canonical}
    if of:
        shape["mainEntity"] = of
    if crumbs:
        shape["breadcrumb"] = _crumbs((*crumbs, (name, canonical)))
    return _script(shape)


def agreement_linked(page: AgreementPage, canonical: str) -> SafeString:
    """The paper as a document, between whom, and the publications that tell of it."""
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "CreativeWork",
            "name": page.title,
            "additionalType": page.kind,
            "url": canonical,
            "identifier": page.slug,
            "creativeWorkStatus": page.state.value,
            **({"dateCreated": page.day.isoformat()} if page.day else {}),
            "contributor": [
                {"@type": "Country" if code else "Organization", "name": name} for code, name in page.parties
            ],
            "subjectOf": {"@type": "Trip", "name": page.trip.title, "identifier": page.trip.id},
            "citation": _citations(page.reports),
        }
    )


def data_linked(files: Iterable[DataFile], canonical: str) -> SafeString:
    """The record as a data set with its files."""
    root = canonical.partition("/data/")[0]
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "Dataset",
            "name": _("Envoyage: trips of officials"),
            "description": _("Who went where and when, whom they met, what came of it, and who says so."),
            "url": canonical,
            "isAccessibleForFree": True,
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": file.name,
                    "encodingFormat": file.media.partition(";")[0],
                    "contentUrl": f"{root}/{file.name}",
                }
                for file in files
            ],
        }
    )


def _crumbs(crumbs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": url}
            for place, (name, url) in enumerate(crumbs, 1)
        ],
    }


def _citations(reports: Iterable[ReportLine]) -> list[dict[str, Any]]:
    return [
        {
            "@type": "Article",
            "headline": report.title,
            "publisher": {"@type": "Organization", "name": report.publisher},
            **({"url": report.link} if report.link else {}),
            **({"datePublished": report.published.isoformat()} if report.published else {}),
        }
        for report in reports
    ]


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
