"""The fields by which trips can be asked for: how each reads a value, what it asks of the book, its name.

A field reads a code, an id or a name as people type it; what the address says in the end is the code or id.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_noop

from envoyage.facts import Day, Status
from envoyage.gazetteer import regions, slugged
from envoyage.publish.filters.names import (
    Choice,
    country_names,
    home_names,
    named,
    office_names,
    region_names,
)
from envoyage.publish.filters.selecting import began_until
from envoyage.publish.subjects import topic_named
from envoyage.publish.wording import STATUS
from envoyage.reconcile.subjects import slugs_of
from envoyage.record import models, words
from envoyage.record.people import person_now
from envoyage.tongue.days import day_words
from envoyage.tongue.languages import current

Trips = QuerySet[models.Trip]

_MOST = 2000  # choices among which the nearest to a slip is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that can be asked for.

    Attributes:
        name: in the address.
        title: what it is, in a sentence about it. It and the other words of a field are English; a page
            says them in its own language.
        known: the choice that a value means among these trips; None where it means nothing.
        choices: what can be asked of these trips, for a list to choose from and to find the nearest.
        where: the condition on a trip; None for fields that name countries.
        places: the countries that a value means; for fields that name countries.
        says: what it asks for and what a value may be, for a list of the fields.
        form: how a value is written, where there is no list to choose from.
    """

    name: str
    title: str
    known: Callable[[str, Trips], Choice | None]
    choices: Callable[[Trips], Iterable[Choice]] = lambda trips: ()
    where: Callable[[str], Q] | None = None
    places: Callable[[str], frozenset[str]] | None = None
    says: str = ""
    form: str = ""


def _official(value: str, trips: Trips) -> Choice | None:
    slug = person_now(value)
    for by in ({"official": slug}, {"official__name__iexact": value}):
        person = models.Person.objects.filter(trips__in=trips.filter(**by).order_by()[:1]).first()
        if person is not None:
            return Choice(person.slug, person.name)
    return _spelled(value, _officials(trips))


def _officials(trips: Trips) -> Iterable[Choice]:
    """Officials, those of most trips first."""
    rows = trips.order_by().values_list("official", "official__name").annotate(trips=Count("slug"))
    return tuple(Choice(slug, name) for slug, name, _ in rows.order_by("-trips", "official")[:_MOST])


def _topic(value: str, trips: Trips) -> Choice | None:
    rows = models.Topic.objects.filter(slug__in=slugs_of(value), trip__in=trips.order_by())
    found = rows.order_by("-trip__start").first()
    return None if found is None else Choice(found.slug, topic_named(found.slug, found.label))


def _topics(trips: Trips) -> Iterable[Choice]:
    """Topics, those of most trips first."""
    rows = models.Topic.objects.filter(trip__in=trips.order_by()).order_by()
    counted = rows.values("slug").annotate(trips=Count("trip", distinct=True)).order_by("-trips", "slug")
    slugs = [row["slug"] for row in counted[:_MOST]]
    labels = dict(rows.filter(slug__in=slugs[:900]).order_by("trip__start").values_list("slug", "label"))
    return tuple(Choice(slug, topic_named(slug, labels.get(slug, slug))) for slug in slugs)


def _visited(trips: Trips) -> Iterable[Choice]:
    codes = models.Stop.objects.filter(trip__in=trips.order_by()).order_by()
    return tuple(named(country_names(current()), codes.values_list("country", flat=True).distinct()))


def _homes(trips: Trips) -> Iterable[Choice]:
    return tuple(named(home_names(current()), trips.order_by().values_list("country", flat=True).distinct()))


def _held(trips: Trips) -> Iterable[Choice]:
    return tuple(
        named(office_names(current()), trips.order_by().values_list("office_id", flat=True).distinct())
    )


def _year(value: str, trips: Trips) -> Choice | None:
    real = len(value) == 4 and value.isascii() and value.isdigit() and value > "0000"
    return Choice(value, value) if real else None


def _years(trips: Trips) -> Iterable[Choice]:
    days = trips.filter(start__isnull=False).order_by().dates("start", "year", order="DESC")
    return tuple(Choice(str(day.year), str(day.year)) for day in days)


def _day(value: str, trips: Trips) -> Choice | None:
    with suppress(ValueError):
        day = Day.parse(value)
        if day.year is not None:
            return Choice(value, day_words(day))
    return None


def _status(value: str, trips: Trips) -> Choice | None:
    return _spelled(value, _statuses(trips))


def _statuses(trips: Trips) -> Iterable[Choice]:
    return tuple(Choice(status.value, STATUS[status]) for status in Status)


def _spelled(value: str, choices: Iterable[Choice]) -> Choice | None:
    """The choice of which `value` is the id or the name, however it is spelled."""
    asked = slugged(value)
    return next((one for one in choices if asked in (slugged(one.value), slugged(one.label))), None)


def _began_in(year: str) -> Q:
    """Trips that began in the year; what no report fixes to the day has its year in the EDTF string."""
    first = date(int(year), 1, 1)
    return Q(start__gte=first, start__lte=first.replace(month=12, day=31)) | Q(
        start=None, edtf__startswith=year
    )


def _ended_since(value: str) -> Q:
    """Trips that had not ended before; of an undated one the EDTF string tells what there is to tell."""
    first = Day.parse(value).earliest
    assert first is not None
    ended = Q(end__gte=first) | Q(end=None, start__gte=first)
    return ended | Q(end=None, start=None, edtf__gte=f"{first:%Y-%m}")


def _began_until(value: str) -> Q:
    last = Day.parse(value).latest
    return began_until(last or date.max)


FIELDS: tuple[Field, ...] = (
    Field(
        name="official",
        says=gettext_noop("Who travelled: an id, such as us-marco-rubio, or a name."),
        title="official",
        known=_official,
        choices=_officials,
        where=lambda value: Q(official=value),
    ),
    Field(
        name="office",
        says=gettext_noop("The office held on the trip: an id, such as foreign-minister, or its name."),
        title="office",
        known=lambda value, trips: office_names(current()).get(slugged(value)),
        choices=_held,
        where=lambda value: Q(office_id=value),
    ),
    Field(
        name="home",
        says=gettext_noop("What the traveller holds office for, a country or a body: a code or a name."),
        title="country of the traveller",
        known=lambda value, trips: home_names(current()).get(slugged(value)),
        choices=_homes,
        where=lambda value: Q(country=value),
    ),
    Field(
        name="country",
        says=gettext_noop("A country entered on the trip: a code or a name. Only stops there are counted."),
        title="country",
        known=lambda value, trips: country_names(current()).get(slugged(value)),
        choices=_visited,
        places=lambda value: frozenset({value}),
    ),
    Field(
        name="region",
        says=gettext_noop(
            "A part of the world or a body of states: caribbean, or a name. Only stops there are counted."
        ),
        title="region",
        known=lambda value, trips: region_names(current()).get(slugged(value)),
        choices=lambda trips: tuple(dict.fromkeys(region_names(current()).values())),
        places=lambda value: regions()[value].members,
    ),
    Field(
        name="topic",
        says=gettext_noop("What was discussed, as the address of its page has it: energy-security."),
        title="topic",
        known=_topic,
        choices=_topics,
        where=lambda value: Q(slug__in=models.Topic.objects.filter(slug=value).values("trip")),
    ),
    Field(
        name="year",
        says=gettext_noop("The year in which the trip began."),
        title="year",
        known=_year,
        choices=_years,
        where=_began_in,
        form=gettext_noop("write it as 2025"),
    ),
    Field(
        name="from",
        says=gettext_noop("Trips that had not ended before this day, month or year."),
        title="day",
        known=_day,
        where=_ended_since,
        form=gettext_noop("write it as 2025-03-31, 2025-03 or 2025"),
    ),
    Field(
        name="to",
        says=gettext_noop("Trips that had begun by the end of this day, month or year."),
        title="day",
        known=_day,
        where=_began_until,
        form=gettext_noop("write it as 2025-03-31, 2025-03 or 2025"),
    ),
    Field(
        name="status",
        says=gettext_noop("planned, underway, completed, cancelled or postponed."),
        title="status",
        known=_status,
        choices=_statuses,
        where=lambda value: Q(status=value),
    ),
    Field(
        name="text",
        says=gettext_noop(
            "Trips whose facts or sentences have all of these words; the last may be unfinished."
        ),
        title="words",
        known=lambda value, trips: Choice(value, value) if words.asked(value) else None,
        where=lambda value: Q(slug__in=words.having(words.asked(value))),
        form=gettext_noop("write at least one word"),
    ),
)
"""In the order of the address."""

ALSO = {"since": "from", "until": "to"}
"""Names that lead to a field of another name, for addresses that were given out."""
