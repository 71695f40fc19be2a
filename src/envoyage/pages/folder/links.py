"""Addresses of the site as names of files, and the links of a page as links from file to file."""

import re
from collections.abc import Collection
from posixpath import dirname, relpath
from urllib.parse import parse_qsl, urlsplit

NOWHERE = "https://site.invalid"  # stands in pages for a site whose address nobody has said

_LINK = re.compile(r'(\b(?:href|src|action|data-src)=")(/(?!/)[^"]*)"')
_ADDRESS_LINES = re.compile(
    rf'<link rel="(?:canonical|alternate)"[^>]*href="{NOWHERE}[^"]*"[^>]*>\n?'
    rf'|<meta property="og:(?:url|image)" content="{NOWHERE}[^"]*">\n?'
)


def file_of(address: str) -> str:
    """The file of an address: `trips/x/index.html`, `trips.csv`, `trackers/x/by-country/index.html`.

    Args:
        address: of the site, from its root on, with the query where it has one: "/trackers/x/?by=country".
    """
    parts = urlsplit(address)
    path = parts.path.lstrip("/")
    asked = "".join(f"{name}-{value}/" for name, value in parse_qsl(parts.query))
    return path if path and not path.endswith("/") else f"{path}{asked}index.html"


def file_link(link: str, *, at: str, known: Collection[str], prefix: str) -> str:
    """A link of the site as one from the file `at`; one that leads out of the site stays as it is.

    A query that has no file of its own leads to its page without it: files answer no questions.

    Args:
        link: from the root of the host on, with query and fragment where it has them.
        known: every address that has a file.
        prefix: where the site stands on its host: "/" or "/tracker/".
    """
    parts = urlsplit(link)
    if not parts.path.startswith(prefix):
        return link
    path = parts.path[len(prefix) - 1 :]
    asked = f"{path}?{parts.query}"
    file = relpath(file_of(asked if asked in known else path), dirname(at) or ".")
    return f"{file}#{parts.fragment}" if parts.fragment else file


def between_files(page: str, *, at: str, known: Collection[str], prefix: str, base: str) -> str:
    """A page of HTML with all its links made links between files, for the file `at`.

    Args:
        base: scheme and host of the site, or `NOWHERE`: then the lines that name its address go.
    """

    def link(found: re.Match[str]) -> str:
        target = file_link(found[2].replace("&amp;", "&"), at=at, known=known, prefix=prefix)
        return f'{found[1]}{target.replace("&", "&amp;")}"'

    page = _LINK.sub(link, page)
    if base == NOWHERE:
        page = _ADDRESS_LINES.sub("", page).replace(f"{NOWHERE}{prefix}", root_from(at))
    return page


def root_from(file: str) -> str:
    """From a file to the root of the site: `../../`, or `./`."""
    return "../" * file.count("/") or "./"
