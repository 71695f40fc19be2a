"""The forms of a demonym: gender and number in Spanish and Portuguese, number in English."""

import re

# What a form that ends so becomes: masculine and feminine, singular and plural. The first that fits counts.
_SPANISH = (
    (r"o$", ("o", "a", "os", "as")),
    (r"és$", ("és", "esa", "eses", "esas")),
    (r"ol$", ("ol", "ola", "oles", "olas")),
    (r"([íú])$", (r"\1", r"\1", r"\1es", r"\1s")),
    (r"([aeié])$", (r"\1", r"\1", r"\1s", r"\1s")),
    (r"([lr])$", (r"\1", r"\1", r"\1es", r"\1es")),
)
_PORTUGUESE = (
    (r"o$", ("o", "a", "os", "as")),
    (r"ês$", ("ês", "esa", "eses", "esas")),
    (r"ol$", ("ol", "ola", "óis", "olas")),
    (r"al$", ("al", "al", "ais", "ais")),
    (r"([aeiê])$", (r"\1", r"\1", r"\1s", r"\1s")),
    (r"([éí])$", (r"\1", r"\1", r"\1s", r"\1s")),
    (r"([rz])$", (r"\1", r"\1", r"\1es", r"\1es")),
)
_RULES = {"es": _SPANISH, "pt": _PORTUGUESE}
_NO_PLURAL = re.compile(r"(?:ese|[eiu]sh|ch|ss|x|s|man|ic|inois|abe|abè)$")


def forms(demonym: str, language: str) -> list[str]:
    """All forms of a demonym given in the masculine singular, that one first, each once.

    "a/b/c/d" gives its forms itself. Of several words each takes its form, up to a preposition
    ("mariano do norte").

    Raises:
        ValueError: no rule covers its ending.
    """
    if "/" in demonym:
        return list(dict.fromkeys(demonym.split("/")))
    if language == "en":
        return [demonym] if _NO_PLURAL.search(demonym) else [demonym, f"{demonym}s"]
    head, *complement = re.split(r"(?= d[eo] )", demonym, maxsplit=1)
    columns = zip(*(_word_forms(word, language) for word in head.split()), strict=True)
    return list(dict.fromkeys("".join([" ".join(column), *complement]) for column in columns))


def _word_forms(word: str, language: str) -> list[str]:
    for ending, changes in _RULES[language]:
        if re.search(ending, word):
            return [re.sub(ending, change, word) for change in changes]
    raise ValueError(f"No rule makes the forms of {word!r} ({language}): give all four, as o/a/os/as.")
