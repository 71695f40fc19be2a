"""The rows of the form: a source, and one kind of row for each kind of fact. A row left empty is none."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from envoyage.desk.countries import CountryField
from envoyage.desk.handmade.days import day, span
from envoyage.desk.webfield import WebField
from envoyage.facts import AgreementKind, AgreementState, DateSpan, Day, Status

NO_SOURCE = "No source, no save: copy here the words of the source that state this."
_AGREEMENTS = {
    AgreementKind.MOU: "memorandum of understanding",
    AgreementKind.JOINT_STATEMENT: "joint statement",
    AgreementKind.LETTER_OF_INTENT: "letter of intent",
}
_LANGUAGES = [("en", "English"), ("es", "Spanish"), ("pt", "Portuguese"), ("", "another")]


class DayField(forms.CharField):
    """A day as people type it."""

    def clean(self, value: Any) -> Any:
        try:
            return day(super().clean(value))
        except ValueError as error:
            raise ValidationError(str(error)) from error


class Row(forms.Form):
    """One row. `given` is False for one that was left empty."""

    title: ClassVar[str]
    standing: ClassVar[tuple[str, ...]] = ()  # fields that hold something also in an empty row
    use_required_attribute = False
    asked = False  # True once the row has to hold: what is wrong in it is shown then

    @property
    def given(self) -> bool:
        return any(str(self[name].value() or "").strip() for name in self.fields if name not in self.standing)


class SourceRow(Row):
    """Where something is said: a report of the book, or a publication of which sentences are quoted."""

    title = "Source"
    standing = ("language",)
    report = forms.CharField(
        label="Report of the book",
        required=False,
        max_length=2000,
        help_text="Its name or its address. Leave it empty to quote from elsewhere.",
    )
    address = WebField("Address")
    archived = WebField("Archived copy", help_text="Its address in a web archive, if it is in one.")
    publisher = forms.CharField(label="Publisher", required=False, max_length=300)
    published = DayField(label="Day of publication", required=False)
    language = forms.ChoiceField(label="Language", required=False, choices=_LANGUAGES, initial="en")

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if given.get("report"):
            return given
        wanted = {
            "address": "Say where this is published, or name a report of the book above.",
            "publisher": "Say who published this.",
            "published": "Say when this was published.",
        }
        for name, sentence in wanted.items():
            if not given.get(name) and name not in self.errors:
                self.add_error(name, sentence)
        published = given.get("published")
        if isinstance(published, Day) and published.exact is None:
            self.add_error("published", "Give the whole day, such as 2025-03-28.")
        return given


class FactRow(Row):
    """A fact: what it is, the words that state it, and the number of the source that has them."""

    standing: ClassVar[tuple[str, ...]] = ("source",)
    words = forms.CharField(
        label="Words that state it", required=False, strip=True, widget=forms.Textarea(attrs={"rows": 2})
    )
    source = forms.IntegerField(label="Source", min_value=1, initial=1, required=False)

    @property
    def own(self) -> list[forms.BoundField]:
        """The fields of the fact itself, without those of its source."""
        return [self[name] for name in self.fields if name not in ("words", "source")]

    def clean(self) -> dict[str, Any]:
        if not self.cleaned_data.get("words"):
            self.add_error("words", NO_SOURCE)
        return self.cleaned_data


class TravellerRow(FactRow):
    title = "Who travels"
    name = forms.CharField(label="Name", max_length=200)
    office = forms.CharField(label="Office", required=False, max_length=300)
    country = CountryField(label="Country", required=False)


class StatusRow(FactRow):
    title = "Where it stands"
    standing = ("source", "status")
    status = forms.ChoiceField(
        label="Status", choices=[(s.value, s.value) for s in Status], initial=Status.COMPLETED.value
    )

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data  # without words of its own it rests on those that name the traveller


class DatesRow(FactRow):
    title = "Days of the trip"
    start = forms.CharField(label="First day", required=False, max_length=60)
    end = forms.CharField(label="Last day", required=False, max_length=60)

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        given["when"] = _span(self)
        if not given["when"].known and not self.errors:
            self.add_error("start", "Say which day these words state.")
        return given


class StopRow(FactRow):
    title = "Stop"
    country = CountryField(label="Country")
    city = forms.CharField(label="City", required=False, max_length=200)
    start = forms.CharField(label="First day", required=False, max_length=60)
    end = forms.CharField(label="Last day", required=False, max_length=60)

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        given["when"] = _span(self)
        return given


class MeetingRow(FactRow):
    title = "Person met"
    name = forms.CharField(label="Name", max_length=200)
    role = forms.CharField(label="Office held then", required=False, max_length=300)
    country = CountryField(label="Country", required=False)
    organisation = forms.CharField(label="Or organisation", required=False, max_length=200)


class TopicRow(FactRow):
    title = "Topic"
    label = forms.CharField(label="What was discussed", max_length=300)


class AgreementRow(FactRow):
    title = "Agreement"
    standing = ("source", "kind", "state")
    kind = forms.ChoiceField(
        label="Kind", choices=[(kind.value, _AGREEMENTS.get(kind, kind.value)) for kind in AgreementKind]
    )
    state = forms.ChoiceField(label="State", choices=[(s.value, s.value) for s in AgreementState])
    about = forms.CharField(label="What it is about", required=False, max_length=300)
    party = forms.CharField(label="With (country or name)", required=False, max_length=200)
    date = DayField(label="Day", required=False)


class QuoteRow(FactRow):
    title = "Quote"
    text = forms.CharField(label="Words quoted", widget=forms.Textarea(attrs={"rows": 2}))
    speaker = forms.CharField(label="Who said it", required=False, max_length=200)


class PlaceRow(FactRow):
    title = "Place toured"
    name = forms.CharField(label="Place", max_length=200)
    country = CountryField(label="Country", required=False)


def _span(row: FactRow) -> DateSpan:
    try:
        return span(row.cleaned_data.get("start", ""), row.cleaned_data.get("end", ""))
    except ValueError as error:
        row.add_error("start", str(error))
        return DateSpan()


ONCE: dict[str, type[Row]] = {"traveller": TravellerRow, "status": StatusRow, "dates": DatesRow}
"""Rows that a trip has once."""

LISTED: dict[str, type[Row]] = {
    "source": SourceRow,
    "stop": StopRow,
    "meeting": MeetingRow,
    "topic": TopicRow,
    "agreement": AgreementRow,
    "quote": QuoteRow,
    "place": PlaceRow,
}
"""Rows of which there may be any number, by the beginning of their fields' names: `stop-2-city`."""
