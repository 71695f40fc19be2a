"""Two processes at one import: the book is as by one; what ends one of the two leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.record.test_importing import SIGNED, clear, lines, moves, shown, take_in
from tools.invent_readings import invent

from envoyage.record import projection
from envoyage.record.ahead import Ended, ahead
from envoyage.record.importing import Came, digests, prepared, take_in_all
from envoyage.record.ledger import Incoming, Signature
from envoyage.record.packing import packed, unpacked


def coming(some: list[bytes], *, accepted: bool = True) -> Iterator[Came]:
    return prepared("trips.jsonl", some, accepted=accepted, there=digests())


def readings(came: Iterator[Came], faults: list[str]) -> Iterator[Incoming]:
    for one in came:
        faults += [sentence for _, sentence in one.faults]
        if one.incoming is not None:
            yield one.incoming


@pytest.mark.django_db
@pytest.mark.parametrize("signature", [SIGNED, None], ids=["accepted", "waiting"])
def test_by_two_processes_or_by_one_the_book_is_the_same(signature: Signature | None) -> None:
    some = lines(invent(60, retold=30))
    faults: list[str] = []
    with ahead(coming([*some[:40], b"no reading", *some[40:]], accepted=signature is not None)) as came:
        take_in_all(
            readings(came, faults),
            reader="planted",
            who="Ada",
            signature=signature,
            fault=lambda *one: faults.append(one[1]),
        )
    assert len(faults) == 1
    assert "no JSON" in faults[0]
    two, entries = shown(), moves()
    assert two
    assert in_the_ledger_alone() == two
    clear()
    take_in(some, signature=signature)
    assert (shown(), moves()) == (two, entries)


def in_the_ledger_alone() -> list[dict[str, Any]]:
    projection.rebuild()
    return shown()


@pytest.mark.django_db
def test_of_texts_that_the_book_has_nothing_is_made() -> None:
    some = lines(invent(3))
    take_in(some[:2])
    ready = [one.incoming.ready is not None for one in coming(some) if one.incoming]
    assert ready == [False, False, True]


def test_values_come_back_as_they_were() -> None:
    some = list(invent(5, retold=100))
    assert unpacked(packed(some)) == some


def failing() -> Iterator[int]:
    yield from range(250)
    raise OSError(5, "the disk is failing", "trips.jsonl")


def test_what_fails_there_is_raised_here() -> None:
    with ahead(failing()) as came, pytest.raises(OSError, match="the disk is failing"):
        list(came)


def test_who_is_ended_is_missed() -> None:
    def ended() -> Iterator[int]:
        yield from range(100)
        os.kill(os.getpid(), signal.SIGKILL)

    with ahead(ended()) as came, pytest.raises(Ended, match="goes on where it was"):
        list(came)


def test_whoever_needs_no_more_ends_the_other() -> None:
    def own() -> Iterator[int]:
        while True:
            yield os.getpid()

    with ahead(own()) as came:
        other = next(came)
        assert other != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(other, 0)


_KILLED = """
import itertools, os, signal
from envoyage.record.ahead import ahead
with ahead(os.getpid() for _ in itertools.count()) as came:
    print(next(came), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_the_other_ends_with_the_one_that_is_killed() -> None:
    done = subprocess.run([sys.executable, "-c", _KILLED], capture_output=True, text=True, check=False)
    other, until = int(done.stdout), time.monotonic() + 20
    while running(other) and time.monotonic() < until:
        time.sleep(0.05)
    assert not running(other)


def running(process: int) -> bool:
    """True for a process that works; one that has ended may stay listed until somebody asks for its end."""
    try:
        said = Path(f"/proc/{process}/stat").read_text("utf-8")
    except FileNotFoundError:
        return False
    return said.rpartition(")")[2].split()[0] != "Z"
