"""The places of a locale: "London, Cornwall", "Halifax, Stellarton (Nova Scotia)", "Mexico, D.F."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Commas part places, but not those within brackets.
_PARTED = re.compile(r",\s*(?![^()]*\))")
_REGION = re.compile(r"(?P<place>.*?)\s*\((?P<region>[^()]*)\)")
# "D.F." belongs to the name before it.
_LETTERS = re.compile(r"(?:[A-Z]\.){2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of a locale, with the region that the locale names for it in brackets."""

    name: str
    region: str | None = None


def places_of(locale: str) -> tuple[Place, ...]:
    """The places of a locale in their order; none for an empty one. One named twice in a row is one."""
    found: list[Place] = []
    for place in _read(locale):
        if not found or found[-1] != place:
            found.append(place)
    return tuple(found)


def _read(locale: str) -> Iterator[Place]:
    waiting: list[str] = []
    for piece in _PARTED.split(locale):
        piece = piece.strip()
        if not piece:
            continue
        if _LETTERS.fullmatch(piece) and waiting:
            waiting[-1] += f", {piece}"
        elif cut := _REGION.fullmatch(piece):
            # A region stands behind the last of the places that it holds.
            yield from (Place(name=name, region=cut["region"]) for name in (*waiting, cut["place"]))
            waiting = []
        else:
            waiting.append(piece)
    yield from (Place(name=name) for name in waiting)
