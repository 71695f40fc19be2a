"""The longest time between two visits to a place."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import Visit, visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import article, time_between
from envoyage.tongue.days import date_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The time between the end of one visit and the beginning of the next."""

    before: Visit
    after: Visit
    days: int


def find(ground: Ground) -> Finding:
    """The two visits with the most days between the end of one and the beginning of the next."""
    where = ground.place.going
    there = visits(ground.journeys, ground.question.counting, ground.place)
    longest = next(iter(gaps(there)), None)
    if longest is None:
        sentence = _("The record has fewer than two visits by %(many)s %(to_place)s, so there is no gap.") % {
            "many": ground.many,
            "to_place": where,
        }
        return Finding(value="none", sentence=sentence, shown=tuple(Shown(visit=one) for one in there))
    days, one, other = longest.days, longest.before, longest.after
    return Finding(
        value=str(days),
        sentence=_(
            "The longest time without a visit by %(a_one)s %(to_place)s is %(time)s: from the visit of "
            "%(before)s, which ended on %(ended)s, to the visit of %(after)s on %(began)s."
        )
        % {
            "a_one": article(ground.one),
            "many": ground.many,
            "to_place": where,
            "time": time_between(one.last, other.first),
            "before": ground.names[one.official],
            "ended": date_words(one.last),
            "after": ground.names[other.official],
            "began": date_words(other.first),
        },
        shown=(
            Shown(visit=other, hit=True, why=_("the visit after")),
            Shown(visit=one, hit=True, why=_("the visit before")),
        ),
        holds=ground.claimed(str(days)),
    )


def gaps(there: Sequence[Visit]) -> list[Gap]:
    """The gaps between visits in the order of time, the longest first; visits that overlap have none."""
    found: list[Gap] = []
    before: Visit | None = None
    for visit in there:
        if before is not None and (days := (visit.first - before.last).days) > 0:
            found.append(Gap(before=before, after=visit, days=days))
        if before is None or visit.last >= before.last:
            before = visit
    return sorted(found, key=lambda gap: (-gap.days, gap.after.first))


CLAIM = Claim(
    name="gap",
    asked=gettext_noop("What was the longest time without a visit?"),
    switches=("beside", "private", "transit", "occasions", "states", "territories"),
    whose=at_the_place,
    find=find,
)
