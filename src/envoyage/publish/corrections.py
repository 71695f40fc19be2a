"""Corrections: what stood on a page and was changed or taken back, newest first, from the ledger alone."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from envoyage.facts import DateSpan
from envoyage.record import models
from envoyage.record.history import events
from envoyage.record.moves import Move
from envoyage.record.saying import Event
from envoyage.tongue.days import span_words
from envoyage.tongue.languages import Said, current
from envoyage.tongue.phrases import counted

PAGE = 50
_DID = Said(
    {
        Move.CORRECT: lazy("%(who)s corrected %(facts)s"),
        Move.RETRACT: lazy("%(who)s retracted %(facts)s"),
        Move.MERGE: lazy("%(who)s merged another trip into this one"),
        Move.SPLIT: lazy("%(who)s split this trip off another"),
        Move.UNDO: lazy("%(who)s undid an earlier decision"),
    }
)
_ACCEPTED = (Move.ACCEPT, Move.CORRECT, Move.STATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One change: the entry of the ledger, and the trip as it is named today; "" where it is gone."""

    event: Event
    trip: str
    name: str

    @property
    def sentence(self) -> str:
        """Who did what, without the reason and without a full stop."""
        event = self.event
        if current() == "en" or event.move not in _DID:
            return event.sentence
        one = event.facts[0] if len(event.facts) == 1 else None
        if one and one.before and one.before != one.words:
            changed = _("%(who)s corrected “%(before)s” to “%(after)s”")
            return changed % {"who": event.who, "before": one.before, "after": one.words}
        facts = f"“{one.words}”" if one else counted(len(event.facts), "fact")
        return _DID[event.move] % {"who": event.who, "facts": facts}


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """One page of the corrections."""

    lines: tuple[Correction, ...]
    page: int
    pages: int
    many: int


def corrections(page: int = 1) -> Corrections:
    """A page of them; one that there is not is empty."""
    entries = _entries()
    many = entries.count()
    found = events(entries[(page - 1) * PAGE : page * PAGE]) if page > 0 else ()
    trips = {event.subject for event in found}
    moved = dict(models.Redirect.objects.filter(old__in=trips).values_list("old", "new"))
    now = {subject: moved.get(subject, subject) for subject in trips}
    rows = models.Trip.objects.filter(slug__in=now.values()).values_list("slug", "name", "edtf")
    names = {slug: f"{name}, {span_words(DateSpan.parse(edtf))}" for slug, name, edtf in rows}
    return Corrections(
        lines=tuple(
            Correction(
                event=event,
                trip=now[event.subject] if now[event.subject] in names else "",
                name=names.get(now[event.subject], event.subject),
            )
            for event in found
        ),
        page=page,
        pages=max(-(-many // PAGE), 1),
        many=many,
    )


def _entries() -> QuerySet[models.Entry]:
    """Entries that changed what somebody may have read; what was corrected before it stood is none."""
    before = models.Decision.objects.filter(
        claim=OuterRef("claim"),
        entry__lt=OuterRef("entry"),
        entry__move__in=_ACCEPTED,
        entry__undone_by__isnull=True,
    )
    stood = models.Decision.objects.filter(Exists(before), entry=OuterRef("pk"))
    changed = Q(Exists(stood), move__in=(Move.CORRECT, Move.RETRACT))
    shaped = Q(move__in=(Move.MERGE, Move.SPLIT), subject__in=models.Trip.objects.values("slug"))
    taken_back = Q(move=Move.UNDO, undoes__move__in=_ACCEPTED)
    entries = models.Entry.objects.select_related("undoes").filter(undone_by__isnull=True)
    return entries.filter(changed | shaped | taken_back).order_by("-seq")
