"""Where someone of a third country was met: `in Jamaica`, for the prime minister of Barbados."""

from collections.abc import Callable, Iterable, Mapping

from django.utils.translation import gettext as _

from envoyage.facts import Report
from envoyage.publish.sentences import sentence_around
from envoyage.reconcile.values import MergedTrip, Support
from envoyage.tongue.phrases import spoken


def away_from_home(
    code: str | None,
    support: Iterable[Support],
    merged: MergedTrip,
    *,
    names: Callable[[str], str],
    reports: Mapping[str, Report],
) -> str:
    """Where a person of country `code` was met; the empty string at home or where no country is known.

    A trip with one stop says it. Otherwise a report does, when its sentence about the person names exactly
    one stop; and when none does, nothing is guessed.
    """
    countries = tuple(dict.fromkeys(stop.fact.country for stop in merged.stops))
    if code is None or code in countries or not countries:
        return ""
    if len(countries) == 1:
        return _in(countries[0])
    for word in support:
        report = reports.get(word.report)
        if report is None or not report.text:
            continue
        sentence = slice(*sentence_around(report.text, word.passages[0]))
        here = {
            stop.fact.country
            for stop in merged.stops
            for said in stop.support
            if said.telling == word.telling
            and any(place.of(report.text) in report.text[sentence] for place in said.passages)
        }
        if len(here) == 1:
            return _in(here.pop())
    return _("met on the way")


def _in(code: str) -> str:
    return spoken().country(code, "in")


def reports_to_look_into(merged: MergedTrip) -> set[str]:
    """The reports whose text `away_from_home` needs: those that name someone of a third country."""
    countries = {stop.fact.country for stop in merged.stops}
    if len(countries) < 2:
        return set()
    return {
        word.report
        for met in merged.meetings
        if met.fact.country is not None and met.fact.country not in countries
        for word in met.support
    }
