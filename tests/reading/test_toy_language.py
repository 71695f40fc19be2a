"""A language is a folder: a small one, like Esperanto, is written, loaded, and a trip is read in it."""

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from envoyage.facts import Status
from envoyage.reading import read
from envoyage.reading.detect import detect_language
from envoyage.reading.lexicon.language_check import faults
from envoyage.reading.lexicon.tables import LANGUAGES, known_languages, language, languages_in

ENGLISH = LANGUAGES / "en"
TEXT = "Prezidanto Ana Diaz de Peruo vizitis Ĉilion la 3 marto 2025 kaj tie parolis pri la komerco."

MONTHS = "januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro"
WEEKDAYS = "lundo mardo merkredo ĵaŭdo vendredo sabato dimanĉo"

# What the toy says; every other closed class of the English folder is there and empty.
SAID: dict[str, dict[str, dict[str, Any]]] = {
    "words": {
        "words": {
            "articles": ["la"],
            "of": ["de"],
            "conjunctions": ["kaj"],
            "location": ["en"],
            "function": ["la"],
        },
        "nouns": {"travel": ["vizito", "vojaĝo"]},
    },
    "verbs": {
        "classes": {"visit": ["viziti"], "say": ["diri"]},
        "paradigms": {"i": {"base": ["i"], "past": ["is"], "present": ["as"], "future": ["os"]}},
    },
    "dates": {
        "months": {str(month): [name] for month, name in enumerate(MONTHS.split(), 1)},
        "weekdays": {str(day): [name] for day, name in enumerate(WEEKDAYS.split())},
        "words": {"of": ["de"], "and": ["kaj"], "range": ["ĝis"], "order": "day-month"},
    },
}
SMALL_WORDS = ["la", "de", "kaj", "en", "pri", "tie", "al", "ĝi", "estas", "kun"]
PHRASES = {
    "kinds": {"country": [["PE", "Peruo", 0, "peruo|peruon"], ["CL", "Ĉilio", 0, "ĉilio|ĉilion"]]},
    "longest": {},
}
OFFICES = {
    "heads": [["president", {"other": "head-of-state"}, [], False, True, False, "prezidanto"]],
    "portfolios": [],
    "phrases": [],
    "matters": [],
    "complements": {"of": ["de"], "state": [], "parliaments": [], "councils": [], "parts": []},
    "qualifiers": {},
    "honorifics": [],
    "courtesies": [],
    "firms": [],
    "not_offices": [],
    "names": {"head-of-state": "Ŝtatestro"},
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in ENGLISH.glob("*.toml"):
        table = _emptied(tomllib.loads(path.read_text(encoding="utf-8")))
        for section, filled in SAID.get(path.stem, {}).items():
            table[section] |= filled
        if path.stem == "text":
            table["small_words"] = SMALL_WORDS
        (tmp_path / "eo").mkdir(exist_ok=True)
        (tmp_path / "eo" / path.name).write_text(_toml(table), encoding="utf-8")
    for name, shipped in (("phrases", PHRASES), ("offices", OFFICES)):
        (tmp_path / f"{name}.eo.json").write_text(json.dumps(shipped), encoding="utf-8")
    return tmp_path


@pytest.fixture
def toy(folder: Path) -> Iterator[Path]:
    with languages_in(folder):
        yield folder


def test_a_trip_is_read_in_it(toy: Path) -> None:
    (trip,) = read(TEXT, language="eo").trips
    assert (trip.traveller.name, trip.traveller.office, trip.traveller.country) == (
        "Ana Diaz",
        "Prezidanto",
        "PE",
    )
    assert [stop.country for stop in trip.stops] == ["CL"]
    assert (trip.when.first_day, trip.status) == (date(2025, 3, 3), Status.COMPLETED)


def test_its_texts_are_told_by_its_small_words(toy: Path) -> None:
    assert detect_language(TEXT) == "eo"
    assert read(TEXT).report.language == "eo"


def test_it_is_known_no_longer_than_asked_for(folder: Path) -> None:
    with languages_in(folder):
        assert "eo" in known_languages()
    assert "eo" not in known_languages()
    with pytest.raises(KeyError, match="No tables for the language 'eo'"):
        language("eo")


def test_the_shipped_folders_are_whole() -> None:
    for code in known_languages():
        assert faults(LANGUAGES / code, model=ENGLISH) == []


@pytest.mark.parametrize(
    ("file", "line", "changed", "sentence"),
    [
        (
            "words.toml",
            'location = ["en"]',
            "",
            "eo/words.toml: [words] `location` is missing; English has the list",
        ),
        ("words.toml", 'location = ["en"]', 'location = "en"', "eo/words.toml: [words] `location` is 'en'"),
        ("words.toml", 'location = ["en"]', 'location = ["En"]', "[words] `location` holds 'En'"),
        (
            "words.toml",
            'location = ["en"]',
            'location = ["en"]\nloction = []',
            "`loction` is asked for by no rule",
        ),
        ("dates.toml", '3 = ["marto"]', "", "eo/dates.toml: [months] `3` is missing"),
        ("dates.toml", '3 = ["marto"]', '3 = ["Marto"]', "[months] `3` holds 'Marto'"),
        ("verbs.toml", 'past = ["is"]', 'passed = ["is"]', "[paradigms] `i` has the tense 'passed'"),
        ("text.toml", "small_words", "large_words", "eo/text.toml: `small_words` is missing"),
        ("words.toml", "[words]", "[words", "eo/words.toml is no TOML"),
    ],
)
def test_what_is_wrong_is_said(folder: Path, file: str, line: str, changed: str, sentence: str) -> None:
    path = folder / "eo" / file
    text = path.read_text(encoding="utf-8")
    assert line in text
    path.write_text(text.replace(line, changed, 1), encoding="utf-8")
    with languages_in(folder), pytest.raises(ValueError, match="eo/") as raised:
        language("eo")
    assert sentence in str(raised.value)


def test_a_missing_file_is_said(folder: Path) -> None:
    (folder / "eo" / "dates.toml").unlink()
    assert faults(folder / "eo", model=ENGLISH) == [
        "eo/dates.toml is missing: copy en/dates.toml and translate it."
    ]


def _emptied(table: dict[str, Any]) -> dict[str, Any]:
    """The same keys with nothing in them; sections of a language's own words go."""
    own = {
        "agreement_kinds",
        "implied_country",
        "irregular",
        "paradigms",
        "relative",
        "numerals",
        "months",
        "stays",
        "weekdays",
    }
    return {
        key: ({} if key in own else _emptied(value))
        if isinstance(value, dict)
        else []
        if isinstance(value, list)
        else value
        for key, value in table.items()
    }


def _toml(table: dict[str, Any]) -> str:
    """TOML of strings, numbers, lists and tables, nested tables inline."""
    plain = [
        f"{_value(key)} = {_value(value)}" for key, value in table.items() if not isinstance(value, dict)
    ]
    for name, section in table.items():
        if isinstance(section, dict):
            plain += [f"[{name}]", *(f"{key} = {_value(value)}" for key, value in section.items())]
    return "\n".join(plain).replace('"small_words"', "small_words").replace('"bylines"', "bylines") + "\n"


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_value(inner)}" for key, inner in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)
