"""What offices are called, and how their holders have visited: first, last, how often, the longest gap."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from envoyage.gazetteer import countries, offices
from envoyage.publish.titles import office_called, reads, without_country
from envoyage.publish.visits.lines import TripLine
from envoyage.tongue.languages import current
from envoyage.tongue.phrases import capital

Office = tuple[str, str]
"""The country's code, and the canonical office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The time between two visits that follow one another."""

    before: TripLine
    after: TripLine

    @property
    def days(self) -> int:
        assert self.before.first is not None
        assert self.after.first is not None
        return (self.after.first - self.before.first).days

    @property
    def years(self) -> int:
        return int(self.days / 365.2425)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeVisits:
    """The visits of the holders of one office to one place; those without a day are in no gap."""

    home: str
    home_name: str
    office_id: str
    office: str
    visits: int
    officials: int
    first: TripLine | None
    last: TripLine | None
    gap: Gap | None

    @property
    def slug(self) -> str:
        """In the address of the office's page; "" for an office that has none."""
        return office_slug(self.home, self.office_id)


def office_slug(home: str, office: str) -> str:
    """`us-foreign-minister`; "" where the country or the office is not known."""
    return f"{home.lower()}-{office}" if home and office else ""


def by_office(lines: Iterable[TripLine]) -> tuple[OfficeVisits, ...]:
    """The offices whose holders came, the one with the newest visit first. Only what happened counts."""
    found: dict[Office, list[TripLine]] = defaultdict(list)
    for line in lines:
        if line.happened:
            found[line.home, line.office_id].append(line)
    names, language = titles(line for some in found.values() for line in some), current()
    made = [_visits(office, some, names[office], language) for office, some in found.items()]
    return tuple(
        sorted(
            made,
            key=lambda one: (
                -(one.last.first.toordinal() if one.last and one.last.first else 0),
                one.home_name,
                one.office,
            ),
        )
    )


def _visits(office: Office, some: Sequence[TripLine], title: str, language: str) -> OfficeVisits:
    dated = sorted((line for line in some if line.first), key=lambda line: (line.first, line.trip))
    longest = max(pairwise(dated), key=_apart, default=None)
    home, office_ = office
    return OfficeVisits(
        home=home,
        home_name=countries()[home].name(language) if home in countries() else "",
        office_id=office_,
        office=title,
        visits=len(some),
        officials=len({line.official for line in some}),
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
        gap=Gap(before=longest[0], after=longest[1]) if longest else None,
    )


def _apart(pair: tuple[TripLine, TripLine]) -> int:
    before, after = (line.first.toordinal() if line.first else 0 for line in pair)
    return after - before


def titles(lines: Iterable[TripLine], *, woman: bool = False) -> Mapping[Office, str]:
    """What each office is called here: its most frequent title of the page's language, or its own name.

    Args:
        woman: all the trips are of one person, who is a woman.
    """
    told: dict[Office, Counter[str]] = defaultdict(Counter)
    for line in lines:
        told[line.home, line.office_id][line.office] += 1
    language = current()
    return {office: title(office, worded, language, woman=woman) for office, worded in told.items()}


def title(which: Office, worded: Counter[str], language: str, *, woman: bool = False) -> str:
    """The most frequent wording of this office in the page's language; its name where there is none."""
    home, office = which
    own: Counter[str] = Counter()
    for words, times in worded.items():
        if words and (not office or reads(language, words, office)):
            own[without_country(words, language)] += times
    if own:
        called = max(own, key=lambda words: (own[words], -len(words), words))
    elif office in offices("en").names:
        most = max(worded, key=lambda words: (worded[words], words), default="")
        called = office_called(language, office, home, most, woman=woman)
    else:
        called = _("Official")
    return called if language == "en" else capital(called)
