"""The words of all published trips in parts, for a search that runs in the reader's browser, with no server.

A word's part follows from its first two letters and a name's from its first, so that a question needs as many
parts as it has words, whatever the size of the book. Trips go by their number in the order of their ids:
those begin with the day, so a new trip seldom moves the others.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from django.db.models import Count, Max

from envoyage.facts import DateSpan
from envoyage.gazetteer import LANGUAGES, countries, country
from envoyage.publish.search import Name
from envoyage.publish.snapshot.people import is_woman
from envoyage.publish.subjects import topic_named
from envoyage.publish.titles import title_alone
from envoyage.reconcile.subjects import wordings
from envoyage.record import models, words
from envoyage.tongue.days import span_words
from envoyage.tongue.languages import current
from envoyage.tongue.phrases import capital, home_name, itinerary

PARTS: Final = 64  # of the words; the script that asks counts the same way
NAME_PARTS: Final = 16
IN_A_PART: Final = 200  # trips

Places = list[int]  # numbers of trips, rising: the first as it is, the others as steps


def part_of(word: str, *, parts: int, letters: int) -> int:
    """The part in which a word stands, of so many, by the code points of its first letters."""
    found = 0
    for letter in word[:letters]:
        found = (found * 31 + ord(letter)) % parts
    return found


def parts_of_words() -> list[dict[str, tuple[Places, Places]]]:
    """For each part its words, with the trips that have them in their names, and in their sentences alone."""
    named: dict[str, list[int]] = defaultdict(list)
    said: dict[str, list[int]] = defaultdict(list)
    rows = models.Words.objects.order_by("trip_id").values_list("names", "sentences")
    for number, (names, sentences) in enumerate(rows.iterator()):
        of_names = set(names.split())
        for word in of_names:
            named[word].append(number)
        for word in set(sentences.split()) - of_names:
            said[word].append(number)
    parts: list[dict[str, tuple[Places, Places]]] = [{} for _ in range(PARTS)]
    for word in sorted({*named, *said}):
        parts[part_of(word, parts=PARTS, letters=2)][word] = _steps(named[word]), _steps(said[word])
    return parts


def trips() -> Iterator[tuple[str, str, str, str]]:
    """Id, official, days and countries of each trip in the page's language, by number."""
    stops: dict[str, list[str]] = defaultdict(list)
    for trip, code in models.Stop.objects.order_by("trip_id", "number").values_list("trip", "country"):
        stops[trip].append(code)
    rows = models.Words.objects.order_by("trip_id").values_list("trip", "trip__name", "trip__edtf")
    for slug, official, edtf in rows.iterator():
        yield slug, official, span_words(DateSpan.parse(edtf)), itinerary(stops[slug])


def names() -> Iterator[tuple[Name, tuple[str, ...]]]:
    """People, countries and topics of published trips, each with the words under which it is looked for."""
    yield from _people()
    yield from _lands()
    yield from _topics()


def _people() -> Iterator[tuple[Name, tuple[str, ...]]]:
    shown = models.Appearance.objects.filter(shown=True).order_by().values_list("person")
    on = dict(shown.annotate(Count("trip", distinct=True)))
    rows = models.Person.objects.order_by("slug").values_list("slug", "name", "office", "country")
    for slug, name, office, home in rows:
        if slug in on:
            land = home_name(home) if home else ""
            title = title_alone(current(), office or "", home or "", woman=is_woman(name, office))
            more = ", ".join(filter(None, (title, land)))
            yield Name(kind="person", key=slug, name=name, more=more, trips=on[slug]), words.tokens(name)


def _lands() -> Iterator[tuple[Name, tuple[str, ...]]]:
    there = models.Stop.objects.order_by("country").values_list("country")
    for code, trips in there.annotate(trips=Count("trip", distinct=True)):
        if code in countries():
            of_all = " ".join(country(code).name(language) for language in LANGUAGES)
            found = Name(kind="country", key=code, name=country(code).name(current()), more="", trips=trips)
            yield found, words.tokens(of_all)


def _topics() -> Iterator[tuple[Name, tuple[str, ...]]]:
    rows = models.Topic.objects.order_by("slug").values_list("slug")
    for slug, trips, label in rows.annotate(trips=Count("trip", distinct=True), label=Max("label")):
        name = capital(topic_named(slug, label))
        found = Name(kind="topic", key=slug, name=name, more="", trips=trips)
        yield found, words.tokens(f"{name} {label} {wordings().get(slug, '')}")


def _steps(numbers: Sequence[int]) -> Places:
    return [number - before for number, before in zip(numbers, (0, *numbers), strict=False)]


def parts_of_names(rows: Iterable[tuple[Name, tuple[str, ...]]]) -> list[list[tuple[Name, str]]]:
    """For each part the names of which a word begins in it, with their words in one string."""
    parts: list[list[tuple[Name, str]]] = [[] for _ in range(NAME_PARTS)]
    for name, own in rows:
        for number in sorted({part_of(word, parts=NAME_PARTS, letters=1) for word in own}):
            parts[number].append((name, " ".join(own)))
    return parts
