"""`envoyage`: a table of verbs. A verb's file is imported when the verb is called, and no sooner."""

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Final

import click

from envoyage import __version__

VERBS: Final[Mapping[str, str]] = {
    "run": "Set up the book and serve the site: migrate, load, serve.",
    "read": "Read a report and print what it says. Needs no book.",
    "reconcile": "Group reports by the trip they tell of, and merge them. Needs no book.",
    "schema": "Print the JSON Schema of a reading.",
    "add": "Read reports into the book as proposals.",
    "import": "Take readings into the book, by the hundred thousand.",
    "proposals": "List what waits for a verdict.",
    "approve": "Accept a proposal, so that the pages show it.",
    "reject": "Reject a proposal.",
    "same": "Say that persons are one.",
    "hold": "Put a proposal on hold.",
    "correct": "Publish a fact with another value than was read.",
    "retract": "Take back what was published.",
    "withdraw": "Take a whole report back.",
    "state": "Add a fact by hand, quoting the words that state it.",
    "merge": "Say that trips are one.",
    "split": "Say that some reports of a trip tell of another one.",
    "undo": "Take a move back.",
    "rules": "List, sign and revoke standing rules.",
    "ask": "Ask the book who was first, since when, how often, with the proof.",
    "check": "Check a claim about the record: it holds, under which rules, or not.",
    "explain": "Show every fact of a trip, its sentence, and who accepted it.",
    "ledger": "Show what was done, by whom and why.",
    "refresh": "Fetch the pages of reports again; changed ones are later versions.",
    "reread": "Read the reports of the book again with the present reader.",
    "editors": "Add people to the desk, with a role; change and end their accounts.",
    "tokens": "Make tokens for programs that add and decide by the API; revoke them.",
    "photos": "List the photos kept for trackers; remove those that none ever named.",
    "verdicts": "Carry verdicts from one book to another.",
    "migrate": "Create the book's tables, or bring them up to date.",
    "load": "Load the bundled trackers with their reports and verdicts.",
    "rebuild": "Make everything that is shown again from the ledger.",
    "diff": "Say what lies between two versions of a record. Needs no book.",
    "export": "Write what is published, in any of many formats.",
    "snapshot": "Keep a dated version of what is published, with its checksum and what changed.",
    "backup": "Write the whole book into one file.",
    "restore": "Put the book back from such a file, verified by digest.",
    "serve": "Serve the site.",
    "publish": "Write the public site into a folder, for any file host.",
}


def file_of(verb: str) -> str:
    """The module of a verb, and the function in it: its name, save that Python keeps `import` for itself."""
    return f"{verb}_" if iskeyword(verb) else verb


class Verbs(click.Group):
    """The verbs of the table, each found in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        command = getattr(import_module(f"envoyage.cli.{file_of(name)}"), file_of(name))
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="envoyage")
def main() -> None:
    """Reports of official travel become trips, every fact with its sentence, and a tracker.

    Start with `envoyage read FILE`, which needs nothing, or `envoyage run`, which serves the bundled tracker.
    """
