"""Officials side by side by their days in office: the lines, the order under several rules, the map."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.insight.answer import Answer
from envoyage.insight.asking import answered
from envoyage.insight.compare.courses import Course, courses
from envoyage.insight.counting import Counting
from envoyage.insight.finding import Unanswerable
from envoyage.insight.places import Place
from envoyage.insight.question import Question
from envoyage.insight.switches import SWITCHES
from envoyage.insight.words import office_words, offices_words
from envoyage.pages.answers import Shown, shown
from envoyage.pages.comparing import drawn
from envoyage.pages.comparing.chosen import Chosen, chosen
from envoyage.pages.kept import kept
from envoyage.pages.linked import standing_at
from envoyage.publish import maps
from envoyage.publish.charts import share_chart, step_chart
from envoyage.publish.visits.addresses import country_slug
from envoyage.publish.visits.office import office_choices
from envoyage.publish.visits.source_edge import SourceEdge, source_edge
from envoyage.record.models import Stop
from envoyage.tongue.languages import current

_BEGUN_IN = "latin-america"  # where the question of beginnings is asked when no region is chosen
_CHOICES = 30  # offices to choose from


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """The drawings of the page."""

    steps: SafeString
    shares: SafeString
    map: SafeString


@require_safe
@kept
def officials(request: HttpRequest) -> HttpResponse:
    """The comparison that the address asks for; without one, the first of each government since 2001."""
    choice = compared(request.GET)
    told = courses(choice.terms, choice.counting, days=choice.days, place=choice.place)
    unbroken = courses(
        choice.terms, choice.counting.but(trips="unbroken"), days=choice.days, place=choice.place
    )
    accent = next((course for course in told if course.term is choice.accent), None)
    edge = source_edge(choice.home, choice.office)
    entered = drawn.entered(told)
    return render(
        request,
        "pages/compare.html",
        {
            "choice": choice,
            "courses": told,
            "accent": accent,
            "leaders": drawn.leaders(told),
            "one": office_words(choice.office, choice.home),
            "many": offices_words(choice.office, choice.home),
            "charts": _charts(told, accent, choice, edge, {code: len(who) for code, who in entered.items()}),
            "totals": drawn.totals(told, unbroken, choice.days),
            "turned": drawn.turned(told),
            "went_most": drawn.went_most(accent),
            "trips": drawn.trip_rows(told, edge),
            "entered": entered,
            "edge": edge,
            "begun": _begun(choice),
            "switches": SWITCHES,
            "counting": dict(choice.counting.items()),
            "offices": office_choices(_CHOICES),
            "nav": "compare",
            "tab": "officials",
            **standing_at(request, reverse("pages:compare"), _("Compare")),
        },
    )


def compared(query: QueryDict) -> Chosen:
    """What an address of this page chooses."""
    return chosen(query, _travelled)


def _charts(
    told: tuple[Course, ...],
    accent: Course | None,
    choice: Chosen,
    edge: SourceEdge | None,
    entered: dict[str, int],
) -> Charts:
    counts = ", ".join(f"{course.term.name} {course.total.trips}" for course in told)
    title = _("Trips begun by day in office: %(counts)s.") % {"counts": counts}
    steps = drawn.step_chart_of(told, accent, choice.days, edge, title=title)
    shares = drawn.share_chart_of(
        told, accent, title=drawn.went_most(accent) or _("Stops by part of the world.")
    )
    return Charts(
        steps=mark_safe(step_chart(steps)),
        shares=mark_safe(share_chart(shares)),
        map=mark_safe(
            maps.visited_map(
                entered,
                title=_("Countries entered, by how many of these officials."),
                link=lambda code: reverse("pages:country", args=[country_slug(code)]),
                language=current(),
            )
        ),
    )


def _begun(choice: Chosen) -> Shown | None:
    """Since when nobody had begun there before the accented one; who was the last, if that one did not."""
    if choice.accent is None:
        return None
    place = choice.place if choice.place and choice.place.is_region else Place.of_region(_BEGUN_IN)
    question = Question(
        claim="begins",
        office=choice.office,
        home=choice.home,
        official=choice.accent.official,
        place=place,
        counting=Counting(),
    )
    found = _answer(question)
    if found is None or found.holds is False:
        found = _answer(
            Question(claim="begins", office=choice.office, home=choice.home, place=place, counting=Counting())
        )
    return shown(found) if found is not None and found.proof else None


def _answer(question: Question) -> Answer | None:
    try:
        return answered(question)
    except Unanswerable:
        return None


def _travelled(home: str, office: str) -> frozenset[str]:
    """The persons whom the record has travel in the office."""
    rows = Stop.objects.filter(happened=True, official__isnull=False, home=home, office_id=office)
    return frozenset(filter(None, rows.order_by().values_list("official", flat=True).distinct()))
