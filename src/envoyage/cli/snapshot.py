"""`envoyage snapshot`: a dated version of the record to keep and cite, with its checksum and what changed."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from envoyage.cli.opening import Misused, Wrong, book
from envoyage.cli.progress import progress

SUMS = "SHA256SUMS"
_NAME = re.compile(r"envoyage-(\d{4})\.(\d\d)\.(\d\d)\.(\d+)\.zip")


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--base-url", default="", metavar="URL", help="Address of the site, for links in what is written."
)
@click.option(
    "--licence", default="CC-BY-4.0", metavar="SPDX", help="Licence of the data. Default: CC-BY-4.0."
)
def snapshot(folder: Path, base_url: str, licence: str) -> None:
    """Add the record as it is published now to the snapshots of FOLDER: once a version.

    A snapshot is a data package, named by its day and version, with a citation file and the changes since the
    one before. SHA256SUMS has the checksum of each file; those of earlier snapshots are checked first.
    """
    if base_url and not base_url.startswith(("https://", "http://")):
        raise Misused(f"{base_url!r} is no address of a site; write it as https://tracker.example.org/.")
    if not folder.absolute().parent.is_dir():
        raise Misused(f"There is no folder {folder.parent}; make it first, or name a place in another.")
    sums = _sums(folder)
    if altered := [name for name, sum_ in sums.items() if _sum(folder / name) != sum_]:
        raise Wrong(f"{altered[0]} in {folder} is not as it was written; put back the file that was.")
    with book():
        from envoyage.publish.export import registry
        from envoyage.publish.export.citation import citation_file
        from envoyage.record.aside import BeingWritten, aside
        from envoyage.record.models import Trip
        from envoyage.record.snapshot import snapshot as as_of_now

        def written(name: str, parts: Iterable[bytes]) -> str:
            """Writes a file of the folder whole or not at all; gives its checksum."""
            total = hashlib.sha256()
            with aside(folder / name) as file:
                for part in parts:
                    total.update(part)
                    file.write(part)
            return total.hexdigest()

        trips = Trip.objects.all()
        with as_of_now(), progress("Writing the snapshot") as bar:
            base = f"{base_url.rstrip('/')}/" if base_url else "/"
            about = registry.about(trips, base=base, licence=licence)
            name = f"envoyage-{about.version}.zip"
            if name in sums:
                click.echo(f"{folder / name} is there already; nothing was published since.")
                return
            folder.mkdir(exist_ok=True)
            try:
                made = {name: written(name, registry.stream("package", about, trips, tell=bar.more))}
                cited = name.replace(".zip", ".cff")
                made[cited] = written(cited, [citation_file(about, made[name]).encode()])
                before = max(filter(_NAME.fullmatch, sums), key=_order, default=None)
                if before is not None:
                    changes = name.replace(".zip", ".changes.txt")
                    made[changes] = written(changes, [_changes(folder / before, folder / name).encode()])
                # Last, so that what is named there is whole.
                listed = "".join(f"{one}  {key}\n" for key, one in sorted((sums | made).items()))
                written(SUMS, [listed.encode()])
            except BeingWritten as error:
                raise Wrong(f"Another snapshot is being written to {folder}; wait for it.") from error
    click.echo(f"{folder / name}: version {about.version}, sha256 {made[name]}.")
    if before is not None:
        click.echo((folder / changes).read_text("utf-8").partition("\n")[0])


def _changes(earlier: Path, later: Path) -> str:
    from envoyage.cli.diff import lines
    from envoyage.datasets.comparing import differences
    from envoyage.datasets.package import DataPackage

    before, now = DataPackage.open(earlier), DataPackage.open(later)
    return "\n".join([*lines(before.version, now.version, differences(before, now)), ""])


def _sums(folder: Path) -> dict[str, str]:
    """The files of the folder's list with their checksums; none where there is no list yet."""
    path = folder / SUMS
    return dict(_rows(path.read_text("utf-8"))) if path.is_file() else {}


def _rows(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        checksum, _, name = line.partition("  ")
        if name and "/" not in name:
            yield name, checksum


def _sum(path: Path) -> str:
    """The checksum of a file; of one that is gone none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""


def _order(name: str) -> tuple[int, ...]:
    found = _NAME.fullmatch(name)
    return tuple(map(int, found.groups())) if found else ()
