"""Subjects that any tracker meets, each by one name in three languages: `narcotráfico`, drug trafficking.

The table `subjects.csv` is short on purpose: it has what talks are about everywhere. What it does not know
keeps the words of its report. A country or a region is a subject too, under its name in the gazetteer.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from envoyage.gazetteer import LANGUAGES, Kind, countries, country, key, phrases, region, regions, slugged
from envoyage.reconcile.fields.subject import Subject, subject
from envoyage.reconcile.lexicon import listed_words

_ARTICLES = listed_words("names", "articles")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSubject:
    """A subject with its name in each language, as within a sentence; `slug` is for addresses."""

    slug: str
    names: Mapping[str, str]


@lru_cache(maxsize=8192)
def known_subject(words: str) -> KnownSubject | None:
    """The subject that these words name and nothing more; None where the table and the gazetteer have none.

    `la lucha contra el narcotráfico` names one, `narcotráfico en el Pacífico` does not.
    """
    found = _by_words().get(subject(words))
    return found or _land(words)


def subject_slug(words: str) -> str:
    """What it is called in addresses, at most 200 characters; one for all languages where it is known."""
    found = known_subject(words)
    return found.slug if found else slugged(words)[:200]


def slugs_of(asked: str) -> tuple[str, ...]:
    """What a topic may be called in addresses that is asked for in any words, or by what its address was."""
    return tuple(dict.fromkeys((slugged(asked)[:200], subject_slug(asked.replace("-", " ")))))


def subject_of_slug(slug: str) -> KnownSubject | None:
    """The subject with this slug; None for one that the tables do not know."""
    return _by_slug().get(slug)


@cache
def wordings() -> Mapping[str, str]:
    """Each subject of the table by its slug, with all its wordings in one string: for searching."""
    return {known.slug: " · ".join(words) for known, words in _listed()}


def _land(words: str) -> KnownSubject | None:
    """The country or region of this name in any of the languages."""
    name = key(words.strip(" .,;:“”\"'«»"))
    first, _, rest = name.partition(" ")
    name = rest if rest and first in _ARTICLES else name
    for language in LANGUAGES:
        entries = phrases(language).entries.get(name, ())
        if entries and entries[0].kind in (Kind.COUNTRY, Kind.REGION):
            return _of_land(entries[0].code)
    return None


def _of_land(code: str) -> KnownSubject:
    land = country(code) if code in countries() else region(code)
    names = {language: land.name(language) for language in LANGUAGES}
    return KnownSubject(slug=slugged(names["en"])[:200], names=names)


@cache
def _by_slug() -> Mapping[str, KnownSubject]:
    lands = (_of_land(code) for code in (*countries(), *regions()))
    return {known.slug: known for known in (*lands, *(known for known, _ in _listed()))}


@cache
def _by_words() -> Mapping[Subject, KnownSubject]:
    """Each subject by the words of all its wordings; a wording of two subjects is the first one's."""
    table: dict[Subject, KnownSubject] = {}
    for known, wordings in _listed():
        for wording in wordings:
            table.setdefault(subject(wording), known)
    return table


@cache
def _listed() -> tuple[tuple[KnownSubject, tuple[str, ...]], ...]:
    with files("envoyage.reconcile").joinpath("subjects.csv").open(encoding="utf-8") as lines:
        return tuple(
            (
                KnownSubject(
                    slug=slugged(row["en"]), names={language: row[language] for language in LANGUAGES}
                ),
                (row["en"], row["es"], row["pt"], *filter(None, row["also"].split("|"))),
            )
            for row in csv.DictReader(lines)
        )
