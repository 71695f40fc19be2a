"""How old a statement is and how sure, in words: the days it was said, and how many publishers say so.

Publishers are counted and not reports, for a paper that says a thing twice does not make it surer.
"""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from envoyage.publish.evidence import Testimony
from envoyage.publish.tally import in_words
from envoyage.tongue.days import date_words
from envoyage.tongue.languages import in_figures

_MANY = 3  # publishers that make a statement sure


def age(says: Sequence[Testimony]) -> str:
    """`First said on March 26, 2025, last on April 17, 2025.`; "" where no report has a date."""
    days = sorted(said.published for said in says if said.published)
    if not days:
        return ""
    if days[0] == days[-1]:
        return _("Said on %(day)s.") % {"day": date_words(days[0])}
    return _("First said on %(first)s, last on %(last)s.") % {
        "first": date_words(days[0]),
        "last": date_words(days[-1]),
    }


def sureness(says: Sequence[Testimony], denies: Sequence[Testimony] = ()) -> str:
    """`Fair confidence: two publishers say so, none otherwise.`; a disputed or a lone one is called that."""
    if denies:
        return _("Disputed: %(reports)s.") % {"reports": in_words(len(says), len(denies))}
    publishers = len({said.publisher for said in says})
    if publishers >= _MANY:
        words = _("High confidence: %(publishers)s publishers say so, none otherwise.")
        return words % {"publishers": in_figures(publishers)}
    if publishers > 1:
        return _("Fair confidence: two publishers say so, none otherwise.")
    return _("It rests on one publisher alone.")
