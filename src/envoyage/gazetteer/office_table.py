"""Offices: the words that name them, and the one canonical office a title stands for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from envoyage.gazetteer.phrase_table import Entry, Kind, phrases
from envoyage.gazetteer.shipped import known, shipped
from envoyage.gazetteer.spelling import key

Scope = Mapping[str, str]
"""An office by country code; "unknown" where no country is given, "other" elsewhere."""

_MINISTERS = "-minister"
_OF_STATE = "secretary-of-state"
_PRESIDE = frozenset({"president", "director", "head", "head-of-state"})


class Head(NamedTuple):
    """A head word of office: "minister", "presidenta", "primeiros-ministros".

    Attributes:
        kind: its class, the same in all languages: president, minister, secretary, monarch, ...
        office: what it stands for without a portfolio.
        portfolio: countries in which a portfolio beside it names the office ("*" all, "unknown" no country).
        plural: the names after it share it.
        alone: it is an office without further words; "head" and "jefe" are not.
        former: the word says that the office is past: "expresidente".
    """

    kind: str
    office: Scope
    portfolio: tuple[str, ...]
    plural: bool
    alone: bool
    former: bool


@dataclass(frozen=True, slots=True)
class OfficeTable:
    """The words of office of one language, by `spelling.key`, with accents and without.

    Attributes:
        heads: head words and phrases.
        portfolios: what a minister is minister of.
        matters: words that stand in portfolios without being one: "affairs", "global".
        phrases: whole titles with an office of their own.
        qualifiers: words beside a head with their kind: deputy, former, acting, elect, designate, titular.
        honorifics: words before a name that are not part of it; also as written with their full stop.
        courtesies: words of office that are a rank when they stand between an office and a name: "Prince".
        firms: words for what is no state's: who heads such a thing holds no office of a state.
        not_offices: phrases with a head that name no office of a state.
        of: the small words between a head and what it heads: "of", "the".
        state: words for a state, which a president may be president of: "republic".
        parliaments: phrases for a parliament, of which a president or chairman is its speaker.
        councils: phrases for a body that leads a state, of which a president or chairman is its head.
        parts: words for a part of such a body, of which one is neither.
        names: canonical offices, as they are shown.
    """

    heads: Mapping[str, Head]
    portfolios: Mapping[str, Scope]
    matters: frozenset[str]
    phrases: Mapping[str, Scope]
    qualifiers: Mapping[str, str]
    honorifics: frozenset[str]
    courtesies: frozenset[str]
    firms: frozenset[str]
    not_offices: frozenset[str]
    of: frozenset[str]
    state: frozenset[str]
    parliaments: frozenset[str]
    councils: frozenset[str]
    parts: frozenset[str]
    names: Mapping[str, str]


@cache
def offices(language: str) -> OfficeTable:
    """The words of office of that language."""
    table = shipped(f"offices.{known(language)}")
    return OfficeTable(
        heads={
            form: Head(kind, office, tuple(portfolio), plural, alone, former)
            for kind, office, portfolio, plural, alone, former, forms in table["heads"]
            for form in forms.split("|")
        },
        portfolios=_by_phrase(table["portfolios"]),
        phrases=_by_phrase(table["phrases"]),
        of=frozenset(table["complements"]["of"]),
        state=frozenset(table["complements"]["state"]),
        parliaments=frozenset(table["complements"]["parliaments"]),
        councils=frozenset(table["complements"]["councils"]),
        parts=frozenset(table["complements"]["parts"]),
        matters=frozenset(table["matters"]),
        qualifiers=table["qualifiers"],
        honorifics=frozenset(table["honorifics"]),
        courtesies=frozenset(table["courtesies"]),
        firms=frozenset(table["firms"]),
        not_offices=frozenset(table["not_offices"]),
        names=table["names"],
    )


def _by_phrase(rows: list[tuple[dict[str, str], str]]) -> dict[str, Scope]:
    return {phrase: scope for scope, phrases_of in rows for phrase in phrases_of.split("|")}


def office_name(office: str, language: str = "en") -> str:
    """What a canonical office is called in that language.

    Raises:
        KeyError: there is no such office.
    """
    try:
        return offices(language).names[office]
    except KeyError:
        raise KeyError(
            f"{office!r} is no office: resources/offices/en.toml lists them under [names]."
        ) from None


def office_id(text: str, language: str, country: str | None = None) -> str | None:
    """The canonical office of a title in the text's words; None when it names no office of a state.

    Args:
        text: the title alone: "ministro alemán de Asuntos Exteriores".
        country: code of the country it is held for; when None, the country that the title itself names.
    """
    table = offices(language)
    words = key(text).split()
    if " ".join(words) not in table.phrases and _private(words, table):
        return None
    named, words = _without_countries(words, language)
    return _office(words, table, country or named)


def _private(words: list[str], table: OfficeTable) -> bool:
    return any(
        " ".join(words[i:j]) in table.not_offices
        for i in range(len(words))
        for j in range(i + 2, len(words) + 1)
    )


def _without_countries(words: list[str], language: str) -> tuple[str | None, list[str]]:
    """The words without countries and demonyms, and the first country among them."""
    table = phrases(language)
    country: str | None = None
    rest: list[str] = []
    i = 0
    while i < len(words):
        for j in range(min(len(words), i + table.longest.get(_owner(words[i]), 0)), i, -1):
            entry = _country(table.entries.get(" ".join([*words[i : j - 1], _owner(words[j - 1])]), ()))
            if entry is not None:
                country = country or entry.code
                i = j
                break
        else:
            rest.append(words[i])
            i += 1
    return country, rest


def _owner(word: str) -> str:
    return word.removesuffix("'s").rstrip("'")


def _country(entries: tuple[Entry, ...]) -> Entry | None:
    first = entries[0] if entries else None
    return first if first is not None and first.kind in (Kind.COUNTRY, Kind.DEMONYM) else None


def _office(words: list[str], table: OfficeTable, country: str | None) -> str | None:
    """The first office that the words name; the first portfolio beside a head that takes one decides."""
    portfolio: str | None = None
    head: Head | None = None
    after: list[str] = []
    deputy = elect = False
    i = 0
    while i < len(words):
        size, phrase = _longest(words, i, table)
        if phrase in table.phrases and head is None:
            return _as_deputy(_of_country(table.phrases[phrase], country), deputy)
        if phrase in table.heads and not (
            phrase in table.portfolios and (head is not None or _heads_behind(words, i + size, table))
        ):
            if head is not None:
                break
            head, after = table.heads[phrase], words[i + size :]
            if not head.alone and len(words) == size:
                return None
            if head.kind in _PRESIDE and (led := _led([*words[:i], *after], table)) is not None:
                return led
            if head.kind == "president" and _of_a_body(after, table):
                return "official"
        elif phrase in table.portfolios:
            portfolio = portfolio or _of_country(table.portfolios[phrase], country)
        elif kind := table.qualifiers.get(phrase):
            deputy = deputy or (kind == "deputy" and head is None and i + 1 < len(words))
            elect = elect or kind in ("elect", "designate")
        i += size
    if head is None:
        return None
    if head.kind == _OF_STATE and portfolio is None and not table.matters.isdisjoint(after[-1:]):
        return head.office["other"]  # "secretaria de Estado para Iberoamérica"
    office = _of_head(head, portfolio, country)
    if elect and office == "head-of-state":
        return "president-elect"
    return _as_deputy(office, deputy)


def _heads_behind(words: list[str], i: int, table: OfficeTable) -> bool:
    """ "justice minister": an office that stands right behind what it is for."""
    behind = table.heads.get(_longest(words, i, table)[1]) if i < len(words) else None
    return behind is not None and bool(behind.portfolio)


def _led(others: list[str], table: OfficeTable) -> str | None:
    """The office of who presides over a parliament or a ruling council; None where the words name none."""
    if not table.parts.isdisjoint(others):
        return None
    named = f" {' '.join(others)} "
    if any(f" {phrase} " in named for phrase in table.councils):
        return "head-of-state"
    return "speaker" if any(f" {phrase} " in named for phrase in table.parliaments) else None


def _of_a_body(after: list[str], table: OfficeTable) -> bool:
    """True when what a president presides over is no state: "president of the Rotary Club"."""
    while size := next((n for n in (3, 2, 1) if " ".join(after[:n]) in table.qualifiers), 0):
        after = after[size:]  # "presidente de transición de Mali"
    if len(after) > 1 and after[0] not in table.of and after[0] not in table.qualifiers:
        after = after[1:]  # "presidente ejecutivo de ..."
    what = next((word for word in after if word not in table.of), None)
    return bool(after) and after[0] in table.of and what is not None and what not in table.state


def _longest(words: list[str], i: int, table: OfficeTable) -> tuple[int, str]:
    for j in range(min(len(words), i + 9), i, -1):
        phrase = " ".join(words[i:j])
        if phrase in table.phrases or phrase in table.heads or phrase in table.portfolios:
            return j - i, phrase
    return 1, words[i]


def _of_country(scope: Scope, country: str | None) -> str:
    return scope.get(country or "unknown", scope["other"])


def _of_head(head: Head, portfolio: str | None, country: str | None) -> str:
    if portfolio is None:
        return _of_country(head.office, country)
    if "*" in head.portfolio or (country or "unknown") in head.portfolio:
        return portfolio
    # A portfolio it does not take: "secretário de Estado das Comunidades" is no head of the department.
    return _of_country(head.office, country) if country else head.office["other"]


def _as_deputy(office: str, deputy: bool) -> str:
    if not deputy:
        return office
    match office:
        case "head-of-state":
            return "vice-president"
        case "head-of-government":
            return "deputy-head-of-government"
        case "minister":
            return "deputy-minister"
        case _ if office.endswith(_MINISTERS):
            return "deputy-minister"
        case _:
            return "official"
