"""How long somebody had been in office at the first visit; the day of taking office is day 1."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, pgettext

from envoyage.insight.finding import Claim, Finding, Ground, Shown, Unanswerable
from envoyage.insight.places import counted_for
from envoyage.insight.visits import Visit
from envoyage.insight.whose import compared
from envoyage.insight.words import ordinal, times
from envoyage.tongue.days import date_words
from envoyage.tongue.languages import in_figures


class Arrival(NamedTuple):
    """The day in office of a first visit; the day of taking office is day 1."""

    day: int
    visit: Visit


def find(ground: Ground) -> Finding:
    """The day of the official in question and its rank among all holders, or the earliest of all."""
    question = ground.question
    where = question.place.going if question.place else pgettext("where to", "abroad")
    all_, undated = _arrivals(ground)
    left_out = _("%(holders)s whose first day in office is not known are left out.") % {
        "holders": times(undated, "holder")
    }
    mine = None
    if question.official is not None:
        mine = next((arrival for arrival in all_ if arrival.visit.official == question.official), None)
        if mine is None:
            name = ground.names[question.official]
            sentence = _(
                "The record has no visit of %(name)s %(to_place)s in an office whose first day is known."
            ) % {"name": name, "to_place": where}
            return Finding(value="no visit", sentence=sentence, shown=(), holds=False)
    elif not all_:
        raise Unanswerable(
            _("No first day in office of %(many)s is known to the roster, or none of them was there.")
            % {"many": ground.many}
        )
    hit = mine or all_[0]
    rank = 1 + sum(arrival.day < hit.day for arrival in all_)
    said = {
        "name": ground.names[hit.visit.official],
        "to_place": where,
        "day": in_figures(hit.day),
        "date": date_words(hit.visit.first),
        "rank": ordinal(rank),
        "tenures": times(len(all_), "tenure"),
    }
    if rank == 1:
        sentence = _(
            "%(name)s first went %(to_place)s on day %(day)s in office, %(date)s: "
            "the earliest of %(tenures)s."
        )
    else:
        sentence = _(
            "%(name)s first went %(to_place)s on day %(day)s in office, %(date)s: "
            "the %(rank)s earliest of %(tenures)s."
        )
    return Finding(
        value=str(hit.day),
        sentence=f"{sentence % said} {left_out}" if undated else sentence % said,
        shown=tuple(
            Shown(
                visit=arrival.visit,
                hit=arrival is hit,
                why=_("day %(day)s") % {"day": in_figures(arrival.day)},
            )
            for arrival in all_
        ),
        holds=ground.claimed(str(hit.day)),
    )


def _arrivals(ground: Ground) -> tuple[list[Arrival], int]:
    """The first visit of each tenure with its day, earliest first; how many have no known first day."""
    place, held = ground.question.place, counted_for(ground.question.counting)
    found, undated = [], 0
    for tenure, rows in ground.journeys.of_tenures(ground.question.counting):
        there = (row for row in rows if place is None or place.holds(held(row)))
        if tenure.start is None:
            undated += any(True for _ in there)
            continue
        first = next((row for row in there if row.first >= tenure.start), None)
        if first is not None:
            visit = Visit(held(first) or "", (first,))
            found.append(Arrival((first.first - tenure.start).days + 1, visit))
    return sorted(found, key=lambda arrival: (arrival.day, arrival.visit.first)), undated


CLAIM = Claim(
    name="days",
    asked=gettext_noop("How long in office at the first visit?"),
    switches=("beside", "private", "transit", "occasions", "states", "territories"),
    whose=compared,
    find=find,
)
