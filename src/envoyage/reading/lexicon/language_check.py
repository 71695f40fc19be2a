"""What a language's folder must hold, told in sentences that name the file and the key.

The English folder is the model: every closed class that it has is asked for by some rule.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from envoyage.facts import AgreementKind, Nature
from envoyage.reading.lexicon.verbs import Tense

Table = dict[str, Any]

_FILES = ("dates", "subjects", "text", "verbs", "words")
# Sections whose keys are the language's own words, numbers, or classes that it may leave out.
_OPEN = {
    "agreement_kinds",
    "implied_country",
    "irregular",
    "months",
    "numerals",
    "paradigms",
    "phrasal",
    "relative",
    "stays",
    "verbs",
    "weekdays",
}


def faults(folder: Path, *, model: Path) -> list[str]:
    """Everything that is missing or wrong in a language's folder, a sentence each; empty when all is there.

    Args:
        model: the folder of a language that is known to be whole.
    """
    found: list[str] = []
    for name in _FILES:
        path = folder / f"{name}.toml"
        where = f"{folder.name}/{path.name}"
        if not path.is_file():
            found.append(f"{where} is missing: copy {model.name}/{path.name} and translate it.")
            continue
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            found.append(f"{where} is no TOML: {error}.")
            continue
        wanted = tomllib.loads((model / path.name).read_text(encoding="utf-8"))
        found += [f"{where}: {fault}" for fault in (*_keys(table, wanted), *_OWN[name](table))]
    return found


def _keys(table: Table, wanted: Table, section: str = "") -> Iterator[str]:
    """What stands in the model and not here, or here and not in the model."""
    inside = f"[{section}] " if section else ""
    for key, example in wanted.items():
        if key not in table:
            yield f"{inside}`{key}` is missing; English has {_shown(example)}."
        elif type(table[key]) is not type(example):
            yield f"{inside}`{key}` is {table[key]!r}, where English has {_shown(example)}."
        elif isinstance(example, dict) and key not in _OPEN:
            yield from _keys(table[key], example, key)
        elif isinstance(example, list):
            yield from _small(table[key], f"{inside}`{key}`")
    for key in table.keys() - wanted.keys() if section not in _OPEN else ():
        yield f"{inside}`{key}` is asked for by no rule; is it misspelt?"


def _shown(example: object) -> str:
    if isinstance(example, list):
        return f"the list {', '.join(map(str, example[:4]))} ..." if example else "an empty list"
    return "a table" if isinstance(example, dict) else repr(example)


def _small(words: list[str], where: str) -> Iterator[str]:
    for word in words:
        if not isinstance(word, str) or word != word.lower():
            yield f"{where} holds {word!r}: words are compared in small letters."


def _dates(table: Table) -> Iterator[str]:
    for section, numbers in (("months", range(1, 13)), ("weekdays", range(7))):
        for number in numbers:
            names = table.get(section, {}).get(str(number))
            if not names:
                yield f"[{section}] `{number}` is missing: its names, in small letters."
            else:
                yield from _small(names, f"[{section}] `{number}`")


def _subjects(table: Table) -> Iterator[str]:
    kinds = {kind.value for kind in AgreementKind}
    for phrase, kind in table.get("agreement_kinds", {}).items():
        if kind not in kinds:
            yield f"[agreement_kinds] `{phrase}` is {kind!r}; it must be one of {', '.join(sorted(kinds))}."
    natures = {nature.value for nature in Nature}
    for phrase, nature in table.get("stays", {}).items():
        if nature not in natures:
            yield f"[stays] `{phrase}` is {nature!r}; it must be one of {', '.join(sorted(natures))}."


def _verbs(table: Table) -> Iterator[str]:
    tenses = {tense.name.lower() for tense in Tense}
    lemmas = {lemma for lemmas in table.get("classes", {}).values() for lemma in lemmas}
    for section in ("paradigms", "irregular"):
        for key, forms in table.get(section, {}).items():
            for tense in forms.keys() - tenses:
                yield f"[{section}] `{key}` has the tense {tense!r}; there are {', '.join(sorted(tenses))}."
    for lemma in table.get("irregular", {}).keys() - lemmas:
        yield f"[irregular] `{lemma}` is in none of the [classes]."


def _nothing(_: Table) -> Iterator[str]:
    return iter(())


_OWN = {"dates": _dates, "subjects": _subjects, "text": _nothing, "verbs": _verbs, "words": _nothing}
