"""Where the data end: from when to when the book has trips of those who are compared."""

from datetime import date

from django.db.models import Count, Max, Min, Q
from django.utils.translation import gettext as _

from envoyage.insight.answer import Edge
from envoyage.record.models import Stop
from envoyage.tongue.days import date_words
from envoyage.tongue.phrases import capital, counted


def known(whose: Q) -> tuple[date | None, date | None]:
    """The first and the last day on which the book has a stop of these; None where it has none."""
    found = Stop.objects.filter(whose, happened=True).aggregate(since=Min("first"), until=Max("last"))
    return found["since"], found["until"]


def edge(whose: Q, who: str) -> Edge:
    """The first and the last day of these stops, and how many there are; `who` in the plural."""
    found = Stop.objects.filter(whose, happened=True).aggregate(
        since=Min("first"), until=Max("last"), stops=Count("pk"), undated=Count("pk", filter=Q(first=None))
    )
    first, last, stops = found["since"], found["until"], found["stops"]
    if first is None or last is None:
        sentence = _("The record has no trip of %(who)s with its days.") % {"who": who}
    else:
        sentence = _(
            "%(who)s: %(stops)s from %(first)s to %(last)s. Earlier and later ones are not in the record."
        ) % {
            "who": capital(who),
            "stops": counted(stops, "stop"),
            "first": date_words(first),
            "last": date_words(last),
        }
    return Edge(who=who, first=first, last=last, stops=stops, undated=found["undated"], sentence=sentence)
