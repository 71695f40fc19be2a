"""`envoyage publish`: the public site as a folder of files, for any file host."""

import gc
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from envoyage.cli.bulk import spare_the_collector
from envoyage.cli.opening import Misused, Wrong, book
from envoyage.cli.progress import progress

if TYPE_CHECKING:
    from envoyage.pages.folder import Made


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--base-url", default="", metavar="URL", help="Where the site will stand; tells its own address then."
)
@click.option("--prune", is_flag=True, help="Remove files in OUT that are not part of the site.")
@click.option(
    "--serve", "port", type=click.IntRange(1, 65535), metavar="PORT", help="Show it at this port afterwards."
)
def publish(out: Path, base_url: str, prune: bool, port: int | None) -> None:
    """Write the public site into the folder OUT; only what has changed is written again.

    The site works from any address, from a path below one, and from the disk. Interrupted, it leaves OUT as
    it was, and goes on when it is run again.
    """
    spare_the_collector()
    if base_url and (urlsplit(base_url).scheme not in ("http", "https") or not urlsplit(base_url).netloc):
        raise Misused(f"{base_url} is no address of a site; give one as https://example.org/tracker/.")
    with book():
        from envoyage.pages import folder
        from envoyage.pages.folder.rendering import Unmakeable

        try:
            with progress("Publishing") as bar:
                made = folder.make(out, base_url=base_url, prune=prune, tell=bar.at)
        except folder.NotOurs as refusal:
            raise Misused(str(refusal)) from refusal
        except Unmakeable as page:
            raise Wrong(f"{page} What stands in {out} is whole, and as it was.") from page
    click.echo(_in_words(out, made))
    if port is not None:
        _show(out, port)
    gc.freeze()  # the program ends: Python would look through all that it has made once more


def _in_words(out: Path, made: "Made") -> str:
    said = f"{out}: {made.files:,} files, {made.written:,} of them written now, {made.removed:,} removed."
    if made.strangers:
        said += f" {made.strangers:,} files are not part of the site; --prune removes them."
    return said


def _show(out: Path, port: int) -> None:
    handler = partial(SimpleHTTPRequestHandler, directory=str(out))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise Wrong(f"Port {port} cannot be used ({error.strerror}); choose another.") from error
    click.echo(f"It is at http://127.0.0.1:{port}/  (Ctrl-C stops it)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()
