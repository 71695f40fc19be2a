"""Any number of readings into the book, a batch a transaction: what was interrupted goes on where it was.

This is the door for back-files and data sets. What is known already is left alone, so the same readings may
come again; a reading that cannot be taken in is named, and the others go in.
"""

import json
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, replace

from django.db import DataError, IntegrityError

from envoyage.facts import Reading
from envoyage.facts.checking import check, facts_of
from envoyage.facts.contract import reading_from_json
from envoyage.record import ledger
from envoyage.record.batches import batches
from envoyage.record.bulk import much_at_once
from envoyage.record.claims import BY_HAND
from envoyage.record.ledger import Arrived, Incoming, Refused, Signature
from envoyage.record.ledger.arrival import arrival
from envoyage.record.models import Report

AT_ONCE = 800  # readings a transaction; more saves little, and others wait for the book meanwhile

_UNFIT = (Refused, DataError, IntegrityError, ValueError, ArithmeticError)

Fault = Callable[[str, str], None]
"""Hears where a reading stood, and in a sentence what is wrong with it."""


def take_in_all(
    incoming: Iterable[Incoming],
    *,
    reader: str,
    who: str,
    signature: Signature | None = None,
    fault: Fault,
    tell: Callable[[Arrived], None] = lambda so_far: None,
    whole: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Arrived:
    """Takes readings into the book, as proposals or, with a signature, accepted.

    Args:
        incoming: the readings, each with where it stood; taken as they are needed.
        reader: who or what made the readings, for the history.
        who: who brings them in.
        signature: who accepts what they say, and why.
        fault: hears of each reading that cannot be taken in.
        tell: hears what came of it so far, after each batch.
        whole: around each batch and its telling, for who wants no interruption to part the two.
    """
    done = Arrived()
    with much_at_once():
        for some in batches(incoming, AT_ONCE):
            with whole():
                done += _take_in(some, reader=reader, who=who, signature=signature, fault=fault)
                tell(done)
    return done


def _take_in(
    some: list[Incoming], *, reader: str, who: str, signature: Signature | None, fault: Fault
) -> Arrived:
    """One batch; where the book refuses it, in halves, until the reading at fault is alone."""
    try:
        return ledger.add_all(some, reader=reader, who=who, signature=signature)
    except _UNFIT as error:
        if len(some) == 1:
            fault(some[0].provenance, f"was refused by the book: {' '.join(str(error).split())}")
            return Arrived()
    half = len(some) // 2
    done = Arrived()
    for part in (some[:half], some[half:]):
        done += _take_in(part, reader=reader, who=who, signature=signature, fault=fault)
    return done


def readings_in(name: str, lines: Iterable[bytes], *, fault: Fault) -> Iterator[Incoming]:
    """The readings of a file of JSON Lines, as `envoyage read --json --with-text` prints them.

    Args:
        name: of the file, for the history.
        lines: of the file; empty ones are passed over.
        fault: hears of each line that is no reading.
    """
    for number, line in enumerate(lines, start=1):
        where = f"{name}, line {number}"
        if not line.strip():
            continue
        try:
            yield Incoming(reading=reading_of(line), provenance=where)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            fault(where, _sentence(error))


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What some lines came to: their length, what is wrong with those that are no readings, a reading."""

    size: int
    faults: tuple[tuple[str, str], ...] = ()
    incoming: Incoming | None = None


def prepared(name: str, lines: Iterable[bytes], *, accepted: bool, there: Sequence[int]) -> Iterator[Came]:
    """The readings of a file with all that can be made of them before the book is asked.

    Args:
        name: of the file, for the history.
        lines: of the file.
        accepted: what comes in is accepted, so that it can be made ready to be shown.
        there: what `digests` said; for texts that the book has already, nothing is made.
    """
    size, faults = 0, list[tuple[str, str]]()

    def counted() -> Iterator[bytes]:
        nonlocal size
        for line in lines:
            size += len(line)
            yield line

    for one in readings_in(name, counted(), fault=lambda *fault: faults.append(fault)):
        ready = None
        if not _among(one.reading.report.digest, there):
            with suppress(*_UNFIT):  # the ledger says what is wrong with it
                ready = arrival(one.reading, provenance=one.provenance, accepted=accepted)
        yield Came(size=size, faults=tuple(faults), incoming=replace(one, ready=ready))
        size = 0
        faults.clear()
    yield Came(size=size, faults=tuple(faults))


def digests() -> Sequence[int]:
    """The texts that the book has, by the first digits of their digests; sorted, and small."""
    rows = Report.objects.order_by().values_list("digest", flat=True)
    return array("Q", sorted(_first_digits(digest) for digest in rows.iterator()))


def _among(digest: str, there: Sequence[int]) -> bool:
    first = _first_digits(digest)
    place = bisect_left(there, first)
    return place < len(there) and there[place] == first


def _first_digits(digest: str) -> int:
    return int(digest.removeprefix("sha256:")[:16], 16)


def reading_of(line: bytes | str) -> Reading:
    """The reading that a line holds, checked against its text.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: it is no reading of the contract's shape.
    """
    reading = reading_from_json(json.loads(line))
    check(reading)
    if any(fact.rule == BY_HAND for trip in reading.trips for fact in facts_of(trip)):
        raise ValueError(f"has a fact by the rule {BY_HAND!r}, which is a person's word and no reader's")
    return reading


def _sentence(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"is no JSON ({error})"
    if isinstance(error, UnicodeDecodeError):
        return f"is no UTF-8 ({error.reason} at byte {error.start})"
    if isinstance(error, KeyError):
        return f"is no reading: it has no {error}"
    if isinstance(error, TypeError | AttributeError | RecursionError):
        return f"is no reading of the contract's shape ({error})"
    return str(error)
