"""The files by which a reader's browser searches the folder: scripts, because those load from a disk too."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
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
    state = edition()
    spread = _Spread()
    for number in range(indexed.PARTS):
        name = f"words-{number}"
        yield Part(
            name=f"search/{name}.js",
            shows=state,
            content=lambda name=name, number=number: _script(name, spread.words[number]),  # type: ignore[misc]
        )
    many = -(-Words.objects.count() // indexed.IN_A_PART)
    for code, _ in settings.LANGUAGES:
        with override(code):
            folder = below("/search/").lstrip("/")
        for kind, some in (("trips", many), ("names", indexed.NAME_PARTS)):
            made = partial(spread.part, kind, code)
            for number in range(some):
                name = f"{kind}-{number}"
                yield Part(
                    name=f"{folder}{name}.js",
                    shows=state,
                    content=lambda name=name, number=number, made=made: _script(name, made(number)),  # type: ignore[misc]
                )


class _Spread:
    """All that the parts hold; each kind is asked of the book once, when the first part of it is made."""

    def __init__(self) -> None:
        self._by_kind: dict[tuple[str, str], list[Any]] = {}

    @cached_property
    def words(self) -> list[Any]:
        return indexed.parts_of_words()

    def part(self, kind: str, code: str, number: int) -> Any:
        """One part of the trips or names, as the pages of a language show them."""
        if (kind, code) not in self._by_kind:
            with override(code):
                self._by_kind[kind, code] = _trips() if kind == "trips" else _names()
        return self._by_kind[kind, code][number]


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


def _script(name: str, data: Any) -> bytes:
    shape = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"envoyageIndex({json.dumps(name)},{shape});\n".encode()
