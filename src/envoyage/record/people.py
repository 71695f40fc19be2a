"""The persons of the record: who travelled and who was met, under ids that last. Part of the projection.

A person is a function of the names in published trips, of the roster that ships, and of what editors said.
Only names that may mean the same person as a changed one are looked at again, so that one trip costs no more
in a large record than in a small one (`reconcile.identity`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, Min, OuterRef, Subquery

from envoyage.reconcile import MergedTrip, Roster, blocks, identify, own_id
from envoyage.reconcile import Naming as Meant
from envoyage.reconcile.names import parse
from envoyage.record.batches import batches
from envoyage.record.claims import Field, Stated
from envoyage.record.kindred import naming_of, near_to
from envoyage.record.models import Appearance, Block, Entry, Naming, Person, Redirect, Stop, Trip
from envoyage.record.moves import Move
from envoyage.record.officials import roster
from envoyage.record.rows import Row, put, reserved, write, write_shapes

PERSON = "person/"  # before the id of a person where the ledger and the redirects name it

Wording = tuple[str, str | None, str | None]  # name, canonical office, country
# Name, role, canonical office, country, organisation.
_Shown = tuple[str, str | None, str | None, str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Who is named on a trip, each with a place: the traveller at 0, those met, other names; and its day."""

    shown: tuple[tuple[int, _Shown], ...]
    besides: tuple[tuple[int, _Shown], ...]
    day: date | None


def wording(stated: Stated) -> Wording | None:
    """How a claim names the traveller or somebody met; None where it names neither."""
    value = stated.value
    if stated.field is Field.TRAVELLER:
        return value["name"], value.get("office_id"), value.get("country")
    if stated.field is Field.MEETING:
        return value["name"], value.get("role_id"), value.get("country")
    return None


def named_on(merged: MergedTrip, wordings: Iterable[Wording]) -> Named:
    """Who is named on a published trip.

    Args:
        merged: the trip as published.
        wordings: names in the accepted claims; those that the trip does not show keep their ids alive.
    """
    who = merged.traveller.fact
    met = [one.fact for one in merged.meetings]
    shown: list[_Shown] = [(who.name, who.office, who.office_id, who.country, None)]
    shown += [(one.name, one.role, one.role_id, one.country, one.organisation) for one in met]
    seen = {(name, office_id, country) for name, _, office_id, country, _ in shown}
    return Named(
        shown=tuple(enumerate(shown)),
        besides=tuple(
            (place, (name, None, office_id, country, None))
            for place, (name, office_id, country) in enumerate(sorted(set(wordings), key=str), len(shown))
            if (name, office_id, country) not in seen
        ),
        day=merged.dates.when.first_day or merged.dates.when.earliest or merged.last_report,
    )


def appearances(slug: str, named: Named, known: Roster) -> Iterator[dict[str, Any]]:
    """Everybody on a published trip, as rows: the traveller at place 0, those met, other names of theirs."""
    keys, many = set[str](), len(named.shown)
    for place, (name, role, office_id, country, organisation) in (*named.shown, *named.besides):
        key = own_id(name, office_id, country, named.day, known)
        if place >= many and key in keys:
            continue
        keys.add(key)
        yield {
            "trip_id": slug,
            "place": place,
            "shown": place < many,
            "key": key,
            "person": key,
            "name": name,
            "role": role,
            "office_id": office_id or "",
            "country": country or "",
            "organisation": organisation,
            "day": named.day,
        }


def same_persons() -> list[tuple[str, str]]:
    """What editors say, in order: an id, and that of the same person."""
    rows = Entry.objects.filter(move=Move.SAME, undone_by__isnull=True).order_by("seq")
    return [
        (gone, subject.removeprefix(PERSON))
        for subject, payload in rows.values_list("subject", "payload")
        for gone in payload["from"]
    ]


def person_now(person: str) -> str:
    """The id that leads to the person today: the same one, or that of the person it was found to be."""
    redirect = Redirect.objects.filter(old=f"{PERSON}{person}").first()
    return redirect.new.removeprefix(PERSON) if redirect else person


def settle(keys: Collection[str]) -> None:
    """Makes the persons of these ids again, and of all whose names could be theirs.

    Args:
        keys: ids of namings that came, went or changed, or that an editor spoke of.
    """
    asked = set(keys)
    persons = asked | set(_persons_of(asked))
    _renew(asked)
    same = same_persons()
    known = roster()
    near, reached = near_to(asked, same, known)
    found = identify(map(naming_of, near), known, same=same)
    # Near ones that stay who they were need no writing; what was asked for has new appearances.
    other = [row for row in near if row.person != found[row.key]]
    persons |= {row.person for row in other}
    for row in other:
        row.person = found[row.key]
    Naming.objects.bulk_update(other, ["person"], batch_size=200)
    touched = asked | {row.key for row in other}
    persons |= {found[key] for key in touched if key in found}
    # A new appearance, and its trip, lead to the id that the naming has by itself; most stay there.
    elsewhere = {row.key for row in other} | {key for key in touched if found.get(key, key) != key}
    _point(elsewhere)
    _describe(persons, known)
    _name_travellers(elsewhere)
    _forget(persons)
    _redirect(touched | reached, found)


def introduce(names: Mapping[str, str]) -> None:
    """Persons by their ids, for trips to lead to; who they are is settled afterwards."""
    rows: Iterator[Row] = ((key, name, False, [], [], []) for key, name in names.items())
    put(Person, "slug", ("name", "listed", "aliases", "countries", "tenures"), rows, over=False)


def _persons_of(keys: Collection[str]) -> Iterator[str]:
    for some in batches(keys):
        yield from Naming.objects.filter(key__in=some).order_by().values_list("person", flat=True).distinct()


def _point(keys: Collection[str]) -> None:
    """Lets the appearances of these ids lead to the persons that they are now."""
    own = Naming.objects.filter(key=OuterRef("key")).values("person")[:1]
    for some in batches(keys):
        Appearance.objects.filter(key__in=some).exclude(person=Subquery(own)).update(person=Subquery(own))


def _name_travellers(keys: Collection[str]) -> None:
    """Lets the trips of these ids, and their stops, lead to the persons that they are now."""
    traveller = Appearance.objects.filter(trip=OuterRef("slug"), place=0).values("person")[:1]
    owner = Trip.objects.filter(slug=OuterRef("trip")).values("official")
    for some in batches(keys):
        trips = Trip.objects.filter(appearances__key__in=some, appearances__place=0)
        trips.exclude(official=Subquery(traveller)).update(official=Subquery(traveller))
        stops = Stop.objects.filter(trip__in=trips.values("slug")).exclude(official=Subquery(owner))
        stops.update(official=Subquery(owner))


def _renew(keys: Collection[str]) -> None:
    """The namings of these ids, as published trips have them now."""
    for some in batches(sorted(keys)):
        told = (
            Appearance.objects.filter(key__in=some).order_by().values("key", "name", "office_id", "country")
        )
        persons = dict(Naming.objects.filter(key__in=some).values_list("key", "person"))
        Naming.objects.filter(key__in=some).delete()
        named = list(told.annotate(first=Min("day"), last=Max("day")))
        numbered = zip(reserved(Naming, len(named)), named, strict=True)
        rows: list[dict[str, Any]] = [
            {"id": pk, **one, "person": persons.get(one["key"], one["key"])} for pk, one in numbered
        ]
        write_shapes(Naming, rows)
        write(
            Block,
            ("naming_id", "block"),
            ((row["id"], block) for row in rows for block in sorted(_blocks(row["name"], row["country"]))),
        )


def _blocks(name: str, country: str) -> set[str]:
    return {" ".join(block) for block in blocks(Meant(id="", name=name, country=country or None))}


def _describe(persons: Collection[str], known: Roster) -> None:
    """Each person with the office of the newest day, every name, country and office, and the roster's id."""
    for some in batches(sorted(persons)):
        newest = {row.person: row for row in _newest(some)}
        named: dict[str, list[Naming]] = defaultdict(list)
        for row in Naming.objects.filter(person__in=newest):
            named[row.person].append(row)
        described = ("name", "office", "office_id", "country", "listed", "aliases", "countries", "tenures")
        rows = (_person(slug, row, named[slug], known) for slug, row in newest.items())
        put(Person, "slug", described, rows)


def _newest(persons: Sequence[str]) -> Iterable[Appearance]:
    """Of each person the appearance of the newest day, without reading the others."""
    asked = ", ".join(["(%s)"] * len(persons))
    return Appearance.objects.raw(
        f"WITH asked(person) AS (VALUES {asked}) SELECT one.* FROM asked"
        " JOIN record_appearance AS one ON one.id = ("
        " SELECT id FROM record_appearance AS its WHERE its.person = asked.person AND its.shown"
        " ORDER BY its.day DESC NULLS LAST, its.place, its.trip_id DESC LIMIT 1)",
        persons,
    )


def _person(slug: str, newest: Appearance, named: Collection[Naming], known: Roster) -> Row:
    listed = known.by_id.get(slug)
    names = {row.name for row in named} | ({listed.name, *listed.aliases} if listed else set())
    fullest = max({row.name for row in named}, key=lambda name: (len(parse(name).tokens), name))
    called = listed.name if listed else fullest
    return (
        slug,
        called,
        newest.role,
        newest.office_id or None,
        newest.country or None,
        listed is not None,
        sorted(names - {called}),
        sorted({row.country for row in named} - {""}),
        _tenures(named),
    )


def _tenures(named: Iterable[Naming]) -> list[dict[str, str | None]]:
    """The offices in which the record has somebody, each with its first and last day: the roster, grown."""
    days: dict[tuple[str, str], list[date]] = defaultdict(list)
    for row in named:
        if row.office_id:
            days[row.country, row.office_id] += [day for day in (row.first, row.last) if day]
    return [
        {
            "office_id": office_id,
            "country": country or None,
            "first": min(known).isoformat() if known else None,
            "last": max(known).isoformat() if known else None,
        }
        for (country, office_id), known in sorted(days.items())
    ]


def _forget(persons: Collection[str]) -> None:
    """Nobody stays who is on no published trip any more."""
    for some in batches(persons):
        here = Appearance.objects.filter(person__in=some, shown=True).values("person")
        Person.objects.filter(slug__in=some).exclude(slug__in=here).delete()


def _redirect(keys: Collection[str], found: Mapping[str, str]) -> None:
    for some in batches(sorted(keys)):
        Redirect.objects.filter(old__in=[f"{PERSON}{key}" for key in some]).delete()
        Redirect.objects.bulk_create(
            Redirect(old=f"{PERSON}{key}", new=f"{PERSON}{found[key]}")
            for key in some
            if found.get(key, key) != key
        )


def keys_of(trips: Collection[str]) -> set[str]:
    """The ids of everybody on these trips, as they are shown now."""
    return set(Appearance.objects.filter(trip__in=trips).values_list("key", flat=True))
