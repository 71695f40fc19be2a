"""What templates say of visits: how long ago, countries by their codes, what was visited most."""

from collections.abc import Mapping, Sequence
from datetime import date

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from envoyage.facts import Day
from envoyage.gazetteer import countries, slugged
from envoyage.insight.places import Place
from envoyage.publish.visits.addresses import country_called as code_of
from envoyage.publish.visits.addresses import country_slug as slug_of
from envoyage.tongue.days import day_words
from envoyage.tongue.languages import current
from envoyage.tongue.phrases import counted, counted_words, listed, spoken

register = template.Library()

_MONTH = 30.44  # days
_NAMED = 3  # countries that share the first place and are still named


@register.filter
def country_slug(code: str) -> str:
    """The country in an address."""
    return slug_of(code) if code in countries() else code.lower()


@register.filter
def country_called(name: str) -> str:
    """The country in an address, from a name of it in any of the three languages."""
    code = code_of(name)
    return slug_of(code) if code else slugged(name)


@register.filter
def country_name(code: str) -> str:
    """`PA` as Panama; a code that no country has stays as it is."""
    return countries()[code].name(current()) if code in countries() else code


@register.filter
def to_country(code: str) -> str:
    """`US` as to the United States, `a Estados Unidos`."""
    return Place.of_country(code).going


@register.filter
def of_country(code: str) -> str:
    """`US` as of the United States, `dos Estados Unidos`."""
    return Place.of_country(code).belonging


@register.filter
def ago(day: date | None) -> str:
    """`3 days ago`, `5 months ago`, `12 years ago`: how long since a day, as of today."""
    if day is None:
        return ""
    days = (timezone.now().date() - day).days
    if days < 1:
        return _("today") if days == 0 else _("still to come")
    if days < 2 * _MONTH:
        since = counted(days, "day")
    elif days < 730:
        since = counted(int(days / _MONTH), "month")
    else:
        since = counted(int(days / 365.2425), "year")
    return _("%(time)s ago") % {"time": since}


@register.filter
def month(day: date | None) -> str:
    """`March 2025`, `marzo de 2025`."""
    return day_words(Day(year=day.year, month=day.month)) if day else ""


@register.filter
def all_of(words: Sequence[str]) -> str:
    """`rubio and panama and canal`."""
    return "".join(f" {and_before(word)} {word}" if at else word for at, word in enumerate(words))


@register.filter
def and_before(name: str) -> str:
    """The word that joins a name to the one before it: in Spanish `e` before an i."""
    return spoken().and_(name)


@register.filter
def by_number(many: Mapping[str, int]) -> list[tuple[str, int]]:
    """Codes with their numbers: the greatest first, those of one number by name."""
    return sorted(many.items(), key=lambda one: (-one[1], slugged(country_name(one[0]))))


@register.filter
def most_visited(many: Mapping[str, int]) -> str:
    """`Mexico most often, on five trips`; how many countries, where none stands out."""
    most = max(many.values(), default=0)
    first = [country_name(code) for code, times in by_number(many) if times == most]
    if most < 2 or len(first) > _NAMED:
        said = ngettext("%(countries)s visited", "%(countries)s visited", len(many))
        return said % {"countries": counted(len(many), "country", "countries")}
    said = ngettext(
        "%(countries)s most often, on %(trips)s", "%(countries)s most often, on %(trips)s each", len(first)
    )
    return said % {"countries": listed(first), "trips": counted_words(most, "trip")}


@register.filter
def country_list(codes: Sequence[str]) -> str:
    """Countries by name, as running text lists them."""
    return listed([country_name(code) for code in codes])
