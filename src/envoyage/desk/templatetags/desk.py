"""What the desk's base template asks for: the masthead as far as the role sees it, and the messages."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.urls import reverse

from envoyage.desk.access import NEEDS, Open
from envoyage.desk.signed import who

register = template.Library()

# In the order of the masthead: the words, and the name of the address. A view says which is the
# current one by that name, as `nav` in its context.
ENTRIES = (
    ("Review", "front"),
    ("Ledger", "ledger"),
    ("Add", "add"),
    ("Persons", "persons"),
    ("Trackers", "trackers"),
    ("Rules", "rules"),
    ("Users", "users"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry of the masthead."""

    words: str
    url: str
    current: bool


@register.simple_tag(takes_context=True)
def masthead(context: dict[str, Any]) -> list[Item]:
    """The entries that the person may open."""
    request: HttpRequest = context["request"]
    person = who(request)
    if person is None:
        return []
    nav = context.get("nav", "")
    return [
        Item(words=words, url=reverse(f"desk:{name}"), current=nav == name)
        for words, name in ENTRIES
        if (needed := NEEDS[name].see) is not None and (isinstance(needed, Open) or person.role.may(needed))
    ]


@register.simple_tag(takes_context=True)
def said(context: dict[str, Any]) -> list[Any]:
    """The messages that wait for this person; each is shown once."""
    return list(get_messages(context["request"]))
