"""Every page that the public site has, and for each a digest of what it shows.

Two runs that find the same digest have the same page before them, so the second need not make it. A digest is
taken of versions that the projection keeps, and not of the facts themselves: ten thousand pages are asked for
in a few queries.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from envoyage import __version__
from envoyage.pages.folder.links import NOT_FOUND
from envoyage.pages.questions import TRIES
from envoyage.pages.taking import DATA
from envoyage.publish import following, versions
from envoyage.publish.asking import By
from envoyage.publish.book import edition
from envoyage.publish.versions import pages_of
from envoyage.record import photos
from envoyage.tongue.languages import below


@dataclass(frozen=True, slots=True)
class Address:
    """A page by its address, from the root of the site on, and what it shows."""

    path: str
    shows: str


Kind = Callable[[], Iterator[Address]]


def addresses(base_url: str) -> list[Address]:
    """All pages of the site in each of its languages; what is in the pages of every kind is in every digest.

    The book is asked once: a page in another language rests on the same, at an address of its own.
    """
    everywhere = (program(), base_url)

    def complete(page: Address) -> Address:
        return Address(path=page.path, shows=shown(*everywhere, page.shows))

    with override(settings.LANGUAGE_CODE):
        found = [complete(file) for file in _data()]
        pages = [complete(page) for kind in KINDS for page in kind()]
    for code, _name in settings.LANGUAGES:
        with override(code):
            found += [Address(path=below(page.path), shows=page.shows) for page in pages]
    return found


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
    rooms = ("pages", "publish", "insight", "tongue", "gazetteer", "locale")
    made_with = sorted(file for room in rooms for file in (here / room).rglob("*"))
    found = hashlib.sha256(__version__.encode())
    for file in made_with:
        if file.is_file() and file.suffix != ".pyc":
            found.update(file.read_bytes())
    return found.hexdigest()


def _front() -> Iterator[Address]:
    yield Address(reverse("pages:front"), shown(*versions.front(), _today()))


def _trackers() -> Iterator[Address]:
    for slug, version in versions.trackers():
        path = reverse("pages:tracker", args=[slug])
        for by in By:
            query = "" if by is By.OFFICIAL else f"?by={by.value}"
            yield Address(path + query, shown(version, _today()))
        yield from _further(path, pages_of(version), shown(version, _today()))
        yield Address(reverse("pages:tracker-card", args=[slug]), shown(version))
    yield Address(reverse("pages:trackers"), shown(*versions.trackers()))
    yield Address(reverse("pages:card"), shown(edition()))
    everything = versions.everything()
    yield Address(reverse("pages:trips"), shown(everything, _today()))
    yield from _further(reverse("pages:trips"), pages_of(everything), shown(everything, _today()))


def _further(path: str, pages: int, digest: str) -> Iterator[Address]:
    """The second page of a long list, and those after it."""
    return (Address(f"{path}?page={number}", digest) for number in range(2, pages + 1))


def _trips() -> Iterator[Address]:
    at = _place("pages:trip")
    for slug, version in versions.trips():
        yield Address(at(slug), shown(version))


def _moved() -> Iterator[Address]:
    for old, new in versions.moved():
        yield Address(reverse("pages:trip", args=[old]), shown(new))


def _countries() -> Iterator[Address]:
    every = []
    for slug, version in versions.countries():
        every.append(version)
        yield Address(reverse("pages:country", args=[slug]), shown(version, _today()))
    yield Address(reverse("pages:countries"), shown(*every))


def _officials() -> Iterator[Address]:
    at = _place("pages:official")
    for slug, version in versions.officials():
        yield Address(at(slug), shown(version))
    for old, new in versions.persons_moved():
        yield Address(reverse("pages:official", args=[old]), shown(new))
    every = []
    for slug, version in versions.offices():
        every.append(version)
        yield Address(reverse("pages:office", args=[slug]), shown(version, _today()))
    yield Address(reverse("pages:officials"), shown(*every))


def _topics() -> Iterator[Address]:
    every = []
    for slug, version in versions.topics():
        every.append(version)
        path = reverse("pages:topic", args=[slug])
        yield Address(path, shown(version))
        yield from _further(path, pages_of(version), shown(version))
    yield Address(reverse("pages:topics"), shown(*every))


def _agreements() -> Iterator[Address]:
    for slug, version in versions.agreements():
        yield Address(reverse("pages:agreement", args=[slug]), shown(version))


def _corrections() -> Iterator[Address]:
    path, version = reverse("pages:corrections"), versions.corrections()
    yield Address(path, shown(*version))
    yield from _further(path, int(str(version[0])), shown(*version))


def _compared() -> Iterator[Address]:
    """The comparisons and the questions to begin with; whatever is published can change them."""
    shows = shown(edition(), _today())
    for name in ("compare", "compare-governments", "compare-exchange", "ask"):
        yield Address(reverse(f"pages:{name}"), shows)
    for query in TRIES:
        yield Address(f"{reverse('pages:ask')}?{query}", shows)


def _data() -> Iterator[Address]:
    """Data, feeds and calendars of the whole book and of each tracker; no language has its own."""
    state = edition()
    for file in DATA:
        yield Address(reverse("pages:data-file", args=[file]), shown(state))
    for slug, version in versions.trackers():
        for file in DATA:
            yield Address(reverse("pages:tracker-file", args=[slug, file]), shown(version, state))


def _whole() -> Iterator[Address]:
    """Pages over all trips at once: agreements, with each page of their list, and what is not covered."""
    every = shown(*versions.trips(), *versions.trackers(), _today())
    for query in following.queries(_today()):
        yield Address(reverse("pages:agreements") + query, every)
    yield Address(reverse("pages:gaps"), every)


def _photos() -> Iterator[Address]:
    for file in photos.files():
        yield Address(reverse("pages:photo", args=[file]), file)


def _words() -> Iterator[Address]:
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
    _whole,
    _compared,
    _photos,
    _words,
)
