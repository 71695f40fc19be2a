"""Add by hand: one box for addresses or a text, or a file; and the page of a report, with what came of it."""

from functools import cache
from threading import Thread
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from envoyage.desk.headline import address, headline
from envoyage.desk.signed import signed
from envoyage.desk.webfield import WebField
from envoyage.reading import make_ready
from envoyage.record.came_of import CameOf, came_of
from envoyage.record.handing import (
    MOST_ADDRESSES,
    Known,
    Outcome,
    add_addresses,
    add_file,
    add_text,
    addresses,
)
from envoyage.sources.limits import LARGEST

_LANGUAGES = [("", "found out"), ("en", "English"), ("es", "Spanish"), ("pt", "Portuguese")]


class AddForm(forms.Form):
    """What is handed over, and what the person knows of it."""

    source = forms.CharField(
        label="Addresses, or the text of one report",
        required=False,
        strip=False,
        help_text=f"Up to {MOST_ADDRESSES} addresses, one a line; or a whole text, with its headline.",
        widget=forms.Textarea(attrs={"rows": 12, "autofocus": True}),
    )
    file = forms.FileField(
        label="Or a file",
        required=False,
        help_text="Text, HTML or PDF, at most 20 MB.",
        allow_empty_file=True,
    )
    published = forms.DateField(
        label="Day of publication",
        required=False,
        help_text="When the report does not say it itself, or says it wrongly.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write the day as 2025-03-28."},
    )
    language = forms.ChoiceField(label="Language", required=False, choices=_LANGUAGES)
    publisher = forms.CharField(label="Publisher", required=False, max_length=300)
    address = WebField(
        "Address of the text or file",
        help_text="Where it was published. A text of an address that the book has is its later version.",
    )
    archived = WebField(
        "Address of an archived copy",
        help_text="In a web archive, where there is one. Readers find it beside the source.",
    )

    def clean_file(self) -> "UploadedFile[bytes] | None":
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file is not None and (file.size or 0) > LARGEST:
            raise ValidationError(
                f"{file.name} is larger than {LARGEST // 1_000_000} MB; give a smaller part."
            )
        return file

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        words, file = given.get("source", "").strip(), given.get("file")
        if "file" in self.errors:
            return given
        if bool(words) is bool(file):
            raise ValidationError(
                "Give either a text or a file, not both."
                if file
                else "Paste an address or a text, or choose a file."
            )
        given["addresses"] = urls = addresses(words)
        if len(urls) > MOST_ADDRESSES:
            self.add_error("source", f"These are {len(urls)} addresses; send {MOST_ADDRESSES} at a time.")
        if urls and given.get("address"):
            self.add_error("address", "The box above holds addresses already; leave this empty.")
        if len(urls) > 1 and given.get("archived"):
            self.add_error("archived", "Send one address at a time with its archived copy.")
        return given


def add(request: HttpRequest) -> HttpResponse:
    """The box; and what came of what was sent, where not all of it became a report."""
    _get_ready()
    form = AddForm(request.POST or None, request.FILES or None)
    outcomes: list[Outcome] = []
    if request.method == "POST" and form.is_valid():
        outcomes = _handed_over(form.cleaned_data, who=signed(request).name)
        if not any(outcome.trouble for outcome in outcomes):
            return _to_what_came(request, outcomes)
        form = _only_what_failed(form, outcomes)
    came = [outcome.added.report for outcome in outcomes if outcome.added]
    return render(
        request,
        "desk/add.html",
        {
            "form": form,
            "troubles": [outcome for outcome in outcomes if outcome.trouble],
            "came": _lines(came or request.GET.getlist("report")[:MOST_ADDRESSES]),
            "nav": "add",
        },
    )


@cache
def _get_ready() -> Thread:
    """Has the reader load its tables while somebody pastes: once in each process, it takes over a second."""
    thread = Thread(target=make_ready, daemon=True)
    thread.start()
    return thread


def report(request: HttpRequest, report_id: str) -> HttpResponse:
    """One report: what is known of it, what came of it, and its text."""
    found = came_of([report_id])
    if not found:
        raise Http404(f"There is no report “{report_id}” in the book.")
    return render(request, "desk/report.html", {**_line(found[0]), "nav": "add"})


def _handed_over(given: dict[str, Any], *, who: str) -> list[Outcome]:
    known = Known(
        published=given["published"],
        publisher=given["publisher"] or None,
        language=given["language"] or None,
        address=given["address"] or None,
        archived=given["archived"] or None,
    )
    if file := given["file"]:
        return [add_file(file.read(), file.name, known, who=who)]
    if given["addresses"]:
        return add_addresses(given["addresses"], known, who=who)
    return [add_text(given["source"], known, who=who)]


def _to_what_came(request: HttpRequest, outcomes: list[Outcome]) -> HttpResponseRedirect:
    added = [outcome.added for outcome in outcomes if outcome.added is not None]
    for outcome in outcomes:
        for note in outcome.notes:
            messages.info(request, note)
    if known := [one for one in added if one.known]:
        words = "This text is" if len(added) == 1 else f"Of these, {len(known)} are"
        messages.info(request, f"{words} in the book already; nothing was added there.")
    if len(added) == 1:
        return redirect("desk:report", added[0].report)
    asked = urlencode([("report", one.report) for one in added])
    return redirect(f"{reverse('desk:add')}?{asked}")


def _only_what_failed(form: AddForm, outcomes: list[Outcome]) -> AddForm:
    """The form again, with all that was typed; of addresses only those that gave no report."""
    typed: dict[str, Any] = {name: form[name].value() for name in form.fields if name != "file"}
    if form.cleaned_data["addresses"]:
        typed["source"] = "\n".join(outcome.source for outcome in outcomes if outcome.trouble)
    return AddForm(initial=typed)


def _lines(reports: list[str]) -> list[dict[str, Any]]:
    return [_line(one) for one in came_of(reports)]


def _line(one: CameOf) -> dict[str, Any]:
    trips = [{"row": row, "headline": headline(row), "address": address(row.pk)} for row in one.trips]
    return {"report": one.report, "came": one, "trips": trips, "refused": sum(n for _, n in one.refused)}
