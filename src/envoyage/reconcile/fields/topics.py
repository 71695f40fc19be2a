"""Topics and places: each subject and each place once, in its fullest wording."""

from collections.abc import Sequence

from envoyage.facts import Topic, Toured
from envoyage.reconcile.fields.folding import Said, fold, merged, said
from envoyage.reconcile.fields.subject import same_subject, subject
from envoyage.reconcile.lexicon import listed_words
from envoyage.reconcile.names import words
from envoyage.reconcile.standing import Standing, weight
from envoyage.reconcile.subjects import known_subject
from envoyage.reconcile.values import Merged

_KIND_OF_PLACE = listed_words("places", "kinds")


def topics(standings: Sequence[Standing]) -> tuple[Merged[Topic], ...]:
    """What was discussed, each subject once."""

    def same(one: Topic, other: Topic) -> float:
        known = known_subject(one.label)
        if known is not None and known == known_subject(other.label):
            return 1.0
        return same_subject(one.label, other.label)

    return tuple(
        merged(chosen.fact, chosen, items, lambda topic: topic.label)
        for items in fold(
            said(standings, lambda trip: trip.topics), same, lambda topic: len(subject(topic.label))
        )
        for chosen in [max(items, key=lambda item: (len(subject(item.fact.label)), weight([item.standing])))]
    )


def places(standings: Sequence[Standing]) -> tuple[Merged[Toured], ...]:
    """The places toured, each once."""
    return tuple(
        merged(chosen.fact, chosen, items, lambda place: place.name)
        for items in fold(
            said(standings, lambda trip: trip.places), _same_place, lambda place: len(_named(place))
        )
        for chosen in [max(items, key=_place_rank)]
    )


def _place_rank(item: Said[Toured]) -> tuple[object, ...]:
    return (len(_named(item.fact)), item.fact.country is not None, weight([item.standing]))


def _same_place(one: Toured, other: Toured) -> float:
    if one.country and other.country and one.country != other.country:
        return 0.0
    here, there = _named(one), _named(other)
    if here == there:
        return 1.0
    short, long = sorted((here, there), key=len)
    return len(short) / len(long) if short < long else 0.0


def _named(place: Toured) -> frozenset[str]:
    every = frozenset(words(place.name))
    return every - _KIND_OF_PLACE or every
