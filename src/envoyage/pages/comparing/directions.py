"""Two governments' attention to one part of the world, and for one country who came against who went."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.facts import Status
from envoyage.gazetteer import countries
from envoyage.insight.compare.attention import Attention, attention
from envoyage.insight.compare.exchange import Exchange, Exchanges, by_year, exchanges
from envoyage.insight.counting import USUAL, Counting
from envoyage.insight.gaps import gaps_of_government
from envoyage.insight.place_names import country_named
from envoyage.insight.places import Place
from envoyage.insight.switches import SWITCHES
from envoyage.pages.kept import kept
from envoyage.pages.linked import standing_at
from envoyage.publish.charts import Bar, Panel, ShareChart, Year, YearChart, share_chart, year_chart
from envoyage.record.kept import UntilWritten
from envoyage.record.models import Stop, Trip
from envoyage.tongue.languages import current, in_figures

_HAPPENED = [status.value for status in Status if status.happened]
_BARS = 15  # countries on the chart; the table has all


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """A year with the visits of each side."""

    year: int
    one: int
    other: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRow:
    """A country with the visits of each side."""

    code: str
    one: int
    other: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """Two governments and a place, by their ids, and a sentence for each part that is not understood."""

    homes: tuple[str, str]
    place: Place
    counting: Counting
    complaints: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """One country, and a sentence for each part that is not understood."""

    home: str
    counting: Counting
    complaints: tuple[str, ...]


@require_safe
@kept
def governments(request: HttpRequest) -> HttpResponse:
    """How often the officials of two governments went to one part of the world."""
    asked = between(request.GET.dict())
    place, counting = asked.place, asked.counting
    sides = attention(asked.homes, place, counting)
    years = _years(sides[0].years, sides[1].years)
    unknown = next((side for side in sides if _untold(side, place)), None)
    known_side = sides[1] if unknown is sides[0] else sides[0]
    said = {
        "one": sides[0],
        "other": sides[1],
        "place": place,
        "unknown": unknown if known_side.visits else None,
        "known_side": known_side,
    }
    title = render_to_string("pages/_governments_title.html", said).strip()
    return render(
        request,
        "pages/governments.html",
        {
            "sides": sides,
            **said,
            "usual": not any(request.GET.get(name, "").strip() for name in ("a", "b", "place")),
            "years": years,
            "rows": _rows(sides[0], sides[1]),
            "chart": mark_safe(_year_chart(years, *(side.name for side in sides), title=title)),
            "complaints": asked.complaints,
            "counting": dict(counting.items()),
            "rule": counting.rule(),
            "open": bool(counting.params),
            "switches": SWITCHES,
            "homes": _named(homes(), *asked.homes),
            "nav": "compare",
            "tab": "governments",
            **_at(request, "pages:compare-governments", _("Two governments")),
        },
    )


@require_safe
@kept
def exchange(request: HttpRequest) -> HttpResponse:
    """Who came to a country, against where its own officials went."""
    asked = exchanged(request.GET.dict())
    counting = asked.counting
    found = exchanges(asked.home, counting)
    years = _years(
        by_year(visit for each in found.countries for visit in each.came),
        by_year(visit for each in found.countries for visit in each.went),
    )
    bars = _bars(found)
    return render(
        request,
        "pages/exchange.html",
        {
            "found": found,
            "years": years,
            "more_came": _most(found, 1),
            "more_went": _most(found, -1),
            "bars": mark_safe(share_chart(bars)),
            "chart": mark_safe(_year_chart(years, _("Came"), _("Went"), title=bars.title)),
            "complaints": asked.complaints,
            "counting": dict(counting.items()),
            "rule": counting.rule(),
            "open": bool(counting.params),
            "switches": SWITCHES,
            "homes": _named(homes(), asked.home),
            "nav": "compare",
            "tab": "exchange",
            **_at(request, "pages:compare-exchange", _("Who comes, who goes")),
        },
    )


def between(query: Mapping[str, str]) -> Between:
    """What an address of the page of two governments asks."""
    counting, unread = Counting.read(query)
    complaints = list(unread)
    place, usual = _asked_place(query.get("place", ""), complaints)
    one = _country(query.get("a", ""), usual[0], complaints)
    other = _country(query.get("b", ""), next(code for code in usual if code != one), complaints)
    return Between(homes=(one, other), place=place, counting=counting, complaints=tuple(complaints))


def exchanged(query: Mapping[str, str]) -> Exchanged:
    """What an address of the page of one country asks."""
    counting, unread = Counting.read(query)
    complaints = list(unread)
    every = homes()
    home = _country(query.get("home", ""), every[0] if every else "US", complaints)
    return Exchanged(home=home, counting=counting, complaints=tuple(complaints))


def homes() -> list[str]:
    """The countries whose officials the record has abroad; those of most trips come first."""
    return list(_homes.get("", _counted_homes))


_homes = UntilWritten[list[str]](1)


def _at(request: HttpRequest, route: str, name: str) -> dict[str, object]:
    return standing_at(request, reverse(route), name, above=((_("Compare"), reverse("pages:compare")),))


def _counted_homes() -> list[str]:
    rows = Trip.objects.filter(status__in=_HAPPENED, country__isnull=False).order_by()
    counted = rows.values("country").annotate(trips=Count("*"))
    ordered = sorted(counted, key=lambda row: (-row["trips"], row["country"] or ""))
    return [home for row in ordered if (home := row["country"] or "") in countries()]


def _named(homes: list[str], *chosen: str) -> list[tuple[str, str]]:
    """Codes with names, by name."""
    return sorted(
        ((code, countries()[code].name(current())) for code in {*homes, *chosen}), key=lambda pair: pair[1]
    )


def _country(asked: str, usual: str, complaints: list[str]) -> str:
    if not asked.strip():
        return usual
    try:
        return country_named(asked.strip()[:80])
    except LookupError as error:
        complaints.append(str(error.args[0]))
        return usual


def _asked_place(asked: str, complaints: list[str]) -> tuple[Place, tuple[str, ...]]:
    """The place, and the governments to compare where none is named: those that went there most.

    Without a place it is the country that most visitors of the record came to, and the governments are the
    two that came most. There the record has both sides alike; of a region it may have one government's trips
    since 1866, and of the other's only those that some report tells.
    """
    place = None
    if asked.strip():
        try:
            place = Place.of(asked.strip()[:80])
        except LookupError as error:
            complaints.append(str(error.args[0]))
    abroad = Stop.objects.filter(happened=True, home__isnull=False).exclude(country=F("home")).order_by()
    if place is None:
        most = abroad.values("country").annotate(stops=Count("*")).order_by("-stops", "country").first()
        place = Place.of_country(most["country"] if most else "US")
    there = abroad.filter(place.under(USUAL)).values("home").annotate(stops=Count("*"))
    came = (row["home"] or "" for row in there.order_by("-stops", "home")[:10])
    return place, (*(home for home in came if home in countries()), *("US", "BR", "CN"))


def _untold(side: Attention, place: Place) -> bool:
    """True where a nought says nothing: all trips on record of this government led to one other country."""
    if side.visits:
        return False
    gap = gaps_of_government(side.home, timezone.now().date())
    return gap is None or (gap.only is not None and not place.holds(gap.only)) or gap.few


def _years(one: Mapping[int, int], other: Mapping[int, int]) -> tuple[YearRow, ...]:
    return tuple(
        YearRow(year=year, one=one.get(year, 0), other=other.get(year, 0))
        for year in sorted(one.keys() | other.keys())
    )


def _rows(one: Attention, other: Attention) -> tuple[CountryRow, ...]:
    mine, theirs = one.countries, other.countries
    rows = (
        CountryRow(code=code, one=mine.get(code, 0), other=theirs.get(code, 0))
        for code in mine.keys() | theirs.keys()
    )
    return tuple(sorted(rows, key=lambda row: (-row.one - row.other, countries()[row.code].name(current()))))


def _most(found: Exchanges, sign: int) -> Exchange | None:
    """The country with the greatest surplus in that direction."""
    best = max(found.countries, key=lambda each: (sign * each.balance, each.name), default=None)
    return best if best is not None and sign * best.balance > 0 else None


def _bars(found: Exchanges) -> ShareChart:
    """The countries of most visits, in two panels on one scale."""
    first = found.countries[:_BARS]
    most = max((max(len(each.came), len(each.went)) for each in first), default=0) or 1
    sides = (
        (_("Came"), True, [len(each.came) for each in first]),
        (_("Went"), False, [len(each.went) for each in first]),
    )
    names = [
        countries()[each.code].name(current()) if each.code in countries() else each.code for each in first
    ]
    panels = tuple(
        Panel(
            name=side,
            note="",
            accent=accent,
            bars=tuple(
                Bar(label=name, count=many, share=many / most, words=in_figures(many))
                for name, many in zip(names, counts, strict=True)
            ),
        )
        for side, accent, counts in sides
    )
    return ShareChart(
        title=_("Visits between %(country)s and others.") % {"country": found.name},
        panels=panels if first else (),
    )


def _year_chart(years: tuple[YearRow, ...], above: str, below: str, *, title: str) -> str:
    if len(years) < 2:
        return ""
    return year_chart(
        YearChart(
            title=title,
            first=years[0].year,
            last=years[-1].year,
            above=above[:1].upper() + above[1:],
            below=below[:1].upper() + below[1:],
            years=tuple(
                Year(
                    year=row.year,
                    above=row.one,
                    below=row.other,
                    words=f"{row.year}: {above} {row.one}, {below} {row.other}",
                )
                for row in years
            ),
        )
    )
