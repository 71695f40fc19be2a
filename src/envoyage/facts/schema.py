"""The JSON Schema of one reading, the line that `envoyage read --json` prints; versioned with the contract.

Built from the vocabularies themselves, so that it cannot fall behind them. Fields that a later minor
version adds do not break it: no object here forbids what it does not know.
"""

from enum import StrEnum
from typing import Any

from envoyage.facts.contract import VERSION
from envoyage.facts.words import AgreementKind, AgreementState, Inferred, Nature, Role, Status

Schema = dict[str, Any]

_DAY = r"(\d{4}|XXXX)(-(\d{2}|XX)(-(\d{2}|XX))?)?"
_STRING: Schema = {"type": "string", "minLength": 1}
_ISO_DAY: Schema = {"type": ["string", "null"], "format": "date"}


def reading_schema() -> Schema:
    """JSON Schema, draft 2020-12, of one line."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:envoyage:reading:{VERSION}",
        "title": f"Envoyage reading, version {VERSION}",
        "description": "What one report says of official trips. One JSON object a line, UTF-8.",
        **_object(
            report={"$ref": "#/$defs/report"},
            trips=_list({"$ref": "#/$defs/trip"}, "The trips, in the order in which the report tells them."),
            refused=_list(
                {"$ref": "#/$defs/refusal"}, "Facts that were proposed and not found in their passages."
            ),
        ),
        "$defs": {
            "passage": {
                "description": "A half-open interval [start, end) of the normalised text, in code points.",
                "type": "array",
                "prefixItems": [
                    {"type": "integer", "minimum": 0},
                    {"type": "integer", "minimum": 1},
                ],
                "items": False,
                "minItems": 2,
            },
            "passages": {
                "description": "Where the report states this: at least one passage, in text order.",
                "type": "array",
                "items": {"$ref": "#/$defs/passage"},
                "minItems": 1,
            },
            "when": {
                "description": "EDTF: one date or an interval; .. is an open side, X an unknown digit.",
                "type": ["string", "null"],
                "pattern": rf"^({_DAY}|\.\.)(/({_DAY}|\.\.))?$",
            },
            "day": {
                "description": "EDTF: one date; X stands for an unknown digit.",
                "type": ["string", "null"],
                "pattern": f"^{_DAY}$",
            },
            "country": {
                "description": "ISO 3166-1 alpha-2, and XK.",
                "type": ["string", "null"],
                "pattern": "^[A-Z]{2}$",
            },
            "report": _report(),
            "trip": _trip(),
            "refusal": _object(field=_STRING, value={"type": "string"}, reason=_STRING),
        },
    }


def _report() -> Schema:
    shape = _object(
        id=_STRING,
        url=_maybe("Where the text was published."),
        title=_maybe("The headline."),
        language={
            "description": "ISO 639-1; null when it is not known.",
            "type": ["string", "null"],
            "pattern": "^[a-z]{2}$",
        },
        published={**_ISO_DAY, "description": "The day of publication in the publisher's own calendar."},
        digest={
            "description": "Of the normalised text, in UTF-8.",
            "type": "string",
            "pattern": "^sha256:[0-9a-f]{64}$",
        },
    )
    shape["properties"]["publisher"] = _maybe("Who published it; absent in lines of older versions.")
    shape["properties"]["restated_from"] = {
        "description": "The publication that the text restates; only where it is a restatement.",
        "type": "string",
    }
    shape["properties"]["archived"] = {
        "description": "A copy of the publication in a web archive; only where the input names one.",
        "type": "string",
    }
    shape["properties"]["text"] = {
        "description": "The normalised text that all passages point into; with --with-text.",
        "type": "string",
    }
    return shape


def _trip() -> Schema:
    traveller = _fact(
        name=_STRING,
        office=_maybe("The office in the text's own words."),
        office_id=_maybe("The canonical office."),
        country={"$ref": "#/$defs/country"},
    )
    shape = _object(
        traveller=traveller,
        status=_words(Status, "Where the trip stands as of publication."),
        status_passages=_list({"$ref": "#/$defs/passage"}, "The words that the status rests on."),
        start={**_ISO_DAY, "description": "First day; null when the text does not determine it."},
        end={**_ISO_DAY, "description": "Last day; null when the text does not determine it."},
        when={"$ref": "#/$defs/when"},
        inferred=_inferred(),
        date_passages=_list({"$ref": "#/$defs/passage"}, "The words that the dates rest on."),
        stops=_list(_stop(), "Countries entered, in the order of travel."),
        meetings=_list(_meeting(), "People met or to be met."),
        topics=_list(_fact(label=_STRING), "What was discussed, as the text names it."),
        agreements=_list(_agreement(), "Papers and promises."),
        quotes=_list(
            _fact(speaker=_maybe("Null when the text leaves it open."), text=_STRING), "Words quoted."
        ),
        places=_list(
            _fact(name=_STRING, country={"$ref": "#/$defs/country"}), "Places toured that are no stop."
        ),
        role=_words(Role, "Whether the report is about this trip or names it in passing."),
        confidence={
            "description": "Probability that the trip, its official, countries and status are right.",
            "type": "number",
            "minimum": 0,
            "maximum": 1,
        },
    )
    shape["properties"]["rule"] = _rule()
    return shape


def _stop() -> Schema:
    shape = _fact(
        country={"type": "string", "pattern": "^[A-Z]{2}$"},
        city=_maybe("In the text's words, where stated."),
        start=_ISO_DAY,
        end=_ISO_DAY,
        when={"$ref": "#/$defs/when"},
    )
    # Not required: these came after the first lines were written.
    shape["properties"] |= {
        "inferred": _inferred(),
        "nature": {
            "enum": [*(word.value for word in Nature), None],
            "description": "What kind of a stop it is; null counts as official.",
        },
        "occasion": _maybe("The summit, conference, funeral ... that was attended, as the text names it."),
        "beside": _maybe("The person whom the traveller accompanied there."),
        "then": _maybe("The state or territory at the time, where it is not today's."),
    }
    return shape


def _meeting() -> Schema:
    return _fact(
        name=_STRING,
        role=_maybe("The role held then, in the text's own words."),
        role_id=_maybe("The canonical office."),
        country={"$ref": "#/$defs/country"},
        organisation=_maybe("The organisation spoken for, where it is no country."),
    )


def _agreement() -> Schema:
    shape = _fact(
        kind=_words(AgreementKind, "What kind of paper or promise."),
        about=_maybe("What it is about."),
        date={"$ref": "#/$defs/day"},
        state=_words(AgreementState, "How far it has come, by the words of the report."),
    )
    shape["properties"]["with"] = _maybe("The other party: a country code or a name.")
    shape["required"].append("with")
    return shape


def _fact(**properties: Schema) -> Schema:
    """A fact: its own fields, the passages that state it, and with --explain the rule that found it."""
    shape = _object(**properties, passages={"$ref": "#/$defs/passages"})
    shape["properties"]["rule"] = _rule()
    return shape


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(items: Schema, description: str) -> Schema:
    return {"type": "array", "items": items, **({"description": description} if description else {})}


def _inferred() -> Schema:
    return _list(_words(Inferred, "What part of the dates the report leaves to the reader."), "")


def _maybe(description: str) -> Schema:
    return {"type": ["string", "null"], "minLength": 1, "description": description}


def _words(vocabulary: type[StrEnum], description: str) -> Schema:
    return {"enum": [word.value for word in vocabulary], "description": description}


def _rule() -> Schema:
    return {"type": "string", "description": "The rule that fired and what it stood on; with --explain."}
