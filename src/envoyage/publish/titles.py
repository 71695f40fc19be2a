"""How a page writes an office: in its language, without the country that stands beside it, in the singular.

Of all the wordings that reports give, the most frequent one of that language; where no report of it gives
one, the head of the office, or the name of the canonical office.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from envoyage.facts import Report
from envoyage.gazetteer import LANGUAGES, WORD, office_id, office_name, offices, phrases
from envoyage.gazetteer import Kind as Named
from envoyage.gazetteer import key as spelled
from envoyage.gazetteer.grammar import grammar
from envoyage.reconcile.values import Support

_OF = {"en": ("of",), "es": ("de", "del"), "pt": ("de", "do", "da", "dos", "das")}
# Spanish and Portuguese read each other's titles; small words of the one are none of the other.
_NOT_OF = {
    "en": frozenset[str](),
    "es": frozenset({"do", "da", "dos", "das", "e"}),
    "pt": frozenset({"del", "la", "el", "las", "los", "y"}),
}
_HEADS = {"president": "President", "monarch": "Monarch", "chancellor": "Chancellor", "pope": "Pope"}


def title_in(
    language: str,
    given: str | None,
    office: str | None,
    support: Iterable[Support],
    reports: Mapping[str, Report],
    *,
    home: str | None = None,
    woman: bool = False,
) -> tuple[str, str | None]:
    """The title in the page's language where it can be had, and the language that it is in.

    Args:
        language: of the page.
        given: the chosen wording, in whichever language.
        office: the canonical office, if it is known.
        support: what each report says, as "name, title".
        reports: for the language of each.
        home: the country that the bearer speaks for; it may call the office otherwise than others do.
        woman: whether the bearer is one, as far as the name or a report tells.
    """
    words = [word for word in support if word.report in reports and ", " in word.value]
    own = Counter(
        without_country(word.value.partition(", ")[2], language)
        for word in words
        if reports[word.report].language == language
    )
    if own:
        return max(own, key=lambda title: (own[title], -len(title))), language
    found = next((reports[w.report].language for w in words if w.value.endswith(f", {given}")), None)
    if not given or found in (None, language):
        return without_country(given or "", language), found
    if office is None:
        return given, found
    return _head(given, office, found or "en", language, home, woman=woman), language


@lru_cache(maxsize=4096)
def title_read(language: str, words: str, office: str, home: str, *, woman: bool = False) -> str:
    """The title of one wording whose report is not at hand, in the page's language, without the country.

    The wording itself where that language, or none, reads it as this office; else what the office is called.
    """
    if not office or reads(language, words, office) or not any(reads(it, words, office) for it in LANGUAGES):
        return without_country(words, language)
    return office_called(language, office, home, words, woman=woman)


def title_alone(language: str, words: str, home: str, *, woman: bool = False) -> str:
    """As `title_read`, of a wording alone: the office of a state is what any of the languages reads."""
    found = (office_id(words, it, home) for it in LANGUAGES if home)
    office = next((it for it in found if it and it != "official"), "")
    return title_read(language, words, office, home, woman=woman)


@lru_cache(maxsize=4096)
def reads(language: str, words: str, office: str) -> bool:
    """True when the words are a title of this office in that language."""
    if not _NOT_OF[language].isdisjoint(words.lower().split()):
        return False
    return office in (office_id(words, language, "US"), office_id(words, language))


def office_called(language: str, office: str, home: str, words: str = "", *, woman: bool = False) -> str:
    """The office by the name that it has in its country, or else by its canonical name.

    Args:
        words: what a report calls it; a head of state who is one is called president.
        woman: whoever holds it is one; the office itself goes by the form for men.
    """
    tables = grammar(language)
    titles = tables.table["titles_of"].get(home, {}).get(office)
    if titles is None and (_presides(words) if office == "head-of-state" else language != "en"):
        titles = tables.titles(office, home)
    if titles:
        return str(titles[woman])
    name = office_name(office, language)
    return name if language == "en" else name[:1].lower() + name[1:]


@lru_cache(maxsize=4096)
def without_country(title: str, language: str = "en") -> str:
    """`U.S. Secretary of State` is Secretary of State; `Prime Ministers`, said of two, is Prime Minister.

    A country inside the title stays: `head of Haiti's transitional council`. In Spanish and Portuguese it
    stands last: `ministro de Economía argentino`, `presidenta de México`.
    """
    words = title.split()
    if language == "en":
        for end in range(min(5, len(words) - 1), 0, -1):
            if _is_country(" ".join(words[:end]), language):
                words = words[end:]
                break
    elif len(words) > 1 and words[-1][:1].islower() and _is_country(words[-1], language):
        words = words[:-1]
    for start in range(max(len(words) - 5, 1), len(words)):
        before = words[start - 1].lower()
        if before in _OF[language] and _is_country(" ".join(words[start:]).removeprefix("the "), language):
            words = words[: start - 1]
            break
    title = " ".join(words)
    head = offices(language).heads.get(spelled(title))
    return title.removesuffix("s") if head is not None and head.plural else title


@lru_cache(maxsize=4096)
def in_sentence_case(title: str) -> str:
    """`Prime Minister` becomes Prime minister; the names of countries, bodies and abbreviations stay."""
    words = title.split()
    kept = [word if _is_name(word) else word.lower() for word in words]
    return " ".join([kept[0][:1].upper() + kept[0][1:], *kept[1:]]) if kept else ""


def _head(given: str, office: str, language: str, wanted: str, home: str | None, *, woman: bool) -> str:
    """`presidente de la República`, the head of state, is President; others go by their canonical name."""
    first = WORD.search(given)
    head = offices(language).heads.get(spelled(first[0])) if first else None
    if wanted == "en" and head is not None and head.kind in _HEADS and office == "head-of-state":
        return _HEADS[head.kind]
    forms = None if wanted == "en" else grammar(wanted).titles(office, home)
    return forms[woman] if forms else office_name(office, wanted)


def _presides(words: str) -> bool:
    heads = (offices(language).heads.get(word) for language in LANGUAGES for word in spelled(words).split())
    return any(head is not None and head.kind == "president" for head in heads)


def _is_country(words: str, language: str) -> bool:
    found = phrases(language).entries.get(spelled(words).removesuffix("'s").removesuffix("'"), ())
    return bool(found) and found[0].kind in (Named.COUNTRY, Named.DEMONYM)


def _is_name(word: str) -> bool:
    """True for what keeps its capital: a country, a region, a body, an abbreviation."""
    found = phrases("en").entries.get(spelled(word).removesuffix("'s"), ())
    return bool(found) or sum(letter.isupper() for letter in word) > 1
