"""Bakes the words of office of a language: heads, portfolios, whole phrases, qualifiers, honorifics."""

from collections.abc import Iterator
from typing import Any

from tools.gazetteer.tables import toml

from envoyage.gazetteer.spelling import fold, key

# First words that papers join to the second with a hyphen: "Deputy-Minister", "Prime-Minister".
_JOINED = ("deputy ", "prime ", "vice ", "under ", "viceprimer ", "primer ", "primeiro ", "primeira ")
# How a language joins "ex" to a head: "ex-president", "expresidente".
_FORMER = {"en": "ex-", "es": "ex", "pt": "ex-"}


def offices(language: str) -> dict[str, Any]:
    """The shipped table of offices of one language."""
    table = toml(f"offices/{language}.toml")
    path = f"resources/offices/{language}.toml"
    return {
        "names": table["names"],
        "complements": {
            name: list(dict.fromkeys(form for word in listed for form in _written(word)))
            for name, listed in table["complements"].items()
        },
        "heads": _heads(table, language, path),
        "portfolios": _by_key(
            ((phrase, office) for office, listed in table["portfolios"].items() for phrase in listed),
            table["names"],
            f"{path}, [portfolios]",
        ),
        "matters": sorted({form for word in table["matters"]["words"] for form in _written(word)}),
        "phrases": _by_key(table["phrases"].items(), table["names"], f"{path}, [phrases]"),
        "qualifiers": {
            written: kind
            for kind, listed in table["qualifiers"].items()
            for word in listed
            for written in _written(word)
        },
        "honorifics": sorted(
            {form for word in table["stripped"]["honorifics"] for form in (*_written(word), f"{word}.")}
        ),
        "firms": sorted({form for word in table["stripped"]["firms"] for form in _written(word)}),
        "courtesies": sorted({form for word in table["stripped"]["courtesies"] for form in _written(word)}),
        "not_offices": sorted(
            {form for phrase in table["stripped"]["not_offices"] for form in _written(phrase)}
        ),
    }


def _heads(table: dict[str, Any], language: str, path: str) -> list[list[Any]]:
    """Rows of kind, office, portfolio, plural, alone, former and the forms that are so; each form once."""
    rows: list[list[Any]] = []
    seen: set[str] = set()
    organs = tuple(table["stripped"]["organs"])
    for kind, row in table["heads"].items():
        scope = _scope(row["office"], table["names"], f"{path}, [heads.{kind}]")
        portfolio = row.get("portfolio", [])
        taking = ["*"] if portfolio is True else portfolio
        for former in (False, True):
            for plural in (False, True):
                listed = [_FORMER[language] * former + form for form in row["many" if plural else "one"]]
                forms = dict.fromkeys(written for form in listed for written in _written(form))
                if fresh := [form for form in forms if form not in seen and not form.startswith(organs)]:
                    rows.append(
                        [kind, scope, taking, plural, row.get("alone", True), former, "|".join(fresh)]
                    )
                    seen.update(fresh)
    return rows


def _by_key(pairs: Any, names: dict[str, str], where: str) -> list[list[Any]]:
    """Rows of an office and the phrases that stand for it."""
    found: dict[str, dict[str, str]] = {}
    for phrase, office in pairs:
        scope = _scope(office, names, where)
        for written in _written(phrase):
            if found.setdefault(written, scope) != scope:
                raise ValueError(f"{where}: {phrase!r} stands for two offices.")
    rows: list[list[Any]] = []
    for written, scope in found.items():
        same = [row for row in rows if row[0] == scope]
        same[0][1].append(written) if same else rows.append([scope, [written]])
    return [[scope, "|".join(listed)] for scope, listed in rows]


def _scope(office: str | dict[str, str], names: dict[str, str], where: str) -> dict[str, str]:
    """An office by country: {"other": id} where it is the same everywhere."""
    scope = {"other": office} if isinstance(office, str) else office
    for canonical in scope.values():
        if canonical not in names:
            raise ValueError(f"{where}: {canonical!r} is no office: [names] does not list it.")
    return scope


def _written(phrase: str) -> Iterator[str]:
    """The keys of a phrase: with hyphens and without, with accents and without; "deputy-minister" too."""
    hyphened = phrase.replace(" ", "-") if phrase.startswith(_JOINED) and phrase.count(" ") == 1 else phrase
    for spelled in dict.fromkeys((phrase, phrase.replace("-", " "), hyphened)):
        yield from dict.fromkeys((key(spelled), fold(key(spelled))))
