"""A file of which what was written is taken away at once: how a format that wants a file becomes a stream."""

import io
import zipfile
import zlib
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


class Packed(bytes):
    """Bytes that carry themselves deflated, to the end of a byte and looking at nothing before.

    So an archive is put together of many without packing any of them again.
    """

    deflated: bytes


def packed(content: bytes) -> Packed:
    """The same bytes, packed once to be taken into many archives."""
    packer, made = zlib.compressobj(_OFTEN, zlib.DEFLATED, -zlib.MAX_WBITS), Packed(content)
    made.deflated = packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH)
    return made


_OFTEN = 6  # of 9


class _Joined:
    """Deflates what a member of an archive is given, and takes over what is deflated already."""

    def __init__(self, level: int) -> None:
        self._packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)

    def compress(self, data: bytes) -> bytes:
        if isinstance(data, Packed):
            return self._packer.flush(zlib.Z_FULL_FLUSH) + data.deflated
        return self._packer.compress(data)

    def flush(self) -> bytes:
        return self._packer.flush()


def zipped(files: Iterable[File], level: int) -> Iterator[bytes]:
    """The files as a ZIP archive, while they are made. The same files give the same bytes.

    Args:
        level: how hard they are packed, from 1 to 9, where they are not `Packed`.
    """
    sink = Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, parts in files:
            entry = zipfile.ZipInfo(name)  # of 1980: what it holds says when it is of
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w", force_zip64=True) as member:
                member._compressor = _Joined(level)  # type: ignore[attr-defined]
                for part in parts:
                    member.write(part)
                    yield sink.taken()
            yield sink.taken()
    yield sink.taken()
