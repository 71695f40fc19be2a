"""The year with the most visits or, where no place is named, with the most trips."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import Visit, absences, visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import times
from envoyage.tongue.phrases import capital, listed


def find(ground: Ground) -> Finding:
    """The year, and how many began in it; years that share the lead are all named."""
    many = Counter(visit.first.year for visit in _begun(ground))
    place = ground.question.place
    said_of = {"many": ground.many, "to_place": place.going if place else ""}
    if not many:
        sentence = (
            _("The record has no trip by %(many)s %(to_place)s.")
            if place
            else _("The record has no trip by %(many)s.")
        ) % said_of
        return Finding(value="none", sentence=sentence, shown=(), holds=ground.claimed("none"))
    most = max(many.values())
    best = sorted(year for year, number in many.items() if number == most)
    said = ground.question.said
    return Finding(
        value=", ".join(map(str, best)),
        sentence=_most_said(place is not None, each=len(best) > 1)
        % {
            **said_of,
            "many": capital(ground.many),
            "years": listed(map(str, best)),
            "visits": times(most, "visit"),
            "trips": times(most, "trip"),
        },
        shown=tuple(Shown(visit=visit, hit=True) for visit in _begun(ground) if visit.first.year in best),
        holds=None if said is None else said.strip() in {str(year) for year in best},
    )


def _most_said(to_a_place: bool, *, each: bool) -> str:
    if to_a_place and each:
        return _("%(many)s made the most visits %(to_place)s in %(years)s: %(visits)s each.")
    if to_a_place:
        return _("%(many)s made the most visits %(to_place)s in %(years)s: %(visits)s.")
    if each:
        return _("%(many)s made the most trips in %(years)s: %(trips)s each.")
    return _("%(many)s made the most trips in %(years)s: %(trips)s.")


def _begun(ground: Ground) -> Iterator[Visit]:
    """The visits to the place, or the first of each trip."""
    question = ground.question
    if question.place is not None:
        yield from visits(ground.journeys, question.counting, question.place)
    else:
        yield from (trip.visits[0] for trip in absences(ground.journeys, question.counting))


CLAIM = Claim(
    name="most",
    asked=gettext_noop("In which year were there most?"),
    switches=("beside", "private", "transit", "occasions", "states", "territories", "stops"),
    anywhere=("beside", "private", "transit", "occasions", "trips"),
    whose=at_the_place,
    find=find,
    at_a_time=2,
)
