"""Small pieces of sentences in the language of the page: numbers with their nouns, lists, capitals."""

from collections.abc import Iterable

from django.utils.translation import ngettext_lazy

from envoyage.gazetteer import country
from envoyage.gazetteer.grammar import Grammar, grammar
from envoyage.tongue.languages import current, in_figures

_COUNTED = {
    "trip": ngettext_lazy("%(number)s trip", "%(number)s trips", "count"),
    "stop": ngettext_lazy("%(number)s stop", "%(number)s stops", "count"),
    "country": ngettext_lazy("%(number)s country", "%(number)s countries", "count"),
    "day": ngettext_lazy("%(number)s day", "%(number)s days", "count"),
    "visit": ngettext_lazy("%(number)s visit", "%(number)s visits", "count"),
    "visitor": ngettext_lazy("%(number)s visitor", "%(number)s visitors", "count"),
    "term": ngettext_lazy("%(number)s term", "%(number)s terms", "count"),
    "line": ngettext_lazy("%(number)s line", "%(number)s lines", "count"),
    "rule": ngettext_lazy("%(number)s rule", "%(number)s rules", "count"),
    "further answer": ngettext_lazy("%(number)s further answer", "%(number)s further answers", "count"),
    "report": ngettext_lazy("%(number)s report", "%(number)s reports", "count"),
    "language": ngettext_lazy("%(number)s language", "%(number)s languages", "count"),
    "official": ngettext_lazy("%(number)s official", "%(number)s officials", "count"),
    "month": ngettext_lazy("%(number)s month", "%(number)s months", "count"),
    "year": ngettext_lazy("%(number)s year", "%(number)s years", "count"),
    "office": ngettext_lazy("%(number)s office", "%(number)s offices", "count"),
    "topic": ngettext_lazy("%(number)s topic", "%(number)s topics", "count"),
    "correction": ngettext_lazy("%(number)s correction", "%(number)s corrections", "count"),
    "agreement": ngettext_lazy("%(number)s agreement", "%(number)s agreements", "count"),
    "fact": ngettext_lazy("%(number)s fact", "%(number)s facts", "count"),
    "more topic": ngettext_lazy("%(number)s more topic", "%(number)s more topics", "count"),
    "more quote": ngettext_lazy("%(number)s more quote", "%(number)s more quotes", "count"),
    "other person": ngettext_lazy("%(number)s other person", "%(number)s other people", "count"),
    "holder": ngettext_lazy("%(number)s holder", "%(number)s holders", "count"),
    "state": ngettext_lazy("%(number)s state", "%(number)s states", "count"),
    "tenure": ngettext_lazy("%(number)s tenure", "%(number)s tenures", "count"),
}
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def counted(many: int, noun: str, plural: str = "") -> str:
    """`1 trip`, `5 trips`, `3 countries`; a noun that no catalogue knows stays English."""
    if noun in _COUNTED:
        return str(_COUNTED[noun] % {"count": many, "number": in_figures(many)})
    return f"{in_figures(many)} {noun if many == 1 else plural or noun + 's'}"


def counted_words(many: int, noun: str, plural: str = "") -> str:
    """As `counted`, in a sentence: `five trips`, `no trip`, `60 trips`."""
    if current() != "en":
        return counted(many, noun, plural)
    said = _SMALL[many] if many < len(_SMALL) else f"{many:,}"
    return f"{said} {noun if many < 2 else plural or noun + 's'}"


def itinerary(codes: Iterable[str]) -> str:
    """`Jamaica, Guyana, Suriname`: countries by their codes, each once, in the page's language."""
    return ", ".join(dict.fromkeys(country(code).name(current()) for code in codes))


def home_name(code: str) -> str:
    """`Panama`, `European Union`: what officials hold office for, by its code, in the page's language."""
    return spoken().name(code)


def spoken() -> Grammar:
    """The grammar of the page's language."""
    return grammar(current())


def listed(words: Iterable[str]) -> str:
    """`Panama`, `Panama and El Salvador`, `Jamaica, Guyana y Surinam`."""
    return spoken().listed(list(words))


def capital(words: str) -> str:
    """The first letter large, the rest as it is."""
    return words[:1].upper() + words[1:]
