"""When a read fact is the gold fact: one rule for each kind of fact, and how well two trips agree."""

from collections.abc import Sequence

from envoyage.facts import Agreement, Quote, Topic, Toured, Trip
from evals.assignment import best_pairs
from evals.folding import contains, fold, overlap, same_name
from evals.values import GoldAgreement, GoldPlace, GoldQuote, GoldStop, GoldTopic, GoldTrip

_QUOTATION_MARKS = "\"“”«»'‘’ "


def pair_trips(gold: Sequence[GoldTrip], read: Sequence[Trip]) -> list[tuple[int, int]]:
    """Which gold trip each read trip is, by index."""
    return best_pairs(gold, read, _likeness)


def _likeness(gold: GoldTrip, read: Trip) -> float:
    if not named(gold.name, read.traveller.name):
        return 0.0
    countries = {stop.country for stop in read.stops}
    if gold.countries and countries and not gold.countries & countries:
        return 0.0
    union = len(gold.countries | countries)
    same = len(gold.countries & countries) / union if union else 1.0
    agreeing = sum((
        read.status in gold.status,
        read.role in gold.role,
        read.when.first_day in gold.start,
        read.when.last_day in gold.end,
    ))  # fmt: skip
    # A required trip is paired before an optional one that fits as well.
    return 1.0 + 2.0 * same + 0.25 * agreeing - (0.1 if gold.optional else 0.0)


def named(gold: tuple[str | None, ...], read: str) -> bool:
    return any(name is not None and same_name(name, read) for name in gold)


def same_city(gold: GoldStop, read: tuple[str, str]) -> float:
    country, city = read
    if country not in gold.country:
        return 0.0
    return 1.0 + (not gold.optional) if any(name and contains(name, city) for name in gold.city) else 0.0


def same_topic(gold: GoldTopic, read: Topic) -> float:
    best = max(overlap(label, read.label) for label in gold.label if label)
    return best if best >= 0.5 else 0.0


def same_agreement(gold: GoldAgreement, read: Agreement) -> float:
    if read.kind not in gold.kind or read.state not in gold.state:
        return 0.0
    labels = [label for label in gold.about if label]
    if None in gold.about and read.about is None:
        return 1.0
    if not labels:
        return 0.5
    if read.about is None:
        return 0.0
    best = max(1.0 if contains(label, read.about) else overlap(label, read.about) for label in labels)
    return best if best >= 0.5 else 0.0


def same_quote(gold: GoldQuote, read: Quote) -> bool:
    starts = fold(read.text.lstrip(_QUOTATION_MARKS)).startswith(fold(gold.starts).strip(_QUOTATION_MARKS))
    spoken = None in gold.speaker if read.speaker is None else named(gold.speaker, read.speaker)
    return starts and spoken


def same_place(gold: GoldPlace, read: Toured) -> bool:
    return any(name and contains(name, read.name) for name in gold.name)
