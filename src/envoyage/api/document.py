"""The OpenAPI document of version 1, and every way in which an address refuses; addresses add themselves."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from envoyage.api.answering import refused
from envoyage.api.refusing import Refusal
from envoyage.publish import problems


class Document(NinjaAPI):
    """The document as it is sent: with the media of problems, and items of which `fields` leaves some out."""

    def get_openapi_schema(self, **how: Any) -> OpenAPISchema:
        shape = super().get_openapi_schema(**how)
        components = shape["components"]["schemas"]
        for operations in shape["paths"].values():
            for operation in operations.values():
                for status, answer in operation["responses"].items():
                    if status >= 400:
                        answer["content"] = {problems.MEDIA: answer["content"]["application/json"]}
        for name in _IN_PARTS:
            components[name].pop("required", None)
        # A list of trips gives less of each than one trip does, and whatever `fields` names.
        components["TripInList"]["properties"] = components["Trip"]["properties"]
        return shape


_IN_PARTS = (
    *("Trip", "TripInList", "Person", "Office", "Country", "TopicInList"),
    *("AgreementRow", "Claim", "Source", "Tracker"),
)
"""What `fields` leaves parts of."""

api = Document(
    title="Envoyage",
    version="1",
    urls_namespace="api",
    openapi_url="openapi.json",
    docs_url=None,  # Ninja's own page asks other hosts for its scripts; docs/api.md says the same
    description=(
        "Official travel as a record: trips with every fact and the words that state it. Lists come in pages;"
        " follow `next`. Filters are those of the pages. Every answer has an ETag; ask with If-None-Match."
    ),
)


@api.exception_handler(Refusal)
def _refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    return refused(refusal)


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    answer = refused(
        Refusal(401, "This needs a token that is good; send it as “Authorization: Bearer …” (docs/api.md).")
    )
    answer["WWW-Authenticate"] = "Bearer"
    return answer


@api.exception_handler(HttpError)
def _broken(request: HttpRequest, error: HttpError) -> HttpResponse:
    return refused(Refusal(error.status_code, f"What was sent cannot be read: {error.message}."))


@api.exception_handler(RequestDataTooBig)
def _too_large(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    return refused(Refusal(413, "What was sent is larger than a report is; send a smaller part."))


@api.exception_handler(ValidationError)
def _unreadable(request: HttpRequest, error: ValidationError) -> HttpResponse:
    first = error.errors[0]
    field = str(first["loc"][-1])
    return refused(Refusal(400, f"{field} cannot be read: {first['msg']}.", field=field))


@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return refused(Refusal(404, str(error) or "There is nothing at this address."))
