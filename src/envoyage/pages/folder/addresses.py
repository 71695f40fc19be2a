"""Every page that the public site has, and for each a digest of what it shows.

Two runs that find the same digest have the same page before them, so the second need not make it. A digest is
taken of versions that the projection keeps, and not of the facts themselves: ten thousand pages are asked for
in a few queries.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from envoyage import __version__
from envoyage.pages.folder.claims import Claims, claims
from envoyage.pages.folder.links import NOT_FOUND
from envoyage.pages.questions import TRIES
from envoyage.pages.taking import DATA
from envoyage.publish import following, versions
from envoyage.publish.asking import By
from envoyage.publish.book import edition
from envoyage.publish.export.files import FILES
from envoyage.publish.outlines import Outlines
from envoyage.publish.versions import Listed
from envoyage.record import photos
from envoyage.record.kept import uncollected
from envoyage.record.once import once
from envoyage.tongue.languages import below


@dataclass(frozen=True, slots=True)
class Address:
    """A page by its address, from the root of the site on, and what it shows."""

    path: str
    shows: str


class Book:
    """What is asked of the book once, for pages of every kind."""

    def __init__(self) -> None:
        self.outlines = once("outlines", Outlines)

    @cached_property
    def claims(self) -> Claims:
        """What the claims about trips rest on, and what is said of the gaps of each office."""
        today = _today()
        return claims(self.outlines, today, shown(program(), today, self.enlisted), settings.CLAIMS)

    @cached_property
    def trackers(self) -> Sequence[tuple[str, Listed]]:
        """Each tracker's slug with what its pages rest on."""
        return tuple(versions.trackers(self.outlines))

    @cached_property
    def enlisted(self) -> int | None:
        """The last entry about the roster."""
        return versions.enlisted()


Kind = Callable[[Book], Iterator[Address]]


def addresses(base_url: str) -> list[Address]:
    """Data, feeds, and pages in each language of the site; what is in all of a kind is in every digest.

    The book is asked once: a page in another language rests on the same, at an address of its own.
    """
    book, everywhere = Book(), shown(program(), base_url)

    def complete(page: Address) -> Address:
        return Address(path=page.path, shows=shown(everywhere, page.shows))

    with uncollected():
        with override(settings.LANGUAGE_CODE):
            found = data_files(base_url) + [complete(file) for file in _feeds(book)]
            pages = [complete(page) for kind in KINDS for page in kind(book)]
        for code, _name in settings.LANGUAGES:
            with override(code):
                root = below("/")
            found += [Address(path=root + page.path[1:], shows=page.shows) for page in pages]
    return found


def data_files(base_url: str) -> list[Address]:
    """The data of the whole book and of each tracker; every file says of which state of the book it is."""
    shows = shown(program(), base_url, edition())
    names = [file for file in DATA if file in FILES]
    with override(settings.LANGUAGE_CODE):
        paths = [reverse("pages:data-file", args=[file]) for file in names]
        for slug in versions.tracker_slugs():
            paths += [reverse("pages:tracker-file", args=[slug, file]) for file in names]
    return [Address(path, shows) for path in paths]


def _place(name: str) -> Callable[[str], str]:
    """Where the pages of a kind are, by their ids: Django is asked once, and for ids that need escaping."""
    before, after = reverse(name, args=["0-0"]).split("0-0")

    def at(slug: str) -> str:
        plain = slug.isascii() and slug.replace("-", "").isalnum()
        return f"{before}{slug}{after}" if plain else reverse(name, args=[slug])

    return at


def shown(*what: object) -> str:
    """The digest of what a page shows."""
    return hashlib.sha256("\n".join(map(str, what)).encode()).hexdigest()[:32]


@cache
def program() -> str:
    """The version of the program with its templates, and of every file that pages are made with."""
    here = Path(__file__).parents[2]
    rooms = ("pages", "publish", "insight", "tongue", "gazetteer", "locale", "facts", "record", "reconcile")
    made_with = sorted(file for room in rooms for file in (here / room).rglob("*"))
    found = hashlib.sha256(__version__.encode())
    for file in made_with:
        if file.is_file() and file.suffix != ".pyc":
            found.update(file.read_bytes())
    return found.hexdigest()


def _front(book: Book) -> Iterator[Address]:
    slug = versions.front()
    told = next((listed.whole for one, listed in book.trackers if one == slug), ())
    yield Address(reverse("pages:front"), shown(slug, *told, _today()))


def _trackers(book: Book) -> Iterator[Address]:
    every = []
    for slug, listed in book.trackers:
        every.append((slug, *listed.whole))
        path = reverse("pages:tracker", args=[slug])
        for by in By:
            query = "" if by is By.OFFICIAL else f"?by={by.value}"
            yield Address(path + query, shown(*listed.whole, _today()))
        yield from _further(path, listed)
        yield Address(reverse("pages:tracker-card", args=[slug]), shown(*listed.whole))
    yield Address(reverse("pages:trackers"), shown(*every))
    yield Address(reverse("pages:card"), shown(book.outlines.all))
    everything = versions.everything(book.outlines)
    yield Address(reverse("pages:trips"), shown(*everything.whole, _today()))
    yield from _further(reverse("pages:trips"), everything)


def _further(path: str, listed: Listed) -> Iterator[Address]:
    """The second page of a long list, and those after it."""
    return (Address(f"{path}?page={n}", shown(*told)) for n, told in enumerate(listed.further, start=2))


def _trips(book: Book) -> Iterator[Address]:
    at = _place("pages:trip")
    for slug, version in versions.trips(book.outlines):
        yield Address(at(slug), shown(*version, book.claims.trips.get(slug), book.enlisted))


def _moved(book: Book) -> Iterator[Address]:
    for old, new in versions.moved():
        yield Address(reverse("pages:trip", args=[old]), shown(new))


def _countries(book: Book) -> Iterator[Address]:
    every = []
    for slug, version in versions.countries(book.outlines):
        every.append(version)
        yield Address(reverse("pages:country", args=[slug]), shown(*version, _today()))
    yield Address(reverse("pages:countries"), shown(*every, _today()))


def _officials(book: Book) -> Iterator[Address]:
    at, gaps = _place("pages:official"), book.claims.gaps
    for slug, held, version in versions.officials(book.outlines):
        lacks = [gaps[office] for office in sorted(held) if office in gaps]
        yield Address(at(slug), shown(*version, lacks, book.enlisted))
    for old, new in versions.persons_moved():
        yield Address(reverse("pages:official", args=[old]), shown(new))
    every = []
    for slug, office, version in versions.offices():
        every.append(slug)
        lack = gaps.get(office)
        yield Address(reverse("pages:office", args=[slug]), shown(*version, lack, book.enlisted, _today()))
    yield Address(reverse("pages:officials"), shown(*every, book.outlines.all))


def _topics(book: Book) -> Iterator[Address]:
    for slug, listed in versions.topics(book.outlines):
        path = reverse("pages:topic", args=[slug])
        yield Address(path, shown(*listed.whole))
        yield from _further(path, listed)
    yield Address(reverse("pages:topics"), shown(book.outlines.discussed, book.outlines.all))


def _agreements(book: Book) -> Iterator[Address]:
    for slug, version in versions.agreements(book.outlines):
        yield Address(reverse("pages:agreement", args=[slug]), shown(*version))
    every = shown(*versions.papers(), _today())
    for query in following.queries(_today()):
        yield Address(reverse("pages:agreements") + query, every)


def _corrections(book: Book) -> Iterator[Address]:
    path, version = reverse("pages:corrections"), versions.corrections()
    yield Address(path, shown(*version))
    for number in range(2, int(str(version[0])) + 1):
        yield Address(f"{path}?page={number}", shown(*version))


def _compared(book: Book) -> Iterator[Address]:
    """The comparisons, the questions to begin with, and what is not covered: sums over all trips."""
    shows = shown(book.outlines.all, book.enlisted, _today())
    for name in ("compare", "compare-governments", "compare-exchange", "ask"):
        yield Address(reverse(f"pages:{name}"), shows)
    for query in TRIES:
        yield Address(f"{reverse('pages:ask')}?{query}", shows)
    yield Address(reverse("pages:gaps"), shown(shows, *versions.worded()))


def _feeds(book: Book) -> Iterator[Address]:
    """Feeds of the whole book and of each tracker, made as pages are; no language has its own."""
    state = edition()
    for file in DATA:
        if file not in FILES:
            yield Address(reverse("pages:data-file", args=[file]), shown(state))
            for slug, listed in book.trackers:
                yield Address(reverse("pages:tracker-file", args=[slug, file]), shown(*listed.whole, state))


def _photos(book: Book) -> Iterator[Address]:
    for file in photos.files():
        yield Address(reverse("pages:photo", args=[file]), file)


def _words(book: Book) -> Iterator[Address]:
    """Pages that say the same whatever the book holds."""
    yield Address(reverse("pages:method"), "")
    yield Address(reverse("pages:data"), "")
    yield Address(reverse("pages:search"), "")
    yield Address(NOT_FOUND, "")


def _today() -> date:
    """Pages that tell how long ago something was, or mark today, are made again on another day."""
    return timezone.now().date()


KINDS: tuple[Kind, ...] = (
    _front,
    _trackers,
    _trips,
    _moved,
    _countries,
    _officials,
    _topics,
    _agreements,
    _corrections,
    _compared,
    _photos,
    _words,
)
