"""Which candidates are topics: each sign has a weight, learnt from annotated reports, and the sum decides.

The weights are in `languages/topic_weights.toml`, made by `python -m tools.weigh_topics`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from envoyage.reading.confidence import confidence
from envoyage.reading.document import Sentence
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.lexicon.tables import LANGUAGES
from envoyage.reading.scene import Scene
from envoyage.reading.topics.candidates import candidates, may_speak
from envoyage.reading.topics.signs import signs, signs_of_sentence
from envoyage.reading.topics.topics import Named

WEIGHTS = LANGUAGES / "topic_weights.toml"
# The rules were made on the reports that weights are learnt from, so their worth can't be learnt there:
# this is what they were worth on reports that came later.
FOUND = 2.25
# From which sum a candidate is a topic.
ENOUGH = 0.6
# A sentence that says less than this by itself has no other topics than those of the rules.
HOPELESS = -0.6
# Sentences from the journey's telling, as far as they are told apart.
_FAR_BACK, _FAR_AHEAD = 4, 3
_CROWD = 4


@dataclass(slots=True)
class Considered:
    """A candidate of one sentence with its own signs."""

    named: Named
    signs: list[str]
    found: bool


@dataclass(slots=True)
class Speaking:
    """A sentence with the signs that all its candidates share."""

    scene: Scene
    sentence: Sentence
    signs: list[str]

    @classmethod
    def of(cls, scene: Scene, sentence: Sentence, draft: Draft) -> Self:
        """The sentence as one that goes with a draft."""
        return cls(scene, sentence, [*signs_of_sentence(scene, sentence), *_of_draft(sentence, draft)])

    def considered(self, topics: list[Named], *, others: bool) -> list[Considered]:
        """The candidates: those of the rules (`topics`), and `others`."""
        by_span = {topic.span: topic for topic in topics}
        listed = candidates(self.scene, self.sentence, list(by_span), others=others)
        crowd = f"crowd {min(len(listed) // 2, _CROWD)}"
        those = []
        for one in listed:
            found, governor = signs(self.scene, self.sentence, one)
            found.append(crowd)
            named = by_span.get(one.span) or Named(one.first, one.last, governor)
            those.append(Considered(named, found, one.found))
        return those


def weigh(scene: Scene, sentence: Sentence, topics: list[Named], draft: Draft) -> list[Named]:
    """The topics of a sentence: those of the rules that weigh enough, and others that do."""
    return weigh_by(weights(), scene, sentence, topics, draft)


def weigh_by(
    table: Mapping[str, float], scene: Scene, sentence: Sentence, topics: list[Named], draft: Draft
) -> list[Named]:
    """The topics of a sentence by a table of weights; of two that overlap the rules', else the heaviest."""
    others = may_speak(scene, sentence)
    if not topics and not others:
        return []
    speaking = Speaking.of(scene, sentence, draft)
    base = table.get("", 0.0) + _sum(table, speaking.signs)
    those = speaking.considered(topics, others=others and (bool(topics) or base > HOPELESS))
    sums = [base + _sum(table, one.signs) + (FOUND if one.found else 0.0) for one in those]
    brought: dict[int, float] = {}  # what the best of a rule's list weighs: they stand or fall together
    for one, weight in zip(those, sums, strict=True):
        if one.found:
            brought[one.named.trigger] = max(weight, brought.get(one.named.trigger, weight))
    order = sorted(range(len(those)), key=lambda number: (not those[number].found, -sums[number]))
    taken: list[Named] = []
    covered: set[int] = set()
    for number in order:
        one = those[number]
        first, last = one.named.span
        weight = brought[one.named.trigger] if one.found else sums[number]
        if weight >= ENOUGH and covered.isdisjoint(range(first, last)):
            taken.append(one.named)
            covered.update(range(first, last))
    return sorted(taken, key=lambda topic: topic.first)


def _sum(table: Mapping[str, float], found: list[str]) -> float:
    total = 0.0
    for sign in found:
        total += table.get(sign, 0.0)
    return total


@cache
def weights() -> dict[str, float]:
    """The weight of each sign; that of the empty one is where every sum begins."""
    with WEIGHTS.open("rb") as file:
        table = tomllib.load(file)["weights"]
    return {str(sign): float(weight) for sign, weight in table.items()}


def _of_draft(sentence: Sentence, draft: Draft) -> list[str]:
    """How far the sentence is from those that tell of the journey, and how sure that journey is."""
    back = [sentence.index - told for told in draft.sentences if told <= sentence.index]
    ahead = [told - sentence.index for told in draft.sentences if told > sentence.index]
    return [
        f"back {min(*back, _FAR_BACK)}" if back else "back none",
        f"ahead {min(*ahead, _FAR_AHEAD)}" if ahead else "ahead none",
        f"sure {int(5 * confidence(draft))}",
    ]
