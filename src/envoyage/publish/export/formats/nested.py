"""JSON and JSON Lines: whole trips with all their facts and who says each of them."""

from collections.abc import Iterator

from django.utils.translation import gettext_noop

from envoyage.publish.export.batch import Batch
from envoyage.publish.export.form import About, OfTrips, Piece
from envoyage.publish.export.shape import dumped, trip_shapes


class JsonLines(OfTrips):
    """A trip a line."""

    name, suffix, media = "jsonl", "jsonl", "application/jsonl; charset=utf-8"
    says = gettext_noop("a trip a line, with every fact and who says so")

    def gather(self, batch: Batch) -> Iterator[Piece]:
        for shape in trip_shapes(batch, self.about):
            yield "", f"{dumped(shape)}\n".encode()


class WholeJson(OfTrips):
    """One object with all trips in it; written piece by piece, whatever its size."""

    name, suffix, media = "json", "json", "application/json"
    says = gettext_noop("one object, with every fact and who says so")
    between = b",\n"

    def setup(self) -> Iterator[bytes]:
        yield f'{dumped(head(self.about))[:-1]},"trips":[\n'.encode()

    def gather(self, batch: Batch) -> Iterator[Piece]:
        for shape in trip_shapes(batch, self.about):
            yield "", dumped(shape).encode()

    def finish(self) -> Iterator[bytes]:
        yield b"\n]}\n"


def head(about: About) -> dict[str, object]:
    """What an export says of itself."""
    return {
        "title": about.title,
        "asked": about.sentence,
        "version": about.version,
        "changed": about.changed,
        "licence": about.licence,
    }
