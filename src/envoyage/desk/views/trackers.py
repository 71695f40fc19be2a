"""The trackers' own words: an editor drafts, a chief publishes, a preview shows them as the public page."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.module_loading import import_string

from envoyage.desk.countries import country_names
from envoyage.desk.moving import made
from envoyage.desk.signed import signed
from envoyage.desk.tracker_form import TrackerForm
from envoyage.members.permits import to_undo
from envoyage.record import ledger
from envoyage.record.drafts import Words, all_words, words_of
from envoyage.record.ledger import Refused

Page = Callable[[HttpRequest, str, dict[str, Any]], HttpResponse]


class NameForm(forms.Form):
    """What a new tracker begins with."""

    title = forms.CharField(max_length=200)
    slug = forms.SlugField(
        label="Address",
        max_length=100,
        help_text="Its part of the address, for good: small letters and hyphens, such as visits-to-guyana.",
    )

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"].lower()
        if words_of(slug).history:
            raise forms.ValidationError(f"There is or was a tracker {slug}; choose another address.")
        return slug


def trackers(request: HttpRequest) -> HttpResponse:
    """Every tracker, with what waits to be published."""
    lines = [{"words": words, "title": words.current["title"]} for words in all_words()]
    return render(request, "desk/trackers.html", {"trackers": lines, "nav": "trackers"})


def new(request: HttpRequest) -> HttpResponse:
    """A new tracker begins as a draft."""
    form = NameForm(request.POST or None)
    if form.is_valid():
        slug = form.cleaned_data["slug"]
        ledger.draft(
            slug,
            {"slug": slug, "title": form.cleaned_data["title"], "selection": {}},
            who=signed(request).name,
        )
        return redirect("desk:tracker", slug)
    return render(request, "desk/tracker_new.html", {"form": form, "nav": "trackers"})


def tracker(request: HttpRequest, slug: str) -> HttpResponse:
    """The form; what is sent is kept as a draft, or published by a chief."""
    words = _words(slug)
    if request.method != "POST":
        return _shown(request, words, TrackerForm(definition=words.current))
    form, who = TrackerForm(request.POST, request.FILES, definition=words.current), signed(request)
    publish = request.POST.get("publish") == "yes" and who.role.publishes
    if not form.is_valid():
        return _shown(request, words, form)
    try:
        seen = request.POST.get("seen", "")
        move = ledger.define if publish else ledger.draft
        move(
            slug,
            form.definition(),
            who=who.name,
            why=form.cleaned_data["why"],
            seen=int(seen) if seen.isdecimal() else None,
        )
    except Refused as refused:
        form.add_error(None, str(refused))
    except OperationalError:
        form.add_error(None, "Another program is writing to the book; send this again.")
    else:
        done = "These words are published." if publish else "The draft is kept; a chief can publish it."
        messages.success(request, done)
        return redirect("desk:tracker", slug)
    return _shown(request, words_of(slug), form)


def preview(request: HttpRequest, slug: str) -> HttpResponse:
    """The public page with the words as they stand in the form; only a photo that came along is kept."""
    words = _words(slug)
    form = TrackerForm(request.POST, request.FILES, definition=words.current)
    if not form.is_valid():
        return _shown(request, words, form)
    page: Page = import_string(settings.TRACKER_PAGE)
    return page(request, slug, form.definition())


def undo(request: HttpRequest, slug: str) -> HttpResponse:
    """Takes a change of the words back, or an undoing."""
    words, who = _words(slug), signed(request)
    asked = request.POST.get("entry", "")
    entry = next((one for one in words.history if str(one.seq) == asked), None)
    if entry is None:
        messages.error(request, "There is no such change of this tracker.")
    elif not who.role.may(to_undo(entry)):
        messages.error(request, "What was published is taken back by a chief.")
    else:
        said = "It is taken back; what stood before stands again."
        made(request, lambda: ledger.undo(entry.seq, who=who.name), said)
    return redirect("desk:tracker", slug) if words_of(slug).current else redirect("desk:trackers")


def _words(slug: str) -> Words:
    words = words_of(slug)
    if not words.history:
        raise Http404(f"There is no tracker “{slug}”.")
    return words


def _shown(request: HttpRequest, words: Words, form: TrackerForm) -> HttpResponse:
    context = {"form": form, "words": words, "countries": country_names(), "nav": "trackers"}
    return render(request, "desk/tracker.html", context)
