"""The counting rules once more, by their sentences and as plainly as can be, to compare with."""

from collections import defaultdict
from datetime import date, timedelta

from tests.insight.books import Line, slug

from envoyage.gazetteer import Rank, Standing, country, state_on
from envoyage.insight.counting import Counting

Counted = tuple[str, list[tuple[str, list[Line]]]]
"""A trip: whose it is, and its visits, each a country with its lines."""


def counts(line: Line, counting: Counting) -> bool:
    """Whether a stop counts, by beside, private, transit and occasions."""
    if counting.beside == "leave-out" and line.beside:
        return False
    if counting.private == "leave-out" and line.nature == "private":
        return False
    if counting.transit == "leave-out" and line.nature == "transit":
        return False
    if counting.occasions == "bilateral":
        return line.occasion is None
    return counting.occasions == "all" or line.occasion is not None


def counts_for(line: Line, counting: Counting) -> str | None:
    """The country that a stop counts for, by states and territories; None where territories do not count."""
    code: str = line.country
    ruler = country(code).sovereign if country(code).status is Standing.TERRITORY else None
    if counting.states == "then":
        place = state_on(line.country, line.first, line.city)
        if place.rank is Rank.PART:
            assert place.sovereign is not None
            place = state_on(place.sovereign, line.first)
        ruler = place.sovereign if place.rank is Rank.DEPENDENCY else None
        code = line.country if ruler else (place.own_code or place.code)
    if ruler is None or counting.territories == "own":
        return code
    return ruler if counting.territories == "sovereign" else None


def trips(lines: list[Line], counting: Counting) -> list[Counted]:
    """The trips with their visits, by trips and stops, in no order."""
    by_trip: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_trip[line.trip].append(line)
    found: list[Counted] = []
    for trip in by_trip.values():
        kept = [
            (at, line, code)
            for at, line in enumerate(trip)
            if counts(line, counting) and (code := counts_for(line, counting)) is not None
        ]
        for part in _parts(kept) if counting.trips == "unbroken" else [kept]:
            visits: list[tuple[str, list[Line]]] = []
            places: list[list[int]] = []
            for at, line, code in part:
                same = next(
                    (n for n, visit in enumerate(visits) if _one(counting, visit, places[n], at, code, trip)),
                    None,
                )
                if same is None:
                    visits.append((code, [line]))
                    places.append([at])
                else:
                    visits[same][1].append(line)
                    places[same].append(at)
            if visits:
                found.append((slug(trip[0].who, trip[0].home), visits))
    return found


def days(counted: list[Counted]) -> int:
    """Days abroad: a set of days of each official."""
    abroad: dict[str, set[date]] = defaultdict(set)
    for who, visits in counted:
        first = min(line.first for _, lines in visits for line in lines)
        last = max(line.last for _, lines in visits for line in lines)
        abroad[who] |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    return sum(map(len, abroad.values()))


def _one(
    counting: Counting, visit: tuple[str, list[Line]], places: list[int], at: int, code: str, trip: list[Line]
) -> bool:
    """Whether the stop at this place of the trip belongs to a visit that is there already."""
    if counting.stops == "place" or visit[0] != code:
        return False
    if counting.stops == "trip":
        return True
    between = trip[places[-1] + 1 : at]
    return all(counts_for(line, counting) == code for line in between)


def _parts(kept: list[tuple[int, Line, str]]) -> list[list[tuple[int, Line, str]]]:
    parts: list[list[tuple[int, Line, str]]] = []
    abroad: set[date] = set()
    for at, line, code in sorted(kept, key=lambda one: (one[1].first, one[0])):
        if not parts or not {line.first, line.first - timedelta(days=1)} & abroad:
            parts.append([])
            abroad = set()
        parts[-1].append((at, line, code))
        abroad |= {line.first + timedelta(days=n) for n in range((line.last - line.first).days + 1)}
    return parts
