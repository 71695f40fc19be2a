"""Atom: a feed of trips, and one of what changed on them and was corrected."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from django.db.models import Min
from django.utils.translation import gettext_noop

from envoyage.facts import DateSpan
from envoyage.publish.export.batch import Batch, TripRow
from envoyage.publish.export.facts import country_name
from envoyage.publish.export.form import About, OfTrips, Piece
from envoyage.publish.export.shape import moment
from envoyage.publish.history import Event
from envoyage.record.models import Entry
from envoyage.record.moves import Move
from envoyage.tongue.days import span_words


class Atom(OfTrips):
    """RFC 4287: an entry a trip, dated by the day of its publication."""

    name, suffix, media = "atom", "atom", "application/atom+xml; charset=utf-8"
    says = gettext_noop("a feed to subscribe to")

    def setup(self) -> Iterator[bytes]:
        yield head(self.about, "feed.atom").encode()

    def gather(self, batch: Batch) -> Iterator[Piece]:
        since = published(batch.slugs)
        routes = batch.stops("country")
        for trip in batch.trips:
            codes = [code for (code,) in routes[trip.slug]]
            said = entry(
                key=self.about.trip(trip.slug)
                if self.about.base != "/"
                else f"urn:envoyage:trip:{trip.slug}",
                title=heading(trip, codes),
                link=self.about.trip(trip.slug),
                published=since.get(trip.slug, trip.changed_at),
                updated=trip.changed_at,
                author=trip.name,
                body="".join(_paragraphs(batch, trip)),
                terms=[*dict.fromkeys(codes), *(one["label"] for one in _topics(batch, trip))],
            )
            yield "", said.encode()

    def finish(self) -> Iterator[bytes]:
        yield b"</feed>\n"


def changes(about: About, events: Iterable[Event], titles: Mapping[str, str]) -> Iterator[bytes]:
    """The feed of what changed, newest first; `titles` are those of the trips."""
    yield head(about, "changes.atom").encode()
    for event in events:
        if event.trip not in titles:
            continue
        why = f"<p>{escape(event.why)}</p>" if event.why else ""
        yield entry(
            key=f"urn:envoyage:change:{event.trip}:{event.at.isoformat()}:{event.what.replace(' ', '-')}",
            title=f"{event.what}: {titles[event.trip]}",
            link=about.trip(event.trip),
            published=event.at,
            updated=event.at,
            author=event.who,
            body=f"<p>{escape(event.what)}, {escape(event.who)}.</p>{why}",
            terms=(),
        ).encode()
    yield b"</feed>\n"


def published(slugs: Iterable[str]) -> dict[str, datetime]:
    """When something of each trip was first accepted."""
    rows = Entry.objects.filter(subject__in=list(slugs), move=Move.ACCEPT, undone_by__isnull=True).order_by()
    return dict(rows.values_list("subject").annotate(first=Min("at")))


def heading(trip: TripRow, codes: Iterable[str]) -> str:
    """`Marco Rubio to Jamaica, Guyana, Suriname, March 26 to 27, 2025`."""
    where = ", ".join(country_name(code) or code for code in dict.fromkeys(codes))
    when = f", {span_words(DateSpan.parse(trip.edtf))}" if trip.edtf else ""
    return f"{trip.name} to {where}{when}"


def head(about: About, name: str) -> str:
    """The beginning of a feed, up to its first entry."""
    query = f"?{about.query}" if about.query else ""
    address = f"{about.base}{name}{query}"
    key = address if about.base != "/" else f"urn:envoyage:{name}{query}"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<id>{escape(key)}</id><title>{escape(about.title)}</title><subtitle>{escape(about.sentence)}</subtitle>"
        f"<updated>{moment(about.changed)}</updated>"
        f'<link rel="self" href={quoteattr(address)}/><link href={quoteattr(about.base)}/>'
        "<author><name>Envoyage</name></author>\n"
    )


def entry(
    *,
    key: str,
    title: str,
    link: str,
    published: datetime,
    updated: datetime,
    author: str,
    body: str,
    terms: Iterable[str],
) -> str:
    """One entry; `body` is HTML already."""
    categories = "".join(f"<category term={quoteattr(term)}/>" for term in terms)
    return (
        f"<entry><id>{escape(key)}</id><title>{escape(title)}</title><link href={quoteattr(link)}/>"
        f"<published>{moment(published)}</published><updated>{moment(updated)}</updated>"
        f"<author><name>{escape(author)}</name></author>{categories}"
        f'<content type="html">{escape(body)}</content></entry>\n'
    )


def _topics(batch: Batch, trip: TripRow) -> list[dict[str, str]]:
    topics: list[dict[str, str]] = batch.payloads[trip.slug]["trip"]["topics"]
    return topics


def _paragraphs(batch: Batch, trip: TripRow) -> Iterator[str]:
    """Where the trip stands, whom it met, what was discussed and signed; then the sources."""
    facts = batch.payloads[trip.slug]["trip"]
    office = f", {trip.office}" if trip.office else ""
    yield f"<p>{escape(trip.name + office)}: {escape(trip.status)}.</p>"
    met = [one["name"] for one in facts["meetings"]]
    for label, many in (("Met", met), ("Discussed", [one["label"] for one in facts["topics"]])):
        if many:
            yield f"<p>{label}: {escape(', '.join(many))}.</p>"
    deals = [
        " ".join(
            part for part in (one["kind"].replace("_", " "), one["about"] and f"on {one['about']}") if part
        )
        for one in facts["agreements"]
    ]
    if deals:
        yield f"<p>Signed or announced: {escape(', '.join(deals))}.</p>"
    yield "<ul>"
    for report in batch.payloads[trip.slug]["reports"]:
        if source := batch.sources.get(report):
            title = escape(f"{source.publisher or 'Publisher not known'}: {source.title or source.id}")
            web = source.url and source.url.startswith(("http://", "https://"))
            yield (
                f"<li><a href={quoteattr(source.url or '')}>{title}</a></li>" if web else f"<li>{title}</li>"
            )
    yield "</ul>"
