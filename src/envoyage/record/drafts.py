"""The words of trackers on their way: what is published, what waits as a draft, and how it came to that."""

from dataclasses import dataclass
from typing import Any

from envoyage.record.models import Entry
from envoyage.record.moves import Move

_MOVES = (Move.DEFINE, Move.DRAFT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A tracker's definitions: the one that is shown, and a later one that waits for the chief."""

    slug: str
    published: Entry | None
    draft: Entry | None
    history: tuple[Entry, ...]  # newest first, undoings among them

    @property
    def last(self) -> int:
        """The newest entry about these words; whoever changes them says which was seen."""
        return self.history[0].seq if self.history else 0

    @property
    def current(self) -> dict[str, Any]:
        """What an editor goes on from: the draft, or else what is published."""
        entry = self.draft or self.published
        return dict(entry.payload["definition"]) if entry else {}


def words_of(slug: str) -> Words:
    """The definitions of one tracker."""
    return _words(slug, list(_entries().filter(subject=slug)))


def all_words() -> list[Words]:
    """Those of every tracker that has any, by slug. One query, however many there are."""
    by_slug: dict[str, list[Entry]] = {}
    for entry in _entries():
        by_slug.setdefault(entry.subject, []).append(entry)
    found = [_words(slug, entries) for slug, entries in sorted(by_slug.items())]
    return [one for one in found if one.published or one.draft]


def _entries() -> Any:
    told = Entry.objects.filter(move__in=_MOVES) | Entry.objects.filter(undoes__move__in=_MOVES)
    return told.select_related("undone_by", "undoes").order_by("-seq")


def _words(slug: str, entries: list[Entry]) -> Words:
    standing = [entry for entry in entries if entry.kind in _MOVES and not hasattr(entry, "undone_by")]
    published = next((entry for entry in standing if entry.kind is Move.DEFINE), None)
    draft = next((entry for entry in standing if entry.kind is Move.DRAFT), None)
    if draft is not None and published is not None and draft.seq < published.seq:
        draft = None  # what was published since took its place
    return Words(slug=slug, published=published, draft=draft, history=tuple(entries))


def photos_named() -> set[str]:
    """The photos that any definition names, also one that no longer stands: an undoing may bring it back."""
    definitions = Entry.objects.filter(move__in=_MOVES).values_list("payload__definition__photo", flat=True)
    return {str(photo["name"]) for photo in definitions if isinstance(photo, dict) and photo.get("name")}
