"""What a reader chose to compare: whose terms, over how many days, where to, and by which counting rule."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext as _

from envoyage.gazetteer import office_name
from envoyage.insight.compare.courses import LONGEST
from envoyage.insight.compare.terms import Term, terms
from envoyage.insight.counting import Counting
from envoyage.insight.edge import known
from envoyage.insight.places import Place
from envoyage.publish.visits.office import parsed
from envoyage.publish.visits.offices import office_slug
from envoyage.tongue.languages import current

OFFICE = ("US", "foreign-minister")
SINCE = 2001  # year from which on the first of each government is compared where nobody is chosen
FEWEST, MOST = 2, 8  # terms compared where nobody is chosen, and at most
DAYS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The choice, and a sentence for each part of the address that is not understood.

    Attributes:
        terms: those compared, in the order of time.
        accent: the one in accent.
        every: all terms of the office that begin before the record of it ends, for the form.
        usual: nobody was chosen: the first of each government since `SINCE`, or the last few.
    """

    home: str
    office: str
    terms: tuple[Term, ...]
    accent: Term | None
    every: tuple[Term, ...]
    days: int
    place: Place | None
    counting: Counting
    usual: bool
    firsts: bool
    complaints: tuple[str, ...]

    @property
    def who(self) -> str:
        return office_slug(self.home, self.office)

    @property
    def officials(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(term.official for term in self.terms))


def chosen(query: QueryDict, travelled: Callable[[str, str], frozenset[str]]) -> Chosen:
    """Reads the address.

    Args:
        travelled: the persons whom the record has travel in an office, by its country and its name.
    """
    counting, unread = Counting.read({name: str(value) for name, value in query.items()})
    complaints = list(unread)
    home, office = _office(query.get("who", ""), complaints)
    there = travelled(home, office)
    last = known(Q(office_id=office, home=home))[1]
    every = tuple(
        term for term in terms(office, home) if term.official in there and last and term.start <= last
    )
    asked = [one for one in dict.fromkeys(query.getlist("official")) if one][: MOST * 3]
    picked = tuple(term for term in every if term.official in asked)
    found = {term.official for term in picked}
    complaints += [
        _("“%(asked)s” has no trip in this office on record.") % {"asked": one[:60]}
        for one in asked
        if one not in found
    ]
    if len(picked) > MOST:
        complaints.append(
            _("At most %(most)s terms are compared at once; the latest are shown.") % {"most": MOST}
        )
        picked = picked[-MOST:]
    usual, firsts = not picked, False
    if usual:
        picked, firsts = _usual(every)
    wanted = query.get("accent", "")
    accent = next(
        (term for term in reversed(picked) if term.official == wanted), picked[-1] if picked else None
    )
    return Chosen(
        home=home,
        office=office,
        terms=picked,
        accent=accent,
        every=every,
        days=_days(query.get("days", ""), complaints),
        place=_place(query.get("place", ""), complaints),
        counting=counting,
        usual=usual,
        firsts=firsts,
        complaints=tuple(complaints),
    )


def _office(asked: str, complaints: list[str]) -> tuple[str, str]:
    which = parsed(asked) if asked else OFFICE
    if which is None:
        complaints.append(
            _("No office goes by “%(asked)s”; showing the %(office)s.")
            % {"asked": asked[:60], "office": office_name(OFFICE[1], current()).lower()}
        )
    return which or OFFICE


def _usual(every: Sequence[Term]) -> tuple[tuple[Term, ...], bool]:
    firsts = tuple(term for term in every if term.first_of and term.start.year >= SINCE)[-MOST:]
    return (firsts, True) if len(firsts) >= FEWEST else (tuple(every[-5:]), False)


def _days(asked: str, complaints: list[str]) -> int:
    if not asked:
        return DAYS
    if asked.isascii() and asked.isdigit() and len(asked) < 6 and 2 <= int(asked) <= LONGEST:
        return int(asked)
    complaints.append(
        _("“%(asked)s” is no number of days from 2 to %(longest)s; showing %(days)s.")
        % {"asked": asked[:20], "longest": LONGEST, "days": DAYS}
    )
    return DAYS


def _place(asked: str, complaints: list[str]) -> Place | None:
    if not asked.strip():
        return None
    try:
        return Place.of(asked.strip()[:80])
    except LookupError as error:
        complaints.append(str(error.args[0]))
        return None
