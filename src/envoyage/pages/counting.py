"""The counting rule of a page of figures: how it is said there, and the switches to count by another."""

from typing import Any

from django.http import HttpRequest

from envoyage.insight.counting import Counting
from envoyage.insight.switches import SWITCHES
from envoyage.pages.kept import in_folder

_ASKED_OF_CLAIMS = {"first"}  # a switch for questions, which moves no figure


def counted_by(request: HttpRequest, counting: Counting, complaints: tuple[str, ...]) -> dict[str, Any]:
    """What `_switched.html` shows; a folder of files has no switches, for nothing answers there."""
    switches = (
        () if in_folder(request) else tuple(one for one in SWITCHES if one.name not in _ASKED_OF_CLAIMS)
    )
    return {
        "counting": dict(counting.items()),
        "rule": counting.rule(),
        "switches": switches,
        "open": bool(counting.params),
        "complaints": complaints,
    }
