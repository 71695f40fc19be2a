"""The day of publication outside the metadata: a date line or the address, and only if it is unmistakable."""

import re
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING

from envoyage.sources.published import Witness

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A date line, by how templates in three languages call it.
_MARKED = re.compile(r"time|date|fecha|data|publi|posted", re.IGNORECASE)
_LONGEST = 120  # characters of a date line; what is longer is prose
_MONTHS = tuple(
    re.compile(name)
    for name in (
        "ene(?:ro)?|jan(?:eiro)?", "feb(?:rero)?|fev(?:ereiro)?", "mar(?:zo|ço)?", "abr(?:il)?", "ma[yi]o?",
        "jun(?:io|ho)?", "jul(?:io|ho)?", "ago(?:sto)?", "se[pt](?:t?iembre|embro)?",
        "oct(?:ubre)?|out(?:ubro)?", "nov(?:iembre|embro)?", "dic(?:iembre)?|dez(?:embro)?",
    )
)  # fmt: skip
_ROMANCE = re.compile(
    rf"\b(?P<day>\d{{1,2}})[º°]?\s+(?:de\s+)?(?P<month>{'|'.join(name.pattern for name in _MONTHS)})\b\.?,?"
    r"\s+(?:del?\s+)?(?P<year>\d{4})\b",
    re.IGNORECASE,
)


def dateline(tree: "HtmlElement", *, url: str | None) -> Witness | None:
    """The day in the page's date line, or in its address."""
    prose = deepcopy(tree)
    for element in list(prose.iter("meta", "script", "style")):
        element.drop_tree()
    day = _romance_day(prose) or _found_day(prose, url)
    return None if day is None else Witness(source="date line or address", day=day)


def _romance_day(prose: "HtmlElement") -> date | None:
    """The day of a Spanish or Portuguese date line, whose months htmldate does not know."""
    for element in prose.iter("time", "p", "span", "div", "li"):
        marks = f"{element.tag} {element.get('class') or ''} {element.get('id') or ''}"
        if not _MARKED.search(marks) or len(words := element.text_content()) > _LONGEST:
            continue
        if found := _ROMANCE.search(words):
            month = 1 + next(at for at, name in enumerate(_MONTHS) if name.fullmatch(found["month"].lower()))
            try:
                return date(int(found["year"]), month, int(found["day"]))
            except ValueError:
                continue
    return None


def _found_day(prose: "HtmlElement", url: str | None) -> date | None:
    """What htmldate finds, when the page writes that very day out in full.

    Left to itself, htmldate makes the first of the month of a month alone, and reads 06/02/2025 as one day
    although half of the world means another.
    """
    from htmldate import find_date

    # The extensive search would take any date in the prose, such as that of the trip itself.
    found = find_date(prose, extensive_search=False, original_date=True, url=url)
    if found is None:
        return None
    day = date.fromisoformat(found)
    times = " ".join(tag.get("datetime") or "" for tag in prose.iter("time"))
    written = f"{url or ''} {times} {prose.text_content()}"
    return day if _written(day).search(written) else None


def _written(day: date) -> re.Pattern[str]:
    """The ways of writing a day that name it and no other: year first, or with the month in letters."""
    year, month, number = day.year, f"{day.month:02}", f"0?{day.day}"
    word = r"[^\W\d_]{3,}\.?"
    ways = [
        rf"{year}(?P<mark>[-/.]?){month}(?P=mark){day.day:02}(?!\d)",
        rf"{word}\s+{number}(?:st|nd|rd|th)?,?\s+{year}",
        rf"\b{number}(?:st|nd|rd|th|\.|º|°)?\s+(?:de\s+)?{word},?\s+(?:de[l]?\s+)?{year}",
    ]
    if day.day > 12 or day.day == day.month:
        ways.append(rf"\b(?:{number}[-/.]0?{day.month}|0?{day.month}[-/.]{number})[-/.]{year}")
    return re.compile("|".join(ways))
