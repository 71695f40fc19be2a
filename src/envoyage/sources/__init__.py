"""Where reports come from: files, pages, standard input, in whatever form; each becomes a `facts.Report`."""

from envoyage.sources.bundled import bundled_reports
from envoyage.sources.errors import SourceError, SourceNameError
from envoyage.sources.fetch import Fetched, Fetcher, WebFetcher
from envoyage.sources.load import handed, load
from envoyage.sources.page import Page

__all__ = [
    "Fetched",
    "Fetcher",
    "Page",
    "SourceError",
    "SourceNameError",
    "WebFetcher",
    "bundled_reports",
    "handed",
    "load",
]
