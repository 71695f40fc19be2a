"""What became of agreements: all of them with their course, and those of which nobody has told lately."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode

from django.db.models import F, Q, QuerySet

from envoyage.facts import AgreementState
from envoyage.gazetteer import countries
from envoyage.publish.agreements import other_party, paper_titles
from envoyage.publish.trips import course_shown
from envoyage.publish.view import StepShown
from envoyage.publish.wording import STATE
from envoyage.record.models import Agreement
from envoyage.tongue.phrases import home_name

QUIET_DAYS = 365
"""No report for so many days, and a paper counts as one without news."""

SETTLED = (AgreementState.IN_FORCE, AgreementState.LAPSED, AgreementState.DENIED)
"""States after which no news is to be expected."""

_A_PAGE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which agreements: of a state, with a country on either side, without news for a year; which page."""

    state: AgreementState | None = None
    country: str | None = None
    quiet: bool = False
    page: int = 1

    @classmethod
    def of(cls, query: Mapping[str, str]) -> "Asked":
        """What an address asks; what makes no sense is left out."""
        state, code, page = query.get("state", ""), query.get("country", "").upper(), query.get("page", "")
        return cls(
            state=AgreementState(state) if state in set(AgreementState) else None,
            country=code if code in countries() else None,
            quiet="quiet" in query,
            page=int(page) if page.isdecimal() and 0 < int(page) < 10**6 else 1,
        )

    def query(self, **changed: object) -> str:
        """The address of these agreements, from the question mark on; "" for all of them."""
        asked = replace(self, **changed)  # type: ignore[arg-type]
        parts = {
            "state": asked.state or "",
            "country": asked.country or "",
            "quiet": "yes" if asked.quiet else "",
            "page": str(asked.page) if asked.page > 1 else "",
        }
        given = {name: value for name, value in parts.items() if value}
        return f"?{urlencode(given)}" if given else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A paper with its trip, the states it came to, and the newest day of which anything was told of it."""

    slug: str
    title: str
    party: str
    code: str | None
    trip: str
    official: str
    day: date | None
    course: tuple[StepShown, ...]
    told: date | None
    quiet: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value that may be asked for."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """A page of agreements, newest news first; those without news the longest silence first."""

    asked: Asked
    papers: tuple[Followed, ...]
    count: int
    everything: int
    silent: int
    pages: int
    states: tuple[Choice, ...]
    countries: tuple[Choice, ...]


def following(query: Mapping[str, str], *, today: date) -> Following:
    """The agreements that an address asks for."""
    asked, since = Asked.of(query), today - timedelta(days=QUIET_DAYS)
    every = Agreement.objects.all()
    found = _found(every, asked, since)
    count = found.count()
    pages = max(1, -(-count // _A_PAGE))
    asked = replace(asked, page=min(asked.page, pages))
    newest = F("told").asc(nulls_first=True) if asked.quiet else F("told").desc(nulls_last=True)
    rows = found.select_related("trip__official").order_by(newest, "slug")
    first = (asked.page - 1) * _A_PAGE
    return Following(
        asked=asked,
        papers=_followed(rows[first : first + _A_PAGE], since),
        count=count,
        everything=every.count(),
        silent=every.filter(_silent(since)).count(),
        pages=pages,
        states=tuple(
            Choice(value=state.value, label=STATE[state], chosen=state is asked.state)
            for state in AgreementState
            if state is asked.state or every.filter(state=state.value).exists()
        ),
        countries=_countries(every, asked.country),
    )


def queries(today: date) -> Iterator[str]:
    """The address of each page of all agreements, and of those without news, from the question mark on."""
    since = today - timedelta(days=QUIET_DAYS)
    for asked in (Asked(), Asked(quiet=True)):
        count = _found(Agreement.objects.all(), asked, since).count()
        for page in range(1, max(1, -(-count // _A_PAGE)) + 1):
            yield asked.query(page=page)


def _found(every: QuerySet[Agreement], asked: Asked, since: date) -> QuerySet[Agreement]:
    if asked.state is not None:
        every = every.filter(state=asked.state.value)
    if asked.country is not None:
        every = every.filter(Q(code=asked.country) | Q(home=asked.country))
    return every.filter(_silent(since)) if asked.quiet else every


def _silent(since: date) -> Q:
    """Papers that are not settled, and of which nothing was told since that day."""
    told = Q(told__lt=since) | Q(told=None)
    return told & ~Q(state__in=[state.value for state in SETTLED])


def _countries(every: QuerySet[Agreement], chosen: str | None) -> tuple[Choice, ...]:
    codes = {
        code for pair in every.order_by().values_list("code", "home").distinct() for code in pair if code
    }
    named = sorted((home_name(code), code) for code in codes | ({chosen} if chosen else set()))
    return tuple(Choice(value=code, label=name, chosen=code == chosen) for name, code in named)


def _followed(rows: Iterable[Agreement], since: date) -> tuple[Followed, ...]:
    titles = paper_titles(rows := tuple(rows))
    return tuple(
        Followed(
            slug=row.slug,
            title=titles[row.slug],
            party=other_party(row),
            code=row.code,
            trip=row.trip_id,
            official=row.trip.name,
            day=row.day or row.trip.end or row.trip.start,
            course=course_shown(row.trip.merged.course(row.number - 1)),
            told=row.told,
            quiet=AgreementState(row.state) not in SETTLED and (row.told is None or row.told < since),
        )
        for row in rows
    )
