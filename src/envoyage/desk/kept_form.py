"""What was typed before a session ended: kept inside the sign-in form, offered again afterwards, lost never.

It travels through the person's own browser as one hidden field; nothing is stored on the server.
"""

import json
from dataclasses import dataclass
from typing import Self

from django.http import HttpRequest, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

_LEFT_OUT = ("csrfmiddlewaretoken", "kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptForm:
    """A form that was sent and not taken: where to, its fields, and how many files came with it."""

    to: str
    fields: tuple[tuple[str, str], ...]
    files: int = 0

    @classmethod
    def of(cls, request: HttpRequest) -> Self:
        """The form of a request. Passwords are not kept."""
        posted: QueryDict = request.POST
        fields = tuple(
            (name, value)
            for name, values in posted.lists()
            for value in values
            if name not in _LEFT_OUT and "password" not in name
        )
        return cls(to=request.get_full_path(), fields=fields, files=len(request.FILES))

    def packed(self) -> str:
        """As the value of a hidden field."""
        shape = {"to": self.to, "fields": self.fields, "files": self.files}
        return json.dumps(shape, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def unpacked(cls, request: HttpRequest) -> Self | None:
        """The form in the request's hidden field; None when there is none, or one that leads elsewhere."""
        try:
            shape = json.loads(request.POST.get("kept", ""))
            to, files = str(shape["to"]), int(shape["files"])
            fields = tuple((str(name), str(value)) for name, value in shape["fields"])
        except (ValueError, TypeError, KeyError):
            return None
        return cls(to=to, fields=fields, files=files) if within_desk(request, to) else None

    @property
    def typed(self) -> tuple[tuple[str, str], ...]:
        """The fields that hold something, with their names as words, for a person to recognise."""
        return tuple(
            (name.replace("_", " ").replace("-", " ").capitalize(), value)
            for name, value in self.fields
            if value.strip()
        )


def within_desk(request: HttpRequest, address: str) -> bool:
    """True for an address of this desk, to which one may be sent on after signing in."""
    return address.startswith("/desk/") and url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
