"""What is said to a program whose question cannot be answered: RFC 9457's problem, as plain values."""

from envoyage.facts.contract import Json
from envoyage.publish.export.asking import refusals
from envoyage.publish.filters import Filter

MEDIA = "application/problem+json"
_TITLES = {
    400: "The question cannot be read",
    401: "Who asks is not known",
    403: "This is not theirs to do",
    404: "There is nothing here",
    405: "This address does not take that",
    409: "The book refuses",
    413: "It is too large",
    422: "It cannot be taken in",
    429: "Too many questions at once",
    503: "The book is busy",
}


def problem(status: int, detail: str, **more: object) -> Json:
    """One problem: what kind it is, and in a sentence what is wrong and what would be right."""
    return {
        "type": "about:blank",
        "title": _TITLES.get(status, "It could not be answered"),
        "status": status,
        "detail": detail,
        **more,
    }


def of_filters(question: Filter) -> Json:
    """The problem of filters that cannot be read, with a sentence for each field."""
    sentences = refusals(question)
    fields = [one.field for one in question.problems]
    errors = [{"field": name, "detail": said} for name, said in zip(fields, sentences, strict=True)]
    return problem(400, " ".join(sentences), errors=errors)
