"""The rows that show trips: made from what the ledger says of them now, and not written yet.

Only the projection asks for them. Whatever the order of moves, the rows of a trip are the same.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Model

from envoyage.reconcile import Roster, merge
from envoyage.reconcile.values import MergedTrip, Telling
from envoyage.record import finding, listed, models, officials, people, standing
from envoyage.record.alone import Alone
from envoyage.record.columns import columns
from envoyage.record.fresh import Fresh
from envoyage.record.listed import Shape
from envoyage.record.moves import Standing
from envoyage.record.newsworthy import kind, rank
from envoyage.record.standing import Judged
from envoyage.record.touched import Touch, last_touched, reasons_of

_POSSIBLE = frozenset(state for state in Standing if state.possible)
_PUBLISHED = frozenset(state for state in Standing if state.published)
_OPEN = frozenset(state for state in Standing if state.open)

_Told = list[tuple[models.Telling, Telling]]
_Claims = Mapping[models.Telling, Sequence[Judged]]


@dataclass(slots=True)
class Made:
    """The rows of some trips, by table; `homes` is the trip of each telling that one of them ever had."""

    homes: Mapping[str, str]
    trips: list[Shape] = field(default_factory=list)
    listed: dict[type[Model], list[Shape]] = field(
        default_factory=lambda: {table: [] for table in listed.ROWS}
    )
    appearances: list[Shape] = field(default_factory=list)
    traces: list[Shape] = field(default_factory=list)
    proposals: list[Shape] = field(default_factory=list)
    redirects: list[Shape] = field(default_factory=list)


def rows_of(slugs: Collection[str], fresh: Mapping[str, Fresh]) -> Made:
    """All rows of these trips.

    Args:
        slugs: the trips.
        fresh: tellings that need not be read, since they have just come in.
    """
    once = standing.once_of(slugs)
    now = standing.placed({telling for ids in once.values() for telling in ids})
    of_trip: dict[str, list[str]] = {slug: [] for slug in slugs}
    for telling, home in now.items():
        if home in of_trip:
            of_trip[home].append(telling)
    here = {telling: slug for slug, ids in of_trip.items() for telling in ids}
    touched, reasons = last_touched(once, here), reasons_of(here)
    alone = {
        slug: new.alone
        for slug, ids in of_trip.items()
        if len(ids) == 1 and slug not in reasons and (new := fresh.get(ids[0])) and new.alone
    }
    claims = _claims({telling: slug for telling, slug in here.items() if slug not in alone}, fresh)
    made, known = Made(homes=now), officials.roster()
    published: list[tuple[Shape, MergedTrip]] = []
    for slug in slugs:
        if slug in alone:
            _as_it_came(slug, alone[slug], touched[slug], known, made)
        elif slug in claims:
            trip = _Trip(slug, touched[slug], claims[slug], reasons.get(slug, ()), fresh)
            if (shown := trip.add_to(made, known)) is not None:
                published.append(shown)
        # A trip without reports left gives its id away to the one that has them now.
        elif heir := next((now[telling] for telling in sorted(once[slug]) if telling in now), None):
            made.redirects.append({"old": slug, "new": heir})
    for table, rows in made.listed.items():
        rows += listed.ROWS[table](published)
    return made


def _claims(here: Mapping[str, str], fresh: Mapping[str, Fresh]) -> dict[str, _Claims]:
    """The tellings of each trip, in order of publication, each with its claims as they stand."""
    at_hand = {telling: fresh[telling].read() for telling in here if telling in fresh}
    rows = standing.tellings(here, {telling: read.row for telling, read in at_hand.items()})
    judged = standing.judged([telling for telling in here if telling not in at_hand])
    judged |= {telling: read.judged for telling, read in at_hand.items()}
    found: dict[str, dict[models.Telling, Sequence[Judged]]] = defaultdict(dict)
    for telling, row in rows.items():
        found[here[telling]][row] = judged[telling]
    return {**found}


def _as_it_came(slug: str, alone: Alone, touch: Touch, known: Roster, made: Made) -> None:
    there = list(people.appearances(slug, alone.named, known))
    official = there[0]["key"]
    made.trips.append(
        {**alone.trip, "slug": slug, "official_id": official, "version": touch.seq, "changed_at": touch.at}
    )
    made.appearances += there
    made.traces += alone.found_by(slug)
    for table, rows in alone.rows(slug, official).items():
        made.listed[table] += rows


@dataclass(frozen=True, slots=True)
class _Trip:
    """One trip of whose tellings there may be many, and of whose claims some may wait."""

    slug: str
    touch: Touch
    tellings: _Claims
    reasons: Sequence[str]
    fresh: Mapping[str, Fresh]

    def add_to(self, made: Made, known: Roster) -> tuple[Shape, MergedTrip] | None:
        """Adds what shows it. Of a published one: its row and itself, from which the listed rows follow."""
        states = [one.standing for claims in self.tellings.values() for one in claims]
        still_open = not _OPEN.isdisjoint(states)
        possible = self._told(_POSSIBLE)
        made.traces += finding.traces(self.slug, [(told, row.earliest, row.latest) for row, told in possible])
        accepted = self._merged(self._told(_PUBLISHED) if still_open else possible)
        on_page = accepted if accepted is not None and accepted.stops else None
        if on_page is not None:
            named = people.named_on(on_page, _wordings(self.tellings))
            there = list(people.appearances(self.slug, named, known))
            made.appearances += there
            made.trips.append({"official_id": there[0]["key"], **self._columns(on_page)})
        if still_open and (proposed := self._merged(possible)) is not None:
            made.proposals.append(self._proposal(proposed, on_page, possible, states))
        return None if on_page is None else (made.trips[-1], on_page)

    def _proposal(
        self,
        proposed: MergedTrip,
        on_page: MergedTrip | None,
        possible: _Told,
        states: Sequence[Standing],
    ) -> Shape:
        countries = list(dict.fromkeys(stop.fact.country for stop in proposed.stops))
        reports = [one.report for _, one in possible]
        return {
            **self._columns(proposed),
            "countries": countries,
            "route": _marked(countries, ",", 200),
            "publishers": _marked(sorted({one.publisher or "" for one in reports}), "|", 300),
            "languages": _marked(sorted({one.language or "" for one in reports}), ",", 40),
            "kind": kind(states, proposed, on_page).value,
            "waiting": states.count(Standing.WAITING),
            "held": states.count(Standing.HELD),
            "reopened": states.count(Standing.REOPENED),
            "conflicts": len(proposed.conflicts),
            "reports": len(proposed.reports),
            "published": on_page is not None,
            "told_last": proposed.last_report,
            "rank": rank(proposed),
        }

    def _columns(self, merged: MergedTrip) -> Shape:
        touched = {"version": self.touch.seq, "changed_at": self.touch.at}
        return {"slug": self.slug, **columns(merged), **touched}

    def _merged(self, told: _Told) -> MergedTrip | None:
        """The trip that these make together."""
        return merge([telling for _, telling in told], reasons=self.reasons) if told else None

    def _told(self, keep: Collection[Standing]) -> _Told:
        """Each telling as the claims of these standings make it; without those that they make nothing of."""
        found: _Told = []
        for row, claims in self.tellings.items():
            kept = [one for one in claims if one.standing in keep]
            new = self.fresh.get(row.id)
            whole = new.told if new and len(kept) == len(claims) else None
            if telling := whole or (standing.told(row, kept) if kept else None):
                found.append((row, telling))
        return found


def _marked(words: Iterable[str], mark: str, most: int) -> str:
    """`,JM,GY,`: words between marks, so that a filter finds whole ones; at most so many characters."""
    there = [word for word in words if word]
    return f"{mark}{mark.join(there)}{mark}"[:most] if there else ""


def _wordings(tellings: _Claims) -> Iterator[people.Wording]:
    """How the accepted claims of a trip name its traveller and those met."""
    return (
        wording
        for claims in tellings.values()
        for one in claims
        if one.standing.published and (wording := people.wording(one.stated))
    )
