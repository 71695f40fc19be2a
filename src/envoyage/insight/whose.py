"""Whose stops a question is judged on, as a filter on the book."""

from dataclasses import replace

from django.db.models import Q
from django.utils.translation import gettext as _

from envoyage.insight.finding import Unanswerable
from envoyage.insight.question import Question
from envoyage.record.models import Trip
from envoyage.record.once import once


def compared(question: Question) -> Q:
    """The stops of all who are compared: holders of an office, officials of a country, or one person."""
    q = Q()
    if question.office is not None:
        q &= Q(office_id=question.office)
    if question.home is not None:
        q &= Q(home=question.home)
    if question.office is None and question.official is not None:
        q &= Q(official=question.official)
    if question.since is not None:
        q &= Q(first__gte=question.since)
    if question.until is not None:
        q &= Q(first__lte=question.until)
    return q


def at_the_place(question: Question) -> Q:
    """The same, of the place asked for."""
    return compared(question) & (question.place.q if question.place else Q())


def settled(question: Question) -> Question:
    """The question with what its trip tells of the office, the country and the person.

    Raises:
        Unanswerable: no published trip has this id.
    """
    if question.trip is None:
        return question
    found = once(("whose", question.trip), lambda: _whose(question.trip))
    if found is None:
        raise Unanswerable(_("There is no published trip %(trip)s.") % {"trip": question.trip})
    office, home, official = found
    return replace(
        question,
        office=question.office or (None if question.official else office),
        home=question.home or home,
        official=question.official or official,
    )


def _whose(trip: str | None) -> tuple[str | None, str | None, str] | None:
    return Trip.objects.filter(slug=trip).values_list("office_id", "country", "official_id").first()
