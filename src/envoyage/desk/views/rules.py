"""Standing rules: those that stand, with who signed them; a chief signs another, or revokes one."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from envoyage.desk.moving import made
from envoyage.desk.signed import signed
from envoyage.record import ledger
from envoyage.record.claims import Field
from envoyage.record.models import Entry
from envoyage.record.moves import Move
from envoyage.record.rules import Rule


class RuleForm(forms.Form):
    """A rule to sign: its sentence, its fields, its sources."""

    name = forms.CharField(
        label="The rule in a sentence",
        max_length=300,
        help_text="Such as: Dates from the foreign ministry’s own site are accepted.",
    )
    fields_ = forms.MultipleChoiceField(
        label="Fields",
        choices=[(field.value, field.value.capitalize()) for field in Field],
        widget=forms.CheckboxSelectMultiple,
    )
    hosts = forms.CharField(
        label="Sites",
        required=False,
        help_text="One a line, such as mre.gov.br; pages of www.mre.gov.br are of it.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    publishers = forms.CharField(
        label="Publishers",
        required=False,
        help_text="One a line, named as their reports name them.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    at_once = forms.BooleanField(label="Also accept what waits already", required=False)
    why = forms.CharField(label="Why", help_text="For the history.", max_length=1000)


def rules(request: HttpRequest) -> HttpResponse:
    """The rules that stand, and those that were revoked."""
    gone = Entry.objects.filter(move=Move.SIGN, undone_by__isnull=False).select_related("undone_by")
    context = {"signed": ledger.signed(), "revoked": gone.order_by("-seq"), "nav": "rules"}
    return render(request, "desk/rules.html", context)


def sign(request: HttpRequest) -> HttpResponse:
    """A rule is signed in the name of who is signed in."""
    form = RuleForm(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        shape = {
            "name": given["name"],
            "fields": given["fields_"],
            "hosts": given["hosts"].splitlines(),
            "publishers": given["publishers"].splitlines(),
        }
        try:
            entry = ledger.sign(
                Rule.of(shape), who=signed(request).name, why=given["why"], at_once=given["at_once"]
            )
        except ValueError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"The rule is signed (entry {entry.seq}) and holds from now on.")
            return redirect("desk:rules")
    return render(request, "desk/rule_sign.html", {"form": form, "nav": "rules"})


def revoke(request: HttpRequest, seq: int) -> HttpResponse:
    """A rule accepts nothing more; what it accepted stays."""
    if not Entry.objects.filter(seq=seq, move=Move.SIGN).exists():
        raise Http404(f"Entry {seq} signs no rule.")
    who, why = signed(request).name, request.POST.get("why", "")
    said = "The rule is revoked. What it accepted stays as it is."
    made(request, lambda: ledger.undo(seq, who=who, why=why), said)
    return redirect("desk:rules")
