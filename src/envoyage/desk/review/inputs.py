"""What one types to correct or to add a fact: inputs by field, read into the contract's shape.

Days are EDTF, countries go by name in any language of the gazetteer, offices are found by their title.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from envoyage.desk.countries import country_code, party
from envoyage.facts import AgreementKind, AgreementState, DateSpan, Day, Status
from envoyage.facts.contract import Json
from envoyage.facts.spans import day_words, span_words
from envoyage.gazetteer import LANGUAGES, countries, office_id, office_name
from envoyage.publish.wording import PAPER, STATE, STATUS
from envoyage.record.claims import Field

DAYS_HINT = "2025-04-07/2025-04-09 is April 7 to 9, 2025; 2025-04 is a month; 2025-04-07/.. has no end yet."
_DAY_HINT = "2025-04-07, or 2025-04 when only the month is known."
_COUNTRY_HINT = "By name, in English, Spanish or Portuguese."


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One input of a form: what it is called, what it holds, and what is wrong with that."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    needed: bool = False
    long: bool = False
    options: tuple[tuple[str, str], ...] = ()
    offers: str = ""  # the id of a list of suggestions
    wrong: str = ""
    means: str = ""  # what the value says in plain words


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    label: str
    hint: str = ""
    needed: bool = False
    long: bool = False
    options: tuple[tuple[str, str], ...] = ()
    offers: str = ""
    read: Callable[[str], str] = str
    show: Callable[[str], str] = str


def read_country(typed: str) -> str:
    """The code of a country that is given by name or code.

    Raises:
        ValueError: there is no such country.
    """
    found = country_code(typed)
    if found is None:
        raise ValueError(f"There is no country {typed!r}; write its name as on a map, such as Panama.")
    return found


def read_days(typed: str) -> str:
    """A span of days as EDTF; `to` and spaces around the slash are let pass.

    Raises:
        ValueError: it is no span of days, or one that no calendar has.
    """
    written = "/".join(part.strip() for part in typed.replace(" to ", "/").split("/"))
    return str(DateSpan.parse(written))


def days_in_words(typed: str) -> str:
    """What EDTF says in plain words; the empty string where it says nothing yet.

    Raises:
        ValueError: as of `read_days`.
    """
    return span_words(DateSpan.parse(read_days(typed))) if typed.strip() else ""


def _country_name(code: str) -> str:
    return countries()[code].name() if code in countries() else code


@cache
def country_choices() -> tuple[tuple[str, str], ...]:
    """Codes and names, by name, for a choice."""
    named = ((code, country.name()) for code, country in countries().items())
    return tuple(sorted(named, key=lambda pair: pair[1]))


def office_choices(offices: Iterable[str]) -> list[tuple[str, str]]:
    """Canonical offices with their names; one that the tables do not know keeps its id."""
    return sorted(((one, _office_name(one)) for one in offices), key=lambda pair: pair[1])


def _office_name(office: str) -> str:
    try:
        return office_name(office)
    except KeyError:
        return office


_COUNTRY = _Part(
    "country", "Country", _COUNTRY_HINT, offers="countries", read=read_country, show=_country_name
)
_NEEDED_COUNTRY = replace(_COUNTRY, needed=True)
_WHEN = _Part("when", "Days", DAYS_HINT, read=read_days)

_PARTS: Mapping[Field, tuple[_Part, ...]] = {
    Field.TRAVELLER: (
        _Part("name", "Name", needed=True),
        _Part("office", "Office", "The title, such as Secretary of State."),
        _COUNTRY,
    ),
    Field.STATUS: (
        _Part(
            "status", "Status", needed=True, options=tuple((one.value, word) for one, word in STATUS.items())
        ),
    ),
    Field.DATES: (_Part("when", "Days", DAYS_HINT, needed=True, read=read_days),),
    Field.STOP: (_NEEDED_COUNTRY, _Part("city", "City"), _WHEN),
    Field.MEETING: (
        _Part("name", "Name", needed=True),
        _Part("role", "Office or role", "As held then, such as prime minister."),
        _COUNTRY,
        _Part("organisation", "Organisation", "Where no country is spoken for, such as CARICOM."),
    ),
    Field.TOPIC: (_Part("label", "Subject", needed=True),),
    Field.AGREEMENT: (
        _Part("kind", "Kind", needed=True, options=tuple((one.value, word) for one, word in PAPER.items())),
        _Part("about", "About"),
        _Part(
            "with",
            "With",
            "A country, or a body by name.",
            offers="countries",
            read=lambda typed: party(typed) or typed,
            show=_country_name,
        ),
        _Part("date", "Day", _DAY_HINT, read=lambda typed: str(Day.parse(typed))),
        _Part("state", "State", needed=True, options=tuple((one.value, word) for one, word in STATE.items())),
    ),
    Field.QUOTE: (_Part("text", "Words", needed=True, long=True), _Part("speaker", "Speaker")),
    Field.PLACE: (_Part("name", "Place", needed=True), _COUNTRY),
}
_DEFAULTS = {
    "status": Status.COMPLETED.value,
    "kind": AgreementKind.AGREEMENT.value,
    "state": AgreementState.SIGNED.value,
}
_OFFICE_OF = {Field.TRAVELLER: ("office", "office_id"), Field.MEETING: ("role", "role_id")}


def inputs(
    field: Field,
    value: Json | None = None,
    *,
    typed: Mapping[str, str] | None = None,
    wrong: Mapping[str, str] | None = None,
) -> tuple[Input, ...]:
    """The inputs of a field, holding a value, or what was typed together with what is wrong with it."""
    found = []
    for part in _PARTS[field]:
        if typed is not None:
            shown = typed.get(part.name, "")
        elif value is None:
            shown = _DEFAULTS.get(part.name, "")
        else:
            held = value.get(part.name)
            shown = part.show(held) if isinstance(held, str) else ""
        found.append(
            Input(
                name=part.name,
                label=part.label,
                value=shown,
                hint=part.hint,
                needed=part.needed,
                long=part.long,
                options=part.options,
                offers=part.offers,
                wrong=(wrong or {}).get(part.name, ""),
                means=_means(part.name, shown),
            )
        )
    return tuple(found)


def _means(name: str, shown: str) -> str:
    try:
        if name == "when":
            return days_in_words(shown)
        return day_words(Day.parse(shown)) if name == "date" and shown else ""
    except ValueError:
        return ""


def read(field: Field, typed: Mapping[str, str], before: Json | None = None) -> tuple[Json, dict[str, str]]:
    """What was typed, in the contract's shape, and what is wrong with it, a sentence by input.

    Args:
        field: of the fact.
        typed: by the names of the inputs.
        before: the value that is corrected; what the inputs do not ask for stays as it was.
    """
    value: Json = dict(before or {})
    wrong: dict[str, str] = {}
    for part in _PARTS[field]:
        given = " ".join(typed.get(part.name, "").split())
        if not given:
            value[part.name] = None
            if part.needed:
                wrong[part.name] = f"{part.label} is needed; a {field.value} says nothing without it."
            continue
        if part.options and given not in dict(part.options):
            wrong[part.name] = f"{part.label} is one of {', '.join(word for _, word in part.options)}."
            continue
        try:
            value[part.name] = part.read(given)
        except ValueError as error:
            wrong[part.name] = str(error)
    if field in (Field.DATES, Field.STOP):
        value.setdefault("inferred", [])
        if (before or {}).get("when") != value.get("when"):
            value["inferred"] = []  # the editor says the days; nothing is left to infer
    if field in _OFFICE_OF and not wrong:
        title, canonical = _OFFICE_OF[field]
        if canonical not in value or (before or {}).get(title) != value[title]:
            value[canonical] = _office(value[title], value.get("country"))
    return value, wrong


def _office(title: str | None, country: str | None) -> str | None:
    """The canonical office of a title in any of the languages that are read."""
    if not title:
        return None
    found = (office_id(title, language, country) for language in LANGUAGES)
    return next((office for office in found if office), None)
