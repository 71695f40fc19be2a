"""Signing in and out, and passwords: one's own, and the first or a forgotten one by a link."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.models import User
from django.contrib.auth.views import PasswordResetConfirmView
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from envoyage.desk.accounts import anybody, set_password
from envoyage.desk.kept_form import KeptForm, within_desk
from envoyage.desk.signed import signed, who
from envoyage.members.names import role_of


class SignInForm(AuthenticationForm):
    """User name and password; a person who has no role yet is told so instead of being sent in circles."""

    error_messages = {
        "invalid_login": "The user name and the password do not belong together, or the account has ended.",
    }

    def __init__(self, request: HttpRequest, data: Any = None) -> None:
        super().__init__(request, data)
        self.fields["username"].label = "User name"

    def clean_username(self) -> str:
        """User names are kept in small letters; how they are typed does not matter."""
        name: str = self.cleaned_data["username"]
        return name.strip().lower()

    def confirm_login_allowed(self, user: Any) -> None:
        super().confirm_login_allowed(user)
        if role_of(user) is None:
            raise ValidationError("This account has no role; a chief can give it one.")


@never_cache
@sensitive_post_parameters("password", "kept")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Signs in, then leads to where one was going. A form that was sent too late is offered again."""
    to = request.POST.get("next") or request.GET.get("next") or ""
    to = to if within_desk(request, to) else reverse("desk:front")
    kept = KeptForm.unpacked(request)
    if request.method != "POST":
        if who(request) is not None:
            return redirect(to)
        return _form(request, SignInForm(request), to=to)
    form = SignInForm(request, data=request.POST)
    if not form.is_valid():
        return _form(request, form, to=to, kept=kept)
    user = form.get_user()
    assert isinstance(user, User)
    request.session.clear_expired()
    login(request, user)
    request.__dict__.pop("signed", None)  # nobody was, until now
    if kept is not None:
        return render(request, "desk/send_again.html", {"kept": kept})
    return redirect(to)


def session_ended(request: HttpRequest) -> HttpResponse:
    """Answers what was sent without being signed in: the sign-in form, with all that was typed inside it."""
    kept = KeptForm.of(request)
    back = request.get_full_path()
    return _form(request, SignInForm(request), to=back, kept=kept, status=403)


def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session, and lets the browser forget the desk's pages."""
    logout(request)
    messages.success(request, "You are signed out.")
    answer = redirect("desk:sign-in")
    answer["Clear-Site-Data"] = '"cache"'
    return answer


@never_cache
@sensitive_post_parameters()
def password(request: HttpRequest) -> HttpResponse:
    """One's own password: the old one, and the new one twice. Other sessions of the account end."""
    person = signed(request)
    form = PasswordChangeForm(person.user, request.POST or None)
    if form.is_valid():
        set_password(person.user, form.cleaned_data["new_password1"])
        update_session_auth_hash(request, person.user)
        messages.success(request, "Your password is changed; you are signed out everywhere else.")
        return redirect("desk:password")
    return render(request, "desk/password.html", {"form": form, "nav": "password"})


class ChoosePassword(PasswordResetConfirmView):
    """The page behind a link that a chief hands over: choose a password, once."""

    template_name = "desk/choose_password.html"
    success_url = reverse_lazy("desk:sign-in")

    def get_user(self, uidb64: str) -> Any:
        user = super().get_user(uidb64)
        return user if user is not None and user.is_active else None

    def form_valid(self, form: Any) -> HttpResponse:
        messages.success(self.request, "Your password is set; sign in with it.")
        return super().form_valid(form)


def _form(
    request: HttpRequest, form: SignInForm, *, to: str, kept: KeptForm | None = None, status: int = 200
) -> HttpResponse:
    context = {"form": form, "next": to, "kept": kept, "nobody_yet": not anybody()}
    return render(request, "desk/sign_in.html", context, status=status)
