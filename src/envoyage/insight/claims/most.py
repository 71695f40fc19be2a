"""The year with the most visits or, where no place is named, with the most trips."""

from collections import Counter
from collections.abc import Iterator

from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import Visit, absences, visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import capital, listed, times


def find(ground: Ground) -> Finding:
    """The year, and how many began in it; years that share the lead are all named."""
    many = Counter(visit.first.year for visit in _begun(ground))
    where = f" to {ground.question.place.name}" if ground.question.place else ""
    if not many:
        sentence = f"The record has no trip by {ground.many}{where}."
        return Finding(value="none", sentence=sentence, shown=(), holds=ground.claimed("none"))
    most = max(many.values())
    best = sorted(year for year, number in many.items() if number == most)
    what = "visit" if ground.question.place else "trip"
    said = ground.question.said
    return Finding(
        value=", ".join(map(str, best)),
        sentence=f"{capital(ground.many)} made the most {what}s{where} in {listed(map(str, best))}: "
        f"{times(most, what)}{' each' if len(best) > 1 else ''}.",
        shown=tuple(Shown(visit=visit, hit=True) for visit in _begun(ground) if visit.first.year in best),
        holds=None if said is None else said.strip() in {str(year) for year in best},
    )


def _begun(ground: Ground) -> Iterator[Visit]:
    """The visits to the place, or the first of each trip."""
    question = ground.question
    if question.place is not None:
        yield from visits(ground.journeys, question.counting, question.place)
    else:
        yield from (trip.visits[0] for trip in absences(ground.journeys, question.counting))


CLAIM = Claim(
    name="most",
    asks="In which year were there most?",
    switches=("beside", "private", "transit", "occasions", "states", "territories", "stops"),
    anywhere=("beside", "private", "transit", "occasions", "trips"),
    whose=at_the_place,
    find=find,
    at_a_time=2,
)
