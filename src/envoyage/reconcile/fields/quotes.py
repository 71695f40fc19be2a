"""Quotes: each utterance once, in its longest wording; two speakers of one sentence are shown."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from envoyage.facts import Quote
from envoyage.reconcile.fields.folding import Said, by_weight, disagreement, fold, merged, said
from envoyage.reconcile.names import Likeness, likeness, parse, words
from envoyage.reconcile.standing import Standing, weight
from envoyage.reconcile.values import Conflict, Merged

# Of the shorter wording's runs of three words, the share that the longer has too: above it, one utterance
# with a word changed or its end cut off; two sentences of one speech share next to none.
_RUN, _SAME_WORDS = 3, 0.6


def quotes(standings: Sequence[Standing]) -> tuple[tuple[Merged[Quote], ...], tuple[Conflict, ...]]:
    """What was said, each utterance once, and a conflict where it is put in two mouths."""
    found: list[Merged[Quote]] = []
    conflicts: tuple[Conflict, ...] = ()
    for items in fold(said(standings, lambda trip: trip.quotes), _same_words, lambda quote: len(quote.text)):
        chosen = max(items, key=lambda item: (len(item.fact.text), weight([item.standing])))
        speakers = _speakers(items)
        fact = replace(chosen.fact, speaker=speakers[0][0] if speakers else None)
        found.append(merged(fact, chosen, items, _in_words))
        conflicts += disagreement("quotes.speaker", speakers, _in_words)
    return tuple(found), conflicts


def _same_words(one: Quote, other: Quote) -> float:
    here, there = _runs(one.text), _runs(other.text)
    if not here or not there:
        return float(words(one.text) == words(other.text))
    shared = len(here & there) / min(len(here), len(there))
    return shared if shared >= _SAME_WORDS else 0.0


@lru_cache(maxsize=8192)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    every = words(text)
    return frozenset(every[i : i + _RUN] for i in range(len(every) - _RUN + 1))


def _speakers(items: Sequence[Said[Quote]]) -> list[tuple[str, list[Said[Quote]]]]:
    """Speakers by weight, the ways to write one name together under the fullest."""
    persons: list[tuple[str, list[Said[Quote]]]] = []
    for name, told in sorted(
        by_weight(items, lambda quote: quote.speaker), key=lambda pair: (-len(pair[0]), pair[0])
    ):
        known = next(
            (one for one in persons if likeness(parse(one[0]), parse(name)) is not Likeness.DIFFERENT), None
        )
        if known:
            known[1].extend(told)
        else:
            persons.append((name, list(told)))
    return sorted(persons, key=lambda pair: weight(item.standing for item in pair[1]), reverse=True)


def _in_words(quote: Quote) -> str:
    return f"{quote.speaker}: {quote.text}" if quote.speaker else quote.text
