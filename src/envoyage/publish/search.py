"""Search: trips with the sentence that has the words, and the people, places and topics of that name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Count, Max, Q

from envoyage.facts import DateSpan, Passage, Passages, Report
from envoyage.gazetteer import LANGUAGES, countries, country, fold, region, regions
from envoyage.publish.evidence import Testimony, hear
from envoyage.publish.sentences import sentence_around
from envoyage.publish.snapshot.people import is_woman
from envoyage.publish.subjects import topic_named
from envoyage.publish.titles import title_alone
from envoyage.reconcile.subjects import wordings
from envoyage.reconcile.values import Merged, MergedTrip, Support
from envoyage.record import models, words
from envoyage.tongue.days import span_words
from envoyage.tongue.languages import below, current
from envoyage.tongue.phrases import capital, home_name, itinerary

MOST = 30  # trips in an answer; the filter `text` has them all
_NAMES = 8  # people, places and topics, each


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A trip that has all the words, and the sentences of its reports that have most of them."""

    trip: str
    url: str
    official: str
    dates: str
    itinerary: str
    said: Testimony | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person, place or topic whose name has all the words; `trips` is how many it is on."""

    kind: str
    key: str
    name: str
    more: str
    trips: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a question finds.

    Attributes:
        words: those looked for, as the index has them.
        trips: how many have all the words; `hits` are the best of them.
        loosened: no trip has all the words, so the hits have only `words` of what was asked.
    """

    question: str
    words: tuple[str, ...]
    trips: int
    hits: tuple[Hit, ...]
    names: tuple[Name, ...]
    loosened: bool = False


def search(question: str, *, most: int = MOST) -> Found:
    """Looks for the words of `question` in the published trips and in the names of what they are about."""
    asked = words.asked(question)
    if not asked:
        return Found(question=question, words=(), trips=0, hits=(), names=())
    looked = asked
    total = _total(asked)
    if not total and len(asked) > 1:
        # Rather the trips of all words but the one that fewest have, than nothing.
        without = [(_total(rest), rest) for n in range(len(asked)) if (rest := asked[:n] + asked[n + 1 :])]
        total, looked = max(without)
    return Found(
        question=question,
        words=looked,
        trips=total,
        hits=tuple(_hits(words.best(looked, most=most), looked)) if total else (),
        names=tuple(_names(asked)),
        loosened=looked != asked,
    )


def _total(asked: Sequence[str]) -> int:
    return models.Trip.objects.filter(slug__in=words.having(asked)).count()


def _hits(slugs: Sequence[str], asked: Sequence[str]) -> Iterator[Hit]:
    rows = models.Trip.objects.in_bulk(slugs)
    merged = {slug: rows[slug].merged for slug in slugs}
    ids = {report for trip in merged.values() for report in trip.reports}
    reports = {row.id: row.as_fact() for row in models.Report.objects.filter(id__in=ids)}
    for slug in slugs:
        trip = merged[slug]
        yield Hit(
            trip=slug,
            url=below(f"/trips/{slug}/"),
            official=trip.traveller.fact.name,
            dates=span_words(DateSpan.parse(rows[slug].edtf)),
            itinerary=itinerary(stop.fact.country for stop in trip.stops),
            said=_said(trip, reports, asked),
        )


def _said(trip: MergedTrip, reports: Mapping[str, Report], asked: Sequence[str]) -> Testimony | None:
    """The sentence of a fact that has most of the words, with these marked; none when they are only names."""
    seen: set[tuple[str, int]] = set()
    best: tuple[Report, Passages] | None = None
    most = 0
    for support in _supports(trip):
        report = reports.get(support.report)
        for passage in support.passages if report else ():
            assert report is not None
            start, end = sentence_around(report.text, passage)
            if (report.id, start) in seen:
                continue
            seen.add((report.id, start))
            marks, has = _marks(report.text, start, end, asked)
            if has > most:
                best, most = (report, marks), has
    return hear(*best) if best else None


def _supports(trip: MergedTrip) -> Iterator[Support]:
    facts: tuple[Merged[Any], ...] = (
        *trip.quotes,
        *trip.agreements,
        *trip.topics,
        *trip.places,
        *trip.meetings,
        *trip.stops,
    )
    for stated in facts:
        yield from stated.support
    yield from (*trip.traveller.support, *trip.status.support, *trip.dates.support)


def _marks(text: str, start: int, end: int, asked: Sequence[str]) -> tuple[Passages, int]:
    """Where the words stand in a stretch of text, and how many of them do."""
    marks: list[Passage] = []
    has: set[str] = set()
    for match in words.WORD.finditer(text, start, end):
        token = fold(match.group().lower())
        if fitting := {word for word in asked if _fits(token, word, last=word == asked[-1])}:
            marks.append(Passage(*match.span()))
            has |= fitting
    return tuple(marks), len(has)


def _fits(token: str, word: str, *, last: bool) -> bool:
    """The last word of a question may be unfinished."""
    return token.startswith(word) if last else token == word


def _named(name: str, asked: Sequence[str]) -> bool:
    """True when a name has every word, each as the beginning of one of its own."""
    own = words.tokens(name)
    return all(any(token.startswith(word) for token in own) for word in asked)


def _names(asked: Sequence[str]) -> Iterator[Name]:
    yield from _people(asked)
    yield from _places(asked)
    yield from _topics(asked)


def _people(asked: Sequence[str]) -> Iterator[Name]:
    """Those who travelled and those who were met; an id is a name without accents."""
    like = Q()
    for word in asked:
        like &= Q(slug__contains=word) | Q(name__icontains=word)
    rows = models.Person.objects.filter(like).annotate(trips_made=Count("trips"))
    found = [row for row in rows.order_by("-trips_made", "slug")[: _NAMES * 4] if _named(row.name, asked)]
    met = dict(
        models.Appearance.objects.filter(person__in=[row.slug for row in found[:_NAMES]], shown=True)
        .order_by()
        .values_list("person")
        .annotate(Count("trip", distinct=True))
    )
    for row in found[:_NAMES]:
        land = home_name(row.country) if row.country else ""
        woman = is_woman(row.name, row.office)
        office = title_alone(current(), row.office or "", row.country or "", woman=woman)
        yield Name(
            kind="person",
            key=row.slug,
            name=row.name,
            more=", ".join(filter(None, (office, land))),
            trips=met.get(row.slug, 0),
        )


@cache
def _gazetteer() -> tuple[tuple[str, str, str, frozenset[str]], ...]:
    """Kind, id, the name in all languages and the countries of every country and region."""
    lands = (
        ("country", code, " · ".join(land.name(language) for language in LANGUAGES), frozenset({code}))
        for code, land in countries().items()
    )
    parts = (
        ("region", id_, " · ".join(part.name(language) for language in LANGUAGES), part.members)
        for id_, part in regions().items()
        if part.members
    )
    return (*lands, *parts)


def _places(asked: Sequence[str]) -> Iterator[Name]:
    found = [place for place in _gazetteer() if any(_named(name, asked) for name in place[2].split(" · "))][
        :_NAMES
    ]
    for kind, key, _, codes in found:
        stops = models.Stop.objects.filter(country__in=codes)
        trips = stops.order_by().aggregate(trips=Count("trip", distinct=True))["trips"]
        name = country(key).name(current()) if kind == "country" else region(key).name(current())
        if trips:
            yield Name(kind=kind, key=key, name=name, more="", trips=trips)


def _topics(asked: Sequence[str]) -> Iterator[Name]:
    named = [slug for slug, words in wordings().items() if _named(words, asked)]
    like = Q()
    for word in asked:
        like &= Q(slug__contains=word)
    rows = models.Topic.objects.filter(like | Q(slug__in=named)).order_by().values("slug")
    counted = rows.annotate(trips=Count("trip", distinct=True), label=Max("label")).order_by("-trips", "slug")
    some = counted[: _NAMES * 4]
    kept = [row for row in some if row["slug"] in named or _named(row["label"], asked)]
    for row in kept[:_NAMES]:
        name = capital(topic_named(row["slug"], row["label"]))
        yield Name(kind="topic", key=row["slug"], name=name, more="", trips=row["trips"])
