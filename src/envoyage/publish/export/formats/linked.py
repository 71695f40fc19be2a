"""JSON-LD: trips, persons and sources in the words of schema.org, each fact a claim with its quotation."""

from collections.abc import Iterator

from django.utils.translation import gettext_noop

from envoyage.facts import Status
from envoyage.facts.contract import Json
from envoyage.publish.export.batch import Batch, TripRow
from envoyage.publish.export.facts import country_name
from envoyage.publish.export.form import About, OfTrips, Piece
from envoyage.publish.export.shape import dumped, source_shape

_EVENT = {
    Status.PLANNED: "https://schema.org/EventScheduled",
    Status.CANCELLED: "https://schema.org/EventCancelled",
    Status.POSTPONED: "https://schema.org/EventPostponed",
}
_FACTS = ("stops", "meetings", "topics", "agreements", "quotes", "places")


class JsonLd(OfTrips):
    """One graph: the data set, then of each trip its event, its claims and their sources."""

    name, suffix, media = "jsonld", "jsonld", "application/ld+json"
    says = gettext_noop("linked data in the words of schema.org")

    def setup(self) -> Iterator[bytes]:
        about = self.about
        dataset = {
            "@type": "Dataset",
            "@id": f"{about.home}#data",
            "name": about.title,
            "description": about.sentence,
            "version": about.version,
            "dateModified": about.changed,
            "license": f"https://spdx.org/licenses/{about.licence}",
        }
        yield f'{{"@context":"https://schema.org","@graph":[\n{dumped(dataset)}'.encode()

    def gather(self, batch: Batch) -> Iterator[Piece]:
        routes = batch.stops("country", "city")
        for trip in batch.trips:
            for source, node in _sources(batch, trip):
                yield source, f",\n{dumped(node)}".encode()
            node = _trip(batch, trip, routes[trip.slug], self.about)
            yield "", f",\n{dumped(node)}".encode()

    def finish(self) -> Iterator[bytes]:
        yield b"\n]}\n"


def _sources(batch: Batch, trip: TripRow) -> Iterator[tuple[str, Json]]:
    for report in batch.payloads[trip.slug]["reports"]:
        if report in batch.sources:
            source = source_shape(batch.sources[report])
            article = {
                "@type": "Article",
                "@id": _source(report),
                "headline": source["title"],
                "publisher": {"@type": "Organization", "name": source["publisher"]},
                "url": source["url"],
                "inLanguage": source["language"],
                "datePublished": source["published"],
            }
            yield report, article


def _trip(batch: Batch, trip: TripRow, route: list[tuple[str, str | None]], about: About) -> Json:
    return {
        "@type": ["Trip", "Event"],
        "@id": about.trip(trip.slug),
        "identifier": trip.slug,
        "name": f"{trip.name} to {', '.join(country_name(code) or code for code, _ in route)}",
        "startDate": trip.start,
        "endDate": trip.end,
        "eventStatus": _EVENT.get(Status(trip.status), "https://schema.org/EventScheduled"),
        "performer": {
            "@type": "Person",
            "@id": f"{about.home}#{trip.official}",
            "name": trip.name,
            "jobTitle": trip.office,
            "nationality": trip.country,
        },
        "itinerary": [
            {
                "@type": "Place",
                "name": city or country_name(code) or code,
                "address": {"@type": "PostalAddress", "addressCountry": code},
            }
            for code, city in route
        ],
        "subjectOf": list(_claims(batch, trip)),
        "dateModified": trip.changed_at,
    }


def _claims(batch: Batch, trip: TripRow) -> Iterator[Json]:
    """Each thing that a source says of the trip, with the words in which it says so."""
    support = batch.payloads[trip.slug]["support"]
    said = [one for field in ("traveller", "status", "dates") for one in support[field]]
    said += [one for field in _FACTS for fact in support[field] for one in fact]
    for one in said:
        text = batch.texts.get(one["report"], "")
        yield {
            "@type": "Claim",
            "text": one["value"],
            "appearance": {
                "@type": "Quotation",
                "text": " … ".join(text[start:end] for start, end in one["passages"]),
                "isPartOf": {"@id": _source(one["report"])},
            },
        }


def _source(report: str) -> str:
    return f"urn:envoyage:source:{report}"
