"""Where nobody has been: a country never visited, or the countries of a region that never were."""

from envoyage.gazetteer import Standing, countries, country
from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import article, capital, listed, on_day, times

_NAMED = 12  # countries named in the sentence; more are only counted there, and listed beside it


def find(ground: Ground) -> Finding:
    """Of a country whether it was never visited; of a region or the world, which states were not."""
    question = ground.question
    if question.place is not None and not question.place.is_region:
        return _of_a_country(ground)
    seen = {stop.code for taken in ground.journeys.taken(question.counting) for stop in taken}
    states = [
        code
        for code, one in countries().items()
        if one.status is Standing.SOVEREIGN and code != question.home
    ]
    within = [code for code in states if question.place is None or question.place.holds(code)]
    unseen = sorted((code for code in within if code not in seen), key=lambda code: country(code).name())
    names = [country(code).name() for code in unseen]
    where = f" of {question.place.name}" if question.place else ""
    value = str(len(unseen))
    if not unseen:
        sentence = f"{capital(ground.many)} have been to every state{where}."
    elif len(unseen) <= _NAMED:
        sentence = (
            f"Not visited by {ground.many}, by the record: {listed(names)}; {_of(unseen, within)}{where}."
        )
    else:
        sentence = f"Not visited by {ground.many}, by the record: {_of(unseen, within)}{where}."
    return Finding(
        value=value, sentence=sentence, shown=(), holds=ground.claimed(value), countries=tuple(unseen)
    )


def _of_a_country(ground: Ground) -> Finding:
    where, there = ground.place.name, visits(ground.journeys, ground.question.counting, ground.place)
    if not there:
        sentence = f"No visit by {article(ground.one)} to {where} is in the record."
        return Finding(value="never", sentence=sentence, shown=(), holds=True)
    one = there[0]
    return Finding(
        value=str(len(there)),
        sentence=f"{capital(article(ground.one))} has been to {where}: {ground.names[one.official]} on "
        f"{on_day(one.first)}, the first of {times(len(there), 'visit')}.",
        shown=(Shown(visit=one, hit=True),),
        holds=False,
    )


def _of(some: list[str], all_: list[str]) -> str:
    return f"{len(some)} of {times(len(all_), 'state')}"


CLAIM = Claim(
    name="never",
    asks="Where has nobody been?",
    switches=("beside", "private", "transit", "occasions", "states", "territories"),
    whose=at_the_place,
    find=find,
    at_a_time=2,
)
