"""What an export says of the question that it answers."""

from typing import TypedDict

from envoyage.publish.filters import FIELDS, Filter

_SITE = "Envoyage: official travel"


class Asked(TypedDict):
    """The part of `About` that follows from a filter."""

    title: str
    sentence: str
    query: str


def asked_for(question: Filter, title: str = _SITE) -> Asked:
    """The title, the sentence and the query of a filter; of none, those of all that is published."""
    query = question.query().removeprefix("?")
    if not query:
        return Asked(title=title, sentence="All published trips.", query="")
    return Asked(title=f"{title}: {question.subject()}", sentence=f"{question.sentence()}.", query=query)


_LISTED = 12  # values that a refusal names in full; of more it names as many and says that there are others


def refusals(question: Filter) -> tuple[str, ...]:
    """What of a question cannot be answered: a sentence a field, with the values that it takes."""
    fields = {field.name: field for field in FIELDS}
    trips = Filter(within=question.within).queryset()
    found: list[str] = []
    for problem in question.problems:
        if problem.field not in fields:
            found.append(f"There is no filter “{problem.field}”; there are {', '.join(fields)}.")
            continue
        field = fields[problem.field]
        values = sorted({choice.value for choice in field.choices(trips)})
        near = f" Did you mean {problem.near.value}?" if problem.near else ""
        takes = ", ".join(values[:_LISTED]) + (" and others" if len(values) > _LISTED else "")
        takes = f"It takes {takes}." if values else "No trip there has one."
        form = f"{field.form[:1].upper()}{field.form[1:]}." if field.form else takes
        found.append(f"The filter “{field.name}” cannot be read.{near} {form}")
    return tuple(found)
