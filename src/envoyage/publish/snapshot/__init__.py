"""The snapshot composer: from the facts of a trip to sentences that read as an editor's, each clause grounded."""

from envoyage.publish.snapshot.compose import compose
from envoyage.publish.snapshot.values import Clause, Snapshot

__all__ = ["Clause", "Snapshot", "compose"]
