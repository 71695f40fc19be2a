"""The list of what was written into a folder: what each file shows, and the digest of its bytes."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LIST = ".envoyage.json"
CHECKSUMS = "checksums.sha256"
NEXT = ".next"  # what is being written, until all of it is there

_FORM = 1


class NotOurs(Exception):  # noqa: N818 -- a refusal, not a failure
    """The folder holds something that no run of this program wrote."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: what it shows, and the SHA-256 of its bytes."""

    shows: str
    sha256: str


_quoted = json.JSONEncoder(ensure_ascii=False).encode  # `dumps` makes an encoder for each name


def kept_list(file: Path) -> dict[str, Written]:
    """The files that were written, by their names; none where there is no list that can be read."""
    try:
        found = json.loads(file.read_text("utf-8"))
        if found["form"] != _FORM:
            return {}
        return {name: Written(*row) for name, row in found["files"].items()}
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return {}


def keep_list(file: Path, written: dict[str, Written]) -> None:
    """Writes the list; what was there is replaced in one step."""
    rows = ",\n".join(
        f'{_quoted(name)}: ["{one.shows}", "{one.sha256}"]' for name, one in sorted(written.items())
    )
    put(file, f'{{"form": {_FORM}, "files": {{\n{rows}\n}}}}\n'.encode())


def checksums(written: dict[str, Written]) -> bytes:
    """What `sha256sum --check` reads."""
    return "".join(f"{one.sha256}  {name}\n" for name, one in sorted(written.items())).encode()


def put(file: Path, content: bytes) -> None:
    """Writes a file beside its name and moves it there when it is whole."""
    put_parts(file, (content,))


def put_parts(file: Path, content: Iterable[bytes]) -> None:
    """The same of a file that is not in memory as a whole."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as written:
            written.writelines(content)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def lay(folder: Path, name: str, content: bytes) -> None:
    """Writes a file where it stands: of this folder a list says what is whole."""
    path = f"{folder}/{name}"
    try:
        file = os.open(path, _ANEW, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        file = os.open(path, _ANEW, 0o666)
    with open(file, "wb") as written:
        written.write(content)


_ANEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def files_under(out: Path) -> Iterator[str]:
    """Every file in a folder, by its name from there, save what belongs to the making of it.

    Names are texts here: a large site has a file for each page, and each in a folder of its own.
    """
    ahead = [(str(out), "")] if out.is_dir() else []
    while ahead:
        folder, below = ahead.pop()
        with os.scandir(folder) as there:
            for one in there:
                if one.is_dir(follow_symlinks=False):
                    if below or one.name != NEXT:
                        ahead.append((one.path, f"{below}{one.name}/"))
                elif below or one.name not in (LIST, CHECKSUMS):
                    yield below + one.name


class There:
    """Which files are in a folder: each is looked for when it is asked for, and once.

    To look through all of a large folder takes far longer.
    """

    def __init__(self, out: Path) -> None:
        self._out, self._found = str(out), dict[str, bool]()

    def __contains__(self, name: str) -> bool:
        if name not in self._found:
            self._found[name] = os.path.exists(f"{self._out}/{name}")
        return self._found[name]

    def gone(self, names: Iterable[str]) -> None:
        """These were removed."""
        self._found.update(dict.fromkeys(names, False))


def refuse_foreign(out: Path) -> None:
    """Refuses a folder in which something else is kept.

    Raises:
        NotOurs: the folder holds files, and no list of ours among them.
    """
    if not out.exists() or (out / LIST).exists() or (out / NEXT / LIST).exists():
        return
    if not out.is_dir():
        raise NotOurs(f"{out} is no folder; name one that is empty or not there yet.")
    if any(out.iterdir()):
        raise NotOurs(
            f"{out} holds files that no earlier run wrote; name a folder that is empty or not there yet."
        )
