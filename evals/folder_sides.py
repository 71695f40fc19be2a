"""What each side of `evals.bench_folder` does, in its own process: `python -m evals.folder_sides SIDE OUT`.

It prints last how many pages it made. The pages are those of trips and of officials, in English.
"""

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

import django

T = TypeVar("T")
_AT_ONCE = 150  # trips or officials that a process makes ready between two words about them
SOME = int(os.environ.get("ENVOYAGE_BENCH_SOME", "0"))
"""So many pages of each kind, spread over all; 0 for every one."""


def main(side: str, out: Path) -> int:
    """Makes the pages of a side, or the data for Eleventy."""
    settings_of = "evals.distill_settings" if side == "distill" else "envoyage.project.settings"
    os.environ["DJANGO_SETTINGS_MODULE"] = settings_of
    django.setup()
    from django.conf import settings

    settings.LANGUAGES = settings.LANGUAGES[:1]
    sides = {"ours": _ours, "templates": _templates, "distill": _distill, "data": _data}
    return sides[side](out)


def some(every: Iterable[T]) -> list[T]:
    """The pages that are made, of all of a kind."""
    listed = list(every)
    return listed[:: max(1, len(listed) // SOME)] if SOME else listed


def _ours(out: Path) -> int:
    return _made(out, processes=os.cpu_count() or 1)


def _made(out: Path, *, processes: int) -> int:
    from envoyage.pages.folder.addresses import addresses
    from envoyage.pages.folder.making import written
    from envoyage.pages.folder.rendering import Renderer

    every = addresses("")
    pages = [
        page
        for kind in ("/trips/", "/officials/")
        for page in some(one for one in every if one.path.startswith(kind) and one.path.count("/") == 3)
    ]
    renderer = Renderer(known=frozenset(page.path for page in every))
    return sum(len(made) for made in written(pages, renderer, out, processes))


def _distill(out: Path) -> int:
    from django_distill.renderer import DistillRenderer  # type: ignore[import-not-found]

    with DistillRenderer(concurrency=os.cpu_count() or 1) as made:
        made.render_to_directory(str(out))
    return sum(1 for _ in out.rglob("*.html"))


def _templates(out: Path) -> int:
    """Has our pages made as `_ours` does, by one process, and prints what only their templates take.

    That is what Eleventy does: words and drawings are there, and become a file. Where the links of a page
    lead is found here, while Eleventy's templates have them written out.
    """
    from django.template.backends.django import Template

    from envoyage.pages.folder import making, rendering

    taken = 0.0

    def timed(of: Any, name: str) -> None:
        done = getattr(of, name)

        def doing(*args: Any, **more: Any) -> Any:
            nonlocal taken
            begun = time.process_time()
            try:
                return done(*args, **more)
            finally:
                taken += time.process_time() - begun

        setattr(of, name, doing)

    timed(Template, "render")
    timed(rendering, "between_files")
    timed(making.ours, "lay")
    many = _made(out, processes=1)
    print(f"{taken:.3f}")
    return many


def _data(out: Path) -> int:
    """Makes from the book what Eleventy is given: by all processors, asked and drawn in parts as ours are."""
    from envoyage.pages.folder.working import spread
    from envoyage.publish.windows import windows
    from envoyage.record.batches import batches
    from envoyage.record.models import Person, Trip

    out.mkdir(parents=True, exist_ok=True)
    where = windows()
    trips = some(Trip.objects.order_by("slug").values_list("slug", flat=True))
    persons = some(Person.objects.order_by("slug").values_list("slug", flat=True))
    for name, make, slugs in (
        ("trips", _trips_in_lines, sorted(trips, key=lambda slug: where.get(slug, ""))),
        ("officials", _officials_in_lines, persons),
    ):
        parts = list(batches(slugs, _AT_ONCE))
        with (out / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(spread(make, parts, os.cpu_count() or 1))
    return len(trips) + len(persons)


def _trips_in_lines(slugs: list[str]) -> str:
    from envoyage.publish.book import trips_ahead

    with trips_ahead(slugs):
        return _lines(_trips(slugs))


def _officials_in_lines(slugs: list[str]) -> str:
    from envoyage.publish.visits.official import officials_ahead

    with officials_ahead(slugs):
        return _lines(_officials(slugs))


def _lines(rows: Iterable[dict[str, Any]]) -> str:
    from envoyage.record.kept import uncollected

    with uncollected():
        return "".join(json.dumps(row, ensure_ascii=False, default=_plain) + "\n" for row in rows)


def _trips(slugs: list[str]) -> Iterator[dict[str, Any]]:
    from envoyage.insight.about import about_trip
    from envoyage.publish import book, maps

    head = ("id", "title", "official", "official_slug", "office", "itinerary", "status", "checked")
    lines = ("publisher", "title", "link", "language", "published", "facts")
    for slug in slugs:
        page = book.trip_page(slug)
        trip = page.trip
        spec = maps.map_spec([trip.merged], title=trip.title, id="t")
        yield {
            **_named(trip, *head),
            "dates": trip.dates_full,
            "days": trip.when.days,
            **{name: _fact(getattr(trip, name)) for name in ("who", "status_fact", "dates_fact")},
            "stop_count": len(trip.stops),
            "map": maps.trip_map(spec),
            "legs": [
                {"name": leg.end.name or leg.end.country_name, "km": leg.km, "home": leg.home}
                for leg in maps.legs(spec)
            ],
            "linked": {"@type": ["Trip", "TravelAction"], "name": trip.title, "identifier": trip.id},
            "snapshot": [
                {"text": one.text, "facts": [_fact(fact) for fact in one.facts]} for one in trip.snapshot
            ],
            "tellings": [{"sentence": one.sentence} for one in about_trip(slug)],
            "stops": [_stop(at) for at in page.stops],
            "cards": [
                {"title": group.title, "cards": [_card(card) for card in group.cards]} for group in page.cards
            ],
            "reports": [_named(one, *lines) for one in page.reports],
            "history": [_named(event, "at", "what", "who", "why") for event in page.history],
            "trackers": [_named(words, "url", "title") for words in page.trackers],
        }


def _officials(slugs: list[str]) -> Iterator[dict[str, Any]]:
    from envoyage.gazetteer import country
    from envoyage.publish import maps
    from envoyage.publish.visits.addresses import country_slug
    from envoyage.publish.visits.official import official_page

    def stop(one: Any) -> dict[str, str]:
        return {"slug": country_slug(one.code), "country": one.country, "towns": ", ".join(one.cities)}

    for slug in slugs:
        page = official_page(slug)
        assert page is not None
        yield {
            **_named(page, "slug", "name", "office", "home_name", "aliases"),
            "home_slug": country_slug(page.home) if page.home else "",
            "counted": len(page.counted),
            "map": maps.visited_map(page.visits, title=page.name) if page.counted else "",
            "visits": [
                {"slug": country_slug(code), "name": country(code).name(), "many": many}
                for code, many in page.visits.items()
            ],
            "trips": [
                {**_named(line, "trip", "when"), "stops": [stop(one) for one in line.stops]}
                for line in page.trips
            ],
            "met_by": [_named(met, "trip", "name", "day") for met in page.met_by[:40]],
        }


def _stop(at: Any) -> dict[str, Any]:
    from envoyage.publish.visits.addresses import country_slug

    stop = None
    if at.stop:
        own = _named(at.stop, "number", "place", "days", "country")
        stop = {**_fact(at.stop), **own, "slug": country_slug(at.stop.code)}
    return {
        "empty": at.empty,
        "stop": stop,
        "met": [{**_fact(one), **_named(one, "name", "office", "country", "abroad")} for one in at.met],
        "topics": [{**_fact(one), "label": one.label} for one in at.topics],
        "signed": [{**_fact(one), **_named(one, "title", "party", "day")} for one in at.signed],
        "said": [{**_fact(one), **_named(one, "text", "speaker")} for one in at.said],
        "toured": [{**_fact(one), "name": one.name} for one in at.toured],
    }


def _card(card: Any) -> dict[str, Any]:
    says = [
        {
            **_named(said, "publisher", "published", "language", "link"),
            "pieces": [_named(piece, "text", "marked") for piece in said.pieces],
        }
        for said in card.says
    ]
    return {"fact": _fact(card.fact), "says": says}


def _fact(fact: Any) -> dict[str, Any]:
    return _named(fact, "key", "reports", "statement")


def _named(value: object, *names: str) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


if __name__ == "__main__":
    print(main(sys.argv[1], Path(sys.argv[2])))
