"""How many visits there have been, and the how-manieth one of them is."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import article, ordinal, times
from envoyage.tongue.days import date_words


def find(ground: Ground) -> Finding:
    """The number of the visit in question, or of all visits."""
    question, where = ground.question, ground.place
    there = visits(ground.journeys, question.counting, ground.place)
    if question.trip is None and not there:
        sentence = _("No visit by %(a_one)s %(to_place)s is in the record.") % {
            "a_one": article(ground.one),
            "to_place": where.going,
        }
        return Finding(value="0", sentence=sentence, shown=(), holds=ground.claimed("0"))
    if question.trip is None:
        value = str(len(there))
        return Finding(
            value=value,
            sentence=_("The record has %(visits)s by %(many)s %(to_place)s.")
            % {
                "visits": times(len(there), "visit"),
                "many": ground.many,
                "to_place": where.going,
            },
            shown=tuple(Shown(visit=visit) for visit in reversed(there)),
            holds=ground.claimed(value),
        )
    at = next((at for at, visit in enumerate(there, start=1) if visit.trip == question.trip), None)
    if at is None:
        sentence = _("By this rule the trip %(trip)s does not count as a visit %(to_place)s.") % {
            "trip": question.trip,
            "to_place": where.going,
        }
        return Finding(value="no visit", sentence=sentence, shown=(), holds=False)
    this = there[at - 1]
    return Finding(
        value=str(at),
        sentence=_("%(name)s’s visit on %(day)s is the %(ordinal)s by %(a_one)s %(to_place)s in the record.")
        % {
            "name": ground.names[this.official],
            "day": date_words(this.first),
            "ordinal": ordinal(at),
            "a_one": article(ground.one),
            "to_place": where.going,
        },
        shown=(
            Shown(visit=this, hit=True, why=_("the %(ordinal)s") % {"ordinal": ordinal(at)}),
            *(Shown(visit=visit) for visit in reversed(there[: at - 1])),
        ),
        holds=ground.claimed(str(at)),
    )


CLAIM = Claim(
    name="nth",
    asked=gettext_noop("How many visits have there been?"),
    switches=("beside", "private", "transit", "occasions", "states", "territories", "stops"),
    whose=at_the_place,
    find=find,
    at_a_time=2,
)
