"""The page that answers: a question of structured options, its proof, other right answers, and a check."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.gazetteer import countries, regions
from envoyage.insight.answer import Answer
from envoyage.insight.asking import answered
from envoyage.insight.checking import Checked, checked
from envoyage.insight.claims import CLAIMS
from envoyage.insight.finding import Names, Unanswerable
from envoyage.insight.persons import person_named
from envoyage.insight.question import Question
from envoyage.insight.switches import SWITCHES
from envoyage.pages.answers import Shown, shown
from envoyage.pages.kept import kept
from envoyage.pages.linked import standing_at
from envoyage.publish.visits.office import OfficeChoice, office_choices, parsed
from envoyage.publish.visits.offices import office_slug
from envoyage.tongue.languages import current

TRIES = (
    "claim=begins&who=us-foreign-minister&place=latin-america",
    "claim=never&who=us-foreign-minister&place=south-america",
    "claim=gap&who=us-head-of-state&place=MX",
    "claim=most&who=us-foreign-minister",
    "claim=since&who=us-foreign-minister&place=SR&said=2020",
)
"""Questions to begin with, in the order in which the page has them."""

_OFFICES = 40  # offices in the list to choose from, those of most trips


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What came of a question: the answer, and a verdict where something was claimed."""

    shown: Shown
    checked: Checked | None


@require_safe
@kept
def ask(request: HttpRequest) -> HttpResponse:
    """The form; with a question in the address, its answer."""
    question, complaints = read(request.GET.dict())
    found = None
    if question.claim:
        try:
            found = _found(question)
        except Unanswerable as error:
            complaints = (*complaints, str(error.args[0]))
    if found is not None:
        question = found.shown.answer.question
    return render(
        request,
        "pages/ask.html",
        {
            "question": question,
            "official": Names()[question.official] if question.official else "",
            "who": office_slug(question.home or "", question.office or ""),
            "found": found,
            "complaints": complaints,
            "claims": tuple(CLAIMS.values()),
            "offices": _offices(),
            "switches": SWITCHES,
            "counting": dict(question.counting.items()),
            "places": _places(),
            "tries": TRIES,
            "nav": "ask",
            **standing_at(
                request, reverse("pages:ask") + (f"?{question.query}" if question.claim else ""), _("Ask")
            ),
        },
    )


def read(query: Mapping[str, str]) -> tuple[Question, tuple[str, ...]]:
    """The question of an address; `who` is an office with its country, and a person may go by name."""
    given = dict(query)
    which = parsed(given.pop("who", ""))
    if which is not None:
        given = {"home": which[0], "office": which[1]} | given
    complaints: tuple[str, ...] = ()
    if official := given.get("official", "").strip():
        try:
            given["official"] = person_named(official[:120])
        except LookupError as error:
            complaints = (str(error.args[0]),)
            given["official"] = ""
    if given.get("claim") and given["claim"] not in CLAIMS:
        complaints = (
            *complaints,
            _("There is no kind of claim “%(asked)s”; choose one above.") % {"asked": given["claim"][:60]},
        )
        given["claim"] = ""
    question, more = Question.read(given)
    if question.home and question.home not in countries():
        more = (*more, _("No country has the code “%(asked)s”.") % {"asked": question.home[:20]})
        question = replace(question, home=None)
    return question, (*complaints, *more)


def _found(question: Question) -> Found:
    if question.said:
        verdict = checked(question)
        return Found(shown=shown(verdict.answer), checked=verdict)
    answer: Answer = answered(question)
    return Found(shown=shown(answer), checked=None)


def _offices() -> tuple[OfficeChoice, ...]:
    return office_choices(_OFFICES)


def _places() -> tuple[str, ...]:
    """The names of parts of the world and of today's countries, for the browser to complete."""
    parts = sorted(part.name(current()) for part in regions().values() if part.members)
    lands = sorted(land.name(current()) for land in countries().values() if not land.successor)
    return (*parts, *lands)
