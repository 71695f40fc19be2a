"""Version 1, for editors' programs: the addresses that take a token, what each takes and gives."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Schema
from pydantic import Field

from envoyage.api import move_shapes, moves, shapes
from envoyage.api.document import api
from envoyage.api.signing import ByToken, moving
from envoyage.members.permits import NEEDED, TO_LOOK
from envoyage.record.moves import Move

_HOW: Any = {"auth": ByToken(), "tags": ["editors"], "by_alias": True}


class Paged(Schema):
    limit: int = Field(50, ge=1, le=200, description="items of a page")
    cursor: str = Field("", description="where the page begins; from `next` of the page before")


def _answers(*good: tuple[int, type[Schema]]) -> dict[int, Any]:
    wrong = (400, 401, 403, 404, 409, 413, 422, 429, 503)
    return {**dict(good), **dict.fromkeys(wrong, shapes.Problem)}


@api.post(
    "/reports",
    **_HOW,
    response=_answers((200, move_shapes.Added), (201, move_shapes.Added)),
    url_name="add-report",
    summary="Add a report; what it says waits for a verdict",
)
@moving(NEEDED[Move.ADD])
def add_report(request: HttpRequest, given: move_shapes.NewReport) -> Any:
    return moves.add_report(request, given)


@api.get(
    "/proposals",
    **_HOW,
    response=_answers((200, shapes.page_of(move_shapes.Waiting))),
    url_name="proposals",
    summary="What waits for a verdict, the most newsworthy first",
)
@moving(TO_LOOK)
def list_proposals(request: HttpRequest, asked: Query[Paged]) -> Any:
    return moves.waiting(request)


@api.get(
    "/proposals/{trip}",
    **_HOW,
    response=_answers((200, move_shapes.Proposal)),
    url_name="proposal",
    summary="A trip as its editor sees it: every fact, its words, where it stands",
)
@moving(TO_LOOK)
def get_proposal(request: HttpRequest, trip: str) -> Any:
    return moves.proposal(request, trip)


@api.post(
    "/trips/{trip}/decisions",
    **_HOW,
    response=_answers((201, move_shapes.Done)),
    url_name="decide",
    summary="Accept, correct, reject, hold, retract or reopen facts of a trip",
)
@moving(NEEDED[Move.ACCEPT])
def decide(request: HttpRequest, trip: str, given: move_shapes.NewDecision) -> Any:
    return moves.decide(request, trip, given)


@api.post(
    "/trips/{trip}/facts",
    **_HOW,
    response=_answers((201, move_shapes.Done)),
    url_name="state",
    summary="Add a fact that a report of the trip states",
)
@moving(NEEDED[Move.STATE])
def state(request: HttpRequest, trip: str, given: move_shapes.NewFact) -> Any:
    return moves.state(request, trip, given)


@api.post(
    "/entries/{entry}/undo",
    **_HOW,
    response=_answers((201, move_shapes.Done)),
    url_name="undo",
    summary="Take a move back",
)
@moving(NEEDED[Move.UNDO])
def undo(request: HttpRequest, entry: int, given: move_shapes.Why) -> Any:
    return moves.undo(request, entry, given)
