"""`envoyage diff`: what lies between two versions of a record, trip by trip."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from envoyage.cli.opening import Misused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from envoyage.datasets.comparing import Differences


@click.command()
@click.argument("earlier", type=click.Path(exists=True, path_type=Path))
@click.argument("later", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def diff(earlier: Path, later: Path, as_json: bool) -> None:
    """Say which trips LATER has that EARLIER had not, which it tells otherwise, and which are gone.

    Both are data packages, as `envoyage export` and `/data.zip` write them. It needs no book.
    """
    from envoyage.datasets.comparing import differences
    from envoyage.datasets.package import DataPackage, Unusable

    try:
        before, now = DataPackage.open(earlier), DataPackage.open(later)
        found = differences(before, now)
    except Unusable as error:
        raise Misused(str(error)) from error
    except (OSError, KeyError, ValueError) as error:
        raise Misused(f"{earlier} and {later} cannot be compared: {error}.") from error
    if as_json:
        versions = {"earlier": before.version, "later": now.version}
        click.echo(json.dumps({**versions, **asdict(found)}, ensure_ascii=False))
        return
    for line in lines(before.version, now.version, found):
        click.echo(line)


def lines(earlier: str, later: str, found: "Differences") -> "Iterator[str]":
    """What lies between two versions, for people."""
    counted = (
        f"{len(found.added):,} added, {len(found.changed):,} changed, {len(found.withdrawn):,} withdrawn"
    )
    yield f"{earlier} to {later}: {counted}."
    for title, trips in (("Added", found.added), ("Withdrawn", found.withdrawn)):
        if trips:
            yield f"\n{title}"
            yield from (f"  {trip}  {name}" for trip, name in trips)
    if found.changed:
        yield "\nChanged"
        for one in found.changed:
            yield f"  {one.trip}  {one.name}"
            yield from (f"    {line}" for line in one.lines)
