"""Hypothesis strategies for facts: texts as the world writes them, days, spans, trips, whole readings."""

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from envoyage.facts import (
    UNDATED,
    Agreement,
    AgreementKind,
    AgreementState,
    DateSpan,
    Day,
    Inferred,
    Meeting,
    Nature,
    Passages,
    Quote,
    Reading,
    Refusal,
    Report,
    Role,
    Status,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
    passages,
)

T = TypeVar("T")

# What real texts hold beside letters: line ends of all systems, blanks and marks that nobody sees, halves of
# pairs, letters in two parts, emoji with modifiers, scripts that run from the right.
ODDITIES = (
    "\r\n", "\r", "\u0085", "\u2028", "\u00a0", "\u202f", "\u3000", "\t", "\x0c", "\u00ad", "\u200b",
    "\u200f", "\u202e", "\u2066", "\ufeff", "\x00", "\x1b", "\ud83d", "\udc00", "e\u0301", "n\u0303",
    "\u1100\u1161", "👩🏽‍⚖️", "🇬🇾", "سفر", "\u061c", "訪問", "\u212b",
)  # fmt: skip

raw_texts = st.lists(st.one_of(st.sampled_from(ODDITIES), st.text(max_size=12)), max_size=12).map("".join)
texts = st.one_of(raw_texts, st.text()).filter(str.strip)
words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=12)
countries = st.sampled_from(("US", "GY", "SR", "BR", "XK"))


def maybe(values: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """A value or None."""
    return st.none() | values


@st.composite
def days(draw: st.DrawFn) -> Day:
    """A day of which the parts that a report leaves out are missing."""
    known = draw(st.dates())
    year = draw(maybe(st.just(known.year)))
    depth = draw(st.integers(min_value=0 if year is not None else 1, max_value=2))
    return Day(year, known.month if depth > 0 else None, known.day if depth > 1 else None)


@st.composite
def spans(draw: st.DrawFn) -> DateSpan:
    """A span in order, one or both sides of it possibly open."""
    first, last = draw(maybe(days())), draw(maybe(days()))
    if first is not None and draw(st.booleans()):
        last = first
    earliest, latest = first and first.earliest, last and last.latest
    if earliest is not None and latest is not None and earliest > latest:
        first, last = last, first
    return DateSpan(start=first, end=last)


@st.composite
def read_spans(draw: st.DrawFn) -> DateSpan:
    """A span of which a reader inferred a part."""
    span = draw(spans())
    inferred = draw(st.frozensets(st.sampled_from(Inferred)))
    return DateSpan(start=span.start, end=span.end, inferred=inferred) if span.known else UNDATED


def inside(text: str) -> st.SearchStrategy[Passages]:
    """One to three passages of a text."""
    pair = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    ordered = pair.map(lambda p: (min(p), max(p))).filter(lambda p: p[0] < p[1])
    return st.lists(ordered, min_size=1, max_size=3).map(lambda pairs: passages(*pairs))


@st.composite
def trips(draw: st.DrawFn, text: str) -> Trip:
    """A trip with up to two facts of each kind, grounded anywhere in `text`."""
    where = inside(text)

    def some(kind: type[T], /, **fields: st.SearchStrategy[object]) -> tuple[T, ...]:
        made = st.builds(kind, passages=where, rule=words, **fields)
        return tuple(draw(st.lists(made, max_size=2)))

    return Trip(
        traveller=draw(
            st.builds(
                Traveller,
                passages=where,
                name=words,
                office=maybe(words),
                office_id=maybe(words),
                country=maybe(countries),
            )
        ),
        status=draw(st.sampled_from(Status)),
        status_passages=draw(where),
        when=draw(read_spans()),
        date_passages=draw(where),
        stops=some(
            Stop,
            country=countries,
            city=maybe(words),
            when=read_spans(),
            nature=maybe(st.sampled_from(Nature)),
            occasion=maybe(words),
            beside=maybe(words),
            then=maybe(words),
        ),
        meetings=some(
            Meeting,
            name=words,
            role=maybe(words),
            role_id=maybe(words),
            country=maybe(countries),
            organisation=maybe(words),
        ),
        topics=some(Topic, label=words),
        agreements=some(
            Agreement,
            kind=st.sampled_from(AgreementKind),
            state=st.sampled_from(AgreementState),
            about=maybe(words),
            party=maybe(words),
            date=maybe(days()),
        ),
        quotes=some(Quote, text=words, speaker=maybe(words)),
        places=some(Toured, name=words, country=maybe(countries)),
        role=draw(st.sampled_from(Role)),
        confidence=draw(st.integers(0, 1000)) / 1000,
        rule=draw(words),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A whole reading, of what the contract carries."""
    report = Report.of(
        draw(texts.filter(lambda text: Report.of(text).text)),
        id=draw(maybe(words)),
        url=draw(maybe(st.just("https://example.org/nota"))),
        title=draw(maybe(words)),
        language=draw(maybe(st.sampled_from(("en", "es", "pt")))),
        published=draw(maybe(st.dates(min_value=date(1950, 1, 1)))),
        archived=draw(maybe(st.just("https://archive.example/nota"))),
    )
    refusals = st.builds(Refusal, field=words, value=words, reason=words)
    return Reading(
        report=report,
        trips=tuple(draw(st.lists(trips(report.text), max_size=2))),
        refused=tuple(draw(st.lists(refusals, max_size=2))),
    )
