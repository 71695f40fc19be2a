"""`envoyage diff`: what lies between two versions of a record, trip by trip."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from envoyage.cli.opening import Misused


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
    counted = (
        f"{len(found.added):,} added, {len(found.changed):,} changed, {len(found.withdrawn):,} withdrawn"
    )
    click.echo(f"{before.version} to {now.version}: {counted}.")
    for title, trips in (("Added", found.added), ("Withdrawn", found.withdrawn)):
        if trips:
            click.echo(f"\n{title}")
            for trip, name in trips:
                click.echo(f"  {trip}  {name}")
    if found.changed:
        click.echo("\nChanged")
        for one in found.changed:
            click.echo(f"  {one.trip}  {one.name}")
            for line in one.lines:
                click.echo(f"    {line}")
