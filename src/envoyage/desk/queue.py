"""What waits, in the order in which to look at it: filters, counts and pages, in a fixed number of queries.

All that is filtered, counted and sorted by is in an index of `Proposal`; the payload is never read.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum
from django.http import QueryDict
from django.utils.http import urlencode

from envoyage.facts import DateSpan
from envoyage.facts.spans import short_words
from envoyage.reconcile.saying import counted, listed
from envoyage.reconcile.saying import country_in_words as country_name
from envoyage.record.models import Proposal, Reading, SameTrip, Trip
from envoyage.record.newsworthy import Waits

PAGE = 30
IN_COLUMN = 6  # of each kind, beside a trip
SAME = "same"
LABELS = {
    Waits.CONFLICT.value: "Conflicts",
    Waits.NEW.value: "New trips",
    SAME: "Same trip?",
    Waits.CHANGED.value: "Source changed",
    Waits.MORE.value: "New facts",
    Waits.HELD.value: "Held",
}
"""The kinds in the order of the desk, as their lists are headed."""
FLAGS = {
    Waits.CONFLICT.value: "Conflict",
    Waits.NEW.value: "New trip",
    Waits.CHANGED.value: "Source changed",
    Waits.MORE.value: "New facts",
    Waits.HELD.value: "Held",
}
_NARROWING = ("name", "official", "office", "country", "publisher", "language")
_ROUTE_IN_A_LINE = 4  # countries


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What somebody wants to see, as it stands in the address."""

    kind: str = ""
    name: str = ""  # part of the official's name
    official: str = ""  # the whole name
    office: str = ""
    country: str = ""
    publisher: str = ""  # part of the name of one that tells of the trip
    language: str = ""  # of a report that tells of it
    after: str = ""  # `rank.slug` (of pairs: `score.one.other`) of the last line of the page before

    @classmethod
    def of(cls, query: QueryDict) -> "Filters":
        asked = {name: query.get(name, "").strip() for name in cls.__dataclass_fields__}
        return cls(**{**asked, "kind": asked["kind"] if asked["kind"] in LABELS else ""})

    def query(self, **other: str) -> str:
        """As the query of an address; a change of what is shown begins at the first page."""
        shown = replace(self, **{"after": "", **other})
        shape = {name: getattr(shown, name) for name in self.__dataclass_fields__}
        return urlencode({name: value for name, value in shape.items() if value})

    @property
    def cleared(self) -> str:
        """The query that shows all of the kind."""
        return self.query(**dict.fromkeys(_NARROWING, ""))

    @property
    def narrowed(self) -> bool:
        return any(getattr(self, name) for name in _NARROWING)

    @property
    def wanted(self) -> Q:
        """Without the kind: the counts are of each kind."""
        asked = Q()
        if self.name:
            asked &= Q(name__icontains=self.name)
        if self.official:
            asked &= Q(name=self.official)
        if self.office:
            asked &= Q(office_id=self.office)
        if self.country:
            asked &= Q(route__contains=f",{self.country},")
        if self.publisher:
            asked &= Q(publishers__icontains=self.publisher)
        if self.language:
            asked &= Q(languages__contains=f",{self.language},")
        return asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A proposal, or two trips that may be one, as a list shows it."""

    slug: str
    title: str
    days: str
    told: str
    kind: str
    version: int | None = None  # none for a pair, about which nothing is decided in a list
    waiting: int = 0
    key: str = ""

    @property
    def flag(self) -> str:
        return FLAGS.get(self.kind, "Same trip?")


@dataclass(frozen=True, kw_only=True)
class Queue:
    """One page of what waits."""

    filters: Filters
    counts: Mapping[str, int]
    lines: Sequence[Line]
    more: bool

    @cached_property
    def total(self) -> int:
        """Of proposals; two trips that may be one are counted where they wait."""
        return sum(number for kind, number in self.counts.items() if kind != SAME)

    @property
    def kinds(self) -> list[tuple[str, str, int]]:
        return [(kind, label, self.counts.get(kind, 0)) for kind, label in LABELS.items()]

    @property
    def next_page(self) -> str:
        return urlencode({"after": self.lines[-1].key}) + (
            f"&{query}" if (query := self.filters.query()) else ""
        )


def queue(filters: Filters) -> Queue:
    """The page that the filters ask for."""
    lines = _pairs(filters, PAGE + 1) if filters.kind == SAME else _proposals(filters, PAGE + 1)
    return Queue(filters=filters, counts=counts(filters), lines=lines[:PAGE], more=len(lines) > PAGE)


def counts(filters: Filters) -> dict[str, int]:
    """How many there are of each kind: one query over an index, and one over the few pairs."""
    rows = Proposal.objects.filter(filters.wanted).order_by().values_list("kind").annotate(number=Count("*"))
    return {**dict(rows), SAME: _pair_rows(filters).count()}


def column(filters: Filters) -> list[tuple[str, str, int, Sequence[Line]]]:
    """The first few of each kind, as they stand beside a trip: the kind, its label, how many there are."""
    numbers = counts(filters)
    found: list[tuple[str, str, int, Sequence[Line]]] = []
    for kind, label in LABELS.items():
        some = replace(filters, kind=kind, after="")
        lines = _pairs(some, IN_COLUMN) if kind == SAME else _proposals(some, IN_COLUMN)
        if lines:
            found.append((kind, label, numbers.get(kind, 0), lines))
    return found


def waits(slug: str) -> bool:
    """True while something of a trip asks for a decision; what was put off does not."""
    return Proposal.objects.filter(slug=slug).exclude(kind=Waits.HELD.value).exists()


def after(slug: str, rank: int) -> str | None:
    """The proposal that comes after one in the queue, also when that one has left it."""
    return (
        Proposal.objects.filter(Proposal.behind(rank, slug))
        .order_by("-rank", "slug")
        .values_list("slug", flat=True)
        .first()
    )


def before(slug: str, rank: int) -> str | None:
    """The proposal that comes before one in the queue."""
    return (
        Proposal.objects.filter(Q(rank=rank, slug__lt=slug) | Q(rank__gt=rank))
        .order_by("rank", "-slug")
        .values_list("slug", flat=True)
        .first()
    )


def offices() -> list[str]:
    """The offices of which something waits."""
    rows = Proposal.objects.exclude(office_id=None).order_by("office_id").values_list("office_id", flat=True)
    return [office for office in rows.distinct() if office]


def refused_facts() -> int:
    """Facts that the reader found without the words that would state them: not in the book, only counted."""
    return Reading.objects.filter(refused__gt=0).aggregate(all=Sum("refused"))["all"] or 0


def title_of(name: str, countries: Iterable[str]) -> str:
    """`Pete Hegseth, Panama`; a long tour by its first countries."""
    where = [country_name(code) for code in countries]
    if len(where) > _ROUTE_IN_A_LINE:
        where = [*where[: _ROUTE_IN_A_LINE - 1], f"{len(where) - _ROUTE_IN_A_LINE + 1} more"]
    return f"{name}, {listed(where)}" if where else name


def _proposals(filters: Filters, most: int) -> list[Line]:
    rows: QuerySet[Proposal] = Proposal.objects.filter(filters.wanted)
    if filters.kind:
        rows = rows.filter(kind=filters.kind)
    rank, _, slug = filters.after.partition(".")
    if rank.lstrip("-").isdigit() and slug:
        rows = rows.filter(Proposal.behind(int(rank), slug))
    return [_line(row) for row in rows.order_by("-rank", "slug").defer("payload")[:most]]


def _line(row: Proposal) -> Line:
    parts = [
        (row.conflicts if row.kind == Waits.CONFLICT else 0, "conflict"),
        (row.reopened, "fact no longer told" if row.reopened == 1 else "facts no longer told"),
        (row.waiting, "new fact" if row.published else "fact"),
        (row.held, "held"),
    ]
    told = [
        counted(number, what) if what != "held" and "told" not in what else f"{number} {what}"
        for number, what in parts
        if number
    ]
    return Line(
        slug=row.slug,
        title=title_of(row.name, row.countries),
        days=_days(row.edtf),
        told=", ".join([*told, counted(row.reports, "report")]),
        kind=row.kind,
        version=row.version,
        waiting=row.waiting,
        key=f"{row.rank}.{row.slug}",
    )


def _pair_rows(filters: Filters) -> QuerySet[SameTrip]:
    rows = SameTrip.objects.all()
    if filters.narrowed:
        wanted = Proposal.objects.filter(filters.wanted)
        rows = rows.filter(
            Exists(wanted.filter(slug=OuterRef("one"))) | Exists(wanted.filter(slug=OuterRef("other")))
        )
    return rows


def _pairs(filters: Filters, most: int) -> list[Line]:
    """Two trips that may be one, by the one of them that waits; both are named by their days."""
    rows = _pair_rows(filters)
    score, _, rest = filters.after.partition(".")
    one, _, other = rest.partition("~")
    if score.isdigit() and other:
        rows = rows.filter(
            Q(score__lt=int(score))
            | Q(score=int(score), one__gt=one)
            | Q(score=int(score), one=one, other__gt=other)
        )
    pairs = list(rows.order_by("-score", "one", "other")[:most])
    slugs = {slug for pair in pairs for slug in (pair.one, pair.other)}
    waiting = {row.slug: row for row in Proposal.objects.filter(slug__in=slugs).defer("payload")}
    shown = {row.slug: row for row in Trip.objects.filter(slug__in=slugs).defer("payload")}
    found = []
    for pair in pairs:
        first, second = (waiting.get(slug) or shown.get(slug) for slug in (pair.one, pair.other))
        if first is None or second is None:
            continue
        mine = first if pair.one in waiting or pair.other not in waiting else second
        found.append(
            Line(
                slug=mine.slug,
                title=title_of(mine.name, waiting[mine.slug].countries if mine.slug in waiting else ()),
                days=" and ".join(_days(row.edtf) or "no days" for row in (first, second)),
                told=f"{pair.score} in 100 alike",
                kind=SAME,
                key=f"{pair.score}.{pair.one}~{pair.other}",
            )
        )
    return found


def _days(edtf: str) -> str:
    """`Apr 7–9, 2025`; the year may be unknown."""
    if not edtf:
        return "No dates yet"
    when = DateSpan.parse(edtf)
    first = when.start or when.end
    words = short_words(when)
    year = str(first.year) if first and first.year else ""
    return f"{words}, {year}" if words and year and words != year else words or year
