"""The kinds of claims about records: a plain table, one file a kind."""

from collections.abc import Mapping
from typing import Final

from envoyage.insight.claims import since
from envoyage.insight.finding import Claim

CLAIMS: Final[Mapping[str, Claim]] = {module.CLAIM.name: module.CLAIM for module in (since,)}
