"""The site map of a folder: where each of its pages will stand, and when it changed; what robots are told.

The protocol wants whole addresses, so there is one only where it is known where the site will be.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import escape

from django.conf import settings
from django.utils.translation import override

from envoyage.pages.sitemaps import SITEMAPS
from envoyage.record.batches import batches
from envoyage.tongue.languages import below

MAP, ROBOTS = "sitemap.xml", "robots.txt"
_MOST = 50_000  # addresses in one map, by the protocol
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def site_map(base_url: str, known: Collection[str], *, most: int = _MOST) -> Mapping[str, bytes]:
    """The files of the map by their names: one, or an index with its parts; and `robots.txt` of a whole host.

    Args:
        base_url: where the site will stand, with a slash at the end; "" gives no map.
        known: the addresses that have a file; no other is told of.
        most: addresses in one file.
    """
    if not base_url:
        return {}
    maps = [_map(some) for some in batches(_pages(base_url, known), most)] or [_map(())]
    files = {MAP: maps[0]} if len(maps) == 1 else {f"sitemap-{n}.xml": one for n, one in enumerate(maps, 1)}
    if MAP not in files:
        files[MAP] = _index([f"{base_url}{name}" for name in files])
    if urlsplit(base_url).path == "/":  # robots ask nowhere else
        files[ROBOTS] = f"User-agent: *\nAllow: /\nSitemap: {base_url}{MAP}\n".encode()
    return files


def _pages(base_url: str, known: Collection[str]) -> Iterator[tuple[str, datetime | None]]:
    """The addresses that the served site tells of, in each language, with the day of the last change."""
    with override(settings.LANGUAGE_CODE):
        kinds = [(kind, kind.items()) for kind in (made() for made in SITEMAPS.values())]
        found = [(kind.location(item), kind.lastmod(item)) for kind, items in kinds for item in items]
    for code, _name in settings.LANGUAGES:
        with override(code):
            root = below("/")
        for path, changed in found:
            if (address := root + path[1:]) in known:
                yield base_url + quote(address[1:], safe="/%"), changed


def _map(pages: Collection[tuple[str, datetime | None]]) -> bytes:
    rows = "\n".join(
        f"<url><loc>{escape(address)}</loc>"
        + (f"<lastmod>{changed:%Y-%m-%d}</lastmod>" if changed else "")
        + "</url>"
        for address, changed in pages
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_SPACE}">\n{rows}\n</urlset>\n'.encode()


def _index(addresses: Collection[str]) -> bytes:
    rows = "\n".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>" for address in addresses)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="{_SPACE}">\n{rows}\n</sitemapindex>\n'
    ).encode()
