"""The snapshot composer: from a trip's facts to sentences that read as an editor's, each clause grounded."""

from envoyage.publish.snapshot.compose import compose
from envoyage.publish.snapshot.values import Clause, Snapshot

__all__ = ["Clause", "Snapshot", "compose"]
