"""`envoyage photos`: the photos that are kept for trackers, and the removal of those that none ever named."""

import click

from envoyage.cli.opening import book


@click.command()
@click.option("--remove-unused", is_flag=True, help="Remove the photos that no tracker ever named.")
def photos(remove_unused: bool) -> None:
    """List the photos kept for trackers. Nothing removes one but this."""
    with book():
        from envoyage.record import photos as keeping
        from envoyage.record.drafts import photos_named

        named, unused = photos_named(), 0
        for name, size in keeping.kept():
            use = "named by a tracker" if name in named else "unused"
            unused += name not in named
            if remove_unused and name not in named:
                keeping.remove(name)
                use = "removed"
            click.echo(f"{name}  {size / 1000:>7,.0f} kB  {use}")
        if unused and not remove_unused:
            click.echo("To remove those that are unused: `envoyage photos --remove-unused`.")
