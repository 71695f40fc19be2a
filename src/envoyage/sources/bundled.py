"""Text under a head of YAML: the form of the bundled reports, restated from real ones that they cite."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from envoyage.facts import Report
from envoyage.sources.decode import decode
from envoyage.sources.errors import SourceError, SourceNameError
from envoyage.sources.json_lines import address, language_code
from envoyage.sources.page import Page

_HEAD = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELDS = frozenset({"id", "title", "publisher", "url", "published", "language", "restated", "archived"})


def bundled_reports(folder: Path) -> Iterator[Report]:
    """All `*.md` of a folder, by file name.

    Raises:
        SourceError: there is no such folder, a file lacks its head, or two share an id.
    """
    if not folder.is_dir():
        raise SourceNameError(f"{folder} is no folder; name the one that holds the bundled reports.")
    seen: dict[str, Path] = {}
    for path in sorted(folder.glob("*.md")):
        page = read_headed(decode(path.read_bytes(), name=path.name).text, name=path.name)
        if page is None or page.id is None:
            raise SourceError(
                f"{path.name} has no id; begin it with a line ---, then id: and the other fields."
            )
        if (first := seen.setdefault(page.id, path)) != path:
            raise SourceError(f"{path.name} has the id {page.id} of {first.name}; give it one of its own.")
        yield page.report()


def read_headed(text: str, *, name: str) -> Page | None:
    """The page of a text that begins with a head between two lines `---`; None when it has no such head.

    Raises:
        SourceError: the head is not YAML, or a field of it is unknown or wrong.
    """
    match = _HEAD.match(text)
    if match is None or not re.search(r"^\w+:", match[1], re.MULTILINE):
        return None
    body = text[match.end() :].strip()
    if not body:
        raise SourceError(f"{name} has a head but no text under it; write the report below the second ---.")
    try:
        return _page(_mapping(match[1]), body)
    except ValueError as error:
        raise SourceError(f"{name}, head: {error}") from None


def _mapping(head: str) -> dict[str, Any]:
    import yaml

    try:
        shape = yaml.safe_load(head)
    except (yaml.YAMLError, ValueError) as error:
        raise ValueError(
            f"it is not YAML ({' '.join(str(error).split())}); write one field: value a line."
        ) from None
    if not isinstance(shape, dict):
        raise ValueError("it is not a list of fields; write one field: value a line.")
    if unknown := sorted(str(key) for key in shape.keys() - _FIELDS):
        raise ValueError(f"{', '.join(unknown)} is not known; the fields are {', '.join(sorted(_FIELDS))}.")
    return shape


def _page(shape: dict[str, Any], body: str) -> Page:
    published = shape.get("published")
    if published is not None and type(published) is not date:
        raise ValueError(f"published is {published!r}; write a date such as 2025-03-28, or leave it out.")
    words = {field: None if shape.get(field) is None else str(shape[field]) for field in _FIELDS}
    url = address(words["url"])
    restated = shape.get("restated", False)
    if restated not in (True, False):
        raise ValueError(f"restated is {restated!r}; write true or false.")
    if restated and url is None:
        raise ValueError("a restated report cites the real one; give its url.")
    return Page(
        text=body,
        id=words["id"],
        title=words["title"],
        publisher=words["publisher"],
        url=url,
        language=language_code(words["language"]),
        published=published,
        restated_from=url if restated else None,
        archived=address(words["archived"], "archived"),
    )
