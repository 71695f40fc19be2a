"""A page as a reader would get it from the server, without a server: its view is called, its links made files."""

import inspect
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from html import escape
from urllib.parse import urlsplit

from django.http import Http404, HttpResponseBase, StreamingHttpResponse
from django.test import RequestFactory
from django.urls import resolve, set_script_prefix

from envoyage.pages.folder.links import NOWHERE, between_files, file_link, file_of

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


@dataclass(frozen=True)
class Renderer:
    """Makes pages for a site at an address, or at none that is known.

    Attributes:
        known: every address that has a file.
        base_url: where the site will stand, with its path: "https://example.org/tracker/"; "" when unknown.
    """

    known: Collection[str]
    base_url: str = ""

    @cached_property
    def _at(self) -> tuple[str, str, str]:
        """Scheme, host and path of the site."""
        parts = urlsplit(self.base_url or f"{NOWHERE}/")
        return parts.scheme, parts.netloc, parts.path if parts.path.endswith("/") else f"{parts.path}/"

    def page(self, address: str) -> bytes:
        """The content of the file of this address.

        Raises:
            Unmakeable: the site has no such page, or answers that it cannot show it.
        """
        scheme, host, prefix = self._at
        answer = self._answer(address)
        if isinstance(answer, StreamingHttpResponse):
            return b"".join(answer)  # type: ignore[arg-type]
        if answer.status_code in (301, 302):
            return self._moved(answer["Location"], file_of(address))
        content = bytes(answer.content)  # type: ignore[attr-defined]
        if not answer["Content-Type"].startswith("text/html"):
            return content
        return between_files(
            content.decode(),
            at=file_of(address),
            known=self.known,
            prefix=prefix,
            base=f"{scheme}://{host}",
        ).encode()

    def _answer(self, address: str) -> HttpResponseBase:
        scheme, host, prefix = self._at
        set_script_prefix(prefix)
        path = urlsplit(address).path
        request = RequestFactory().get(
            address, secure=scheme == "https", SCRIPT_NAME=prefix.rstrip("/"), SERVER_NAME=host
        )
        request.in_folder = True  # type: ignore[attr-defined]
        try:
            found = resolve(path)
            # Bare of what guards and keeps it: what a file shows is asked for once.
            view = inspect.unwrap(found.func)
            answer: HttpResponseBase = view(request, *found.args, **found.kwargs)
        except Http404 as missing:
            raise Unmakeable(f"{address}: {missing}") from missing
        if answer.status_code not in (200, 301, 302):
            raise Unmakeable(f"{address}: the site answers {answer.status_code}.")
        return answer

    def _moved(self, target: str, at: str) -> bytes:
        link = escape(file_link(target, at=at, known=self.known, prefix=self._at[2]))
        return _MOVED.format(link=link).encode()
