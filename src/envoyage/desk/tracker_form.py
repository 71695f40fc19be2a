"""The form of a tracker's words and selection, from its definition and back to one."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from envoyage.desk import tracker_tongues
from envoyage.desk.countries import CountryField, country_code
from envoyage.desk.snapshots import Snapshots, snapshot_lines
from envoyage.gazetteer import country, office_name, offices, region, regions
from envoyage.record import photos
from envoyage.record.models import Person
from envoyage.record.photos import NoPhoto

_ADDRESS = re.compile(r"(?:https?://|/)\S+")
_PHOTO = ("alt", "caption", "photo_credit")


class Lines(forms.CharField):
    """Several entries, one a line."""

    def __init__(self, *, rows: int = 3, **named: Any) -> None:
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": rows}), **named)

    def to_python(self, value: Any) -> Any:
        return [
            " ".join(line.split()) for line in (super().to_python(value) or "").splitlines() if line.strip()
        ]


class CountryLines(Lines):
    """Countries by name or code, one a line; codes come out."""

    def to_python(self, value: Any) -> Any:
        names = super().to_python(value)
        wrong = [name for name in names if country_code(name) is None]
        if wrong:
            raise ValidationError(f"“{wrong[0]}” is no country; give its name, or its code such as GY.")
        return [country_code(name) for name in names]


class TrackerForm(forms.Form):
    """The words around the trips, the lead photo, and which trips are shown."""

    title = forms.CharField(max_length=200)
    deck = forms.CharField(
        required=False,
        max_length=500,
        help_text="One line under the title.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    kicker = forms.CharField(required=False, max_length=60, help_text="The small word above the title.")
    bylines = Lines(label="Bylines", help_text="One name a line.")
    credit = forms.CharField(required=False, max_length=500, help_text="After whom or for whom it is kept.")
    introduction = forms.CharField(
        required=False, help_text="A blank line parts paragraphs.", widget=forms.Textarea(attrs={"rows": 8})
    )
    upload = forms.FileField(
        label="Choose a photo",
        required=False,
        allow_empty_file=True,
        help_text="JPEG, PNG, WebP or AVIF, at most 15 MB. It is made anew; where it was taken stays behind.",
    )
    photo_name = forms.RegexField(r"[0-9a-f]{32}", required=False, widget=forms.HiddenInput)
    photo_width = forms.IntegerField(required=False, min_value=1, max_value=1600, widget=forms.HiddenInput)
    photo_height = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    no_photo = forms.BooleanField(label="Show no photo", required=False)
    alt = forms.CharField(
        label="What the photo shows",
        required=False,
        max_length=500,
        help_text="For those who cannot see it. A photo needs it.",
    )
    caption = forms.CharField(required=False, max_length=500)
    photo_credit = forms.CharField(label="Credit of the photo", required=False, max_length=200)
    related = Lines(label="Related links", help_text="One a line: its words, then its address.", rows=4)
    snapshots = Snapshots(
        label="Texts of single trips",
        help_text="In place of the composed one: a paragraph a trip, its id and a colon first.",
    )
    gaps = Lines(label="Known gaps", help_text="One sentence a line.", rows=4)
    offices = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    people = forms.MultipleChoiceField(
        label="Only these people", required=False, widget=forms.CheckboxSelectMultiple
    )
    traveller_country = CountryField(label="Country of the travellers", required=False)
    region = forms.ChoiceField(label="Region visited", required=False)
    countries = CountryLines(label="Or countries visited", help_text="One a line.")
    since = forms.DateField(
        label="From", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    until = forms.DateField(
        label="To", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    place = forms.CharField(
        label="All these countries in a word",
        required=False,
        max_length=60,
        help_text="As in “trips to the region”.",
    )
    why = forms.CharField(label="What is changed and why", required=False, max_length=500)

    def __init__(self, data: Any = None, files: Any = None, *, definition: Mapping[str, Any]) -> None:
        self._before = dict(definition)
        super().__init__(data, files, initial=_initial(self._before) | tracker_tongues.initial(self._before))
        self.fields |= tracker_tongues.fields()
        names = offices("en").names
        chosen: dict[str, list[tuple[str, str]]] = {
            "offices": sorted(((key, office_name(key)) for key in names), key=lambda one: one[1]),
            "people": [(p.slug, p.name) for p in Person.objects.order_by("name")],
            "region": [("", "any"), *((key, region(key).name("en")) for key in sorted(regions()))],
        }
        for name, choices in chosen.items():
            there = {key for key, _ in choices}
            kept = self.initial.get(name) or []
            kept = [kept] if isinstance(kept, str) else kept
            choices += [(key, key) for key in kept if key and key not in there]
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices

    def clean_upload(self) -> photos.Photo | None:
        file: UploadedFile[bytes] | None = self.cleaned_data["upload"]
        if file is None:
            return None
        try:
            return photos.take(file.read(photos.LARGEST + 1))
        except NoPhoto as refused:
            raise ValidationError(str(refused)) from refused

    def clean_related(self) -> list[dict[str, str]]:
        links = []
        for line in self.cleaned_data["related"]:
            title, _, url = line.rpartition(" ")
            if not title or not _ADDRESS.fullmatch(url):
                raise ValidationError(
                    f"“{line}” is not its words and then its address, such as https://example.org."
                )
            links.append({"title": title, "url": url})
        return links

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if (taken := given.get("upload")) is not None:
            given |= {"photo_name": taken.name, "photo_width": taken.width, "photo_height": taken.height}
        shown = bool(given.get("photo_name")) and not given.get("no_photo")
        if shown and photos.found(self.photo_file) is None:
            self.add_error("upload", "This photo is not kept any more; choose it again.")
        if shown and not given.get("alt"):
            self.add_error("alt", "Say what the photo shows; without that it is not published.")
        first, last = given.get("since"), given.get("until")
        if first and last and first > last:
            self.add_error("until", "This is before the first day.")
        return given

    @property
    def photo(self) -> dict[str, Any] | None:
        """The photo that the form holds now, also one that came with a form that cannot be used yet."""
        source = self.cleaned_data if self.is_bound and hasattr(self, "cleaned_data") else self.initial
        if not source.get("photo_name"):
            return None
        return {key: source.get(f"photo_{key}") for key in ("name", "width", "height")}

    @property
    def tongues(self) -> list[tuple[str, list[forms.BoundField], bool]]:
        """The other languages of the site: each with its fields, and whether one of them needs a look."""
        found = []
        for code, name in tracker_tongues.TONGUES.items():
            own = [self[field] for field in self.fields if field.startswith(f"{code}_")]
            found.append((name, own, any(field.errors for field in own)))
        return found

    @property
    def photo_file(self) -> str:
        """The photo's smallest file."""
        photo = self.photo or {}
        return f"{photo['name']}-{photos.widths(int(photo['width'] or 1))[0]}.jpg"

    def definition(self) -> dict[str, Any]:
        """The definition that this form makes; what it knows nothing of stays as it was."""
        given = self.cleaned_data
        photo = self._before.get("photo") if not given["photo_name"] else None
        if given["photo_name"] and not given["no_photo"]:
            photo = {
                **(self.photo or {}),
                "alt": given["alt"],
                "caption": given["caption"],
                "credit": given["photo_credit"],
            }
        elif given["no_photo"]:
            photo = None
        words = ("title", "deck", "kicker", "bylines", "credit", "introduction", "related", "gaps", "place")
        texts = {"snapshots": given["snapshots"]}
        selection = {
            "offices": given["offices"],
            "people": given["people"],
            "traveller_country": given["traveller_country"],
            "region": given["region"],
            "countries": given["countries"],
            "from": given["since"].isoformat() if given["since"] else "",
            "to": given["until"].isoformat() if given["until"] else "",
        }
        made = {**self._before, **{name: given[name] for name in words}, **texts, "photo": photo}
        made["introduction"] = made["introduction"].replace("\r\n", "\n")
        made["selection"] = {key: value for key, value in selection.items() if value}
        made |= tracker_tongues.told(given, self._before, photo)
        return {key: value for key, value in made.items() if value or key in ("title", "selection", "photo")}


def _initial(definition: Mapping[str, Any]) -> dict[str, Any]:
    selection, photo = definition.get("selection") or {}, definition.get("photo") or {}
    words = {
        name: definition.get(name) or ""
        for name in ("title", "deck", "kicker", "credit", "introduction", "place")
    }
    code = selection.get("traveller_country") or ""
    paragraphs = words["introduction"].split("\n\n")
    words["introduction"] = "\n\n".join(" ".join(part.split()) for part in paragraphs if part.strip())
    return {
        **words,
        "bylines": "\n".join(_listed(definition.get("bylines"))),
        "gaps": "\n".join(_listed(definition.get("gaps"))),
        "snapshots": snapshot_lines(definition.get("snapshots")),
        "related": "\n".join(f"{link['title']} {link['url']}" for link in definition.get("related") or ()),
        "photo_name": photo.get("name") or "",
        "photo_width": photo.get("width"),
        "photo_height": photo.get("height"),
        "alt": photo.get("alt") or "",
        "caption": photo.get("caption") or "",
        "photo_credit": photo.get("credit") or "",
        "offices": list(_listed(selection.get("offices"))),
        "people": list(_listed(selection.get("people"))),
        "traveller_country": country(code).name("en") if country_code(code) else code,
        "region": selection.get("region") or "",
        "countries": "\n".join(
            country(one).name("en") for one in _listed(selection.get("countries")) if country_code(one)
        ),
        "since": selection.get("from"),
        "until": selection.get("to"),
    }


def _listed(value: Any) -> list[str]:
    return [] if not value else [value] if isinstance(value, str) else [str(one) for one in value]
