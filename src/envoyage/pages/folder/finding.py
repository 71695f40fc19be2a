"""The files by which a reader's browser searches the folder: scripts, because those load from a disk too."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from django.conf import settings
from django.utils.translation import override

from envoyage.pages.folder.links import file_of
from envoyage.pages.searching import address_of
from envoyage.publish import indexed
from envoyage.publish.outlines import Outlines
from envoyage.record import models
from envoyage.record.batches import batches
from envoyage.record.kept import uncollected
from envoyage.record.once import once
from envoyage.record.plain import digest, plain
from envoyage.tongue.languages import below


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the index: the name of its file, what it shows, and how it is made."""

    name: str
    shows: str
    content: Callable[[], bytes]


def parts() -> Iterator[Part]:
    """Every file of the index. A part of trips or of names rests on its own rows, and words on all words."""
    with uncollected():
        told = models.Words.objects.order_by("trip_id").values_list("trip_id", "names", "sentences")
        rows, book, names = list(plain(told)), once("outlines", Outlines), indexed.parts_of_names()
        spread, said = _Words(rows), digest(rows)
        for number in range(indexed.PARTS):
            yield _part("/search/", "words", number, said, partial(spread.of, number))
        trips = [
            [(slug, *book.shown_in_lists(slug)) for slug, *_ in some]
            for some in batches(rows, indexed.IN_A_PART)
        ]
        for code, _name in settings.LANGUAGES:
            with override(code):
                folder = below("/search/")
            for number, some in enumerate(trips):
                yield _part(folder, "trips", number, digest(some), partial(_trips, code, number))
            for number, known in enumerate(names):
                yield _part(folder, "names", number, digest(known), partial(_names, code, known))


def _part(folder: str, kind: str, number: int, shows: str, make: Callable[[], Any]) -> Part:
    name = f"{kind}-{number}"

    def content() -> bytes:
        shape = json.dumps(make(), ensure_ascii=False, separators=(",", ":"))
        return f"envoyageIndex({json.dumps(name)},{shape});\n".encode()

    return Part(name=f"{folder[1:]}{name}.js", shows=shows, content=content)


class _Words:
    """The words of all trips, put into parts when the first of these is made."""

    def __init__(self, rows: Sequence[tuple[Any, ...]]) -> None:
        self._rows = rows

    @cached_property
    def _parts(self) -> Sequence[Any]:
        return indexed.parts_of_words((names, sentences) for _, names, sentences in self._rows)

    def of(self, number: int) -> Any:
        return self._parts[number]


def _trips(code: str, part: int) -> list[Any]:
    with override(code):
        return [
            [official, days, where, file_of(below(f"/trips/{slug}/"))]
            for slug, official, days, where in indexed.trips(part)
        ]


def _names(code: str, known: Sequence[indexed.Known]) -> list[Any]:
    with override(code):
        said = [(one.said(), one.words) for one in known]
        return [[one.name, one.more, one.trips, file_of(address_of(one)), own] for one, own in said]
