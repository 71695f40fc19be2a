"""How sure a trip is: a probability from a few plain signs, weighed on gold reports (evals/REPORT.md)."""

from math import exp

from envoyage.reading.trips import Draft

_BASE = -0.5
# Countries beyond which an itinerary often holds one that was only spoken of.
_MANY = 3
_GOES = frozenset({"go", "arrive", "visit"})


def confidence(draft: Draft) -> float:
    """Probability, 0 to 1, that the trip, its official, its countries and its status are right."""
    signs = (
        (1.1, draft.person.country is not None),
        (0.6, draft.when is not None and draft.when.known),
        (0.7, draft.headed or 0 in draft.sentences),  # told by a heading, or by the report's own first words
        (0.4, any(travel.kind in _GOES and travel.stops for travel in draft.travels)),
        (0.2, bool(draft.encounters)),
        (-0.6, draft.period is not None),  # a trip of another time, told in passing
        (-1.0, len(draft.grounds) > _MANY and not draft.headed),
    )
    return 1 / (1 + exp(-_BASE - sum(weight for weight, holds in signs if holds)))
