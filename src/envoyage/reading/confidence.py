"""How sure a trip is: a probability from a few plain signs, weighed on gold reports (evals/REPORT.md).

A logistic of the signs, fitted on the tuned part of gold. The base is that of the reports added last, to
which the fewest rules had been fitted.
"""

from math import exp

from envoyage.reading.journeys.trips import Draft

_BASE = 0.1
# Sentences at the head of a report, title included.
_HEAD = 2


def confidence(draft: Draft) -> float:
    """Probability, 0 to 1, that the trip, its official, its countries and its status are right."""
    signs = (
        (0.9, draft.person.country is not None),
        (0.7, draft.when is not None and draft.when.known),
        (0.6, draft.headed or any(sentence < _HEAD for sentence in draft.sentences)),
        (-1.5, len(draft.grounds) > 1),  # each country is one more to be right about
        (
            -0.7,
            any(travel.kind == "noun" and travel.stops for travel in draft.travels),
        ),  # by whom is inferred
    )
    return 1 / (1 + exp(-_BASE - sum(weight for weight, holds in signs if holds)))
