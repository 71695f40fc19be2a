"""A file of which what was written is taken away at once: how a format that wants a file becomes a stream."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from envoyage.publish.export.form import File


class Sink(io.RawIOBase):
    """It knows how long it would be, and cannot go back."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[bytes] = []
        self._at = 0

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        return self._at

    def write(self, data: Any) -> int:
        part = bytes(data)
        self._parts.append(part)
        self._at += len(part)
        return len(part)

    def taken(self) -> bytes:
        """What was written since the last time."""
        parts, self._parts = self._parts, []
        return b"".join(parts)


def zipped(files: Iterable[File], level: int) -> Iterator[bytes]:
    """The files as a ZIP archive, while they are made. The same files give the same bytes.

    Args:
        level: how hard they are packed, from 1 to 9.
    """
    sink = Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, parts in files:
            entry = zipfile.ZipInfo(name)  # of 1980: what it holds says when it is of
            entry.compress_type, entry._compresslevel = zipfile.ZIP_DEFLATED, level  # type: ignore[attr-defined]
            with archive.open(entry, "w", force_zip64=True) as member:
                for part in parts:
                    member.write(part)
                    yield sink.taken()
            yield sink.taken()
    yield sink.taken()
