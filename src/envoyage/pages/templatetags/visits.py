"""What templates say of visits: how long ago, countries by their codes, what was visited most."""

from collections.abc import Mapping
from datetime import date

from django import template
from django.utils import timezone

from envoyage.gazetteer import countries, slugged
from envoyage.publish.languages import current
from envoyage.publish.titles import without_country
from envoyage.publish.visits.addresses import country_called as code_of
from envoyage.publish.visits.addresses import country_slug as slug_of
from envoyage.publish.wording import counted, counted_words, listed

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
def plain_office(words: str) -> str:
    """`U.S. Secretary of State` as Secretary of State, where the country stands beside it."""
    return without_country(words)


@register.filter
def ago(day: date | None) -> str:
    """`3 days ago`, `5 months ago`, `12 years ago`: how long since a day, as of today."""
    if day is None:
        return ""
    days = (timezone.now().date() - day).days
    if days < 1:
        return "today" if days == 0 else "still to come"
    if days < 2 * _MONTH:
        return f"{counted(days, 'day')} ago"
    if days < 730:
        return f"{counted(int(days / _MONTH), 'month')} ago"
    return f"{counted(int(days / 365.2425), 'year')} ago"


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
        return f"{counted(len(many), 'country', 'countries')} visited"
    each = " each" if len(first) > 1 else ""
    return f"{listed(first)} most often, on {counted_words(most, 'trip')}{each}"
