"""The files by which a reader's browser searches the folder: scripts, because those load from a disk too."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.conf import settings
from django.utils.translation import override

from envoyage.pages.folder.links import file_of
from envoyage.pages.searching import address_of
from envoyage.publish import indexed
from envoyage.publish.book import edition
from envoyage.record.models import Words
from envoyage.tongue.languages import below


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the index: the name of its file, what it shows, and how it is made."""

    name: str
    shows: str
    content: Callable[[], bytes]


def parts() -> Iterator[Part]:
    """Every file of the index; whatever is published can change any of them."""
    state, spread = edition(), _Spread()
    many = -(-Words.objects.count() // indexed.IN_A_PART)
    kinds = [(settings.LANGUAGE_CODE, "/search/", "words", indexed.PARTS)]
    for code, _ in settings.LANGUAGES:
        with override(code):
            folder = below("/search/")
        kinds += [(code, folder, "trips", many), (code, folder, "names", indexed.NAME_PARTS)]
    for code, folder, kind, some in kinds:
        for number in range(some):
            content = partial(spread.script, kind, code, number)
            yield Part(name=f"{folder[1:]}{kind}-{number}.js", shows=state, content=content)


class _Spread:
    """All that the parts hold; each kind is asked of the book once, when the first part of it is made."""

    def __init__(self) -> None:
        self._by_kind: dict[tuple[str, str], Sequence[Any]] = {}

    def script(self, kind: str, code: str, number: int) -> bytes:
        """One part of a kind, as the pages of a language show it."""
        if (kind, code) not in self._by_kind:
            with override(code):
                self._by_kind[kind, code] = _KINDS[kind]()
        name, data = json.dumps(f"{kind}-{number}"), self._by_kind[kind, code][number]
        shape = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return f"envoyageIndex({name},{shape});\n".encode()


def _trips() -> list[Any]:
    rows = [
        [official, days, where, file_of(below(f"/trips/{slug}/"))]
        for slug, official, days, where in indexed.trips()
    ]
    return [rows[at : at + indexed.IN_A_PART] for at in range(0, len(rows), indexed.IN_A_PART)]


def _names() -> list[Any]:
    return [
        [[one.name, one.more, one.trips, file_of(address_of(one)), own] for one, own in part]
        for part in indexed.parts_of_names(indexed.names())
    ]


_KINDS: Mapping[str, Callable[[], Sequence[Any]]] = {
    "words": indexed.parts_of_words,
    "trips": _trips,
    "names": _names,
}
