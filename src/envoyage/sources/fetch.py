"""Fetching one page that a person named: limits on time, redirects and size, and a name to be known by.

robots.txt is not asked: one page at one person's request is browsing. What fetches by itself asks (`robots`).
"""

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from envoyage.sources.errors import AnswerError, SourceError, SourceNameError
from envoyage.sources.limits import LARGEST, too_large
from envoyage.sources.reach import Networks, guarded

if TYPE_CHECKING:
    import httpx2

ACCEPT = "text/html, application/xhtml+xml, application/pdf, text/plain, application/jsonl;q=0.9, */*;q=0.1"
MOST_REDIRECTS = 5
QUIET = 20.0  # seconds without a byte
LONGEST = 90.0  # seconds for the whole page, against a server that drips


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a server answered: the bytes, their declared type and encoding, and the address in the end."""

    url: str
    data: bytes
    content_type: str = ""
    charset: str | None = None


class Fetcher(Protocol):
    """Whatever can turn an address into bytes."""

    def fetch(self, url: str) -> Fetched:
        """Fetches one address.

        Raises:
            SourceError: it gives no document; the sentence says why and what to do.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WebFetcher:
    """The Fetcher that asks the web.

    Attributes:
        quiet: seconds without a byte before a server counts as unreachable.
        longest: seconds for the whole page.
        inside: None to go wherever the address leads, as for a person at this machine. Else only the public
            network is reached, and these networks besides: what a server does on the word of its visitors.
    """

    quiet: float = QUIET
    longest: float = LONGEST
    inside: Networks | None = None

    def fetch(self, url: str) -> Fetched:
        import httpx2

        try:
            with (
                httpx2.Client(
                    follow_redirects=True,
                    max_redirects=MOST_REDIRECTS,
                    timeout=self.quiet,
                    headers={"User-Agent": user_agent(), "Accept": ACCEPT},
                    transport=None if self.inside is None else guarded(self.inside),
                ) as client,
                client.stream("GET", url) as answer,
            ):
                return self._fetched(url, answer)
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol) as error:
            raise SourceNameError(
                f"{url} is not a web address; give one such as https://example.org/page."
            ) from error
        except httpx2.TooManyRedirects as error:
            raise SourceError(
                f"{url} redirects more than {MOST_REDIRECTS} times; give the address where the page stands."
            ) from error
        except httpx2.TimeoutException as error:
            raise _slow(url, self.quiet) from error
        except (httpx2.RequestError, OSError) as error:
            raise SourceError(
                f"{url} cannot be reached ({_cause(error)}); "
                "check the address and the connection, or save the page as a file."
            ) from error

    def _fetched(self, url: str, answer: "httpx2.Response") -> Fetched:
        if answer.is_error:
            status = f"{answer.status_code} {answer.reason_phrase}".strip()
            raise AnswerError(
                f"{url} answered {status}; {_advice(answer.status_code)}", status=answer.status_code
            )
        started = time.monotonic()
        data = bytearray()
        for chunk in answer.iter_bytes():
            data += chunk
            if len(data) > LARGEST:
                raise too_large(url)
            if time.monotonic() - started > self.longest:
                raise _slow(url, self.longest)
        content_type = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Fetched(
            url=str(answer.url), data=bytes(data), content_type=content_type, charset=answer.charset_encoding
        )


def user_agent() -> str:
    """How servers see Envoyage: its name, its version, and on whose behalf it asks."""
    from importlib.metadata import version

    return f"Envoyage/{version('envoyage')} (reads one page at a person's request)"


def _advice(status: int) -> str:
    if status in (401, 402, 403, 451):
        return "open it in a browser and save the page as a file."
    if status in (404, 410):
        return "check the address, or look for an archived copy."
    return "try again later, or save the page as a file."


def _slow(url: str, seconds: float) -> SourceError:
    return SourceError(
        f"{url} took longer than {seconds:g} seconds; try again later, or save the page as a file."
    )


def _cause(error: Exception) -> str:
    return str(error).strip().rstrip(".") or type(error).__name__
