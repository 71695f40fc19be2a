"""A report: one text as fetched, normalised once, so that every offset in the system means the same."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from textwrap import shorten
from typing import Self

# Spaces that no reader sees as different: NBSP, narrow NBSP, figure, thin and hair spaces, ideographic.
_SPACES = re.compile(r"[\t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Characters without a shape: controls, zero-width marks, direction marks, soft hyphen, BOM.
_SHAPELESS = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_LINE_ENDS = re.compile(r"\r\n?|\u0085|\u2028|\u2029")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def normalise(text: str) -> str:
    """The one form in which a report's text is kept and to which all passages point.

    Line ends become \\n, every kind of blank one space, shapeless characters go, letters are composed (NFC).
    Idempotent; blank lines and the words themselves stay as they are.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _SHAPELESS.sub("", _SPACES.sub(" ", text))
    text = _LONE_SURROGATE.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text)


_OPENING = 70  # characters of a report's beginning that stand for a title it does not have


def _first_words(text: str) -> str:
    return shorten(text[: 4 * _OPENING], _OPENING, placeholder=" …")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One text with what is known of where and when it was published.

    Attributes:
        id: stable within a book; by default the first twelve hex digits of the digest.
        text: normalised, see `normalise`; passages count its code points.
        language: ISO 639-1, or None before it is known.
        published: the day of publication in the publisher's own calendar, or None.
        restated_from: URL of the real publication when the text is this project's own restatement of it.
        archived: URL of a copy of the publication in a web archive, where somebody gave one.
    """

    id: str
    text: str
    digest: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: date | None = None
    restated_from: str | None = None
    archived: str | None = None

    @property
    def heading(self) -> str:
        """Its title; of a report without one its first words; the id where the text is not at hand."""
        return self.title or _first_words(self.text) or self.id

    @classmethod
    def of(
        cls,
        text: str,
        *,
        id: str | None = None,  # noqa: A002 -- the contract's own word
        url: str | None = None,
        title: str | None = None,
        publisher: str | None = None,
        language: str | None = None,
        published: date | None = None,
        restated_from: str | None = None,
        archived: str | None = None,
    ) -> Self:
        """Builds a report from a raw text: normalises it and takes its digest."""
        normal = normalise(text)
        digest = "sha256:" + hashlib.sha256(normal.encode()).hexdigest()
        return cls(
            id=id or digest[7:19],
            text=normal,
            digest=digest,
            url=url,
            title=title,
            publisher=publisher,
            language=language,
            published=published,
            restated_from=restated_from,
            archived=archived,
        )
