"""A book made of a data package: its reports as far as they are quoted, its claims, its trips as they were.

A package has of each report only the sentences that state something. The report's text is made of them, each
at its place and nothing between, so that every passage still points at its words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import groupby

from envoyage import facts
from envoyage.datasets.package import DataPackage
from envoyage.facts.contract import Json
from envoyage.reconcile.values import Telling
from envoyage.record import models
from envoyage.record.claims import Field, Stated, checked, trip_of
from envoyage.record.ledger import Refused, receiving, writing

_TRIPS_AT_ONCE = 400


def receive(
    package: DataPackage,
    *,
    who: str,
    why: str,
    check: Callable[[], str] = lambda: "",
    tell: Callable[[int], None] = lambda trips: None,
) -> int:
    """Makes an empty book of a package that was checked, all of it or nothing; returns the number of trips.

    Args:
        package: an opened one, of which `check` found nothing wrong.
        who: who brings it in, and accepts what it says.
        why: the reason, for the history.
        check: what the book shows then, by its digest; "" asks for nothing.
        tell: hears how many trips more are in.

    Raises:
        Refused: the book is not empty, a claim is not of the contract's shape, or the book shows otherwise
            than the package says. Nothing was written then.
    """
    with writing():
        if models.Report.objects.exists() or models.Entry.objects.exists():
            raise Refused(
                "The book is not empty. A data package makes a book of its own: set ENVOYAGE_HOME to a new"
                " folder, or ENVOYAGE_DATABASE_URL to a new database."
            )
        reports = dict(_reports(package))
        receiving.write_reports(reports.values(), provenance=f"data package {package.version}".strip())
        changed = {row["id"]: datetime.fromisoformat(row["changed"]) for row in package.rows("trips")}
        told = 0
        tellings: list[receiving.Received] = []
        for one in _tellings(package, reports):
            # A trip comes whole: its tellings stand together.
            if (
                tellings
                and one.trip != tellings[-1].trip
                and len({each.trip for each in tellings}) >= _TRIPS_AT_ONCE
            ):
                told += receiving.write_trips(tellings, changed, who=who, why=why)
                tell(_TRIPS_AT_ONCE)
                tellings = []
            tellings.append(one)
        told += receiving.write_trips(tellings, changed, who=who, why=why)
        receiving.name_persons(_renamed(package), who=who, why=why)
        if (found := check()) and package.digest and found != package.digest:
            raise Refused(
                f"The book made of {package.path} would not show what the package says: its digest is"
                f" {found[:19]}…, and the package's {package.digest[:19]}…. Another version of Envoyage may"
                " merge reports otherwise; --anew takes it all the same. Nothing was written."
            )
        return told


def rebuilt_text(characters: int, sentences: Iterable[tuple[int, str]]) -> str:
    """A text of that length with these sentences at their places, and line ends where nothing is known.

    Two sentences that a single character parts are parted by a blank.

    Raises:
        ValueError: a sentence does not fit, or contradicts another.
    """
    text: list[str] = []
    at = 0
    for start, sentence in sorted(set(sentences)):
        if start < at:  # it begins inside of one that is there
            there = "".join(text)
            shared = min(at, start + len(sentence)) - start
            if there[start : start + shared] != sentence[:shared]:
                raise ValueError(f"two sentences contradict each other at {start}")
            sentence, start = sentence[shared:], at
            if not sentence:
                continue
        gap = start - at
        text.append(" " if gap == 1 else "\n" * gap)
        text.append(sentence)
        at = start + len(sentence)
    if at > characters:
        raise ValueError(f"a sentence ends at {at} of {characters} characters")
    return "".join(text) + "\n" * (characters - at)


def _reports(package: DataPackage) -> Iterator[tuple[str, facts.Report]]:
    sentences: dict[str, set[tuple[int, str]]] = {}
    for row in package.rows("passages"):
        sentences.setdefault(row["source"], set()).add((row["sentence_start"], row["sentence"]))
    for row in package.rows("sources"):
        try:
            text = rebuilt_text(row["characters"], sentences.get(row["id"], ()))
            published = date.fromisoformat(row["published"]) if row["published"] else None
        except ValueError as error:
            raise Refused(f"The source {row['id']!r} of {package.path} cannot be used: {error}.") from error
        yield (
            row["id"],
            facts.Report(
                id=row["id"],
                text=text,
                digest=row["digest"],
                url=row["url"],
                title=row["title"],
                publisher=row["publisher"],
                language=row["language"],
                published=published,
                restated_from=row["restated_from"],
                archived=row.get("archived"),
            ),
        )


def _tellings(package: DataPackage, reports: Mapping[str, facts.Report]) -> Iterator[receiving.Received]:
    """The tellings in the order of the claims, each with its claims."""
    rows = {row["id"]: row for row in package.rows("tellings")}
    passages = groupby(package.rows("passages"), key=lambda row: row["claim"])
    for key, claims in groupby(package.rows("claims"), key=lambda row: row["telling"]):
        if (row := rows.pop(key, None)) is None:
            raise Refused(f"The claims of the telling {key!r} of {package.path} do not stand together.")
        report = reports[row["source"]]
        stated, corrected = [], set()
        for claim in claims:
            stated.append(_stated(package, claim, passages, report))
            if claim["corrected"] == "true":
                corrected.add(claim["id"])
        trip = trip_of(stated, role=row["role"], confidence=row["confidence"])
        if trip is None:
            raise Refused(
                f"The telling {key!r} of {package.path} does not say who travels and how it stands."
            )
        yield receiving.Received(
            trip=row["trip"],
            telling=Telling(id=key, report=report, trip=trip),
            stated=tuple(stated),
            corrected=frozenset(corrected),
        )


def _stated(
    package: DataPackage,
    claim: Json,
    passages: Iterator[tuple[str, Iterator[Json]]],
    report: facts.Report,
) -> Stated:
    named, rows = next(passages, ("", iter(())))
    where = [(row["start"], row["end"], row["words"]) for row in rows]
    wrong = [words for start, end, words in where if report.text[start:end] != words]
    if named != claim["id"] or not where or wrong:
        raise Refused(
            f"The claim {claim['id']!r} of {package.path} has no passage in the order of the claims, or one"
            " whose words are not in its sentence."
        )
    try:
        checked(Field(claim["field"]), claim["value"])
    except ValueError as error:
        raise Refused(f"The claim {claim['id']!r} of {package.path} cannot be used: {error}") from error
    return Stated(
        id=claim["id"],
        field=Field(claim["field"]),
        value=claim["value"],
        passages=[[start, end] for start, end, _ in where],
    )


def _renamed(package: DataPackage) -> dict[str, set[str]]:
    """Persons whom the package knows under another id than this book gives them: which ids are whose."""
    places = {(row["id"], 0): row["official"] for row in package.rows("trips")}
    places |= {
        (row["trip"], row["number"]): row["person"] for row in package.rows("meetings") if row["person"]
    }
    found: dict[str, set[str]] = {}
    rows = models.Appearance.objects.filter(shown=True).values_list("trip", "place", "person")
    for trip, place, person in rows.iterator():
        theirs = places.get((trip, place), person)
        if theirs != person:
            found.setdefault(theirs, set()).add(person)
    return found
