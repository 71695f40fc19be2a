"""A person as a text has them, and the places where it speaks of them."""

from dataclasses import dataclass, field

from envoyage import gazetteer
from envoyage.reading.people.titles import Title

# Titles that are weighed for one person; no report gives anybody more.
_MOST_TITLES = 20


@dataclass(slots=True, eq=False)
class Person:
    """Someone named in the text, with everything the text says of who they are.

    Attributes:
        tokens: the name as it is compared, see `names.Run`.
        country_at: the tokens that give the country; None when only the table of known officials gives it.
        known: the tenure by which that table knows the person, where the text leaves the country open.
    """

    tokens: tuple[str, ...]
    name: str
    name_at: tuple[int, int]
    titles: list[Title] = field(default_factory=list)
    country: str | None = None
    country_at: tuple[int, int] | None = None
    mentions: int = 0
    known: gazetteer.Holder | None = None

    @property
    def title(self) -> Title | None:
        """The fullest title with a present office, or else the fullest of any."""
        if len(self.titles) < 2:
            return self.titles[0] if self.titles else None
        counts: dict[str | None, int] = {}
        titles = self.titles
        for title in titles:
            counts[title.office_id] = counts.get(title.office_id, 0) + 1
        return min(
            titles,
            key=lambda t: (
                t.former,
                t.counterpart,
                t.office_id in (None, "official", "minister", "cleric"),
                -counts[t.office_id],
                -(t.last - t.first),
            ),
            default=None,
        )

    def add(self, title: Title) -> None:
        """Adds a title, as long as there are not more than any report gives."""
        if len(self.titles) < _MOST_TITLES:
            self.titles.append(title)

    def hold(self, title: Title) -> None:
        """Adds a title, and its country when the person has none that the text states."""
        self.add(title)
        if title.country is not None and self.country_at is None and self.country in (None, title.country):
            self.country, self.country_at = title.country, title.country_at


@dataclass(slots=True, eq=False)
class Mention:
    """A person at tokens `first` to `last` (half-open); `name_at` is None for a role or a pronoun."""

    first: int
    last: int
    person: Person
    title: Title | None = None
    name_at: tuple[int, int] | None = None
