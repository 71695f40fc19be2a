"""What every page rests on, told by version: for who keeps pages and asks which of them are old."""

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Count, F, Max, QuerySet

from envoyage import gazetteer
from envoyage.publish.asking import PAGE
from envoyage.publish.book import front as front_tracker
from envoyage.publish.corrections import corrections as corrected
from envoyage.publish.filters import selected
from envoyage.publish.tracker import tracker_words
from envoyage.publish.visits.addresses import country_slug
from envoyage.publish.visits.office import parsed
from envoyage.publish.visits.offices import office_slug
from envoyage.record import models
from envoyage.record.moves import Move
from envoyage.record.people import PERSON

Version = tuple[object, ...]


def front() -> Version:
    """What the front page rests on."""
    slug = front_tracker()
    return () if slug is None else (slug, *dict(trackers())[slug])


def trackers() -> Iterator[tuple[str, Version]]:
    """Each tracker's slug with what its pages rest on: its words and its trips."""
    for row in models.Tracker.objects.order_by("version"):
        words = tracker_words(row.slug, row.definition)
        yield row.slug, (row.version, *_of(selected(words.selection)))


def trips() -> Iterator[tuple[str, Version]]:
    """Each published trip's id with what its page rests on: its facts, its official, its trackers' words.

    And what happened before it: the page tells since when no such trip had been made.
    """
    above: dict[str, list[object]] = defaultdict(list)
    for row in models.Tracker.objects.order_by("version"):
        words = tracker_words(row.slug, row.definition)
        for slug in selected(words.selection).values_list("slug", flat=True):
            above[slug] += [row.slug, row.version]
    enlisted = models.Entry.objects.filter(move=Move.ENLIST).aggregate(last=Max("seq"))["last"]
    before: dict[str | None, tuple[int, int]] = defaultdict(lambda: (0, 0))
    rows = models.Trip.objects.order_by(F("start").asc(nulls_last=True), "slug")
    columns = ("slug", "version", "official", "country", "changed_at")
    for slug, version, official, home, changed in rows.values_list(*columns).iterator():
        many, last = before[home]
        before[home] = many + 1, max(last, version)
        yield slug, (version, official, changed.isoformat(), *above[slug], *before[home], enlisted)


def countries() -> Iterator[tuple[str, Version]]:
    """Each country's place in the address with what its page rests on: trips to it, and by its officials."""
    found: dict[str, list[object]] = defaultdict(list)
    for side in ("country", "home"):
        rows = models.Stop.objects.exclude(**{side: None}).order_by(side).values(side)
        for row in rows.annotate(many=Count("trip", distinct=True), last=Max("trip__version")):
            if row[side] in gazetteer.countries():
                found[country_slug(row[side])] += [row[side], row["many"], row["last"]]
    yield from ((slug, tuple(version)) for slug, version in sorted(found.items()))


def officials() -> Iterator[tuple[str, Version]]:
    """Each person's id with what the page rests on: who it is, and every trip with that person."""
    seen = models.Appearance.objects.order_by("person").values("person")
    on = {
        row["person"]: (row["many"], row["last"])
        for row in seen.annotate(many=Count("trip", distinct=True), last=Max("trip__version"))
    }
    rows = models.Person.objects.order_by("slug").values_list("slug", "name", "office", "aliases")
    for slug, *who in rows.iterator():
        yield slug, (*who, *on.get(slug, ()))


def offices() -> Iterator[tuple[str, Version]]:
    """Each office's place in the address with what its page rests on: the trips made in it."""
    rows = models.Trip.objects.exclude(office_id=None).exclude(country=None).order_by("country", "office_id")
    counted = rows.values("country", "office_id").annotate(many=Count("slug"), last=Max("version"))
    for row in counted:
        slug = office_slug(row["country"] or "", row["office_id"] or "")
        if parsed(slug):
            yield slug, (row["many"], row["last"])


def persons_moved() -> Iterator[tuple[str, str]]:
    """Ids that persons had, with the ones that they have today."""
    published = models.Person.objects.values_list("slug", flat=True)
    gone = models.Redirect.objects.filter(old__startswith=PERSON).order_by("old").values_list("old", "new")
    known = set(published)
    for old, new in gone:
        if (now := new.removeprefix(PERSON)) in known:
            yield old.removeprefix(PERSON), now


def moved() -> Iterator[tuple[str, str]]:
    """Ids that trips had, with the ones that they have today, as far as those are published."""
    published = models.Trip.objects.values("slug")
    gone = models.Redirect.objects.exclude(old__in=published).filter(new__in=published)
    yield from gone.order_by("old").values_list("old", "new")


def everything() -> Version:
    """What the list of all trips rests on."""
    return _of(models.Trip.objects.all())


def topics() -> Iterator[tuple[str, Version]]:
    """Each topic with how many trips it has, and the newest version of one of them."""
    rows = models.Topic.objects.order_by("slug").values("slug")
    for row in rows.annotate(many=Count("trip", distinct=True), last=Max("trip__version")):
        yield row["slug"], (row["many"], row["last"])


def agreements() -> Iterator[tuple[str, Version]]:
    """Each agreement with the version of its trip."""
    rows = models.Agreement.objects.order_by("slug").values_list("slug", "trip__version")
    for slug, version in rows:
        yield slug, (version,)


def corrections() -> Version:
    """How many pages of corrections there are, and the last entry of the ledger."""
    last = models.Entry.objects.aggregate(last=Max("seq"))["last"]
    return corrected().pages, last


def pages_of(version: Version) -> int:
    """On how many pages a list of trips stands whose version begins or ends with how many they are."""
    many = version[-2]
    return -(-many // PAGE) if isinstance(many, int) else 1


def _of(trips: QuerySet[models.Trip]) -> Version:
    """The version of a list of trips: whichever enters, leaves or changes, one of these does too.

    A trip enters with a version of its own, greater than any before; one that leaves is no longer counted.
    """
    found = trips.order_by().aggregate(many=Count("slug"), last=Max("version"))
    return found["many"], found["last"]
