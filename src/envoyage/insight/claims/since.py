"""Since when had nobody been there: the last visit before the one in question, or the last of all."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.places import Place
from envoyage.insight.visits import Visit, visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import article
from envoyage.tongue.days import date_words

_BEFORE = 3  # visits before the one that answers, so that a reader sees the row it stands in


def find(ground: Ground) -> Finding:
    """The last visit before the trip in question; without a trip, the last that the record has."""
    question, where = ground.question, ground.place
    there = visits(ground.journeys, question.counting, where)
    if question.trip is None:
        return _last(ground, there)
    this = next((visit for visit in there if visit.trip == question.trip), None)
    if this is None:
        sentence = _("By this rule the trip %(trip)s does not count as a visit %(to_place)s.") % {
            "trip": question.trip,
            "to_place": where.going,
        }
        return Finding(value="no visit", sentence=sentence, shown=(), holds=False)
    earlier = [visit for visit in there if visit.first < this.first and visit.trip != this.trip]
    shown = [Shown(visit=this, why=_("this visit"))]
    if not earlier:
        return Finding(
            value="first ever",
            sentence=_("The first visit by %(a_one)s %(to_place)s in the record.")
            % {"a_one": article(ground.one), "to_place": where.going},
            shown=tuple(shown),
            holds=ground.claimed("first ever"),
        )
    last, year = earlier[-1], str(earlier[-1].first.year)
    return Finding(
        value=year,
        sentence=_("The first visit by %(a_one)s %(to_place)s since that of %(name)s on %(day)s.")
        % _named(ground, where, last),
        shown=(*shown, *_row(earlier)),
        holds=ground.claimed(year),
    )


def _last(ground: Ground, there: list[Visit]) -> Finding:
    where = ground.place
    if not there:
        sentence = _("No visit by %(a_one)s %(to_place)s is in the record.") % {
            "a_one": article(ground.one),
            "to_place": where.going,
        }
        return Finding(value="never", sentence=sentence, shown=(), holds=ground.claimed("never"))
    last = there[-1]
    return Finding(
        value=str(last.first.year),
        sentence=_("The last visit by %(a_one)s %(to_place)s in the record is that of %(name)s on %(day)s.")
        % _named(ground, where, last),
        shown=_row(there),
        holds=ground.claimed(str(last.first.year)),
    )


def _named(ground: Ground, where: Place, last: Visit) -> dict[str, str]:
    return {
        "a_one": article(ground.one),
        "to_place": where.going,
        "name": ground.names[last.official],
        "day": date_words(last.first),
    }


def _row(there: list[Visit]) -> tuple[Shown, ...]:
    last, *before = there[: -_BEFORE - 2 : -1]
    return (Shown(visit=last, hit=True, why=_("the last before")), *(Shown(visit=visit) for visit in before))


CLAIM = Claim(
    name="since",
    asked=gettext_noop("Since when had nobody been there?"),
    switches=("beside", "private", "transit", "occasions", "states", "territories"),
    whose=at_the_place,
    find=find,
)
