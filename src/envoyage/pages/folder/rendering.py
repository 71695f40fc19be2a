"""A page as a reader gets it, made without a server: its view is called, and its links lead to files."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from urllib.parse import unquote_to_bytes, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404, HttpResponseBase, StreamingHttpResponse
from django.urls import resolve
from django.utils.translation import get_language_from_path, override

from envoyage.insight.compare.totals import travels_ahead
from envoyage.pages.folder.links import NOT_FOUND, NOWHERE, between_files, file_link, file_of, root_from
from envoyage.pages.folder.order import official_of, trip_of, without_language
from envoyage.pages.views import not_found
from envoyage.publish.book import trips_ahead
from envoyage.publish.visits.official import officials_ahead
from envoyage.record.batches import batches
from envoyage.record.once import asking_once

_AHEAD = 150  # pages whose trips and officials are asked of the book at once

_MOVED = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Moved</title>
<meta http-equiv="refresh" content="0; url={link}">
<link rel="canonical" href="{link}">
<p>This page is now at <a href="{link}">{link}</a>.</p>
</html>
"""


class Unmakeable(Exception):  # noqa: N818 -- names a page
    """A page that the site has, and that could not be made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderer:
    """Makes pages for a site at an address, or at none that is known.

    Attributes:
        known: every address that has a file.
        base_url: where the site will stand, with a slash at the end; "" when nobody knows.
    """

    known: Collection[str]
    base_url: str = ""

    def pages(self, addresses: Sequence[str]) -> Iterator[bytes]:
        """The content of the file of each; what pages of one kind ask of the book is asked once for many.

        Raises:
            Unmakeable: as for `page`.
        """
        with asking_once():
            for part in batches(addresses, _AHEAD):
                bare = [without_language(one) for one in part]
                trips = dict.fromkeys(found for one in bare if (found := trip_of(one)))
                officials = dict.fromkeys(found for one in bare if (found := official_of(one)))
                with trips_ahead(trips), officials_ahead(officials), travels_ahead(officials):
                    yield from map(self.page, part)

    def page(self, address: str) -> bytes:
        """The content of the file of this address.

        Raises:
            Unmakeable: the site has no such page, or answers that it cannot show it.
        """
        answer = _answer(address)
        at = file_of(address)
        if isinstance(answer, StreamingHttpResponse):
            return b"".join(answer)
        if answer.status_code in (301, 302):
            link = escape(file_link(answer["Location"], at=at, known=self.known) or root_from(at))
            return _MOVED.format(link=link).encode()
        content = bytes(answer.content)  # type: ignore[attr-defined]
        if not answer["Content-Type"].startswith("text/html"):
            return content.replace(f"{NOWHERE}/".encode(), self.base_url.encode() or b"/")
        return between_files(content.decode(), at=at, known=self.known, base_url=self.base_url).encode()


def _answer(address: str) -> HttpResponseBase:
    at = urlsplit(NOWHERE)
    path = urlsplit(address).path
    with override(get_language_from_path(path) or settings.LANGUAGE_CODE):
        return _asked(address, path, at.netloc)


def _request(address: str) -> WSGIRequest:
    """What a server would be asked."""
    asked = urlsplit(address)
    return WSGIRequest(
        {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": unquote_to_bytes(asked.path).decode("latin-1"),
            "QUERY_STRING": asked.query.encode().decode("latin-1"),
            "SERVER_NAME": "",
            "SERVER_PORT": "443",
            "wsgi.url_scheme": "https",
            "wsgi.input": BytesIO(),
        }
    )


def _asked(address: str, path: str, host: str) -> HttpResponseBase:
    request = _request(address)
    request.get_host = lambda: host  # type: ignore[method-assign]
    request.in_folder = True  # type: ignore[attr-defined]
    if address.endswith(NOT_FOUND):
        return not_found(request, Http404())
    try:
        found = resolve(path)
        answer: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
    except Http404 as missing:
        raise Unmakeable(f"{address}: {missing}") from missing
    if answer.status_code not in (200, 301, 302):
        raise Unmakeable(f"{address}: the site answers {answer.status_code}.")
    return answer
