"""Where nobody has been: a country never visited, or the countries of a region that never were."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from envoyage.gazetteer import Standing, countries, country
from envoyage.insight.finding import Claim, Finding, Ground, Shown
from envoyage.insight.visits import visits
from envoyage.insight.whose import at_the_place
from envoyage.insight.words import article, times
from envoyage.tongue.days import date_words
from envoyage.tongue.languages import current, in_figures
from envoyage.tongue.phrases import capital, listed

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
    unseen = sorted(
        (code for code in within if code not in seen), key=lambda code: country(code).name(current())
    )
    names = [country(code).name(current()) for code in unseen]
    value = str(len(unseen))
    said = {
        "a_one": article(ground.one),
        "many": capital(ground.many) if not unseen else ground.many,
        "of_place": question.place.belonging if question.place else "",
        "countries": listed(names),
        "some": in_figures(len(unseen)),
        "states": times(len(within), "state"),
    }
    pattern = _of_a_part(len(unseen)) if question.place else _of_the_world(len(unseen))
    return Finding(
        value=value, sentence=pattern % said, shown=(), holds=ground.claimed(value), countries=tuple(unseen)
    )


def _of_a_country(ground: Ground) -> Finding:
    where, there = ground.place, visits(ground.journeys, ground.question.counting, ground.place)
    if not there:
        sentence = _("No visit by %(a_one)s %(to_place)s is in the record.") % {
            "a_one": article(ground.one),
            "to_place": where.going,
        }
        return Finding(value="never", sentence=sentence, shown=(), holds=True)
    one = there[0]
    return Finding(
        value=str(len(there)),
        sentence=_("%(a_one)s has been %(to_place)s: %(name)s on %(day)s, the first of %(visits)s.")
        % {
            "a_one": capital(article(ground.one)),
            "to_place": where.going,
            "name": ground.names[one.official],
            "day": date_words(one.first),
            "visits": times(len(there), "visit"),
        },
        shown=(Shown(visit=one, hit=True),),
        holds=False,
    )


def _of_a_part(unseen: int) -> str:
    if not unseen:
        return _("%(many)s have been to every state %(of_place)s.")
    if unseen <= _NAMED:
        return _(
            "The record has no visit by %(a_one)s to %(some)s of the %(states)s %(of_place)s: %(countries)s."
        )
    return _("The record has no visit by %(a_one)s to %(some)s of the %(states)s %(of_place)s.")


def _of_the_world(unseen: int) -> str:
    if not unseen:
        return _("%(many)s have been to every state.")
    if unseen <= _NAMED:
        return _("The record has no visit by %(a_one)s to %(some)s of the world’s %(states)s: %(countries)s.")
    return _("The record has no visit by %(a_one)s to %(some)s of the world’s %(states)s.")


CLAIM = Claim(
    name="never",
    asked=gettext_noop("Where has nobody been?"),
    switches=("beside", "private", "transit", "occasions", "states", "territories"),
    whose=at_the_place,
    find=find,
    at_a_time=2,
)
