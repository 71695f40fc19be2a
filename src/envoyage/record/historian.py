"""The Historian's tables into the book: new trips come in, changed ones as later versions of their reports.

What the book has is left alone, so an import that was interrupted is run again and goes on where it was.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from envoyage.datasets.historian import NAME, PUBLISHER, Journey, Table, report_id, row_id, unpacked, written
from envoyage.record import ledger, versions
from envoyage.record.bundle import MAINTAINERS
from envoyage.record.importing import Fault, take_in_all
from envoyage.record.ledger import Arrived, Incoming, Signature
from envoyage.record.models import Entry, Report
from envoyage.record.moves import Move

READER = "the tables of the Office of the Historian"
SHIPPED = "shipped with Envoyage"
"""The provenance of a trip of the short table; the whole tables go on from it, never the reverse."""
_SIGNED = Signature(who=MAINTAINERS, why="As the Office of the Historian records it; as shipped.")
_OWN_ID = re.compile(r"historian-(?:visit|travel)-\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtIn:
    """What came of it. `gone` are reports of which the tables have no row any more; they stay as they are.

    Attributes:
        arrived: new and known reports, their trips and facts.
        moved: trips that the tables have joined to another since, taken back.
        gone: ids of reports.
    """

    arrived: Arrived = field(default_factory=Arrived)
    moved: int = 0
    gone: tuple[str, ...] = ()


def shipped() -> list[Journey]:
    """The trips of the short table that ships with the package, or lies in a clone's `resources/`."""
    package = Path(__file__).parents[1]
    installed = package / "bundled" / "history"
    folder = installed if installed.is_dir() else package.parents[1] / "resources" / "history"
    return list(unpacked((folder / NAME).read_bytes()))


def has_shipped() -> bool:
    """True when the book has a report of each trip that ships, from there or from the tables themselves."""
    ours = {report_id(trip) for trip in shipped()}
    rows = Report.objects.filter(publisher=PUBLISHER, id__startswith="historian-")
    return ours <= set(rows.values_list("id", flat=True))


def bring_in_shipped(
    trips: Sequence[Journey],
    *,
    tell: Callable[[Arrived], None] = lambda so_far: None,
    whole: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Arrived:
    """Takes the trips that ship into the book, signed by the maintainers.

    What came in from the tables themselves says more, and is left alone.
    """

    def fault(where: str, sentence: str) -> None:
        raise ValueError(f"{where} {sentence}")

    rows = Report.objects.filter(publisher=PUBLISHER, id__startswith="historian-")
    own = rows.exclude(provenance=SHIPPED).values_list("id", flat=True)
    fuller = {found.group() for name in own if (found := _OWN_ID.match(name))}
    ours = [trip for trip in trips if report_id(trip) not in fuller]
    known = Arrived(known=len(trips) - len(ours))
    done = _take_in(
        ours, provenance=lambda trip: SHIPPED, signature=_SIGNED, fault=fault, tell=tell, whole=whole
    )
    return known + done


def bring_in(
    trips: Sequence[Journey],
    *,
    signature: Signature,
    fault: Fault,
    tell: Callable[[Arrived], None] = lambda so_far: None,
    whole: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> BroughtIn:
    """Takes trips of the tables into the book, accepted by a signature.

    Args:
        trips: all those of a table, or of several.
        signature: who brings them in, and why what they say is accepted.
        fault: hears of each trip that the book refuses.
        tell: hears what came of it so far.
        whole: around each batch, for who wants no interruption within one.
    """
    here = _Here.of_the_book()
    moved, gone = _left_over(trips, here)
    with whole():
        for name in moved:
            _take_back(name, signature)
    arrived = _take_in(trips, provenance=_row_of, signature=signature, fault=fault, tell=tell, whole=whole)
    return BroughtIn(arrived=arrived, moved=len(moved), gone=gone)


def _row_of(trip: Journey) -> str:
    return f"{trip.rows[0].file}, id {trip.id}"


def _take_in(
    trips: Sequence[Journey],
    *,
    provenance: Callable[[Journey], str],
    signature: Signature,
    fault: Fault,
    tell: Callable[[Arrived], None],
    whole: Callable[[], AbstractContextManager[None]],
) -> Arrived:
    """Reads and takes in those whose text the book does not have."""
    here = _Here.of_the_book()
    known = Arrived()

    def so_far(arrived: Arrived) -> None:
        tell(known + arrived)

    def fresh() -> Iterator[Incoming]:
        nonlocal known
        for trip in trips:
            report = written(trip, here.addresses)
            if report.report.digest in here.digests:
                known += Arrived(known=1)
            else:
                yield Incoming(reading=report.read(), provenance=provenance(trip))

    arrived = take_in_all(
        fresh(), reader=READER, who=signature.who, signature=signature, fault=fault, tell=so_far, whole=whole
    )
    return known + arrived


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    """What the book has of the tables: texts, and the address of each report by the id it came with."""

    digests: frozenset[str]
    addresses: dict[str, str]

    @classmethod
    def of_the_book(cls) -> "_Here":
        rows = Report.objects.filter(publisher=PUBLISHER, id__startswith="historian-")
        found = list(rows.order_by("added_at").values_list("id", "digest", "url"))
        names = ((own.group(), url) for name, _, url in found if url and (own := _OWN_ID.match(name)))
        return cls(digests=frozenset(digest for _, digest, _ in found), addresses=dict(names))


def _left_over(trips: Iterable[Journey], here: _Here) -> tuple[list[str], tuple[str, ...]]:
    """Reports of the book that are of no trip now: those whose row is in another one, and the others."""
    now, rows, tables = set[str](), set[str](), set[bool]()
    for trip in trips:
        now.add(report_id(trip))
        tables.add(trip.table is Table.VISITS)
        rows.update(row_id(trip.table, row.id) for row in trip.rows)
    left = [
        name
        for name in here.addresses
        if name not in now and ("-visit-" in name) in tables and _stands(here.addresses[name])
    ]
    return [name for name in left if name in rows], tuple(name for name in left if name not in rows)


def _stands(address: str) -> bool:
    return versions.latest(address) is not None


def _take_back(name: str, signature: Signature) -> None:
    """Takes back every version of a report whose rows another one tells now."""
    added = Entry.objects.filter(move=Move.ADD, subject__startswith=name, undone_by__isnull=True)
    for entry in added.order_by("-seq"):
        if _OWN_ID.match(entry.subject)[0] == name:  # type: ignore[index]
            ledger.undo(entry.seq, who=signature.who, why="The tables tell this as a part of another trip.")
