"""How much a telling's word counts: the rule by which one value of a field stands before another.

The rule, in this order: what was told after the trip before what was told during or ahead of it; an official
source before the press; more independent voices before fewer; a report about the trip before one that names
it in passing; the later report. A voice is a publisher, and all papers that print one text are one voice.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from envoyage.facts import Report, Role, Status
from envoyage.reconcile.copies import copies
from envoyage.reconcile.values import Telling

_STAGE = {
    Status.PLANNED: 0,
    Status.POSTPONED: 0,
    Status.CANCELLED: 0,
    Status.UNDERWAY: 1,
    Status.COMPLETED: 2,
}
# Governments' own domains: .gov and .mil; gov, gob, gouv, gub, govt, go or mil before a country code.
_GOVERNMENT = re.compile(r"(?:^|\.)(?:gov|mil|(?:gov|gob|gouv|gub|govt|gc|go|mil)\.[a-z]{2})$")
# Governments that publish under other names: embassies, presidencies, foreign ministries, inter-state bodies.
_OFFICIAL_WORD = re.compile(
    r"(?:^|[.-])(?:usembassy|embassy|embajada|embaixada|presidencia|presidency|cancilleria|itamaraty|minrel|mofa|mfa|"
    r"minex|mire|opm)(?:$|[.-])|(?:^|\.)(?:caricom\.org|oas\.org|europa\.eu|un\.org|admin\.ch|elysee\.fr|canada\.ca)$"
)
_OFFICIAL_PUBLISHER = re.compile(
    r"\b(?:embassy|embajada|embaixada|ministry|ministerio|ministério|department of|departamento de estado|"
    r"presidencia|presidência|presidency|"
    r"office of the (?:president|prime minister|spokesperson)|white house|cancillería)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A telling with what its word rests on.

    Attributes:
        stage: 0 told ahead, 1 during, 2 after the trip.
        official: published by a government or a body of governments.
        voice: equal for tellings that count once.
        age: the telling's place from the oldest, the same in every order of the input.
    """

    telling: Telling
    stage: int
    official: bool
    voice: str
    age: int

    @property
    def published(self) -> date:
        return self.telling.report.published or date.min

    @property
    def about_it(self) -> bool:
        return self.telling.trip.role is Role.SUBJECT


Weight = tuple[int, bool, int, bool, date, int]


def weight(standings: Iterable[Standing]) -> Weight:
    """The weight of a value that these tellings state; the greatest stands. No two weigh the same."""
    every = list(standings)
    if len(every) == 1:  # most trips are told by one report, and each of its facts is weighed
        (one,) = every
        return one.stage, one.official, 1, one.about_it, one.published, one.age
    return (
        max(each.stage for each in every),
        any(each.official for each in every),
        voices(every),
        any(each.about_it for each in every),
        max(each.published for each in every),
        max(each.age for each in every),
    )


def voices(standings: Iterable[Standing]) -> int:
    """How many independent voices there are among tellings."""
    return len({each.voice for each in standings})


def stand(tellings: Sequence[Telling]) -> list[Standing]:
    """The standing of each telling of a trip, the weightiest first, whatever the order of the input."""
    ordered = sorted(tellings, key=lambda t: (t.report.published or date.min, t.id))
    originals = copies([telling.report.text for telling in ordered])
    standings: list[Standing] = []
    for age, telling in enumerate(ordered):
        original = originals[age]
        voice = standings[original].voice if original != age else _publisher(telling.report)
        official = is_official(telling.report)
        standings.append(Standing(telling, _STAGE[telling.trip.status], official, voice, age))
    return sorted(standings, key=lambda each: weight([each]), reverse=True)


def is_official(report: Report) -> bool:
    """True for a report that a government, an embassy or a body of governments published itself."""
    host = _host(report)
    if host:
        return bool(_GOVERNMENT.search(host) or _OFFICIAL_WORD.search(host))
    return bool(report.publisher and _OFFICIAL_PUBLISHER.search(report.publisher))


def _host(report: Report) -> str:
    return (urlsplit(report.restated_from or report.url or "").hostname or "").removeprefix("www.")


def _publisher(report: Report) -> str:
    """One voice a publisher; a report of unknown origin speaks for itself."""
    return _host(report) or (report.publisher or "").casefold() or report.id
