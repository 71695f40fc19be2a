"""The accounts, for the chief: a list, and the moves on each."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from envoyage.desk import accounts
from envoyage.desk.accounts import AccountError
from envoyage.desk.moving import made
from envoyage.members.names import ledger_name
from envoyage.members.roles import Role

_ROLES = [(role.value, f"{role.value.capitalize()}: {role.does}") for role in Role]


class AddForm(forms.Form):
    """A new account."""

    username = forms.CharField(
        label="User name",
        max_length=64,
        help_text="For signing in: small letters, digits, dots and hyphens, such as ana.ruiz.",
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    full_name = forms.CharField(
        label="Full name",
        max_length=150,
        required=False,
        help_text="As the ledger will carry it, for good.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    role = forms.ChoiceField(choices=_ROLES, widget=forms.RadioSelect, initial=Role.EDITOR.value)


def users(request: HttpRequest) -> HttpResponse:
    """Everybody, those who may sign in first."""
    return render(
        request, "desk/users.html", {"accounts": accounts.everybody(), "roles": list(Role), "nav": "users"}
    )


@never_cache
def add(request: HttpRequest) -> HttpResponse:
    """A new account, and the link by which its person chooses a password."""
    form = AddForm(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        try:
            user = accounts.add(given["username"], role=Role(given["role"]), full_name=given["full_name"])
        except AccountError as error:
            form.add_error(None, str(error))
        else:
            return _link_shown(request, user)
    return render(request, "desk/user_add.html", {"form": form, "nav": "users"})


def role(request: HttpRequest, user_id: int) -> HttpResponse:
    """Another role for an account."""
    user, asked = get_object_or_404(User, pk=user_id), request.POST.get("role", "")
    if asked not in list(Role):
        messages.error(request, f"Choose one of the roles {', '.join(Role)}.")
        return redirect("desk:users")
    return _moved(
        request,
        lambda: accounts.give(user, Role(asked)),
        f"{ledger_name(user)} is {asked} now, from the next page on.",
    )


def active(request: HttpRequest, user_id: int) -> HttpResponse:
    """Ends an account, or lets its person in again."""
    user = get_object_or_404(User, pk=user_id)
    if request.POST.get("active") == "yes":
        return _moved(request, lambda: accounts.activate(user), f"{ledger_name(user)} may sign in again.")
    return _moved(
        request,
        lambda: accounts.deactivate(user),
        f"{ledger_name(user)} is signed out and may not sign in; the name stays in the ledger.",
    )


@never_cache
def link(request: HttpRequest, user_id: int) -> HttpResponse:
    """A link by which a person chooses a new password, shown to the chief this once."""
    user = get_object_or_404(User, pk=user_id)
    if not user.is_active:
        messages.error(request, f"{ledger_name(user)} is not active; activate the account first.")
        return redirect("desk:users")
    return _link_shown(request, user)


def _link_shown(request: HttpRequest, user: User) -> HttpResponse:
    address = request.build_absolute_uri(accounts.password_link(user))
    context = {"address": address, "name": ledger_name(user), "username": user.username, "nav": "users"}
    return render(request, "desk/user_link.html", context)


def _moved(request: HttpRequest, move: Callable[[], None], done: str) -> HttpResponse:
    made(request, move, done)
    return redirect("desk:users")
