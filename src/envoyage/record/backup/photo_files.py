"""The photos of trackers as lines of a backup, beside the tables: a file's name, and what is in it."""

import base64
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from envoyage.record import photos

LABEL = "photos"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFiles:
    """These files, in this order. They never change, so a backup need not hold them still."""

    names: tuple[str, ...]
    label: str = LABEL
    columns: tuple[str, ...] = ("file", "content")

    def count(self) -> int:
        return len(self.names)

    def lines(self) -> Iterator[bytes]:
        for name in self.names:
            content = base64.b64encode(photos.content(name)).decode()
            yield json.dumps([name, content]).encode() + b"\n"


def put_back(lines: Iterable[bytes]) -> PhotoFiles:
    """Writes the files of these lines; those that are there stay.

    Raises:
        ValueError: a line is no photo.
    """
    names = []
    for line in lines:
        name, content = json.loads(line)
        photos.put_back(name, base64.b64decode(content, validate=True))
        names.append(name)
    return PhotoFiles(names=tuple(names))
