"""The door of the desk, as middleware: lets each request in by the table `desk.access`.

The public pages never come near the session: it is opened behind this door only, so they set no cookie, vary
by none and cost no query more.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode

from envoyage.desk.access import NEEDS, Needs, Open
from envoyage.desk.signed import who
from envoyage.desk.views import errors, signing
from envoyage.members.roles import Role

_CLOSED = Needs()


class Door:
    """Stands behind the sessions and the authentication in the list of middleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if at_desk(request) and not response.has_header("Cache-Control"):
            # In the person's own browser only, where "back" may bring back what was typed.
            patch_cache_control(response, private=True, no_cache=True)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], *_: Any
    ) -> HttpResponse | None:
        if not at_desk(request):
            return None
        match = request.resolver_match
        needs = NEEDS.get(match.url_name or "", _CLOSED) if match else _CLOSED
        needed = needs.for_method(request.method or "")
        if needed is None:
            return _not_taken(needs)
        if needed is Open.TO_ALL:
            return None
        person = who(request)
        if person is None:
            return _asked_to_sign_in(request)
        if isinstance(needed, Role) and not person.role.may(needed):
            return errors.needs_role(request, needed)
        return None


def at_desk(request: HttpRequest) -> bool:
    """True for an address that `desk.urls` answers."""
    match = request.resolver_match
    return match is not None and match.app_names[:1] == ["desk"]


def _not_taken(needs: Needs) -> HttpResponse:
    taken = [
        method for method, role in (("GET", needs.see), ("HEAD", needs.see), ("POST", needs.move)) if role
    ]
    return HttpResponseNotAllowed(taken)


def _asked_to_sign_in(request: HttpRequest) -> HttpResponse:
    if errors.by_script(request):
        return errors.sentence_alone("You are signed out; load the page anew and sign in.")
    if request.method == "POST":
        return signing.session_ended(request)
    return redirect(f"{reverse('desk:sign-in')}?{urlencode({'next': request.get_full_path()})}")
