"""`envoyage schema`: the JSON Schema of what `envoyage read --json` prints."""

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of one line of `envoyage read --json`."""
    from envoyage.facts.schema import reading_schema

    click.echo(json.dumps(reading_schema(), indent=2, ensure_ascii=False))
