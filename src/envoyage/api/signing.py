"""Who writes: the token of a request, what its bearer may, and a move answered or refused in a sentence."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from ninja.security import HttpBearer

from envoyage.api.answering import not_too_often, refused
from envoyage.api.refusing import Refusal
from envoyage.facts.contract import Json
from envoyage.members.roles import Role
from envoyage.members.tokens import Bearer, bearer
from envoyage.publish.export.shape import dumped
from envoyage.record.ledger import Refused

Move = Callable[..., tuple[int, Json]]
"""Gives the status of the answer, and the answer."""


class ByToken(HttpBearer):
    """`Authorization: Bearer envoyage_…`, as `envoyage tokens add` printed it."""

    def __call__(self, request: HttpRequest) -> Bearer | None:
        not_too_often(request)  # also those who only guess
        found: Bearer | None = super().__call__(request)
        return found

    def authenticate(self, request: HttpRequest, token: str) -> Bearer | None:
        return bearer(token)


def moving(needed: Role) -> Callable[[Move], Callable[..., HttpResponse]]:
    """A view for those whose role is enough; what the ledger refuses is a problem with its sentence."""

    def moves(move: Move) -> Callable[..., HttpResponse]:
        @wraps(move)
        def answer(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
            try:
                who: Bearer = request.auth  # type: ignore[attr-defined]
                if not who.role.may(needed):
                    raise Refusal(403, f"This token is a {who.role}’s; it takes one of a role from {needed}.")
                if b"\\u0000" in request.body:
                    raise Refusal(400, "What was sent holds a character without a shape; leave it out.")
                status, shape = move(request, *args, **named)
            except Refused as error:
                return refused(Refusal(409, str(error)))
            except Refusal as refusal:
                return refused(refusal)
            except OperationalError:
                busy = refused(Refusal(503, "Another program is writing to the book; send this again."))
                busy["Retry-After"] = "5"
                return busy
            done = HttpResponse(dumped(shape), content_type="application/json", status=status)
            done["Cache-Control"] = "no-store"
            return done

        return answer

    return moves
