"""Each move of the ledger in a plain sentence, the same at the terminal and at the desk. No queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from envoyage.facts.contract import Json
from envoyage.reconcile.saying import counted, listed
from envoyage.record.claims import Field
from envoyage.record.models import Entry
from envoyage.record.moves import Move

NOUNS = {
    Field.TRAVELLER: "traveller",
    Field.STATUS: "status",
    Field.DATES: "dates",
    Field.STOP: "stop",
    Field.MEETING: "meeting",
    Field.TOPIC: "topic",
    Field.AGREEMENT: "agreement",
    Field.QUOTE: "quote",
    Field.PLACE: "place",
}
_DID = {
    Move.ACCEPT: "accepted",
    Move.REJECT: "rejected",
    Move.RETRACT: "retracted",
    Move.REOPEN: "reopened",
    Move.STATE: "added",
    Move.REREAD: "no longer found",
}


_OF_NO_TRIP = (Move.ADD, Move.REREAD, Move.DEFINE, Move.DRAFT, Move.SIGN, Move.SAME, Move.ENLIST)


def about_trip(entry: Entry) -> str:
    """The trip that an entry is about, empty for one about a report, a tracker, a rule or a person.

    Of an undoing that is what it took back; `undoes` must be there without a query of its own.
    """
    made = entry if entry.undoes is None or entry.kind is not Move.UNDO else entry.undoes
    not_found = (
        made.kind is Move.REREAD and "reader" not in made.payload
    )  # of a trip's facts, not of a report
    return entry.subject if not_found or made.kind not in _OF_NO_TRIP else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One fact that an entry decided about, in words; `before` is the value that a correction replaced.

    `value` and `earlier` are the same in the contract's shape, for who says them in another language.
    """

    claim: str
    field: Field
    words: str
    before: str = ""
    value: Json | None = None
    earlier: Json | None = None

    @property
    def named(self) -> str:
        """`the topic “energy security”`."""
        return f"the {NOUNS[self.field]} {_quoted(self.words)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of the ledger as a history shows it.

    Attributes:
        sentence: who did what, without the reason and without a full stop.
        why: the reason as it was given, or the empty string.
        facts: what it decided about, in the order of telling.
        note: what it meant for the one fact whose history this is, as a sentence.
        undone: who took it back, in which entry, and why, as a sentence; empty while it stands.
        trip: the trip that it is about; empty where it is about something else.
    """

    seq: int
    at: datetime
    who: str
    move: Move
    subject: str
    sentence: str
    why: str = ""
    facts: tuple[Decided, ...] = ()
    note: str = ""
    undone: str = ""
    trip: str = ""

    def of(self, fact: "Decided") -> str:
        """The sentence for one of its facts alone: `Ada accepted it`."""
        match self.move:
            case Move.CORRECT if fact.before != fact.words:
                return f"{self.who} corrected it from {_quoted(fact.before)} to {_quoted(fact.words)}"
            case Move.CORRECT:
                return f"{self.who} marked other words for it"
            case Move.HOLD:
                return f"{self.who} put it on hold"
            case move if move in _DID:
                return f"{self.who} {_DID[move]} it"
        return self.sentence

    @property
    def in_full(self) -> str:
        """`Bo corrected the dates from “…” to “…”: The release says so. Undone by Ada (entry 14).`"""
        parts = (_because(self.sentence, self.why), self.note, self.undone)
        return " ".join(part for part in parts if part)


def sentence(entry: Entry, *, facts: Sequence[Decided], reports: Sequence[str]) -> str:
    """Who did what, without the reason and without a full stop.

    Args:
        entry: the move; of an undoing, the number of what it took back is said.
        facts: what it decided about.
        reports: the reports whose tellings it gave a place.
    """
    who, trip, payload = entry.who, entry.subject, entry.payload
    what = facts_in_words(facts)
    told = f"{'report' if len(reports) == 1 else 'reports'} {listed(list(reports))}"
    match entry.kind:
        case Move.ADD:
            version = f", a later version of {payload['supersedes']}" if payload.get("supersedes") else ""
            said = f"{who} added report {trip}{version}"
        case Move.PROPOSE:
            said = f"{who} proposed {trip} from {told}"
        case Move.JOIN:
            said = f"{who} found {trip} in {told}"
        case Move.REREAD if not facts:
            said = f"{who} had report {trip} read again by {payload.get('reader', 'another reader')}"
        case Move.STATE if payload.get("found_again"):
            said = f"{who} found {what} again"
        case Move.CORRECT:
            said = f"{who} corrected {_corrected(facts)}"
        case Move.HOLD:
            said = f"{who} put {what} on hold"
        case Move.MERGE:
            said = f"{who} merged {listed(payload.get('from') or ['another trip'])} into {trip}"
        case Move.SPLIT:
            said = f"{who} split {told} off {payload.get('from', 'a trip')} as {trip}"
        case Move.APART:
            said = f"{who} said that {trip} and {payload.get('other', 'another trip')} are two trips"
        case Move.SAME:
            persons = [trip.partition(":")[2] or trip, *payload.get("from", ())]
            said = f"{who} said that {listed(persons)} are one person"
        case Move.ENLIST:
            said = f"{who} brought {counted(len(payload.get('rows', ())), 'tenure')} into the roster"
        case Move.DEFINE:
            said = f"{who} wrote the words of the tracker {trip}"
        case Move.DRAFT:
            said = f"{who} drafted words for the tracker {trip}"
        case Move.SIGN:
            said = f"{who} signed the standing rule {_quoted(payload['rule']['name'])}"
        case Move.UNDO if entry.undoes and entry.undoes.kind is Move.ADD:
            said = f"{who} took report {trip} back"
        case Move.UNDO:
            said = f"{who} undid entry {entry.undoes_id}"
        case move:
            said = f"{who} {_DID[move]} {what}"
    return f"{said} again, as in entry {payload['again']}" if "again" in payload else said


def undone(by: Entry) -> str:
    """`Undone by Ada (entry 14): Not yet.`"""
    return _because(f"Undone by {by.who} (entry {by.seq})", by.why)


def facts_in_words(facts: Sequence[Decided]) -> str:
    """`the topic “migration”`, `3 topics`, `8 facts`."""
    if len(facts) == 1:
        return facts[0].named
    fields = {fact.field for fact in facts}
    if len(fields) == 1 and Field.DATES not in fields and Field.STATUS not in fields:
        return counted(len(facts), NOUNS[fields.pop()])
    return counted(len(facts), "fact") if facts else "nothing"


def _corrected(facts: Sequence[Decided]) -> str:
    if len(facts) != 1:
        return facts_in_words(facts)
    fact = facts[0]
    if fact.before == fact.words:
        return f"where the report says {fact.named}"
    return f"the {NOUNS[fact.field]} from {_quoted(fact.before)} to {_quoted(fact.words)}"


def _because(sentence: str, why: str) -> str:
    said = f"{sentence}: {why}" if why else sentence
    return said if said.endswith((".", "!", "?")) else f"{said}."


def _quoted(words: str) -> str:
    """Between marks of its own, also where the words are a quotation."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"
