"""What templates say of gaps: runs of years, parts of the world, a word on an office."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.utils import timezone

from envoyage.gazetteer import regions
from envoyage.insight.gaps import Years, gaps_of, gaps_of_government, gaps_of_selection
from envoyage.publish.asking import Asked
from envoyage.tongue.languages import current

register = template.Library()


@register.filter
def year_runs(years: Iterable[Years]) -> str:
    """`1867–1904, 1908`."""
    return ", ".join(str(run.first) if run.first == run.last else f"{run.first}–{run.last}" for run in years)


@register.filter
def region_names(parts: Iterable[str]) -> str:
    """The parts of the world by name."""
    return ", ".join(regions()[part].name(current()) for part in parts)


@register.inclusion_tag("pages/_gaps.html")
def office_gaps(home: str, office_id: str | None, today: date | None = None) -> dict[str, Any]:
    """A word on what the record lacks of an office, for a page with figures about it."""
    return {"gap": gaps_of(home, office_id, today or timezone.now().date())}


@register.inclusion_tag("pages/_gaps.html")
def government_gaps(home: str, today: date | None = None) -> dict[str, Any]:
    """The same of all officials of a country, named, for a page with figures about several."""
    return {"gap": gaps_of_government(home, today or timezone.now().date()), "government": home}


@register.inclusion_tag("pages/_gaps.html")
def selection_gaps(asked: Asked) -> dict[str, Any]:
    """The same of the trips of a tracker."""
    until, today = asked.filter.within.until, timezone.now().date()
    found = gaps_of_selection(
        asked.filter.queryset().order_by(), asked.filter.places, min(until, today) if until else today
    )
    return {"gap": found, "selection": True}
