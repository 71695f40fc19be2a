"""A tracker's words in the other languages of the site: fields of the desk's form, and back to a definition.

What is not said in a language is shown in that of the definition itself.
"""

from collections.abc import Mapping
from typing import Any, Final

from django import forms

from envoyage.desk.snapshots import Snapshots, snapshot_lines

TONGUES: Final = {"es": "Spanish", "pt": "Portuguese"}
_LONG = {"deck": 2, "introduction": 8, "gaps": 4}  # rows of the box
_LABELS: Final = {
    "title": "Title",
    "deck": "Deck",
    "introduction": "Introduction",
    "kicker": "Kicker",
    "credit": "Credit",
    "place": "All these countries in a word",
    "gaps": "Known gaps",
}
_PHOTO: Final = {"alt": "What the photo shows", "caption": "Caption", "credit": "Credit of the photo"}


def fields() -> dict[str, forms.CharField]:
    """A field for each word in each language, by its name in the form: `es_title`, `es_photo_alt`."""
    made: dict[str, forms.CharField] = {}
    for tongue, spoken in TONGUES.items():
        for name, label in _LABELS.items():
            box = forms.Textarea(attrs={"rows": _LONG[name], "lang": tongue}) if name in _LONG else None
            made[f"{tongue}_{name}"] = _field(
                f"{label}, in {spoken}", box or forms.TextInput(attrs={"lang": tongue})
            )
        for name, label in _PHOTO.items():
            made[f"{tongue}_photo_{name}"] = _field(
                f"{label}, in {spoken}", forms.TextInput(attrs={"lang": tongue})
            )
        made[f"{tongue}_snapshots"] = Snapshots(
            lang=tongue,
            label=f"Texts of single trips, in {spoken}",
            help_text="What is left empty is composed in this language.",
        )
    return made


def initial(definition: Mapping[str, Any]) -> dict[str, str]:
    """What a definition says in the other languages."""
    said: dict[str, str] = {}
    for tongue in TONGUES:
        own = definition.get(tongue) or {}
        photo = own.get("photo") or {}
        said |= {f"{tongue}_{name}": _text(own.get(name)) for name in _LABELS}
        said |= {f"{tongue}_photo_{name}": _text(photo.get(name)) for name in _PHOTO}
        said[f"{tongue}_snapshots"] = snapshot_lines(own.get("snapshots"))
    return said


def told(
    given: Mapping[str, Any], before: Mapping[str, Any], photo: Mapping[str, Any] | None
) -> dict[str, Any]:
    """Each language's part of the definition; what the form knows nothing of stays as it was.

    Words about a photo that another one replaces, or that is gone, go with it unless they were written anew.
    """
    same = photo is not None and photo.get("name") == (before.get("photo") or {}).get("name")
    made = {}
    for tongue in TONGUES:
        own: Mapping[str, Any] = before.get(tongue) or {}
        words = {name: _said(name, given[f"{tongue}_{name}"]) for name in _LABELS}
        words["snapshots"] = given[f"{tongue}_snapshots"]
        about = {name: given[f"{tongue}_photo_{name}"] for name in _PHOTO}
        old = {name: _text((own.get("photo") or {}).get(name)) for name in _PHOTO}
        if photo is None or (not same and about == old):
            about = {}
        kept = {**own, **words, "photo": {name: said for name, said in about.items() if said}}
        made[tongue] = {name: said for name, said in kept.items() if said}
    return made


def _field(label: str, widget: forms.Widget) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=5000, widget=widget)


def _text(value: Any) -> str:
    """Lists a line each; paragraphs without the line ends of the file that they came from."""
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    paragraphs = str(value or "").replace("\r\n", "\n").split("\n\n")
    return "\n\n".join(" ".join(part.split()) for part in paragraphs if part.strip())


def _said(name: str, words: str) -> Any:
    if name == "gaps":
        return [" ".join(line.split()) for line in words.splitlines() if line.strip()]
    return _text(words)
