"""What a reader asks of a tracker: a filter, an arrangement, a page; and the choices that are offered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from string import Formatter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from envoyage.gazetteer import slugged
from envoyage.publish.figures import Count
from envoyage.publish.filters import FIELDS, Choice, Filter, Selection, parse
from envoyage.tongue.days import date_words
from envoyage.tongue.languages import Said
from envoyage.tongue.phrases import counted_words

PAGE = 60  # trips on a page; a tracker with no more of them stands on one
_MOST_OFFICIALS = 120
_MOST_TOPICS = 60  # in the list to choose from; the page by topic has all

_TITLES = Said(
    {
        "official": lazy("Official"),
        "country": lazy("Country"),
        "topic": lazy("Topic"),
        "year": lazy("Year"),
        "from": lazy("Day"),
    }
)
_OWN = ("by", "page")
_OTHERS = ("utm_source", "utm_medium", "utm_campaign", "fbclid", "gclid")
ARRANGED = (*_OWN, *_OTHERS)
"""What an address of trips may say besides the filters, and what changes none of them."""


class By(StrEnum):
    """How the trips are arranged."""

    OFFICIAL = "official"
    COUNTRY = "country"
    TOPIC = "topic"
    TIMELINE = "timeline"
    MAP = "map"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """One blank of the sentence, with its choices; `chosen` is None for all."""

    name: str
    title: str
    everything: str
    choices: tuple[Choice, ...]
    chosen: Choice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A reading of the query string over a tracker's trips, and how many they are.

    Attributes:
        total: trips that answer, also those that have not happened; `count` says what they amount to.
        everything: trips of the tracker, whatever was asked.
    """

    filter: Filter
    by: By
    page: int
    total: int
    everything: int
    count: Count
    blanks: "Blanks"
    complaints: tuple[str, ...]

    @property
    def many(self) -> bool:
        """True when the trips do not fit on one page."""
        return self.total > PAGE

    @property
    def pages(self) -> int:
        return max(-(-self.total // PAGE), 1)

    @property
    def narrowed(self) -> bool:
        """True when the reader asked for less than everything."""
        return bool(self.filter.chosen)

    @property
    def kept(self) -> tuple[tuple[str, str], ...]:
        """What was asked for and has no blank in the sentence: the form sends it again."""
        blanks = {"official", "country", "topic", self.blanks.when}
        asked = [(name, choice.value) for name, choice in self.filter.chosen.items() if name not in blanks]
        return (*asked, *((("by", self.by.value),) if self.by is not By.OFFICIAL else ()))

    def query(self, **changed: str) -> str:
        """The query string of this question, `?` included, with some of it changed; "" for everything."""
        by = "" if self.by is By.OFFICIAL else self.by.value
        page = str(self.page) if self.page > 1 else ""
        return self.filter.query(**{"by": by, "page": page, **changed})

    def narrow(self, **asked: str) -> str:
        """The query string with more asked for, from the first page on, arranged by official."""
        return self.query(**{"by": "", "page": "", **asked})

    @property
    def subject(self) -> str:
        """What is asked for, without the answer."""
        return self.filter.subject()

    @property
    def sentence(self) -> str:
        """The question and its answer: `Marco Rubio’s visits to Panama: 1 trip, 1 stop, 1 country`."""
        if not self.everything:
            return _("No trip has been published here yet.")
        return self.filter.sentence(self.count)

    @property
    def answer(self) -> str:
        """How many trips are shown: `five trips`."""
        return counted_words(self.total, "trip")

    @property
    def spoken(self) -> tuple[tuple[str, Blank], ...]:
        """The sentence of the form: each blank with the words before it. It ends with a blank."""
        if self.blanks.when == "year":
            pattern = _("Showing trips by {official} to {country} about {topic} in {time}")
        else:
            pattern = _("Showing trips by {official} to {country} about {topic} since {time}")
        pieces = Formatter().parse(pattern)
        return tuple((words, getattr(self.blanks, name)) for words, name, _form, _way in pieces if name)


def ask(query: Mapping[str, str], within: Selection, *, place: str, trips: int) -> Asked:
    """Reads a query string. What it does not know it says, with the nearest that it does.

    Args:
        place: how the sentence calls all the countries together.
        trips: how many the selection has.
    """
    found = parse(query, within, besides=ARRANGED)
    complaints = [problem.words for problem in found.problems]
    by = query.get("by", "")
    if by and by not in tuple(By):
        ways = ", ".join(By)
        arranged = _("Trips cannot be arranged by “%(by)s”, only by %(ways)s.")
        complaints.append(arranged % {"by": by[:60], "ways": ways})
    total = found.queryset().order_by().count()
    page, complaint = _page(query.get("page", ""), -(-total // PAGE))
    return Asked(
        filter=found,
        by=By(by) if by in tuple(By) else By.OFFICIAL,
        page=page,
        total=total,
        everything=trips,
        count=found.count(),
        blanks=Blanks(found, place, many=trips > PAGE),
        complaints=(*complaints, *complaint),
    )


def _page(asked: str, pages: int) -> tuple[int, tuple[str, ...]]:
    if not asked:
        return 1, ()
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 0
    if 1 <= number <= max(pages, 1):
        return number, ()
    complaint = _("There is no page “%(asked)s” here; the last is %(last)s. Showing the first.")
    return 1, (complaint % {"asked": asked[:20], "last": max(pages, 1)},)


class Blanks:
    """The blanks of the sentence; what may be chosen is asked of the book only where it is shown.

    Attributes:
        when: what time is asked by: the year where trips are many, else the day from which on.
    """

    def __init__(self, found: Filter, place: str, *, many: bool) -> None:
        self.when = "year" if many else "from"
        self._found, self._place = found, place

    @cached_property
    def official(self) -> Blank:
        return self._blank(
            "official", _("every official"), _by_label(self._choices("official")[:_MOST_OFFICIALS])
        )

    @cached_property
    def country(self) -> Blank:
        return self._blank("country", self._place, _by_label(self._choices("country")))

    @cached_property
    def topic(self) -> Blank:
        return self._blank("topic", _("any topic"), _by_label(self._choices("topic")[:_MOST_TOPICS]))

    @cached_property
    def time(self) -> Blank:
        if self.when == "year":
            return self._blank("year", _("any year"), self._choices("year"))
        since = self._found.within.since
        return self._blank(
            "from", date_words(since) if since else _("the first report"), _months(self._found)
        )

    def _blank(self, name: str, everything: str, choices: Iterable[Choice]) -> Blank:
        chosen = self._found.chosen.get(name)
        offered = tuple(choices)
        if chosen is not None and chosen not in offered:
            offered = (chosen, *offered)
        return Blank(name=name, title=_TITLES[name], everything=everything, choices=offered, chosen=chosen)

    def _choices(self, name: str) -> tuple[Choice, ...]:
        everyone = Filter(within=self._found.within).queryset()
        return tuple(next(field for field in FIELDS if field.name == name).choices(everyone))


def _by_label(choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: slugged(choice.label))


def _months(found: Filter) -> list[Choice]:
    """The first days of the months in which trips began, newest first."""
    trips = Filter(within=found.within).queryset().order_by()
    days: list[date] = list(trips.filter(start__isnull=False).dates("start", "month", order="DESC"))
    return [Choice(f"{day:%Y-%m-%d}", date_words(day)) for day in days]
