"""How sure a trip is: a probability from a few plain signs, calibrated on the gold reports (see evals/REPORT.md)."""

from envoyage.reading.trips import Draft

_BASE = 0.45


def confidence(draft: Draft) -> float:
    """Probability, 0 to 1, that the trip, its official, its countries and its status are right."""
    score = _BASE
    score += 0.15 if draft.person.title is not None and draft.person.country is not None else 0.0
    score += 0.1 if len(draft.sentences) > 1 else 0.0
    score += 0.1 if draft.when is not None and draft.when.known else 0.0
    score += 0.1 if draft.encounters else 0.0
    score += 0.1 if draft.headed else 0.0
    return min(score, 0.97)
