"""Where reports differ: which fact stands, what else is said, and by whom."""

import re
from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from envoyage.facts import DateSpan, Status
from envoyage.publish.view import Contest, Side
from envoyage.publish.wording import STATUS
from envoyage.reconcile.values import Conflict, MergedTrip, Support
from envoyage.tongue.days import span_words
from envoyage.tongue.languages import Said

_CODE = re.compile("[A-Z]{2}")
_QUESTION = Said(
    {
        "dates": _("When was the trip?"),
        "when": _("When was the trip?"),
        "status": _("How does the trip stand?"),
        "stops": _("Which countries was it to?"),
        "traveller": _("Who travelled?"),
        "office": _("Which office is it?"),
        "agreements": _("Was it agreed?"),
    }
)
_PART = Said(
    {
        "country": _("%(what)s: which country?"),
        "dates": _("%(what)s: which dates?"),
        "city": _("%(what)s: which city?"),
        "role": _("%(what)s: which role?"),
        "office": _("%(what)s: which office?"),
        "organisation": _("%(what)s: which organisation?"),
        "state": _("%(what)s: in which state?"),
        "date": _("%(what)s: on which day?"),
    }
)


def contests_of(merged: MergedTrip, *, names: Callable[[str], str]) -> tuple[Contest, ...]:
    """Every disagreement between reports, the side that stands first."""
    return tuple(
        Contest(
            key=f"contested-{number}",
            question=_question(conflict.field, names),
            sides=tuple(
                Side(value=_said(value, names), support=support, stands=place == 0)
                for place, (value, support) in enumerate(conflict.values)
            ),
        )
        for number, conflict in enumerate(merged.conflicts, 1)
    )


def dissent(merged: MergedTrip) -> Callable[[tuple[Support, ...]], tuple[Support, ...]]:
    """For the support of a fact, the words against it.

    A conflict belongs to the fact that its standing value rests on: they share a report's very passages.
    """
    standing = [
        ({(word.telling, word.passages) for word in conflict.values[0][1]}, _others(conflict))
        for conflict in merged.conflicts
        if conflict.values
    ]

    def against(support: tuple[Support, ...]) -> tuple[Support, ...]:
        mine = {(word.telling, word.passages) for word in support}
        return tuple(word for theirs, others in standing if mine & theirs for word in others)

    return against


def _others(conflict: Conflict) -> tuple[Support, ...]:
    return tuple(word for _, support in conflict.values[1:] for word in support)


def _question(field: str, names: Callable[[str], str]) -> str:
    """`meetings.Stuart Young.country`: whom Young spoke for; `stops.SV.dates`: the days in El Salvador."""
    if field in _QUESTION:
        return _QUESTION[field]
    _, _, rest = field.partition(".")
    what, _, part = rest.rpartition(".")
    named = names(what) if _CODE.fullmatch(what) else what
    return _PART[part] % {"what": named} if part in _PART else f"{named}: {part.replace('_', ' ')}?"


def _said(value: str, names: Callable[[str], str]) -> str:
    """A value as a reader says it: days in words, countries by name, anything else as reported."""
    if value in Status.__members__.values():
        return STATUS[Status(value)]
    if all(_CODE.fullmatch(code) for code in value.split(", ")):
        return ", ".join(map(names, value.split(", ")))
    try:
        return span_words(DateSpan.parse(value))
    except ValueError:
        return value
