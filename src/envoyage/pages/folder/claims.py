"""What the claims about trips rest on, kept from run to run, country by country.

A trip is compared with those of officials of the same country alone: when none of their outlines has changed,
nothing that is said of them has.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from envoyage.insight.resting import Office, rests_on, said_of_gaps
from envoyage.pages.folder import ours
from envoyage.publish.outlines import Outlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """Digests: by office of what is said of its gaps, by trip of all that its claims rest on."""

    gaps: Mapping[Office, str]
    trips: Mapping[str, str]


def claims(book: Outlines, today: date, state: str, file: Path) -> Claims:
    """Those of all published trips; asked of the book for countries whose trips have changed since.

    Args:
        today: the day from which it is counted for how long the record of an office is silent.
        state: tells apart what else they rest on: the program, the day, the roster.
        file: where they are kept, as JSON; it may be thrown away.
    """
    outlines = _by_home(book)
    kept = {home: one for home, one in _kept(file, state).items() if one["outlines"] == outlines.get(home)}
    if anew := outlines.keys() - kept.keys():
        kept |= _asked(anew, outlines, book, today)
        ours.put(file, json.dumps({"state": state, "homes": kept}, separators=(",", ":")).encode())
    return Claims(
        gaps={(home, office): said for home, one in kept.items() for office, said in one["gaps"]},
        trips={slug: digest for one in kept.values() for slug, digest in one["trips"].items()},
    )


_Homes = dict[str, dict[str, Any]]
"""For each country the digest of its trips' outlines, and what `Claims` has of it."""


def _by_home(book: Outlines) -> dict[str, str]:
    """The digest of all outlines of trips of each country's officials."""
    trips: dict[str, list[str]] = defaultdict(list)
    for slug in book.trips:
        if home := book.home(slug):
            trips[home].append(slug)
    return {home: book.of(some) for home, some in trips.items()}


def _asked(homes: set[str], outlines: Mapping[str, str], book: Outlines, today: date) -> _Homes:
    gaps = said_of_gaps(today, homes)
    found: _Homes = {home: {"outlines": outlines[home], "gaps": [], "trips": {}} for home in homes}
    for (home, office), said in gaps.items():
        found[home or ""]["gaps"].append((office, said))
    for slug, digest in rests_on(gaps, homes):
        found[book.home(slug) or ""]["trips"][slug] = digest
    return found


def _kept(file: Path, state: str) -> _Homes:
    """What was kept in this state; nothing where nothing can be read."""
    try:
        found = json.loads(file.read_bytes())
        return dict(found["homes"]) if found["state"] == state else {}
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return {}
