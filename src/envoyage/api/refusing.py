"""A question that cannot be answered: raised anywhere, said as a problem (RFC 9457)."""

from envoyage.facts.contract import Json
from envoyage.publish import problems


class Refusal(Exception):  # noqa: N818 -- an answer to the program that asked, not a failure of this one
    """What is wrong, in a sentence, with the status and the parameter it is about."""

    def __init__(
        self, status: int, detail: str, *, field: str | None = None, shape: Json | None = None
    ) -> None:
        super().__init__(detail)
        self.status = status
        more = {"errors": [{"field": field, "detail": detail}]} if field else {}
        self.shape = shape or problems.problem(status, detail, **more)
