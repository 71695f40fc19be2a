"""What is not found: the desk says it in its own way, the public site in its."""

from django.http import HttpRequest, HttpResponse

from envoyage.desk.views import errors as desk
from envoyage.pages import views as pages


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, by where it was looked for."""
    answer = desk.not_found if request.path.startswith("/desk/") else pages.not_found
    return answer(request, exception)
