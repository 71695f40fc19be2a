"""In: what was decided in another book is taken over in the order in which it was decided, once."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from envoyage.facts.contract import Json
from envoyage.record import ledger, models
from envoyage.record.batches import batches
from envoyage.record.ledger import carrying
from envoyage.record.ledger.carrying import Made, Verdict
from envoyage.record.moves import Move
from envoyage.record.officials import Row
from envoyage.record.verdict_lines.finding import Places, find
from envoyage.record.verdict_lines.shape import PLACE, WITHDRAW, parse

_BATCH = 500  # lines at a time: bounds memory and the length of an SQL statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What came of loading: moves that are new, moves that were here, a sentence on each without a home.

    Lines that only say which tellings are one trip count as neither.
    """

    new: int
    known: int
    gone: tuple[str, ...]


def load(lines: Iterable[str]) -> Loaded:
    """Writes down what the book does not have yet, in one transaction; loading twice changes nothing.

    Raises:
        Refused: a line is not of the form. Nothing of the file is loaded then.
    """
    with ledger.writing():
        loading = _Loading(known_keys=carrying.keys())
        parsed = (parse(line, number) for number, line in enumerate(lines, start=1) if line.strip())
        for shapes in batches(parsed, _BATCH):
            loading.take(shapes)
        carrying.show(
            loading.touched, persons=loading.persons, listed=loading.listed, trackers=loading.trackers
        )
        return Loaded(new=loading.new, known=loading.known, gone=tuple(loading.gone))


@dataclass(slots=True, kw_only=True)
class _Loading:
    """How far a file is: what of it was new, and what has to be shown again in the end."""

    known_keys: set[str]
    new: int = 0
    known: int = 0
    gone: list[str] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)  # tellings
    trackers: set[str] = field(default_factory=set)
    persons: set[str] = field(default_factory=set)
    listed: list[Row] = field(default_factory=list)
    given: set[str] = field(default_factory=set)  # trips that the file has arranged

    def take(self, shapes: Sequence[Json]) -> None:
        """Takes over a batch of lines: verdicts in runs, each other move in sight of those before it."""
        for kind, some in groupby(shapes, key=_kind):
            run = list(some)
            if kind == "fact":
                self._facts(run, find(run))
            elif kind == PLACE:
                self._places(run, find(run))
            elif kind == WITHDRAW:
                for shape in run:
                    self._withdraw(shape)
            else:
                for shape in run:
                    self._move(shape, find([shape]))

    def _facts(self, shapes: Sequence[Json], places: Places) -> None:
        for telling, one in places.stated.values():
            carrying.write_fact(telling, one)
        verdicts = [
            Verdict(
                made=_made(shape),
                claim=places.claims[shape["id"]],
                value=shape.get("corrected"),
                passages=shape.get("passages"),
                knew=bool(shape.get("knew")),
            )
            for shape in shapes
            if shape["id"] in places.claims
        ]
        new, touched = carrying.record(verdicts)
        self.new += new
        self.known += len(verdicts) - new
        self.touched |= touched
        self.gone += [_gone(shape, places) for shape in shapes if shape["id"] not in places.claims]

    def _places(self, shapes: Sequence[Json], places: Places) -> None:
        for shape in shapes:
            tellings = places.here(shape["tellings"])
            homes = {places.home[one] for one in tellings}
            if homes <= {shape["trip"]} and not homes & self.given:  # as it is with most trips
                self.given |= homes
            elif tellings and shape["id"] not in self.known_keys:
                moved = carrying.arrange(shape["id"], shape["trip"], tellings, given=self.given)
                self.touched |= set(moved)

    def _withdraw(self, shape: Json) -> None:
        """Takes back a report of the same text; one that was taken back here for another reason is known."""
        report = models.Report.objects.filter(digest=shape["digest"]).first()
        if report is None:
            self.gone.append(f"{shape['report']} is not in this book, so there is nothing to take back.")
        elif shape["id"] in self.known_keys or (added := ledger.added_by(report.id)) is None:
            self.known += 1
        else:
            self.touched |= carrying.withdrawn(_made(shape), added)
            self.known_keys.add(shape["id"])
            self.new += 1

    def _move(self, shape: Json, places: Places) -> None:
        tellings = places.here(shape.get("tellings", ()))
        into, others = (places.here(shape.get(key, ())) for key in ("into", "others"))
        if shape["id"] in self.known_keys:
            self.known += 1
            return
        found = {"tellings": tellings, "into": into, "others": others}
        if any(key in shape and not there for key, there in found.items()):
            self.gone.append(_gone_trip(shape))
            return
        made = _made(shape)
        match made.move:
            case Move.SIGN:
                carrying.rule(made, shape["rule"])
            case Move.SAME:
                carrying.same(made, shape["person"], shape["from"])
                self.persons |= {shape["person"], *shape["from"]}
            case Move.ENLIST:
                carrying.enlisted(made, shape["rows"])
                self.listed += shape["rows"]
            case Move.DEFINE:
                carrying.definition(made, shape["slug"], shape["definition"])
                self.trackers.add(shape["slug"])
            case Move.MERGE:
                carrying.merged(made, tellings, into)
            case Move.SPLIT:
                carrying.split(made, tellings, shape["trip"])
            case Move.APART:
                carrying.apart(made, tellings, others)
        self.touched |= {*tellings, *into, *others}
        self.known_keys.add(made.key)
        self.new += 1


def _kind(shape: Json) -> str:
    return "fact" if "claim" in shape else str(shape["move"])


def _made(shape: Json) -> Made:
    return Made(
        key=shape["id"],
        move=Move.UNDO if shape["move"] == WITHDRAW else Move(shape["move"]),
        who=shape["who"],
        at=datetime.fromisoformat(shape["at"]),
        why=shape.get("why", ""),
    )


def _gone(shape: Json, places: Places) -> str:
    value = json.dumps(shape["value"], ensure_ascii=False)
    if shape["digest"] not in places.digests:
        return f"{shape['report']} is not in this book; the verdict on {shape['field']} {value} waits for it."
    return (
        f"The reader no longer finds {shape['field']} {value} in {shape['report']}; decide anew what it says."
    )


def _gone_trip(shape: Json) -> str:
    reports = sorted(
        {str(one.get("report")) for key in ("tellings", "into", "others") for one in shape.get(key, ())}
    )
    return (
        f"The move “{shape['move']}” of {shape['trip']} waits for its reports: add {' and '.join(reports)}."
    )
