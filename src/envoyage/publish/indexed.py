"""The words of all published trips in parts, for a search that runs in the reader's browser, with no server.

A word's part follows from its first two letters and a name's from its first, so that a question needs as many
parts as it has words, whatever the size of the book. Trips go by their number in the order of their ids:
those begin with the day, so a new trip seldom moves the others.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from django.db.models import Count, Max
from django.utils.translation import override

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


def parts_of_words(rows: Iterable[tuple[str, str]]) -> list[dict[str, tuple[Places, Places]]]:
    """For each part its words, with the trips that have them in their names, and in their sentences alone.

    Args:
        rows: the words of each trip by number: of its names, and of its sentences.
    """
    named: dict[str, list[int]] = defaultdict(list)
    said: dict[str, list[int]] = defaultdict(list)
    for number, (names, sentences) in enumerate(rows):
        of_names = set(names.split())
        for word in of_names:
            named[word].append(number)
        for word in set(sentences.split()) - of_names:
            said[word].append(number)
    parts: list[dict[str, tuple[Places, Places]]] = [{} for _ in range(PARTS)]
    for word in sorted({*named, *said}):
        parts[part_of(word, parts=PARTS, letters=2)][word] = _steps(named[word]), _steps(said[word])
    return parts


def trips(part: int) -> Iterator[tuple[str, str, str, str]]:
    """Id, official, days and countries of each trip of a part in the page's language, by number."""
    numbered = models.Words.objects.order_by("trip_id").values_list("trip", "trip__name", "trip__edtf")
    rows = list(numbered[part * IN_A_PART : (part + 1) * IN_A_PART])
    stops: dict[str, list[str]] = defaultdict(list)
    entered = models.Stop.objects.filter(trip__in=[slug for slug, *_ in rows]).order_by("trip_id", "number")
    for trip, code in entered.values_list("trip", "country"):
        stops[trip].append(code)
    for slug, official, edtf in rows:
        yield slug, official, span_words(DateSpan.parse(edtf)), itinerary(stops[slug])


class Known(NamedTuple):
    """A person, country or topic of published trips, with the words under which it is looked for."""

    kind: str
    key: str
    name: str
    office: str
    home: str
    trips: int
    words: str

    def said(self) -> Name:
        """How the pages of this language name it."""
        match self.kind:
            case "person":
                woman = is_woman(self.name, self.office)
                title = title_alone(current(), self.office, self.home, woman=woman)
                more = ", ".join(filter(None, (title, home_name(self.home) if self.home else "")))
                return Name(kind="person", key=self.key, name=self.name, more=more, trips=self.trips)
            case "country":
                name = country(self.key).name(current())
                return Name(kind="country", key=self.key, name=name, more="", trips=self.trips)
            case _:
                name = capital(topic_named(self.key, self.name))
                return Name(kind="topic", key=self.key, name=name, more="", trips=self.trips)


def parts_of_names() -> list[list[Known]]:
    """For each part the names of which a word begins in it."""
    parts: list[list[Known]] = [[] for _ in range(NAME_PARTS)]
    for known in (*_people(), *_lands(), *_topics()):
        for number in sorted({part_of(word, parts=NAME_PARTS, letters=1) for word in known.words.split()}):
            parts[number].append(known)
    return parts


def _people() -> Iterator[Known]:
    shown = models.Appearance.objects.filter(shown=True).order_by().values_list("person")
    on = dict(shown.annotate(Count("trip", distinct=True)))
    rows = models.Person.objects.order_by("slug").values_list("slug", "name", "office", "country")
    for slug, name, office, home in rows:
        if slug in on:
            own = " ".join(words.tokens(name))
            yield Known("person", slug, name, office or "", home or "", on[slug], own)


def _lands() -> Iterator[Known]:
    there = models.Stop.objects.order_by("country").values_list("country")
    for code, trips in there.annotate(trips=Count("trip", distinct=True)):
        if code in countries():
            of_all = " ".join(country(code).name(language) for language in LANGUAGES)
            yield Known("country", code, "", "", "", trips, " ".join(words.tokens(of_all)))


def _topics() -> Iterator[Known]:
    rows = models.Topic.objects.order_by("slug").values_list("slug")
    for slug, trips, label in rows.annotate(trips=Count("trip", distinct=True), label=Max("label")):
        yield Known("topic", slug, label, "", "", trips, " ".join(_ways_to_say(slug, label)))


def _ways_to_say(slug: str, label: str) -> tuple[str, ...]:
    """The words of a topic's name in every language, and of how else reports put it."""
    names = []
    for language in LANGUAGES:
        with override(language):
            names.append(topic_named(slug, label))
    return tuple(dict.fromkeys(words.tokens(f"{' '.join(names)} {label} {wordings().get(slug, '')}")))


def _steps(numbers: Sequence[int]) -> Places:
    return [number - before for number, before in zip(numbers, (0, *numbers), strict=False)]
