"""Composes a snapshot: chooses what to say, in which order, and in which tense."""

from collections.abc import Mapping

from envoyage.publish.snapshot.values import Snapshot
from envoyage.reconcile.values import MergedTrip


def compose(
    trip: MergedTrip, language: str = "en", *, spoken: Mapping[str, str | None] | None = None
) -> Snapshot:
    """The trip in two to five sentences of `language` (en, es or pt); fewer where there are fewer facts.

    Args:
        spoken: the language of each report by its id. A report's own words (topics, what an agreement is
            about, quotes, places) enter a sentence only in the language of that sentence; without `spoken`
            they are taken to be in it. People, offices, countries and days are said in any language.
    """
    raise NotImplementedError
