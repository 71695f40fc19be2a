"""Where a first trip led: since when had nobody of an office begun in this country or part of the world?"""

from functools import partial
from itertools import takewhile
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.places import counted_for
from envoyage.insight.stops import Row
from envoyage.insight.visits import Visit
from envoyage.insight.whose import compared
from envoyage.tongue.days import date_words


class Start(NamedTuple):
    """Where somebody began in office, and whether in the place asked for."""

    visit: Visit
    there: bool


def find(ground: Ground) -> Finding:
    """The last who began there before the official in question; without one, the last of all."""
    begun, where = _starts(ground), _began_in(ground)
    who = ground.question.official
    mine = None
    if who is not None and ground.question.office is not None:
        mine = next((start for start in reversed(begun) if start.visit.official == who), None)
        if mine is None or not mine.there:
            return _elsewhere(ground, mine)
        begun = [
            start for start in begun if start.visit.first < mine.visit.first and start.visit.official != who
        ]
    last = max((at for at, start in enumerate(begun) if start.there), default=None)
    shown = [Shown(visit=mine.visit, why=where)] if mine else []
    for start in reversed(begun if last is None else begun[last + 1 :]):
        shown.append(Shown(visit=start.visit, why=_("began elsewhere")))
    if last is None:
        value = "first ever" if mine else "never"
        sentence = _unlike_all(ground, mine)
        return Finding(value=value, sentence=sentence, shown=tuple(shown), holds=ground.claimed(value))
    hit = begun[last].visit
    shown.append(Shown(visit=hit, hit=True, why=where))
    year = str(hit.first.year)
    sentence = _like(ground, mine, hit)
    return Finding(value=year, sentence=sentence, shown=tuple(shown), holds=ground.claimed(year))


def _like(ground: Ground, mine: Start | None, hit: Visit) -> str:
    said = {
        "one": ground.one,
        "in_place": ground.place.within,
        "name": ground.names[hit.official],
        "day": date_words(hit.first),
    }
    if mine is None:
        return _("The last %(one)s to begin %(in_place)s was %(name)s, on %(day)s.") % said
    this = ground.names[mine.visit.official]
    return _("%(this)s is the first %(one)s to begin %(in_place)s since %(name)s on %(day)s.") % {
        **said,
        "this": this,
    }


def _unlike_all(ground: Ground, mine: Start | None) -> str:
    said = {"one": ground.one, "in_place": ground.place.within}
    if mine is None:
        return _("No %(one)s in the record has begun %(in_place)s.") % said
    this = ground.names[mine.visit.official]
    return _("%(this)s is the first %(one)s in the record to begin %(in_place)s.") % {**said, "this": this}


def _elsewhere(ground: Ground, mine: Start | None) -> Finding:
    name = ground.names[ground.question.official or ""]
    if mine is None:
        sentence = _("The record has no trip of %(name)s as %(as_one)s that counts by this rule.") % {
            "name": name,
            "as_one": ground.as_one,
        }
        return Finding(value="no trip", sentence=sentence, shown=(), holds=False)
    return Finding(
        value="elsewhere",
        sentence=_("By this rule %(name)s did not begin %(in_place)s.")
        % {"name": name, "in_place": ground.place.within},
        shown=(Shown(visit=mine.visit, why=_("began elsewhere")),),
        holds=False,
    )


def _began_in(ground: Ground) -> str:
    return _("began %(in_place)s") % {"in_place": ground.place.within}


def _starts(ground: Ground) -> list[Start]:
    """Where each tenure began under the counting, by day."""
    place, held = ground.place, counted_for(ground.question.counting)
    found = []
    for _tenure, rows in ground.journeys.of_tenures(ground.question.counting):
        first = next(rows, None)
        if first is None:
            continue
        trip = [first]
        if ground.question.counting.first == "trip":
            trip += takewhile(partial(_same_trip, first), rows)
        there = next((row for row in trip if place.holds(held(row))), None)
        shown = there or first
        found.append(Start(Visit(held(shown) or "", (shown,)), there is not None))
    return sorted(found, key=lambda start: (start.visit.first, start.visit.trip))


def _same_trip(one: Row, other: Row) -> bool:
    return one.trip == other.trip


CLAIM = Claim(
    name="begins",
    asked=gettext_noop("Since when had nobody begun there?"),
    switches=("beside", "private", "transit", "occasions", "states", "territories", "first"),
    whose=compared,
    find=find,
)
