"""A country or a part of the world as somebody types it: by code, by id, or by a name."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from django.utils.translation import gettext as _

from envoyage.gazetteer import LANGUAGES, Kind, countries, fold, key, phrases, regions

_PLACES = (Kind.COUNTRY, Kind.REGION)
_ARTICLES = ("the", "el", "la", "los", "las", "o", "a", "os", "as")


class Named(NamedTuple):
    """A country with its code, or a region with its id."""

    kind: Kind
    code: str


def place_named(asked: str) -> Named:
    """`sr`, `Suriname`, `América Latina`, `latin-america` and `the UK` each name a place.

    Raises:
        LookupError: none goes by that name; the sentence tells the nearest that does.
    """
    plain = _plain(asked).removeprefix("the ")
    article, _blank, rest = plain.partition(" ")
    bare = rest if article in _ARTICLES else plain
    if (found := _names().get(plain) or _names().get(bare)) is not None:
        return found
    for language in LANGUAGES:
        for entry in phrases(language).entries.get(plain, ()):
            if entry.kind in _PLACES and (entry.code in countries() or entry.code in regions()):
                return Named(entry.kind, entry.code)
    near = get_close_matches(plain, _names(), n=1, cutoff=0.7)
    if near:
        raise LookupError(
            _("“%(asked)s” is no country and no region that the gazetteer has. Did you mean %(near)s?")
            % {"asked": asked, "near": near[0]}
        )
    raise LookupError(_("“%(asked)s” is no country and no region that the gazetteer has.") % {"asked": asked})


def country_named(asked: str) -> str:
    """The code of a country.

    Raises:
        LookupError: no country goes by that name.
    """
    found = place_named(asked)
    if found.kind is not Kind.COUNTRY:
        raise LookupError(_("“%(asked)s” is a part of the world; name one country.") % {"asked": asked})
    return found.code


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
