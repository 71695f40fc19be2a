"""The tables of who says so: persons, sources, tellings, claims and the passages that state them."""

import json
from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext_noop

from envoyage.facts import Passage
from envoyage.facts.contract import Json
from envoyage.publish.export.batch import Batch
from envoyage.publish.export.columns import Column, Kind, Row, Table
from envoyage.publish.sentences import sentence_around
from envoyage.record import models
from envoyage.record.batches import batches
from envoyage.record.claims import Field


def _persons(batch: Batch, told: set[str]) -> Iterator[Row]:
    """In the order in which the trips bring them."""
    on = batch.persons_by_trip()
    new = list(dict.fromkeys(one for slug in batch.slugs for one in on.get(slug, ()) if one not in told))
    told.update(new)
    columns = ("slug", "name", "office", "office_id", "country", "aliases", "listed")
    for some in batches(new):
        rows = models.Person.objects.filter(slug__in=some).order_by().values_list(*columns)
        by_slug = {row[0]: row for row in rows}
        known = (by_slug[slug] for slug in some if slug in by_slug)
        for slug, name, office, office_id, code, aliases, listed in known:
            yield slug, name, office, office_id, code, "; ".join(aliases) or None, listed


PERSONS = Table(
    name="persons",
    title=gettext_noop("Persons: everybody who travelled or was met"),
    key=("id",),
    rows=_persons,
    once=True,
    columns=(
        Column("id", Kind.TEXT, "stable id; one that was given leads on for ever", needed=True),
        Column("name", Kind.TEXT, "the roster’s, else the fullest in the record", needed=True),
        Column("office", Kind.TEXT, "as of the newest day in the record"),
        Column("office_id", Kind.TEXT, "the canonical office of that day"),
        Column("country", Kind.TEXT, "code of the country of that office"),
        Column("aliases", Kind.TEXT, "other names, parted by semicolons"),
        Column("listed", Kind.YES_NO, "the id is the roster’s", needed=True),
    ),
)


def _sources(batch: Batch, told: set[str]) -> Iterator[Row]:
    for report in batch.report_ids:
        if report in told or report not in batch.sources:
            continue
        told.add(report)
        source = batch.sources[report]
        yield (
            report, source.title, source.publisher, source.url, source.language, source.published,
            source.restated_from, source.archived, source.digest, len(batch.texts[report]),
        )  # fmt: skip


SOURCES = Table(
    name="sources",
    title=gettext_noop("Sources: each report on which a fact rests"),
    key=("id",),
    rows=_sources,
    once=True,
    columns=(
        Column("id", Kind.TEXT, "stable within a book", needed=True),
        Column("title", Kind.TEXT, "the headline"),
        Column("publisher", Kind.TEXT, "who published it"),
        Column("url", Kind.TEXT, "where it was published"),
        Column("language", Kind.TEXT, "ISO 639-1"),
        Column("published", Kind.DAY, "day of publication in the publisher’s own calendar"),
        Column("restated_from", Kind.TEXT, "the publication that the text restates in other words"),
        Column("archived", Kind.TEXT, "a copy of the publication in a web archive"),
        Column("digest", Kind.TEXT, "hash of the whole text, of which `passages` has sentences", needed=True),
        Column("characters", Kind.WHOLE, "length of the whole text, into which passages point", needed=True),
    ),
)  # fmt: skip


def _tellings(batch: Batch, told: set[str]) -> Iterator[Row]:
    for slug, one, _ in batch.told():
        yield one.id, slug, one.report, one.role, one.confidence


TELLINGS = Table(
    name="tellings",
    title=gettext_noop("Tellings: one trip as one source tells it"),
    key=("id",),
    rows=_tellings,
    columns=(
        Column("id", Kind.TEXT, "stable within a book", needed=True),
        Column("trip", Kind.TEXT, "the trip of which it tells", needed=True, of="trips.id"),
        Column("source", Kind.TEXT, "the report that tells it", needed=True, of="sources.id"),
        Column("role", Kind.TEXT, "a word of `Role`", needed=True),
        Column("confidence", Kind.NUMBER, "how sure the reading is, 0 to 1", needed=True),
    ),
)


def _claims(batch: Batch, told: set[str]) -> Iterator[Row]:
    numbers: dict[str, _Numbers] = {}
    for slug, telling, claims in batch.told():
        of_trip = numbers.setdefault(slug, _numbers(batch.payloads[slug]["support"]))
        for order, one in enumerate(claims):
            stated = one.stated
            found = of_trip.get((stated.field, telling.id, str(stated.passages)), [])
            # Two facts in the very same words are told apart by their order.
            number = found.pop(0) if len(found) > 1 else found[0] if found else None
            value = json.dumps(stated.value, ensure_ascii=False, sort_keys=True)
            yield stated.id, slug, telling.id, order, stated.field.value, number, value, one.corrected


_Numbers = dict[tuple[str, str, str], list[int]]


def _numbers(support: Json) -> _Numbers:
    """The place among the trip's facts, by field, telling and passages of who says so."""
    found: _Numbers = defaultdict(list)
    for field in Field:
        if not field.of_the_trip:
            for number, said in enumerate(support[field.plural], start=1):
                for one in said:
                    found[field, one["telling"], str(one["passages"])].append(number)
    return found


CLAIMS = Table(
    name="claims",
    title=gettext_noop("Claims: one fact as one source states it, as an editor accepted it"),
    key=("id",),
    rows=_claims,
    columns=(
        Column("id", Kind.TEXT, "hash of what it says and where", needed=True),
        Column("trip", Kind.TEXT, "the trip of which it is a fact", needed=True, of="trips.id"),
        Column("telling", Kind.TEXT, "the telling that states it", needed=True, of="tellings.id"),
        Column("order", Kind.WHOLE, "place among the claims of the telling, from 0", needed=True),
        Column("field", Kind.TEXT, "traveller, status, dates, or the kind of fact, as stop", needed=True),
        Column("number", Kind.WHOLE, "the row that it supports in the table of its kind, if it does"),
        Column("value", Kind.JSON, "the fact in the shape of the reading contract", needed=True),
        Column("corrected", Kind.YES_NO, "an editor mended what was read", needed=True),
    ),
)  # fmt: skip


def _passages(batch: Batch, told: set[str]) -> Iterator[Row]:
    for _, telling, claims in batch.told():
        text = batch.texts[telling.report]
        for one in claims:
            for number, (start, end) in enumerate(one.stated.passages, start=1):
                first, last = sentence_around(text, Passage(start, end))
                words, sentence = text[start:end], text[first:last]
                yield one.stated.id, number, telling.report, start, end, words, first, sentence


PASSAGES = Table(
    name="passages",
    title=gettext_noop("Passages: where a source states a claim, in its own words"),
    key=("claim", "number"),
    rows=_passages,
    columns=(
        Column("claim", Kind.TEXT, "the claim that it states", needed=True, of="claims.id"),
        Column("number", Kind.WHOLE, "place among the passages of the claim, from 1", needed=True),
        Column("source", Kind.TEXT, "the report that it is of", needed=True, of="sources.id"),
        Column("start", Kind.WHOLE, "first character in the report’s text, counted from 0", needed=True),
        Column("end", Kind.WHOLE, "the character after the last", needed=True),
        Column("words", Kind.TEXT, "the words of the passage, in the language of the report", needed=True),
        Column("sentence_start", Kind.WHOLE, "first character of the sentence", needed=True),
        Column("sentence", Kind.TEXT, "the sentence, or sentences, in which it stands", needed=True),
    ),
)
