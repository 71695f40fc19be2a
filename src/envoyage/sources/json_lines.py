"""JSON Lines: one report a line; a line that cannot be read is named, and the others are read."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

from envoyage.facts import normalise
from envoyage.sources.errors import SourceError
from envoyage.sources.limits import LARGEST
from envoyage.sources.page import Page


def read_json_lines(stream: BinaryIO, *, name: str, tell: Callable[[str], None]) -> Iterator[Page]:
    """One page a line, as soon as its line is there; fields that are not known are left alone.

    Args:
        stream: per line `id`, `text`, and optionally `url`, `title`, `publisher`, `published`, `language`,
            `archived`.
        name: what the stream is called in sentences.
        tell: is given a sentence for each line that cannot be read, at once.

    Raises:
        SourceError: at the end, when there were such lines, or no line at all.
    """
    good = bad = 0
    for number, line in enumerate(iter(lambda: stream.readline(LARGEST + 1), b""), start=1):
        if not line.strip():
            continue
        try:
            page = _page(line)
        except ValueError as error:
            bad += 1
            tell(f"{name}, line {number}: {error}")
            if len(line) > LARGEST:
                _skip_line(stream)
        else:
            good += 1
            yield page
    if bad:
        raise SourceError(f"{bad} of {good + bad} lines of {name} could not be read; they are named above.")
    if not good:
        raise SourceError(f"{name} is empty; give one JSON object a line, with id and text.")


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(LARGEST)) and not rest.endswith(b"\n"):
        pass


def _page(line: bytes) -> Page:
    if len(line) > LARGEST:
        raise ValueError(f"the line is longer than {LARGEST // 1_000_000} MB; split the report.")
    try:
        shape = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("the line is not UTF-8; write the file anew as UTF-8.") from None
    except (ValueError, RecursionError) as error:
        why = f"{error.msg}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else "too deep"
        raise ValueError(f"the line is not JSON ({why}); write one object a line.") from None
    if not isinstance(shape, dict):
        raise ValueError('the line is not an object; write {"id": …, "text": …}.')
    text = _string(shape, "text")
    if text is None or not normalise(text).strip():
        raise ValueError('the object has no text; give the report\'s text under "text".')
    return Page(
        text=text,
        id=str(shape["id"]) if isinstance(shape.get("id"), int) else _string(shape, "id"),
        title=_string(shape, "title"),
        publisher=_string(shape, "publisher"),
        url=address(_string(shape, "url")),
        language=language_code(_string(shape, "language")),
        published=day(_string(shape, "published")),
        archived=address(_string(shape, "archived"), "archived"),
    )


def _string(shape: dict[str, Any], field: str) -> str | None:
    value = shape.get(field)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{field} is not a string; write it in quotation marks.")
    return value or None


def address(value: str | None, field: str = "url") -> str | None:
    """A web address, or None for none.

    Raises:
        ValueError: it begins otherwise than with http:// or https://.
    """
    if value is not None and not value.startswith(("https://", "http://")):
        raise ValueError(
            f"{field} is {value!r}; give one that begins with https:// or http://, or leave it out."
        )
    return value


def day(value: str | None) -> date | None:
    """The day of an ISO 8601 date or moment as written, or None for none.

    Raises:
        ValueError: it is neither.
    """
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        raise ValueError(
            f"published is {value!r}; write a date such as 2025-03-28, or leave it out."
        ) from None


def language_code(value: str | None) -> str | None:
    """A language by its two letters, `pt` for `pt-BR`; None for none.

    Raises:
        ValueError: it is not such a code.
    """
    if value is None:
        return None
    code = value.replace("_", "-").partition("-")[0].lower()
    if not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise ValueError(f"language is {value!r}; write two letters such as en, es or pt, or leave it out.")
    return code
