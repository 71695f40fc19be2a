"""The year with the most visits or, where no place is named, with the most trips."""

from collections import Counter, defaultdict

from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import Visit, absences, visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import capital, listed, times


def find(ground: Ground) -> Finding:
    """The year, and how many began in it; years that share the lead are all named."""
    question = ground.question
    began: dict[int, list[Visit]] = defaultdict(list)
    if question.place is None:
        for trip in absences(ground.rows, question.counting):
            began[trip.first.year].append(trip.visits[0])
    else:
        for visit in visits(ground.rows, question.counting, question.place):
            began[visit.first.year].append(visit)
    many = Counter({year: len(all_) for year, all_ in began.items()})
    if not many:
        where = f" to {question.place.name}" if question.place else ""
        sentence = f"The record has no trip by {ground.many}{where}."
        return Finding(value="none", sentence=sentence, shown=(), holds=ground.claimed("none"))
    most = max(many.values())
    best = sorted(year for year, number in many.items() if number == most)
    what = "trip" if question.place is None else "visit"
    where = f" to {question.place.name}" if question.place else ""
    sentence = (
        f"{capital(ground.many)} made the most {what}s{where} in {listed(map(str, best))}: "
        f"{times(most, what)}{' each' if len(best) > 1 else ''}."
    )
    said = question.said
    return Finding(
        value=", ".join(map(str, best)),
        sentence=sentence,
        shown=tuple(Shown(visit=visit, hit=True) for year in best for visit in began[year]),
        holds=None if said is None else said.strip() in {str(year) for year in best},
    )


CLAIM = Claim(
    name="most",
    asks="In which year were there most?",
    switches=("beside", "private", "transit", "occasions", "states", "territories", "stops", "trips"),
    whose=at_the_place,
    find=find,
)
