"""What sites let programs fetch: robots.txt, asked once of each site, and a Fetcher that keeps to it.

After RFC 9309: without a robots.txt (404 and its like) everything may be fetched; when a server fails, or
cannot be reached, nothing may, for nobody knows what it would have said.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from envoyage.sources.errors import AnswerError, SourceError
from envoyage.sources.fetch import Fetched, Fetcher, WebFetcher

if TYPE_CHECKING:
    from protego import Protego

AGENT: Final = "Envoyage"
LONGEST_PAUSE: Final = 60.0  # seconds; a site that asks for more is asked again at this pace
_READ: Final = 500 * 1024  # bytes of robots.txt that count


@dataclass(slots=True, kw_only=True)
class Robots:
    """The robots.txt of each site that was asked, by scheme and host."""

    fetcher: Fetcher = field(default_factory=WebFetcher)
    _said: dict[str, "Protego | str"] = field(default_factory=dict)  # or why nothing may be fetched

    def refusal(self, url: str) -> str:
        """Why this address may not be fetched, as a sentence; empty where it may."""
        said = self._of(url)
        if isinstance(said, str):
            return said
        if said.can_fetch(url, AGENT):
            return ""
        return f"{url} is not fetched: its site's robots.txt asks programs not to; open it in a browser."

    def pause(self, url: str) -> float:
        """Seconds that the site wants between two pages; 0 where it says nothing."""
        said = self._of(url)
        asked = None if isinstance(said, str) else said.crawl_delay(AGENT)
        return min(asked or 0.0, LONGEST_PAUSE)

    def _of(self, url: str) -> "Protego | str":
        site = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        if site not in self._said:
            self._said[site] = self._asked(site)
        return self._said[site]

    def _asked(self, site: str) -> "Protego | str":
        from protego import Protego

        try:
            answer = self.fetcher.fetch(f"{site}/robots.txt")
        except AnswerError as error:
            if 400 <= error.status < 500:
                return Protego.parse("")
            return f"{site} is not asked for pages: its robots.txt answered {error.status}; try again later."
        except SourceError:
            return f"{site} is not asked for pages: its robots.txt cannot be had; try again later."
        return Protego.parse(answer.data[:_READ].decode("utf-8", errors="replace"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Polite:
    """The Fetcher for whatever fetches by itself: only what the site's robots.txt lets programs fetch."""

    robots: Robots
    fetcher: Fetcher = field(default_factory=WebFetcher)

    def fetch(self, url: str) -> Fetched:
        """Fetches one address.

        Raises:
            SourceError: the site does not want it, or it gives no document.
        """
        if why := self.robots.refusal(url):
            raise SourceError(why)
        return self.fetcher.fetch(url)
