"""The counting rule of a page of figures: how it is said there, and the switches to count by another."""

from typing import Any

from django.http import HttpRequest

from envoyage.insight.compare.totals import Totals, of_stops
from envoyage.insight.counting import USUAL, Counting
from envoyage.insight.switches import BY_NAME, SWITCHES
from envoyage.pages.kept import in_folder
from envoyage.publish.filters import Filter

SELECTED = Counting(transit="leave-out")
"""What holds for selections of trips, such as trackers and topics, where nobody asks."""

_ASKED_OF_CLAIMS = {"first"}  # a switch for questions, which moves no figure


def counted_by(
    request: HttpRequest, counting: Counting, complaints: tuple[str, ...], *, usual: Counting = USUAL
) -> dict[str, Any]:
    """What `_switched.html` shows; a folder of files has no switches, for nothing answers there.

    `said` has the sentence of each switch that is not as it usually is, for the rule under a figure.

    Args:
        usual: what holds on this page where nobody asks; an address leaves it out.
    """
    switches = (
        () if in_folder(request) else tuple(one for one in SWITCHES if one.name not in _ASKED_OF_CLAIMS)
    )
    return {
        "counting": dict(counting.items()),
        "rule": counting.rule(),
        "said": {name: BY_NAME[name].option(value).sentence for name, value in counting.params.items()},
        "switches": switches,
        "usual": dict(usual.items()),
        "open": counting != usual,
        "complaints": complaints,
    }


def besides_counting(request: HttpRequest) -> dict[str, str]:
    """What an address asks for apart from the counting rule."""
    return {name: value for name, value in request.GET.dict().items() if name not in BY_NAME}


def selection_counted(request: HttpRequest, asked: Filter) -> dict[str, Any]:
    """The strip of a selection: its own figures; where the address switches something, those by that rule."""
    counting, complaints = Counting.read(request.GET.dict(), SELECTED)
    totals: Totals | None = None
    if counting != SELECTED:
        totals = of_stops(asked.queryset().order_by(), asked.places, counting)
    return {
        **counted_by(request, counting, complaints, usual=SELECTED),
        "recounted": totals,
        "hidden": tuple((name, value) for name, value in besides_counting(request).items() if value),
    }
