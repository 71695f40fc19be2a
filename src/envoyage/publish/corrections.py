"""Corrections: what stood on a page and was changed or taken back, newest first, from the ledger alone."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from envoyage.facts import DateSpan, Status
from envoyage.facts.contract import Json
from envoyage.publish.wording import STATUS
from envoyage.record import models
from envoyage.record.claims import Field
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
_KINDS = Said(
    {
        Field.TRAVELLER: lazy("Official"),
        Field.STATUS: lazy("Status"),
        Field.DATES: lazy("Days"),
        Field.STOP: lazy("Stop"),
        Field.MEETING: lazy("Met"),
        Field.TOPIC: lazy("Topic"),
        Field.AGREEMENT: lazy("Agreement"),
        Field.QUOTE: lazy("Said"),
        Field.PLACE: lazy("Toured"),
    }
)
_SEVERAL = ("stop", "topic", "agreement")  # kinds of fact that are counted by their own name
_ACCEPTED = (Move.ACCEPT, Move.CORRECT, Move.STATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """One fact of a correction: what kind it is of, what it says, and what it said; "" where that stayed."""

    kind: str
    words: str
    before: str


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
        lines = self.facts
        several = len(event.facts) > len(lines) == 1  # of as many reports, changed in the same way
        if (current() == "en" and not several) or event.move not in _DID:
            return event.sentence
        if len(lines) == 1 and lines[0].before:
            changed = _("%(who)s corrected “%(before)s” to “%(after)s”")
            return changed % {"who": event.who, "before": lines[0].before, "after": lines[0].words}
        fields = {fact.field for fact in event.facts}
        if len(lines) == 1:
            facts = f"“{lines[0].words}”"
        elif len(fields) == 1 and (noun := next(iter(fields)).value) in _SEVERAL:
            facts = counted(len(lines), noun)
        else:
            facts = counted(len(lines), "fact")
        return _DID[event.move] % {"who": event.who, "facts": facts}

    @property
    def facts(self) -> tuple[FactLine, ...]:
        """What it was about, each change once, in the page's language as far as a value has one."""
        lines = (
            FactLine(
                kind=_KINDS[fact.field],
                words=_words(fact.field, fact.value, fact.words),
                before=_words(fact.field, fact.earlier, fact.before) if fact.before != fact.words else "",
            )
            for fact in self.event.facts
        )
        return tuple(dict.fromkeys(lines))


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """One page of the corrections."""

    lines: tuple[Correction, ...]
    page: int
    pages: int
    many: int


def _words(field: Field, value: Json | None, otherwise: str) -> str:
    """A status and days in the page's language; what a report says in its own words stays as it is."""
    if value is None or current() == "en":
        return otherwise
    match field:
        case Field.STATUS:
            return STATUS[Status(value["status"])]
        case Field.DATES:
            return span_words(DateSpan.parse(value["when"]))
        case _:
            return otherwise


def corrections(page: int = 1) -> Corrections:
    """A page of them; one that there is not is empty."""
    entries = _entries()
    many = entries.count()
    lines = _lines(entries[(page - 1) * PAGE : page * PAGE]) if page > 0 else ()
    return Corrections(lines=lines, page=page, pages=max(-(-many // PAGE), 1), many=many)


def corrections_before(entry: int | None, most: int) -> tuple[Correction, ...]:
    """So many of them, newest first: those of before an entry of the ledger, or the newest."""
    entries = _entries()
    return _lines((entries if entry is None else entries.filter(seq__lt=entry))[:most])


def _lines(entries: QuerySet[models.Entry]) -> tuple[Correction, ...]:
    found = events(entries)
    trips = {event.subject for event in found}
    moved = dict(models.Redirect.objects.filter(old__in=trips).values_list("old", "new"))
    now = {subject: moved.get(subject, subject) for subject in trips}
    rows = models.Trip.objects.filter(slug__in=now.values()).values_list("slug", "name", "edtf")
    names = {slug: f"{name}, {span_words(DateSpan.parse(edtf))}" for slug, name, edtf in rows}
    return tuple(
        Correction(
            event=event,
            trip=now[event.subject] if now[event.subject] in names else "",
            name=names.get(now[event.subject], event.subject),
        )
        for event in found
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
