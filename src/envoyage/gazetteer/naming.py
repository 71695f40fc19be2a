"""What somebody means who types a country or a part of the world: by code, by id, or by a name."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from envoyage.gazetteer.phrase_table import Kind, phrases
from envoyage.gazetteer.shipped import LANGUAGES
from envoyage.gazetteer.spelling import fold, key
from envoyage.gazetteer.world import countries, regions

_PLACES = (Kind.COUNTRY, Kind.REGION)
_ARTICLES = ("the", "el", "la", "los", "las", "o", "a", "os", "as")


class Named(NamedTuple):
    """A country with its code, or a region with its id."""

    kind: Kind
    code: str


def place_of(asked: str) -> Named | None:
    """`sr`, `Suriname`, `América Latina`, `latin-america` and `the UK` each name a place; else None."""
    plain = _plain(asked).removeprefix("the ")
    article, _blank, rest = plain.partition(" ")
    bare = rest if article in _ARTICLES else plain
    if (found := _names().get(plain) or _names().get(bare)) is not None:
        return found
    for language in LANGUAGES:
        for entry in phrases(language).entries.get(plain, ()):
            if entry.kind in _PLACES and (entry.code in countries() or entry.code in regions()):
                return Named(entry.kind, entry.code)
    return None


def nearest_place(asked: str) -> str | None:
    """The name most like this one that does name a place."""
    near = get_close_matches(_plain(asked).removeprefix("the "), _names(), n=1, cutoff=0.7)
    return near[0] if near else None


@cache
def _names() -> Mapping[str, Named]:
    found: dict[str, Named] = {}
    for region_id, part in regions().items():
        for name in (region_id, *part.names.values()):
            found.setdefault(_plain(name), Named(Kind.REGION, region_id))
    for code, country in countries().items():
        for name in (code, *country.names.values()):
            found.setdefault(_plain(name), Named(Kind.COUNTRY, code))
    return found


def _plain(words: str) -> str:
    return fold(key(words)).casefold().replace("-", " ")
