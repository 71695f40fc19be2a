"""What an HTML page says of itself: days, title, publisher, address and language, each with its place."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from envoyage.sources.published import Witness, witness

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names of `<meta>` in order of trust: the article's own, then the library world's, then the catch-alls.
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "citation_publication_date",
    "dcterms.issued",
    "dc.date.issued",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "dcterms.date",
    "dc.date",
    "date",
)
_MODIFIED = ("article:modified_time", "datemodified", "dcterms.modified", "og:updated_time", "last-modified")
_ARTICLE = re.compile(r"Article|Posting|Report|PressRelease|WebPage|Statement", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE)
_DEEPEST = 6  # levels of JSON-LD; real articles stand at two or three

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The statements of one page, as many as it makes.

    Attributes:
        headline: the article's own; `window_title` is the `<title>`, which often adds the site's name.
        canonical: the address that the page gives as its own.
        languages: the ISO 639-1 code that each place declares.
    """

    published: tuple[Witness, ...] = ()
    modified: tuple[Witness, ...] = ()
    headline: str | None = None
    window_title: str | None = None
    publisher: str | None = None
    canonical: str | None = None
    languages: dict[str, str] = field(default_factory=dict)


def metadata(tree: "HtmlElement", *, url: str | None) -> Metadata:
    """Collects what the page's JSON-LD, `<meta>`, `<time>`, `<link>` and `<html>` state; reads no prose."""
    articles = list(_articles(tree))
    named = _meta(tree)
    return Metadata(
        published=tuple(_witnesses(articles, "datePublished", named, _PUBLISHED, _times(tree))),
        modified=tuple(_witnesses(articles, "dateModified", named, _MODIFIED, [])),
        headline=_first(
            *(_words(a.get("headline")) for a in articles), named.get("og:title"), _heading(tree)
        ),
        window_title=_first(_title(tree)),
        publisher=_first(
            *(_name(a.get("publisher")) for a in articles),
            named.get("og:site_name"),
            named.get("dc.publisher"),
        ),
        canonical=_canonical(tree, named, url),
        languages=_languages(tree, articles, named),
    )


def _witnesses(
    articles: list[Json], key: str, named: dict[str, str], names: tuple[str, ...], times: list[str]
) -> Iterator[Witness]:
    given = [("JSON-LD", article.get(key)) for article in articles]
    given += [(f"meta {name}", named.get(name)) for name in names]
    given += [("time element", value) for value in times]
    for source, value in given:
        if (found := witness(source, value)) is not None:
            yield found


def _articles(tree: "HtmlElement") -> Iterator[Json]:
    """JSON-LD's articles, those of a kind more particular than WebPage first."""
    found: list[Json] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            found += _things(json.loads(script.text or "", strict=False), _DEEPEST)
        except (ValueError, RecursionError):
            continue
    yield from sorted(found, key=lambda thing: "WebPage" in _kinds(thing))


def _things(value: Any, depth: int) -> Iterator[Json]:
    """The page's own article; not the ones that it merely links to."""
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _things(item, depth - 1)
    elif isinstance(value, dict):
        if any(_ARTICLE.search(kind) for kind in _kinds(value)):
            yield value
        for key in ("@graph", "mainEntity"):
            yield from _things(value.get(key), depth - 1)


def _kinds(thing: Json) -> list[str]:
    kinds = thing.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _meta(tree: "HtmlElement") -> dict[str, str]:
    """Every `<meta>` by its lower-case name; the first one of a name counts."""
    named: dict[str, str] = {}
    for tag in tree.iter("meta"):
        content = (tag.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := (tag.get(attribute) or "").strip().lower()):
                named.setdefault(name, content)
    return named


def _times(tree: "HtmlElement") -> list[str]:
    return [
        tag.get("datetime") or ""
        for tag in tree.iter("time")
        if "pubdate" in tag.attrib or (tag.get("itemprop") or "").lower() == "datepublished"
    ]


def _canonical(tree: "HtmlElement", named: dict[str, str], url: str | None) -> str | None:
    links = (tag.get("href") for tag in tree.iter("link") if (tag.get("rel") or "").lower() == "canonical")
    for address in (*links, named.get("og:url")):
        if not address:
            continue
        try:
            whole = urljoin(url or "", address.strip())
            parts = urlsplit(whole)
        except ValueError:
            continue
        # A bare host is a template's slip: every page of the site then calls itself the front page.
        if parts.scheme in ("http", "https") and parts.netloc and parts.path.strip("/"):
            return str(whole)
    return None


def _languages(tree: "HtmlElement", articles: list[Json], named: dict[str, str]) -> dict[str, str]:
    root = tree.getroottree().getroot()
    given = {
        "html lang": root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        "JSON-LD": next((a["inLanguage"] for a in articles if "inLanguage" in a), None),
        "og:locale": named.get("og:locale"),
        "content-language": named.get("content-language"),
    }
    codes = {
        source: _LANGUAGE.fullmatch(value.strip())
        for source, value in given.items()
        if isinstance(value, str)
    }
    return {source: match[1].lower() for source, match in codes.items() if match}


def _heading(tree: "HtmlElement") -> str | None:
    headings = [str(heading.text_content()) for heading in tree.iter("h1")]
    return headings[0] if len(headings) == 1 else None


def _title(tree: "HtmlElement") -> str | None:
    return next((str(tag.text_content()) for tag in tree.iter("title")), None)


def _words(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = next(iter(value), None)
    return _words(value.get("name")) if isinstance(value, dict) else _words(value)


def _first(*values: str | None) -> str | None:
    return next((" ".join(value.split()) for value in values if value and value.strip()), None)
