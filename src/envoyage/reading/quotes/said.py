"""What was said, and who said it."""

from dataclasses import dataclass

from envoyage.reading.people.people import Person


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something: a person or the name of a body, with its characters."""

    at: tuple[int, int]
    person: Person | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation at characters `start` to `end` (inside the marks) and its speaker."""

    start: int
    end: int
    token: int
    speaker: Speaker | None
