"""By which words trips are found: what the index holds of a trip, and the same question to either database.

SQLite answers from an FTS5 table that triggers keep, PostgreSQL from an index of its own full text. Both get
words without capitals and accents, so that both find the same; the last word of a question may be unfinished.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from envoyage.facts import Passage, Status
from envoyage.gazetteer import LANGUAGES, countries, fold, offices
from envoyage.reconcile.values import Merged, MergedTrip
from envoyage.record.models import Report

WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 12  # of a question; the others are left out
_REACH = 400  # characters to either side in which the end of a sentence is looked for
_ENDS = (". ", "? ", "! ", "\n")

SQLITE = """
    SELECT record_words.trip_id
    FROM record_words_index JOIN record_words ON record_words.id = record_words_index.rowid
    WHERE record_words_index MATCH %s ORDER BY bm25(record_words_index, 6.0, 1.0), record_words.trip_id
"""
POSTGRES_DOCUMENT = "setweight(to_tsvector('simple', names), 'A') || to_tsvector('simple', sentences)"
POSTGRES = f"""
    SELECT trip_id FROM record_words WHERE ({POSTGRES_DOCUMENT}) @@ to_tsquery('simple', %s)
    ORDER BY ts_rank({POSTGRES_DOCUMENT}, to_tsquery('simple', %s)) DESC, trip_id COLLATE "C"
"""


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text as the index has them: `Panamá, el Canal` is panama, el, canal."""
    return tuple(WORD.findall(fold(text.lower())))


def asked(text: str) -> tuple[str, ...]:
    """The words of a question, each once."""
    return tuple(dict.fromkeys(tokens(text)))[:_MOST_WORDS]


def having(words: Iterable[str]) -> RawSQL:
    """The ids of the trips that have all of these words, as a subquery: `filter(slug__in=having(words))`."""
    sql, parameters = _question(words)
    return RawSQL(sql.partition("ORDER BY")[0], parameters[:1])


def best(words: Iterable[str], *, most: int) -> list[str]:
    """The ids of the trips that have all of these words, the best first: a name counts for more."""
    sql, parameters = _question(words)
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} LIMIT %s", [*parameters, most])
        return [slug for (slug,) in cursor.fetchall()]


def of_trips(trips: Iterable[tuple[str, MergedTrip]]) -> Iterator[tuple[str, str, str]]:
    """Trip, names and sentences: the rows of the index."""
    trips = list(trips)
    texts = _texts({report for _, merged in trips for report in merged.reports})
    for slug, merged in trips:
        yield slug, *of_trip(merged, texts)


def of_trip(merged: MergedTrip, texts: Mapping[str, str]) -> tuple[str, str]:
    """Names and sentences of one trip, whose reports have these texts."""
    names = dict.fromkeys(word for name in _names(merged) for word in _tokens_of_name(name))
    return " ".join(names), " ".join(tokens(" ".join(_sentences(merged, texts))))


@lru_cache(maxsize=8192)  # countries, cities and offices come again in trip after trip
def _tokens_of_name(name: str) -> tuple[str, ...]:
    return tokens(name)


def _question(words: Iterable[str]) -> tuple[str, list[str]]:
    *whole, last = words
    if connection.vendor == "postgresql":
        question = " & ".join([*whole, f"{last}:*"])
        return POSTGRES, [question, question]
    return SQLITE, [" ".join([*(f'"{word}"' for word in whole), f'"{last}"*'])]


def _names(merged: MergedTrip) -> Iterator[str]:
    who = merged.traveller.fact
    yield who.name
    yield from filter(None, (who.office, who.country and _country(who.country)))
    if who.office_id:
        yield from _office(who.office_id)
    for stop in (one.fact for one in merged.stops):
        yield _country(stop.country)
        yield from filter(None, (stop.city, stop.then, stop.occasion, stop.beside))
    for met in (one.fact for one in merged.meetings):
        yield met.name
        yield from filter(None, (met.role, met.organisation, met.country and _country(met.country)))
    yield from (one.fact.label for one in merged.topics)
    yield from (one.fact.about for one in merged.agreements if one.fact.about)
    yield from (one.fact.name for one in merged.places)
    if merged.dates.when.start and merged.dates.when.start.year:
        yield str(merged.dates.when.start.year)
    if not merged.status.status.happened:
        yield Status(merged.status.status).value


@lru_cache
def _office(office: str) -> tuple[str, ...]:
    """What an office is called, in all languages; nothing for one of another reader that has no name here."""
    return tuple(name for language in LANGUAGES if (name := offices(language).names.get(office)))


@lru_cache
def _country(code: str) -> str:
    """What a country is called, in all languages."""
    land = countries().get(code)
    return " ".join(land.name(language) for language in LANGUAGES) if land else ""


def _texts(reports: set[str]) -> Mapping[str, str]:
    return dict(Report.objects.filter(id__in=reports).values_list("id", "text"))


def _sentences(merged: MergedTrip, texts: Mapping[str, str]) -> Iterator[str]:
    """The sentences around all passages, each once, in the order of their reports."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for support in _support(merged):
        if text := texts.get(support[0]):
            spans.setdefault(support[0], []).append(_around(text, support[1]))
    for report, found in spans.items():
        last = 0
        for start, end in sorted(set(found)):
            if end > last:
                yield texts[report][max(start, last) : end]
                last = end


def _support(merged: MergedTrip) -> Iterator[tuple[str, Passage]]:
    facts: tuple[Merged[Any], ...] = (
        *merged.stops,
        *merged.meetings,
        *merged.topics,
        *merged.agreements,
        *merged.quotes,
        *merged.places,
    )
    head = (*merged.traveller.support, *merged.status.support, *merged.dates.support)
    for support in (*head, *(support for stated in facts for support in stated.support)):
        yield from ((support.report, passage) for passage in support.passages)


def _around(text: str, passage: Passage) -> tuple[int, int]:
    """From one end of a sentence to the next, roughly: only finding rests on it, and showing does not."""
    low, high = max(passage.start - _REACH, 0), min(passage.end + _REACH, len(text))
    start = max([low, *(at + len(end) for end in _ENDS if (at := text.rfind(end, low, passage.start)) >= 0)])
    ends = [at + 1 for end in _ENDS if (at := text.find(end, passage.end, high)) >= 0]
    return start, min([high, *ends])
