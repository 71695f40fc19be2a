"""Reads what an address asks for besides filters: the number of a page."""

from django.http import Http404
from django.utils.translation import gettext as _


def number(value: str) -> int:
    """The number of a page.

    Raises:
        Http404: it is none; the sentence says so.
    """
    if value.isascii() and value.isdigit() and 0 < len(value) < 7 and int(value):
        return int(value)
    raise Http404(_("“%(asked)s” is no page; pages are numbered from 1.") % {"asked": value[:20]})
