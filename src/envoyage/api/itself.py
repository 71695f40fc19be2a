"""What the record tells of itself: what is found in it, what was corrected, what it lacks, how it is made."""

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from envoyage.api.paging import Page, listed
from envoyage.api.refusing import Refusal
from envoyage.facts.contract import Json
from envoyage.insight.claims import CLAIMS
from envoyage.insight.gaps import OfficeGaps, gaps
from envoyage.insight.switches import SWITCHES
from envoyage.publish.accuracy import accuracy
from envoyage.publish.corrections import Correction, corrections_before
from envoyage.publish.evidence import Testimony
from envoyage.publish.export.facts import office_in_words
from envoyage.publish.export.files import FILES
from envoyage.publish.export.tables import TABLES
from envoyage.publish.filters import FIELDS
from envoyage.publish.search import search
from envoyage.publish.trackers import tracker_index

_LONGEST = 200  # characters of a question


def find(request: HttpRequest) -> Json:
    """What the words of `q` find."""
    question = " ".join(request.GET.get("q", "").replace("\x00", " ").split())
    if len(question) > _LONGEST:
        raise Refusal(400, f"q is {len(question)} characters long; it takes up to {_LONGEST}.", field="q")
    found = search(question)
    return {
        "question": found.question,
        "words": list(found.words),
        "trips": found.trips,
        "loosened": found.loosened,
        "hits": [
            {
                "trip": hit.trip,
                "url": request.build_absolute_uri(hit.url),
                "official": hit.official,
                "dates": hit.dates,
                "itinerary": hit.itinerary,
                "said": _said(hit.said) if hit.said else None,
            }
            for hit in found.hits
        ],
        "names": [
            {"kind": one.kind, "id": one.key, "name": one.name, "more": one.more, "trips": one.trips}
            for one in found.names
        ],
    }


def corrections(request: HttpRequest) -> Json:
    """A page of what was changed or taken back after it had been published, newest first."""
    page = Page.of(request)
    before = page.after[0] if page.after else None
    if before is not None and not isinstance(before, int):
        raise Refusal(400, "cursor is none that a page gave; take it from “next”.", field="cursor")
    found = corrections_before(before, page.limit + 1)
    some = found[: page.limit]
    more = (some[-1].event.seq,) if len(found) > page.limit else None
    return listed(request, [_correction(one) for one in some], more)


def known_gaps(request: HttpRequest) -> Json:
    """What the record does not cover, office by office, and in the words of trackers."""
    return {
        "offices": [_gap(one) for one in gaps(timezone.now().date())],
        "trackers": [
            {"id": line.words.slug, "gaps": list(line.words.gaps)}
            for line in tracker_index()
            if line.words.gaps
        ],
    }


def files(request: HttpRequest) -> Json:
    """Every file of data with its address, the columns of each table, and the filters that files take."""
    return {
        "files": [
            {
                **{name: getattr(file, name) for name in ("name", "format", "table", "media", "says")},
                "url": request.build_absolute_uri(reverse("pages:data-file", args=[file.name])),
            }
            for file in FILES.values()
        ],
        "tables": [
            {
                "name": table.name,
                "title": table.title,
                "key": list(table.key),
                "columns": [asdict(column) for column in table.columns],
            }
            for table in TABLES.values()
        ],
        "filters": [{"name": field.name, "says": field.says} for field in FIELDS],
    }


def method(request: HttpRequest) -> Json:
    """How well the reader reads, the switches of counting, and the kinds of claim that are answered."""
    measured = accuracy()
    scores = [
        {**asdict(score), "precision": score.precision, "recall": score.recall} for score in measured.scores
    ]
    return {
        "accuracy": {"reports": measured.reports, "scores": scores},
        "switches": [
            {
                "name": switch.name,
                "asks": switch.question,
                "options": [{"value": one.value, "sentence": one.sentence} for one in switch.options],
            }
            for switch in SWITCHES
        ],
        "claims": [{"name": kind.name, "says": kind.asks} for kind in CLAIMS.values()],
    }


def _said(said: Testimony) -> Json:
    same = ("publisher", "published", "language", "sentence", "link", "archived")
    return {"source": said.report, **{name: getattr(said, name) for name in same}}


def _correction(one: Correction) -> Json:
    event = one.event
    return {
        "entry": event.seq,
        "at": event.at,
        "trip": one.trip or None,
        "name": one.name,
        "move": event.move.value,
        "sentence": one.sentence,
        "why": event.why,
        "facts": [{"field": fact.kind, "words": fact.words, "before": fact.before} for fact in one.facts],
    }


def _gap(one: OfficeGaps) -> Json:
    same = ("home", "office_id", "trips", "officials", "first", "last", "undated", "per_year", "only")
    told: dict[str, Any] = {name: getattr(one, name) for name in same}
    return {
        **told,
        "office": office_in_words(one.office_id) if one.office_id else None,
        "empty": [{"first": years.first, "last": years.last} for years in one.empty],
        "untold": list(one.untold),
        "missing": [{"id": id_, "name": name} for id_, name in one.missing],
    }
