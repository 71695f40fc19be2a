"""Tellings that have just come in: what the projection would read of them is at hand."""

from collections.abc import Callable
from dataclasses import dataclass

from envoyage.reconcile.values import Telling
from envoyage.record import models
from envoyage.record.alone import Alone
from envoyage.record.standing import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A telling as the book would give it: its row, and each claim with its standing."""

    row: models.Telling
    judged: tuple[Judged, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """A telling that has just come in.

    Attributes:
        read: makes its row and its claims, for who needs them; most trips of an import need neither.
        told: the telling that all of its claims make, where that is known.
        alone: the trip that it makes by itself, where all of its claims are accepted.
    """

    read: Callable[[], Read]
    told: Telling | None = None
    alone: Alone | None = None
