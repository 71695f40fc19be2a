"""The longest time between two visits to a place."""

from envoyage.insight.compare.lasts import gaps
from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import on_day, time_between


def find(ground: Ground) -> Finding:
    """The two visits with the most days between the end of one and the beginning of the next."""
    where = ground.place.name
    there = visits(ground.journeys, ground.question.counting, ground.place)
    longest = next(iter(gaps(there)), None)
    if longest is None:
        sentence = f"The record has fewer than two visits by {ground.many} to {where}, so there is no gap."
        return Finding(value="none", sentence=sentence, shown=tuple(Shown(visit=one) for one in there))
    days, one, other = longest.days, longest.before, longest.after
    return Finding(
        value=str(days),
        sentence=f"The longest time without a visit by {ground.many} to {where} is "
        f"{time_between(one.last, other.first)}: from that of {ground.names[one.official]}, which ended on "
        f"{on_day(one.last)}, to that of {ground.names[other.official]} on {on_day(other.first)}.",
        shown=(
            Shown(visit=other, hit=True, why="the visit after"),
            Shown(visit=one, hit=True, why="the visit before"),
        ),
        holds=ground.claimed(str(days)),
    )


CLAIM = Claim(
    name="gap",
    asks="What was the longest time without a visit?",
    switches=("beside", "private", "transit", "occasions", "states", "territories"),
    whose=at_the_place,
    find=find,
)
