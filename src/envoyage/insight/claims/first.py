"""The first visit ever: who of an office, of a country or of all was there first."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import article
from envoyage.tongue.days import date_words

_AFTER = 2  # visits after it in the proof


def find(ground: Ground) -> Finding:
    """The first visit; the claim holds when it is that of the trip or the official in question."""
    question, where = ground.question, ground.place
    there = visits(ground.journeys, question.counting, ground.place)
    if not there:
        sentence = _("No visit by %(a_one)s %(to_place)s is in the record.") % {
            "a_one": article(ground.one),
            "to_place": where.going,
        }
        return Finding(value="never", sentence=sentence, shown=(), holds=_holds(ground, None, None))
    one = there[0]
    return Finding(
        value=str(one.first.year),
        sentence=_("The first visit by %(a_one)s %(to_place)s in the record is that of %(name)s on %(day)s.")
        % {
            "a_one": article(ground.one),
            "to_place": where.going,
            "name": ground.names[one.official],
            "day": date_words(one.first),
        },
        shown=(
            Shown(visit=one, hit=True, why=_("the first")),
            *(Shown(visit=visit) for visit in there[1 : 1 + _AFTER]),
        ),
        holds=_holds(ground, one.trip, one.official, str(one.first.year)),
    )


def _holds(ground: Ground, trip: str | None, official: str | None, value: str = "never") -> bool | None:
    question = ground.question
    if question.said is not None:
        return ground.claimed(value)
    if question.trip is not None:
        return question.trip == trip
    if question.official is not None and question.office is not None:
        return question.official == official
    return None


CLAIM = Claim(
    name="first",
    asked=gettext_noop("Who was there first?"),
    switches=("beside", "private", "transit", "occasions", "states", "territories"),
    whose=at_the_place,
    find=find,
)
