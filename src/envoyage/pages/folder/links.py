"""Addresses of the site as names of files, and the links of a page as links from file to file."""

import re
from collections.abc import Callable, Collection
from posixpath import dirname, relpath
from urllib.parse import parse_qsl, urlsplit

NOWHERE = "https://site.invalid"  # stands in a page that is being made for where the site will be
NOT_FOUND = "/404.html"  # shown by file hosts at whatever address they have nothing for

# Files answer no questions; a form that a script of the page answers stays.
_FORM = re.compile(r"<form\b(?![^>]*\bdata-here\b).*?</form>\n?", re.DOTALL)
_LEADS = re.compile(r"(?<![\w-])(?:data-)?(?:href|src)$")  # the attributes that lead somewhere
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
    if "?" not in address:  # nearly all: a site has a file for each of its pages
        path = address.lstrip("/")
        return path if path and not path.endswith("/") else f"{path}index.html"
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
    file = _way(file_of(address), dirname(at))
    return f"{file}#{parts.fragment}" if parts.fragment else file


def _way(file: str, folder: str) -> str:
    """From a folder to a file: up to the root, but where both lie in one folder below it."""
    if not folder or file.partition("/")[0] == folder.partition("/")[0]:
        return relpath(file, folder or ".")
    return "../" * (folder.count("/") + 1) + file


def between_files(page: str, *, at: str, known: Collection[str], base_url: str) -> str:
    """A page of HTML for the file `at`: its links lead from file to file.

    It has no forms but those that a script of the page answers (`data-here`).

    A link to what only a server gives loses its `href`: it stays as words.

    Args:
        base_url: where the site will stand, with a slash at the end; "" when nobody knows: then the lines
            that name its address go.
    """

    def link(address: str) -> str | None:
        target = file_link(address.replace("&amp;", "&"), at=at, known=known)
        if target is None:
            return None
        if base_url and at.endswith(
            NOT_FOUND[1:]
        ):  # shown at any address, so its links must not depend on it
            target = base_url + address[1:]
        return target.replace("&", "&amp;")

    page = _with_links(_FORM.sub("", page), link)
    if not base_url:
        head, end, body = page.partition("</head>")
        page = f"{_ADDRESS_LINES.sub('', head)}{end}{body}"
    return page.replace(f"{NOWHERE}/", base_url or root_from(at))


def _with_links(page: str, link: Callable[[str], str | None]) -> str:
    """The page with what `link` makes of each address that begins at the root of the site.

    Parted where such an address may begin: an expression would look at every letter of a page, and most of
    them are coasts.
    """
    first, *others = page.split('="/')
    written = [first]
    for part in others:
        before = written[-1]
        named = _LEADS.search(before, max(0, len(before) - _NAME))
        address, quote, after = part.partition('"')
        if named is None or not quote or address.startswith("/"):
            written += '="/', part
        elif (target := link(f"/{address}")) is None:
            written[-1] = f"{before[: named.start()]}data-{named[0]}"
            written += '="/', part
        else:
            written += '="', target, f'"{after}'
    return "".join(written)


_NAME = 16  # letters before an address in which the name of its attribute ends


def root_from(file: str) -> str:
    """From a file to the root of the site: `../../`, or `./`."""
    return "../" * file.count("/") or "./"
