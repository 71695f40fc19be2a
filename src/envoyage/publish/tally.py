"""The evidence mark: a pen tally, one stroke a report, the fifth across; below a line those that disagree.

The form carries the meaning, so that it survives print, darkness and colour blindness.
"""

from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

_STEP = 3.4  # user units from stroke to stroke
_MOST = 5  # the fifth report crosses the other four; further ones add no stroke


@lru_cache(maxsize=256)
def tally(says: int, denies: int = 0) -> SafeString:
    """The mark as a drawing, hidden from screen readers: `in_words` says the same beside it."""
    says, denies = min(says, _MOST), min(denies, _MOST)
    width = _width(max(says, denies))
    if not denies:
        return format_html(
            '<svg class="tally" viewBox="0 0 {} 9" aria-hidden="true"><path d="{}"/></svg>',
            _n(width),
            _strokes(says, 0.6, "-1.2 7.8") + (f"M0 7.6L{_n(width)} 1.6" if says == _MOST else ""),
        )
    return format_html(
        '<svg class="tally split" viewBox="0 0 {} 16" aria-hidden="true">'
        '<path d="{}"/><path class="no" d="{}"/></svg>',
        _n(width),
        _strokes(says, 0.4, "-1.2 6")
        + (f"M0 5.8L{_n(width)} 1" if says == _MOST else "")
        + f"M0 8H{_n(width)}",
        _strokes(denies, 9.8, "-1.2 5.6") + (f"M0 15L{_n(width)} 10.2" if denies == _MOST else ""),
    )


def in_words(says: int, denies: int = 0) -> str:
    """`1 report says so`, `3 reports say so, 1 disagrees`, `5 or more reports say so`."""
    if says >= _MOST:
        words = _("5 or more reports say so")
    else:
        words = ngettext("%(many)d report says so", "%(many)d reports say so", says) % {"many": says}
    if denies:
        words += ngettext(", %(many)d disagrees", ", %(many)d disagree", denies) % {"many": denies}
    return words


def _strokes(number: int, top: float, down: str) -> str:
    return "".join(f"M{_n(2.1 + _STEP * i)} {_n(top)}l{down}" for i in range(min(number, _MOST - 1)))


def _width(strokes: int) -> float:
    return 13.7 if strokes >= _MOST else 2.9 + _STEP * (max(strokes, 1) - 1)


def _n(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
