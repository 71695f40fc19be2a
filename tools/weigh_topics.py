"""Learns the weights by which phrases are told to be topics: `python -m tools.weigh_topics` writes them.

    python -m tools.weigh_topics            learns from the tune part of gold, writes topic_weights.toml
    python -m tools.weigh_topics --across   scores reports by the weights that the others teach

A logistic regression with a ridge, fitted to every phrase that the reader considers: it is a topic where gold
has one of the same trip that shares half of its words. No package is needed.
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from math import exp, sqrt

from evals.alike import pair_trips
from evals.compare import compare
from evals.folding import overlap
from evals.score import Judged, score
from evals.split import Part, reports_of
from evals.values import GoldReport, GoldTrip

from envoyage.facts import Trip
from envoyage.reading.assemble import Assembler
from envoyage.reading.detect import detect_language
from envoyage.reading.document import Sentence
from envoyage.reading.gate import gate
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.lexicon.tables import known_languages, language
from envoyage.reading.reader import drafts_of, scene_of
from envoyage.reading.scene import Scene
from envoyage.reading.sharing import Weigh, share_out
from envoyage.reading.topics.candidates import may_speak
from envoyage.reading.topics.topics import Named
from envoyage.reading.topics.weighing import WEIGHTS, Speaking, weigh_by

# Rows in which a sign must stand to be weighed; the ridge; steps until nothing moves any more.
_SEEN, _RIDGE, _STEPS = 20, 33.0, 150
_PARTS = 8
# Share of words from which a phrase is the topic itself; below it counts half.
_WHOLE = 0.75
# Weights nearer to nothing than this are left out.
_SLIGHT = 0.02


@dataclass(frozen=True, slots=True)
class Row:
    """The signs of one phrase, whether it is a topic, and how much it counts."""

    signs: tuple[str, ...]
    topic: bool
    counts: float


@dataclass(slots=True)
class Heard:
    """What the reader considered in one report, by draft."""

    rows: list[tuple[Draft, tuple[str, ...], str]]

    def weigh(self, scene: Scene, sentence: Sentence, topics: list[Named], draft: Draft) -> list[Named]:
        speaking = Speaking.of(scene, sentence, draft)
        for one in speaking.considered(topics, others=may_speak(scene, sentence)):
            self.rows.append((draft, (*speaking.signs, *one.signs), scene.doc.slice(*one.named.span)))
        return topics


def trips(gold: GoldReport, weigh: Weigh) -> list[tuple[Draft, Trip]]:
    """A report as the reader reads it with another way of weighing."""
    report = gold.report
    code = report.language or detect_language(report.text)
    if code is None or code not in known_languages() or not gate(code).opens(report.text):
        return []
    scene = scene_of(report, language(code))
    drafts, sections = drafts_of(scene)
    assembler = Assembler(scene)
    built = [
        (draft, assembler.trip(draft, share))
        for draft, share in zip(drafts, share_out(scene, drafts, sections, weigh=weigh), strict=True)
    ]
    return [(draft, trip) for draft, trip in built if trip is not None]


def rows_of(gold: GoldReport) -> list[Row]:
    """The phrases of one report, judged by its gold; those that may be read or left are left out."""
    heard = Heard([])
    read = trips(gold, heard.weigh)
    pairs = {theirs: ours for ours, theirs in pair_trips(gold.trips, [trip for _, trip in read])}
    judged: dict[int, GoldTrip] = {
        id(draft): gold.trips[pairs[index]] for index, (draft, _) in enumerate(read) if index in pairs
    }
    rows = []
    for draft, found, label in heard.rows:
        trip = judged.get(id(draft))
        shared, optional = _likeness(trip, label) if trip is not None else (0.0, False)
        if shared or not optional:
            rows.append(Row(found, shared > 0, 0.5 if 0 < shared < _WHOLE else 1.0))
    return rows


def _likeness(trip: GoldTrip, label: str) -> tuple[float, bool]:
    """How well a phrase agrees with a required topic, and whether it agrees with one that may be left."""
    best, optional = 0.0, trip.optional
    for topic in trip.topics:
        shared = max((overlap(words, label) for words in topic.label if words), default=0.0)
        if shared >= 0.5:
            optional = optional or topic.optional
            best = best if topic.optional or trip.optional else max(best, shared)
    return best, optional


def learn(rows: list[Row]) -> dict[str, float]:
    """The weight of each sign that stands often enough; the empty sign is in every row."""
    seen = Counter(sign for row in rows for sign in set(row.signs))
    number = {sign: place for place, sign in enumerate(["", *sorted(s for s in seen if seen[s] >= _SEEN)])}
    held = [[0, *(number[sign] for sign in sorted(set(row.signs)) if sign in number)] for row in rows]
    steepest = [0.0] * len(number)
    for row, signs in zip(rows, held, strict=True):
        for sign in signs:
            steepest[sign] += 0.25 * row.counts * len(signs)
    step = [1 / (bend + (_RIDGE if sign else 1e-6)) for sign, bend in enumerate(steepest)]
    now = [0.0] * len(number)
    ahead, pace = now[:], 1.0
    for _ in range(_STEPS):
        slope = [_RIDGE * weight if sign else 0.0 for sign, weight in enumerate(ahead)]
        for row, signs in zip(rows, held, strict=True):
            off = row.counts * (1 / (1 + exp(-sum(ahead[sign] for sign in signs))) - row.topic)
            for sign in signs:
                slope[sign] += off
        moved = [weight - step[sign] * slope[sign] for sign, weight in enumerate(ahead)]
        faster = (1 + sqrt(1 + 4 * pace * pace)) / 2
        ahead = [m + (pace - 1) / faster * (m - n) for m, n in zip(moved, now, strict=True)]
        now, pace = moved, faster
    return {sign: now[place] for sign, place in number.items() if not sign or abs(now[place]) >= _SLIGHT}


def across(reports: list[GoldReport], parts: int = _PARTS) -> list[Judged]:
    """Each report read by the weights that reports of the other parts teach."""
    rows = {gold.id: rows_of(gold) for gold in reports}
    judged = []
    for part in range(parts):
        table = learn([row for gold in reports if _part(gold.id, parts) != part for row in rows[gold.id]])
        weigh = partial(weigh_by, table)
        for gold in reports:
            if _part(gold.id, parts) == part:
                read = tuple(trip for _, trip in trips(gold, weigh))
                judged.append(Judged(gold=gold, read=read, marks=tuple(compare(gold, read))))
    return judged


def _part(name: str, parts: int) -> int:
    return hashlib.sha256(name.encode()).digest()[0] % parts


def written(table: Mapping[str, float]) -> str:
    """The weights as the reader finds them, by sign."""
    lines = (f'"{sign}" = {weight:.2f}' for sign, weight in sorted(table.items()))
    head = (
        "# What each sign of a phrase says for its being a topic: python -m tools.weigh_topics writes this."
    )
    return "\n".join([head, "", "[weights]", *lines, ""])


def main(arguments: Iterable[str] | None = None) -> None:
    """Writes the weights, or prints how well reports are read by what the others teach."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--across", action="store_true", help="score each report by the others' weights")
    options = parser.parse_args(None if arguments is None else list(arguments))
    reports = reports_of(Part.TUNE)
    if options.across:
        total = score(across(reports), "topic")
        print(f"topic: {total.right} right, {total.false} false, {total.missed} missed, F1 {total.f1:.3f}")
        return
    rows = [row for gold in reports for row in rows_of(gold)]
    table = learn(rows)
    WEIGHTS.write_text(written(table), encoding="utf-8")
    print(f"{len(table)} weights from {len(rows)} phrases of {len(reports)} reports")


if __name__ == "__main__":
    main()
