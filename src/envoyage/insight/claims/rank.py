"""The first visit by an official of that rank: had anyone of a country been there who ranks as high?"""

from dataclasses import replace
from typing import Final

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from envoyage.gazetteer import office_name
from envoyage.insight.finding import Claim, Finding, Ground, Shown, Unanswerable
from envoyage.insight.places import Place
from envoyage.insight.question import Question
from envoyage.insight.visits import Visit, visits
from envoyage.insight.whose import compared
from envoyage.tongue.days import date_words
from envoyage.tongue.languages import current

RANKS: Final[tuple[frozenset[str], ...]] = (
    frozenset({"head-of-state", "monarch", "head-of-government"}),
    frozenset({"vice-president", "deputy-head-of-government", "crown-prince"}),
    frozenset({"foreign-minister"}),
)
"""From the top. Every other office ranks below a foreign minister, and equal to the rest."""


def rank(office: str | None) -> int:
    """0 for who leads a state or government, 1 for their deputies, 2 for a foreign minister, else 3."""
    return next((at for at, offices in enumerate(RANKS) if office in offices), len(RANKS))


def find(ground: Ground) -> Finding:
    """The first visit by anyone of a country whose rank is that of the office asked for, or higher."""
    question, where = ground.question, ground.place
    if question.office is None or question.home is None:
        raise Unanswerable(_("Say which office of which country: a rank is that of an office."))
    asked = rank(question.office)
    there = [
        visit for visit in visits(ground.journeys, question.counting, ground.place) if _rank(visit) <= asked
    ]
    title = _small(office_name(question.office, current()))
    home = Place.of_country(question.home).belonging
    if not there:
        sentence = _(
            "The record has no visit %(to_place)s by any official %(of_home)s "
            "who ranks as %(title)s or higher."
        ) % {
            "title": title,
            "of_home": home,
            "to_place": where.going,
        }
        return Finding(value="never", sentence=sentence, shown=(), holds=_holds(ground, None))
    one = there[0]
    return Finding(
        value=str(one.first.year),
        sentence=_(
            "The first visit %(to_place)s by any official %(of_home)s who ranks as %(title)s or higher "
            "is, in the record, that of %(name)s on %(day)s."
        )
        % {
            "to_place": where.going,
            "title": title,
            "of_home": home,
            "name": ground.names[one.official],
            "day": date_words(one.first),
        },
        shown=tuple(Shown(visit=visit, hit=visit is one) for visit in there[:4]),
        holds=_holds(ground, one),
    )


def _holds(ground: Ground, one: Visit | None) -> bool | None:
    question = ground.question
    if question.said is not None:
        return ground.claimed(str(one.first.year) if one else "never")
    if question.trip is not None:
        return one is not None and one.trip == question.trip
    if question.official is not None:
        return one is not None and one.official == question.official
    return None


def _rank(visit: Visit) -> int:
    return rank(visit.rows[0].office)


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def whose(question: Question) -> Q:
    """All officials of the country, at the place."""
    q = compared(replace(question, office=None, official=None))
    return q & (question.place.q if question.place else Q())


CLAIM = Claim(
    name="rank",
    asked=gettext_noop("Had anyone of that rank been there?"),
    switches=("beside", "private", "transit", "occasions", "states", "territories"),
    whose=whose,
    find=find,
    of_all=True,
)
