"""What addresses of lists take besides their path, for the OpenAPI document: pages, filters, fields.

Patterns and lists of words are for who reads the document; what is sent is checked where it is used, and
answered with a sentence.
"""

from collections.abc import Sequence
from typing import Any

from ninja import Schema
from pydantic import Field

from envoyage.facts import AgreementKind, AgreementState, Status
from envoyage.publish.filters import FIELDS
from envoyage.record.claims import Field as Of

_DAY = r"^$|^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_SAID: dict[str, dict[str, Any]] = {
    "status": {"enum": ["", *Status]},
    "year": {"pattern": r"^$|^[0-9]{3}[1-9]$|^[0-9]{2}[1-9]0$|^[0-9][1-9]00$|^[1-9]000$"},
    "from": {"pattern": _DAY},
    "to": {"pattern": _DAY},
}
_EXAMPLES = {
    "official": "us-marco-rubio",
    "office": "foreign-minister",
    "home": "US",
    "country": "JM",
    "region": "caribbean",
    "year": "2025",
    "from": "2025-03",
    "to": "2025-03-31",
    "status": "completed",
    "text": "Kingston",
}


def words_of(words: Sequence[str], says: str) -> Any:
    """A parameter that takes one of these words, or is left out."""
    return Field("", description=says, json_schema_extra={"enum": ["", *words]})


def fields_of(shape: type[Schema]) -> Any:
    """The parameter `fields` for things of this shape."""
    names = [field.alias or name for name, field in shape.model_fields.items()]
    one = f"({'|'.join(names)})"
    return Field(
        "",
        description="what to give of each item, parted by commas",
        examples=[",".join(names[:2])],
        json_schema_extra={"pattern": f"^$|^{one}(,{one})*$"},
    )


def thing(shape: type[Schema]) -> type[Schema]:
    """What the address of one thing takes."""
    return _made(f"Of{shape.__name__}", {"fields": (str, fields_of(shape))})


def listing(shape: type[Schema], *, filters: bool = True, **more: Any) -> type[Schema]:
    """What the address of a list takes.

    Args:
        shape: of its items, of which `fields` may name any part.
        filters: whether it takes those of the pages.
        more: parameters of its own.
    """
    takes: dict[str, tuple[Any, Any]] = {
        "limit": (int, Field(50, ge=1, le=200, description="items of a page")),
        "cursor": (str, Field("", description="where the page begins; from `next` of the page before")),
        "fields": (str, fields_of(shape)),
    }
    for one in FIELDS if filters else ():
        said = Field(
            "",
            alias=one.name,
            description=one.says,
            json_schema_extra=_SAID.get(one.name),
            examples=[_EXAMPLES[one.name]] if one.name in _EXAMPLES else None,
        )
        takes[f"{one.name}_"] = (str, said)
    return _made(f"Listing{shape.__name__}", takes | {name: (str, field) for name, field in more.items()})


AGREED = {
    "kind": words_of(list(AgreementKind), "a kind of agreement"),
    "state": words_of(list(AgreementState), "how far it has come"),
}
CLAIMED = {
    "trip": Field("", description="id of a trip"),
    "field": words_of(list(Of), "what claims are about"),
}


def _made(name: str, takes: dict[str, tuple[Any, Any]]) -> type[Schema]:
    return type(
        name,
        (Schema,),
        {
            "__module__": __name__,
            "__annotations__": {one: kind for one, (kind, _) in takes.items()},
            **{one: field for one, (_, field) in takes.items()},
        },
    )
