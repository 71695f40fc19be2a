"""Offices in Spanish and Portuguese as answers need them: with their country, many, with an article."""

from collections.abc import Mapping, Sequence

from envoyage.gazetteer import office_name
from envoyage.gazetteer.grammar import grammar
from envoyage.tongue.languages import current

_HEADS = {"juiz": "juízes", "primeira-dama": "primeiras-damas"}
_FEMININE = ("autoridad", "autoridade", "primera", "primeira-dama")
_PARTED_BY = ("de", "del", "da", "das", "do", "dos")


def office_in(language: str, office: str | None, home: str | None, *, several: bool = False) -> str:
    """`secretario de Estado de Estados Unidos`, `ministros da Pesca da Noruega`: not for English."""
    words = grammar(language)
    titles = words.titles(office, home)
    if titles is not None:
        title = titles[2 if several else _general(titles)]
    else:
        name = office_name(office or "official", language)
        title = f"{name[:1].lower()}{name[1:]}"
        title = _of_several(title) if several else title
    return f"{title} {words.country(home, 'of')}" if home else title


def _general(titles: Sequence[str]) -> int:
    """Which form names an office as such: the man's, unless its plural is the woman's (primera dama)."""
    woman = titles[1].replace("-", " ").partition(" ")[0]
    return int(titles[2].startswith(woman))


def with_article(noun: str) -> str:
    """`un secretario de Estado`, `uma autoridade do Brasil`; a name has none: not for English."""
    if noun[:1].isupper():
        return noun
    one, other = _ARTICLES[current()]
    return f"{other if noun.partition(' ')[0] in _FEMININE else one} {noun}"


_ARTICLES: Mapping[str, tuple[str, str]] = {"es": ("un", "una"), "pt": ("um", "uma")}


def _of_several(title: str) -> str:
    """The words before the first `de` bend: `enviados especiales`, `miembros de una casa real`."""
    words = title.split()
    end = next((at for at, word in enumerate(words) if word in _PARTED_BY), len(words))
    return " ".join([*map(_bent, words[:end]), *words[end:]])


def _bent(word: str) -> str:
    if word in _HEADS:
        return _HEADS[word]
    if word[-1] in "aeioué":
        return f"{word}s"
    if word.endswith("al") and current() == "pt":
        return f"{word[:-1]}is"
    return f"{word[:-1]}ces" if word.endswith("z") else f"{word}es"
