"""The kinds of claims about records: a plain table, one file a kind."""

from collections.abc import Mapping
from typing import Final

from envoyage.insight.claims import begins, days, first, gap, most, never, nth, rank, since
from envoyage.insight.finding import Claim

_KINDS = (first, since, nth, rank, begins, days, gap, most, never)

CLAIMS: Final[Mapping[str, Claim]] = {kind.CLAIM.name: kind.CLAIM for kind in _KINDS}
