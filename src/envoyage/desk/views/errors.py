"""What is said when the desk refuses: one sentence, and what can be done about it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from envoyage.desk.kept_form import KeptForm
from envoyage.members.roles import Role


def by_script(request: HttpRequest) -> bool:
    """True when a script asked, which shows the person one sentence and has no use for a page."""
    return request.headers.get("Sec-Fetch-Dest") == "empty"


def sentence_alone(sentence: str) -> HttpResponse:
    """403 for a script: the sentence as plain text."""
    return HttpResponse(sentence, content_type="text/plain; charset=utf-8", status=403)


def needs_role(request: HttpRequest, needed: Role) -> HttpResponse:
    """403: signed in, with a role that is not enough. What was sent is shown, to be copied."""
    sentence = f"This needs the role {needed.value}, who {needed.does}; a chief can give it to you."
    if by_script(request):
        return sentence_alone(sentence)
    kept = KeptForm.of(request) if request.method == "POST" else None
    return render(request, "desk/refused.html", {"sentence": sentence, "kept": kept}, status=403)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 raised by a view."""
    sentence = str(exception) or "This is not yours to do; a chief can give you a role that may."
    if by_script(request):
        return sentence_alone(sentence)
    return render(request, "desk/refused.html", {"sentence": sentence}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 within the desk."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "desk/not_found.html", {"said": said}, status=404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was opened before somebody signed in here again, or it did not come from this site.

    A browser says by Sec-Fetch-Site which of the two; only a form of our own is offered to be sent again.
    """
    if by_script(request):
        return sentence_alone("Somebody signed in again since this page was opened; load it anew.")
    ours = request.headers.get("Sec-Fetch-Site") == "same-origin"
    inside = KeptForm.unpacked(request)  # of the sign-in form
    sign_in = reverse("desk:sign-in")
    if request.path == sign_in and not inside and settings.CSRF_COOKIE_NAME in request.COOKIES:
        return redirect(f"{sign_in}?{urlencode({'next': request.POST.get('next', '')})}")
    return render(
        request, "desk/stale_form.html", {"kept": inside or KeptForm.of(request), "again": ours}, status=403
    )
