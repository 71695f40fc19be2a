"""A question about trips: read from a query string, asked of the book in SQL, said in a sentence."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import reduce
from operator import and_
from urllib.parse import urlencode

from django.db.models import Count as Counted
from django.db.models import DurationField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Sum
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from envoyage.facts import Nature, Status
from envoyage.gazetteer import slugged
from envoyage.publish.figures import Count
from envoyage.publish.filters.fields import ALSO, FIELDS, Field
from envoyage.publish.filters.names import Choice
from envoyage.publish.filters.selecting import Selection, entered, places_of, selected
from envoyage.publish.filters.sentence import answer, subject
from envoyage.record import models
from envoyage.record.once import once
from envoyage.tongue.languages import Said

_SHOWN = 60  # characters of a value that a problem repeats
_UNKNOWN = Said(
    {
        "official": lazy("No official here goes by “%(value)s”."),
        "office": lazy("No office here goes by “%(value)s”."),
        "home": lazy("No country of the traveller here goes by “%(value)s”."),
        "country": lazy("No country here goes by “%(value)s”."),
        "region": lazy("No region here goes by “%(value)s”."),
        "topic": lazy("No topic here goes by “%(value)s”."),
        "year": lazy("No year here goes by “%(value)s”."),
        "from": lazy("No day here goes by “%(value)s”."),
        "to": lazy("No day here goes by “%(value)s”."),
        "status": lazy("No status here goes by “%(value)s”."),
        "text": lazy("No words here goes by “%(value)s”."),
    }
)
_SHOWING = Said(
    {
        "official": lazy("Showing every official."),
        "office": lazy("Showing every office."),
        "home": lazy("Showing travellers of every country."),
        "country": lazy("Showing any country."),
        "region": lazy("Showing any region."),
        "topic": lazy("Showing any topic."),
        "year": lazy("Showing every year."),
        "from": lazy("Showing trips of every day."),
        "to": lazy("Showing trips of every day."),
        "status": lazy("Showing trips of every status."),
        "text": lazy("Showing trips of all words."),
    }
)
_HAPPENED = [status.value for status in Status if status.happened]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What was asked for and made no sense; `near` is the nearest value that does."""

    field: str
    words: str
    near: Choice | None = None

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What was asked of the trips of a selection; without anything asked, all of them."""

    within: Selection = field(default_factory=Selection)
    chosen: Mapping[str, Choice] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def places(self) -> frozenset[str] | None:
        """The countries that are asked about, by code; None for all. Only stops in them are counted."""
        asked = [
            field.places(self.chosen[field.name].value)
            for field in FIELDS
            if field.places is not None and field.name in self.chosen
        ]
        own = places_of(self.within)
        every = asked if own is None else [own, *asked]
        return reduce(and_, every) if every else None

    def queryset(self) -> QuerySet[models.Trip]:
        """The trips, newest first."""
        trips = selected(self.within)
        for one in FIELDS:
            if one.where is not None and one.name in self.chosen:
                trips = trips.filter(one.where(self.chosen[one.name].value))
        places = self.places
        return trips if places is None or not self._asks_where else trips.filter(entered(places))

    def stops(self) -> QuerySet[models.Stop]:
        """The stops of these trips in the countries asked about, without an order."""
        stops = models.Stop.objects.filter(trip__in=self.queryset().order_by()).order_by()
        return stops if self.places is None else stops.filter(country__in=self.places)

    def query(self, **changed: str) -> str:
        """The query string, `?` included, with some of it changed or added; "" for everything."""
        values = {name: choice.value for name, choice in self.chosen.items()}
        kept = {name: value for name, value in {**values, **changed}.items() if value}
        return f"?{urlencode(kept)}" if kept else ""

    def subject(self) -> str:
        """What is asked for: `Marco Rubio’s visits to the Caribbean in 2025`."""
        return subject(self.chosen)

    def sentence(self, count: Count | None = None) -> str:
        """The question and its answer: `Marco Rubio’s visits in 2025: 2 trips, 8 stops, 8 countries`."""
        return f"{self.subject()}: {answer(count or self.count())}"

    def count(self) -> Count:
        """What the trips amount to, by the rules of `figures`, in three queries; the same in any language."""
        return once(("count", self.within, self.query()), self._counted)

    def _counted(self) -> Count:
        trips = self.queryset().order_by()
        happened = trips.filter(status__in=_HAPPENED)
        lasted = ExpressionWrapper(F("end") - F("start"), output_field=DurationField())
        known = Q(start__isnull=False, end__isnull=False)
        totals = happened.aggregate(
            trips=Counted("slug"),
            officials=Counted("official", distinct=True),
            dated=Counted("slug", filter=known),
            lasted=Sum(lasted, filter=known),
        )
        entries = entries_of(self.stops().filter(trip__status__in=_HAPPENED)).aggregate(
            stops=Counted("pk"), countries=Counted("country", distinct=True)
        )
        dated, days = totals["dated"], totals["lasted"].days if totals["lasted"] else 0
        return Count(
            trips=totals["trips"],
            officials=totals["officials"],
            stops=entries["stops"],
            countries=entries["countries"],
            days=days + dated,
            undated=totals["trips"] - dated,
            ahead=trips.exclude(status__in=_HAPPENED).count(),
        )

    @property
    def _asks_where(self) -> bool:
        return any(one.places is not None and one.name in self.chosen for one in FIELDS)


def entries_of(stops: QuerySet[models.Stop]) -> QuerySet[models.Stop]:
    """The stops with which a country was entered: not to refuel, and not from another place of it."""
    before = models.Stop.objects.filter(
        trip=OuterRef("trip"), number=OuterRef("number") - 1, country=OuterRef("country")
    )
    return stops.exclude(nature=Nature.TRANSIT).filter(~Exists(before))


def parse(query: Mapping[str, str], within: Selection | None = None, besides: Collection[str] = ()) -> Filter:
    """Reads a query string. What makes no sense is left out and said, with the nearest that does.

    Args:
        query: one value a name, as `request.GET.dict()` gives it; empty values ask for nothing.
        within: whose trips are asked about; all of the book's without it.
        besides: names that are no filters and may stand in the query all the same.
    """
    within = within or Selection()
    trips = selected(within)
    asked = {ALSO.get(name, name): value for name, value in query.items() if name not in besides}
    chosen: dict[str, Choice] = {}
    problems: list[Problem] = []
    for one in FIELDS:
        value = asked.pop(one.name, "").replace("\x00", "").strip()
        if not value:
            continue
        found = one.known(_storable(value), trips)
        if found is not None:
            chosen[one.name] = found
        else:
            problems.append(_problem(one, value, trips))
    problems += [_no_field(name) for name in asked]
    return Filter(within=within, chosen=chosen, problems=tuple(problems))


def _problem(one: Field, value: str, trips: QuerySet[models.Trip]) -> Problem:
    by_key = {slugged(choice.label): choice for choice in one.choices(trips)}
    by_key |= {slugged(choice.value): choice for choice in by_key.values()}
    near = get_close_matches(slugged(value[:200]), by_key, n=1, cutoff=0.5)
    hint = ""
    if near:
        hint = _("Did you mean %(near)s?") % {"near": by_key[near[0]].label}
    elif one.form:
        hint = _("Please %(write_it)s.") % {"write_it": _(one.form)}
    unknown = _UNKNOWN[one.name] % {"value": _short(value)}
    return Problem(
        field=one.name,
        words=" ".join(filter(None, (unknown, hint, _SHOWING[one.name]))),
        near=by_key[near[0]] if near else None,
    )


def _no_field(name: str) -> Problem:
    names = [one.name for one in FIELDS]
    near = get_close_matches(name, names, n=1)
    there = (
        _("Did you mean “%(near)s”?") % {"near": near[0]}
        if near
        else _("There are %(names)s.") % {"names": ", ".join(names)}
    )
    unknown = _("Trips cannot be asked for by “%(name)s”.") % {"name": _short(name)}
    return Problem(field=name[:_SHOWN], words=f"{unknown} {there}")


def _short(value: str) -> str:
    return value if len(value) <= _SHOWN else value[:_SHOWN] + "…"


def _storable(value: str) -> str:
    """Without what no database takes as text: surrogates that a broken address left."""
    return value.encode("utf-8", "ignore").decode()[:400]
