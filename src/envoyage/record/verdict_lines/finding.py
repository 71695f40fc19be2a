"""Where the facts and tellings that lines name are in this book, under whatever ids it has them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from envoyage.facts.contract import Json
from envoyage.record import models, standing
from envoyage.record.claims import Field, Stated, by_hand


@dataclass(slots=True, kw_only=True)
class Places:
    """What a batch of lines names, as far as the book has it."""

    tellings: dict[str, str] = field(default_factory=dict)  # by the id in the line, those that have a trip
    digests: set[str] = field(default_factory=set)  # reports that are here
    claims: dict[str, str] = field(default_factory=dict)  # by the id of the line
    # Facts by hand, by the id of the line.
    stated: dict[str, tuple[str, Stated]] = field(default_factory=dict)
    home: dict[str, str] = field(default_factory=dict)  # the trip of each telling

    def here(self, named: Iterable[Json]) -> list[str]:
        """The tellings of this book that these are, by id; none that has no trip."""
        return sorted({self.tellings[one["telling"]] for one in named if one["telling"] in self.tellings})


def find(shapes: Sequence[Json]) -> Places:
    """Finds all that these lines name, in a fixed number of queries."""
    found = Places()
    named = [one for shape in shapes for key in ("tellings", "into", "others") for one in shape.get(key, ())]
    named += [shape["stated"] for shape in shapes if "stated" in shape]
    facts = [shape for shape in shapes if "claim" in shape]
    digests = {one["digest"] for one in (*named, *facts)}
    rows = models.Telling.objects.filter(report__digest__in=digests)
    by_order: dict[tuple[str, int], str] = {}
    for telling, digest, order in rows.values_list("id", "report__digest", "ordinal"):
        by_order[digest, order] = telling
    every = set(by_order.values())
    found.home = standing.placed(every)
    found.digests = set(models.Report.objects.filter(digest__in=digests).values_list("digest", flat=True))
    for one in named:
        name = str(one["telling"])
        telling = name if name in every else by_order.get((one["digest"], one["order"]), "")
        if telling in found.home:
            found.tellings[name] = telling
    _find_claims(facts, found)
    return found


def _find_claims(facts: Sequence[Json], found: Places) -> None:
    """The claim of each line: by its id, or as the only one of its report that says the same."""
    telling_of: dict[str, str] = {}
    alike: dict[str, set[str]] = defaultdict(set)
    rows = models.Claim.objects.filter(telling__report__digest__in={shape["digest"] for shape in facts})
    for claim, telling, about, value, digest in rows.values_list(
        "id", "telling", "field", "value", "telling__report__digest"
    ):
        telling_of[claim] = telling
        alike[_said(digest, about, value)].add(claim)
    renamed: dict[str, str] = {}
    for shape in facts:
        if "stated" in shape and shape["stated"]["telling"] in found.tellings:
            telling = found.tellings[shape["stated"]["telling"]]
            one = by_hand(telling, Field(shape["field"]), shape["value"], shape["stated"]["passages"])
            found.stated[shape["id"]] = telling, one
            telling_of[one.id] = telling
            alike[_said(shape["digest"], shape["field"], one.value)].add(one.id)
            renamed[shape["claim"]] = one.id
        claim = renamed.get(shape["claim"], str(shape["claim"]))
        if claim not in telling_of:
            others = alike.get(_said(shape["digest"], shape["field"], shape["value"]), set())
            if len(others) > 1:
                others = {one for one in others if found.home.get(telling_of[one]) == shape["trip"]}
            claim = next(iter(others)) if len(others) == 1 else ""
        if claim and telling_of[claim] in found.home:
            found.claims[shape["id"]] = claim


def _said(digest: str, about: str, value: Any) -> str:
    return json.dumps([digest, about, value], sort_keys=True)
