"""Addresses of the site as names of files, and the links of a page as links from file to file."""

import re
from collections.abc import Collection
from posixpath import dirname, relpath
from urllib.parse import parse_qsl, urlsplit

NOWHERE = "https://site.invalid"  # stands in a page that is being made for where the site will be
NOT_FOUND = "/404.html"  # shown by file hosts at whatever address they have nothing for

# Files answer no questions; a form that a script of the page answers stays.
_FORM = re.compile(r"<form\b(?![^>]*\bdata-here\b).*?</form>\n?", re.DOTALL)
_LINK = re.compile(r'(\b(?:href|src|data-src)=")(/(?!/)[^"]*)"')
_ADDRESS_LINES = re.compile(
    rf'<link rel="(?:canonical|alternate)"[^>]*href="{NOWHERE}[^"]*"[^>]*>\n?'
    rf'|<meta property="og:(?:url|image)" content="{NOWHERE}[^"]*">\n?'
    r'|<meta property="og:image:(?:width|height)"[^>]*>\n?'
)


def file_of(address: str) -> str:
    """The file of an address: `trips/x/index.html`, `trips.csv`, `trackers/x/by-country/index.html`.

    Args:
        address: from the root of the site on, with the query where it has one: "/trackers/x/?by=country".
    """
    parts = urlsplit(address)
    path = parts.path.lstrip("/")
    asked = "".join(f"{name}-{value}/" for name, value in parse_qsl(parts.query))
    return path if path and not path.endswith("/") else f"{path}{asked}index.html"


def file_link(link: str, *, at: str, known: Collection[str]) -> str | None:
    """A link of the site as one from the file `at`; None where nothing is there to lead to.

    A query that has no file of its own leads to its page without it.

    Args:
        link: an address, with a fragment where it has one.
        known: every address that has a file.
    """
    parts = urlsplit(link)
    asked = f"{parts.path}?{parts.query}"
    address = asked if asked in known else parts.path
    if address not in known:
        return None
    file = relpath(file_of(address), dirname(at) or ".")
    return f"{file}#{parts.fragment}" if parts.fragment else file


def between_files(page: str, *, at: str, known: Collection[str], base_url: str) -> str:
    """A page of HTML for the file `at`: its links lead from file to file.

    It has no forms but those that a script of the page answers (`data-here`).

    A link to what only a server gives loses its `href`: it stays as words.

    Args:
        base_url: where the site will stand, with a slash at the end; "" when nobody knows: then the lines
            that name its address go.
    """

    def link(found: re.Match[str]) -> str:
        target = file_link(found[2].replace("&amp;", "&"), at=at, known=known)
        if target is None:
            return f"data-{found[0]}"
        if base_url and at.endswith(
            NOT_FOUND[1:]
        ):  # shown at any address, so its links must not depend on it
            target = base_url + found[2][1:]
        return f'{found[1]}{target.replace("&", "&amp;")}"'

    page = _LINK.sub(link, _FORM.sub("", page))
    if not base_url:
        page = _ADDRESS_LINES.sub("", page)
    return page.replace(f"{NOWHERE}/", base_url or root_from(at))


def root_from(file: str) -> str:
    """From a file to the root of the site: `../../`, or `./`."""
    return "../" * file.count("/") or "./"
