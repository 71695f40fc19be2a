"""An editor’s own texts of single trips, as the desk’s form takes them: a paragraph a trip, its id first."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from envoyage.record.models import Trip

_PARAGRAPH = re.compile(r"\n\s*\n")
_LONGEST = 1200  # characters; a text of a trip is two to five sentences


class Snapshots(forms.CharField):
    """Texts by the ids of published trips."""

    def __init__(self, *, lang: str = "", **named: Any) -> None:
        attributes = {"rows": 6, **({"lang": lang} if lang else {})}
        super().__init__(required=False, widget=forms.Textarea(attrs=attributes), **named)

    def to_python(self, value: Any) -> Any:
        texts: dict[str, str] = {}
        for paragraph in _PARAGRAPH.split((super().to_python(value) or "").replace("\r\n", "\n")):
            if not paragraph.strip():
                continue
            trip, colon, text = " ".join(paragraph.split()).partition(": ")
            if not colon or " " in trip:
                raise ValidationError(
                    f"“{paragraph.strip()[:60]}” does not begin with the id of a trip and a colon, such as"
                    " 2025-03-26-marco-rubio: Rubio took two days over the Caribbean."
                )
            if trip in texts:
                raise ValidationError(f"There are two texts of {trip}; a trip has one.")
            if len(text) > _LONGEST:
                raise ValidationError(
                    f"The text of {trip} has {len(text):,} characters; two to five sentences have at most"
                    f" {_LONGEST:,}."
                )
            texts[trip] = text
        _check_published(texts)
        return texts


def snapshot_lines(texts: Any) -> str:
    """The texts of a definition as the box shows them."""
    given = texts if isinstance(texts, Mapping) else {}
    return "\n\n".join(f"{trip}: {' '.join(str(text).split())}" for trip, text in given.items())


def _check_published(texts: Mapping[str, str]) -> None:
    there = set(Trip.objects.filter(slug__in=texts).values_list("slug", flat=True))
    for trip in texts:
        if trip not in there:
            some = Trip.objects.filter(slug__startswith=trip[:4]).values_list("slug", flat=True)
            near = get_close_matches(trip, some, n=1)
            raise ValidationError(
                f"There is no published trip “{trip}”" + (f"; the nearest is {near[0]}." if near else ".")
            )
