"""What the sentences of answers need in the language of the page: days, numbers, places, offices.

Where no page is being made, at the terminal and in the API, the language is English.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.utils.translation import get_language, gettext_noop, ngettext_lazy
from django.utils.translation import gettext as _

from envoyage.facts.spans import date_words
from envoyage.gazetteer import office_name
from envoyage.gazetteer.grammar import Grammar, grammar

LANGUAGES: Final = ("en", "es", "pt")

_COUNTED = {
    "day": ngettext_lazy("%(number)s day", "%(number)s days", "count"),
    "holder": ngettext_lazy("%(number)s holder", "%(number)s holders", "count"),
    "month": ngettext_lazy("%(number)s month", "%(number)s months", "count"),
    "state": ngettext_lazy("%(number)s state", "%(number)s states", "count"),
    "tenure": ngettext_lazy("%(number)s tenure", "%(number)s tenures", "count"),
    "trip": ngettext_lazy("%(number)s trip", "%(number)s trips", "count"),
    "visit": ngettext_lazy("%(number)s visit", "%(number)s visits", "count"),
    "year": ngettext_lazy("%(number)s year", "%(number)s years", "count"),
}
_VALUES = {
    "elsewhere": gettext_noop("elsewhere"),
    "first ever": gettext_noop("first ever"),
    "never": gettext_noop("never"),
    "no trip": gettext_noop("no trip"),
    "no visit": gettext_noop("no visit"),
    "none": gettext_noop("none"),
}
_HEADS = {"juiz": "juízes", "primeira-dama": "primeiras-damas"}
_FEMININE = ("autoridad", "autoridade", "primera", "primeira-dama")
_PARTED_BY = ("de", "del", "da", "das", "do", "dos")


def current() -> str:
    """The language of the page: `en`, `es` or `pt`."""
    language = (get_language() or "en").partition("-")[0]
    return language if language in LANGUAGES else "en"


def spoken() -> Grammar:
    """The grammar of the page's language."""
    return grammar(current())


def value_words(value: str) -> str:
    """The shortest answer as the page says it: a year and a number are themselves."""
    return _(_VALUES[value]) if value in _VALUES else value


def day_words(day: date) -> str:
    """`February 27, 1912`, `27 de febrero de 1912`."""
    if current() == "en":
        return date_words(day)
    from babel.dates import format_date

    return str(format_date(day, "long", locale=current()))


def number_words(number: int) -> str:
    """`3,439`, `3.439`."""
    if current() == "en":
        return f"{number:,}"
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=current()))


def counted(number: int, noun: str) -> str:
    """`1 visita`, `3.439 visitas`: of the few nouns that answers count."""
    return str(_COUNTED[noun] % {"count": number, "number": number_words(number)})


def office_in(language: str, office: str | None, home: str | None, *, several: bool = False) -> str:
    """`secretario de Estado de Estados Unidos`, `ministros da Pesca da Noruega`: not for English."""
    words = grammar(language)
    titles = words.titles(office, home)
    if titles is not None:
        title = titles[2 if several else 0]
    else:
        name = office_name(office or "official", language)
        title = f"{name[:1].lower()}{name[1:]}"
        title = _of_several(title) if several else title
    return f"{title} {words.country(home, 'of')}" if home else title


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
