"""How many visits there have been, and the how-manieth one of them is."""

from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import article, on_day, ordinal, times


def find(ground: Ground) -> Finding:
    """The number of the visit in question, or of all visits."""
    question, where = ground.question, ground.place.name
    there = visits(ground.journeys, question.counting, ground.place)
    if question.trip is None:
        value = str(len(there))
        return Finding(
            value=value,
            sentence=f"The record has {times(len(there), 'visit')} by {ground.many} to {where}.",
            shown=tuple(Shown(visit=visit) for visit in reversed(there)),
            holds=ground.claimed(value),
        )
    at = next((at for at, visit in enumerate(there, start=1) if visit.trip == question.trip), None)
    if at is None:
        sentence = f"By this rule the trip {question.trip} does not count as a visit to {where}."
        return Finding(value="no visit", sentence=sentence, shown=(), holds=False)
    this = there[at - 1]
    return Finding(
        value=str(at),
        sentence=f"{ground.names[this.official]}’s visit on {on_day(this.first)} is the {ordinal(at)} "
        f"by {article(ground.one)} to {where} in the record.",
        shown=(
            Shown(visit=this, hit=True, why=f"the {ordinal(at)}"),
            *(Shown(visit=visit) for visit in reversed(there[: at - 1])),
        ),
        holds=ground.claimed(str(at)),
    )


CLAIM = Claim(
    name="nth",
    asks="How many visits have there been?",
    switches=("beside", "private", "transit", "occasions", "states", "territories", "stops"),
    whose=at_the_place,
    find=find,
    at_a_time=2,
)
