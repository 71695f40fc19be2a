"""Since when had nobody been there: the last visit before the one in question, or the last of all."""

from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import Visit, visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import article, on_day

_BEFORE = 3  # visits before the one that answers, so that a reader sees the row it stands in


def find(ground: Ground) -> Finding:
    """The last visit before the trip in question; without a trip, the last that the record has."""
    question, where = ground.question, ground.place
    there = visits(ground.journeys, question.counting, where)
    if question.trip is None:
        return _last(ground, there)
    this = next((visit for visit in there if visit.trip == question.trip), None)
    if this is None:
        sentence = f"By this rule the trip {question.trip} does not count as a visit to {where.name}."
        return Finding(value="no visit", sentence=sentence, shown=(), holds=False)
    earlier = [visit for visit in there if visit.first < this.first and visit.trip != this.trip]
    shown = [Shown(visit=this, why="this visit")]
    if not earlier:
        return Finding(
            value="first ever",
            sentence=f"The first visit by {article(ground.one)} to {where.name} in the record.",
            shown=tuple(shown),
            holds=ground.claimed("first ever"),
        )
    last, year = earlier[-1], str(earlier[-1].first.year)
    return Finding(
        value=year,
        sentence=f"The first visit by {article(ground.one)} to {where.name} since that of "
        f"{ground.names[last.official]} on {on_day(last.first)}.",
        shown=(*shown, *_row(earlier)),
        holds=ground.claimed(year),
    )


def _last(ground: Ground, there: list[Visit]) -> Finding:
    where = ground.place.name
    if not there:
        sentence = f"No visit by {article(ground.one)} to {where} is in the record."
        return Finding(value="never", sentence=sentence, shown=(), holds=ground.claimed("never"))
    last = there[-1]
    return Finding(
        value=str(last.first.year),
        sentence=f"The last visit by {article(ground.one)} to {where} in the record is that of "
        f"{ground.names[last.official]} on {on_day(last.first)}.",
        shown=_row(there),
        holds=ground.claimed(str(last.first.year)),
    )


def _row(there: list[Visit]) -> tuple[Shown, ...]:
    last, *before = there[: -_BEFORE - 2 : -1]
    return (Shown(visit=last, hit=True, why="the last before"), *(Shown(visit=visit) for visit in before))


CLAIM = Claim(
    name="since",
    asks="Since when had nobody been there?",
    switches=("beside", "private", "transit", "occasions", "states", "territories"),
    whose=at_the_place,
    find=find,
)
