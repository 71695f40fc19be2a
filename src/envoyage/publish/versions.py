"""What every page rests on, told by version: for who keeps pages and asks which of them are old.

A page that shows a trip in full rests on the trip's version; one that counts trips, on their outlines.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Count, Max

from envoyage import gazetteer
from envoyage.publish.asking import PAGE
from envoyage.publish.book import front as front_tracker
from envoyage.publish.corrections import corrections as corrected
from envoyage.publish.filters import selected
from envoyage.publish.outlines import Outlines
from envoyage.publish.tracker import tracker_words
from envoyage.publish.visits.addresses import country_slug
from envoyage.publish.visits.office import parsed
from envoyage.publish.visits.offices import office_slug
from envoyage.record import models
from envoyage.record.batches import batches
from envoyage.record.moves import Move
from envoyage.record.people import PERSON
from envoyage.record.plain import plain

Version = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list of trips on one page or more.

    Attributes:
        whole: what the first page rests on, which has the sums too.
        further: what each page after it rests on: its own rows, and how many pages there are.
    """

    whole: Version
    further: tuple[Version, ...] = ()


def front() -> str | None:
    """The tracker on which the site opens."""
    return front_tracker()


def tracker_slugs() -> tuple[str, ...]:
    """The trackers, in the order in which they were defined last."""
    return tuple(models.Tracker.objects.order_by("version").values_list("slug", flat=True))


def trackers(book: Outlines) -> Iterator[tuple[str, Listed]]:
    """Each tracker's slug with what its pages rest on: its words and its trips."""
    for row in models.Tracker.objects.order_by("version"):
        words = tracker_words(row.slug, row.definition)
        trips = list(selected(words.selection).values_list("slug", flat=True))
        yield row.slug, _listed(book, trips, row.version)


def worded() -> Version:
    """The words of all trackers, by version."""
    return tuple(models.Tracker.objects.order_by("version").values_list("slug", "version"))


def everything(book: Outlines) -> Listed:
    """What the list of all trips rests on."""
    return _listed(book, list(book.order), 0)


def _listed(book: Outlines, trips: Sequence[str], words: int) -> Listed:
    """A trip enters with a version of its own, greater than any before; one that leaves is not counted."""
    pages = list(batches(trips, PAGE))
    last = max((book.versions[slug] for slug in trips), default=0)
    return Listed(
        whole=(words, len(trips), last),
        further=tuple((words, len(pages), book.full(some)) for some in pages[1:]),
    )


def trips(book: Outlines) -> Iterator[tuple[str, Version]]:
    """Each published trip's id with what its page rests on: its facts, its official, its trackers' words."""
    above: dict[str, list[object]] = defaultdict(list)
    for row in models.Tracker.objects.order_by("version"):
        words = tracker_words(row.slug, row.definition)
        for slug in selected(words.selection).values_list("slug", flat=True):
            above[slug] += [row.slug, row.version]
    for slug, version in book.versions.items():
        yield slug, (version, *book.trips[slug][1:3], *above.get(slug, ()))


def enlisted() -> int | None:
    """The last entry about the roster, which says who held which office when."""
    found: int | None = models.Entry.objects.filter(move=Move.ENLIST).aggregate(last=Max("seq"))["last"]
    return found


def countries(book: Outlines) -> Iterator[tuple[str, Version]]:
    """Each country's place in the address with what its page rests on: trips to it, and by its officials."""
    found: dict[str, list[object]] = defaultdict(list)
    for code, trips in sorted(book.by_country().items()):
        if code in gazetteer.countries():
            found[country_slug(code)] += [code, book.of(trips)]
    yield from ((slug, tuple(version)) for slug, version in sorted(found.items()))


def officials(book: Outlines) -> Iterator[tuple[str, frozenset[tuple[str, str]], Version]]:
    """Each person's id, the offices held on trips, and what the page rests on: who it is, and every trip."""
    on: dict[str, list[object]] = defaultdict(list)
    held: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for slug, trip in book.trips.items():
        if trip[6] and trip[7]:
            held[trip[1]].add((trip[7], trip[6]))
        on[trip[1]].append(book.outlines[slug])
        for seen in book.seen.get(slug, ()):
            on[seen[2]].append((seen, trip[4]))
    columns = ("slug", "name", "office", "country", "aliases")
    for slug, *who in plain(models.Person.objects.order_by("slug").values_list(*columns)):
        yield slug, frozenset(held.get(slug, ())), (*who, on.get(slug))


def offices() -> Iterator[tuple[str, tuple[str, str], Version]]:
    """Each office's place in the address, which it is, and what its page rests on: the trips made in it."""
    rows = models.Trip.objects.exclude(office_id=None).exclude(country=None).order_by("country", "office_id")
    counted = rows.values("country", "office_id").annotate(many=Count("slug"), last=Max("version"))
    for row in counted:
        office = (row["country"] or "", row["office_id"] or "")
        slug = office_slug(*office)
        if parsed(slug):
            yield slug, office, (row["many"], row["last"])


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


def topics(book: Outlines) -> Iterator[tuple[str, Listed]]:
    """Each topic with what its pages rest on: the trips on which it came up, and what else did there."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for trip, many in book.topics.items():
        for _, slug, label in many:
            found[slug][trip].append(label)
    place = {slug: number for number, slug in enumerate(book.order)}
    for slug, labels in sorted(found.items()):
        trips = sorted(labels, key=place.__getitem__)
        pages = list(batches(trips, PAGE))
        worded = Counter(label for some in labels.values() for label in some)
        label = min(worded, key=lambda label: (-worded[label], label))
        yield (
            slug,
            Listed(
                whole=(book.of(trips), book.beside(trips), sorted(worded), label, book.full(pages[0])),
                further=tuple((len(pages), label, book.full(some)) for some in pages[1:]),
            ),
        )


def agreements(book: Outlines) -> Iterator[tuple[str, Version]]:
    """Each agreement with its trip, and with the papers between the same two states."""
    rows = list(models.Agreement.objects.order_by("slug").values_list("slug", "trip", "home", "code"))
    alike: dict[frozenset[object], list[object]] = defaultdict(list)
    for slug, trip, home, code in rows:
        alike[frozenset((home, code))].append((slug, trip, book.versions[trip]))
    for slug, trip, home, code in rows:
        yield slug, (book.full([trip]), *alike[frozenset((home, code))])


def papers() -> Version:
    """What the lists of agreements rest on."""
    columns = (
        "slug",
        "state",
        "about",
        "party",
        "code",
        "day",
        "home",
        "told",
        "trip__version",
        "trip__name",
    )
    return tuple(models.Agreement.objects.order_by("slug").values_list(*columns))


def corrections() -> Version:
    """How many pages of corrections there are, and the last entry of the ledger."""
    last = models.Entry.objects.aggregate(last=Max("seq"))["last"]
    return corrected().pages, last
