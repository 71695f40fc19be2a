"""The grammar of a language as far as pages need it: articles, prepositions, lists, titles, sentences."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from envoyage.gazetteer import Kind, countries, country, fold, key, phrases, regions
from envoyage.gazetteer.shipped import shipped

VOWEL_I = ("i", "hi", "í", "hí")


@dataclass(frozen=True)
class Grammar:
    """The table of one language (`en.toml`), with the questions that a composer asks it."""

    language: str
    table: Mapping[str, Any]

    def sentence(self, tense: str, name: str) -> str | None:
        """The pattern of that name; None where this tense has none."""
        pattern: str | None = self.table[tense].get(name)
        return pattern

    def country(self, code: str, preposition: str = "") -> str:
        """`the Dominican Republic`, `in Panama`, `del Reino Unido`, `da Guiana`; a body as `party` has it."""
        if code not in countries():
            return self.party(code, preposition)
        articles: Mapping[str, list[str]] = self.table["articles"]
        article = next((word for word, codes in articles.items() if code in codes), "")
        return self._joined(preposition, article, country(code).name(self.language))

    def region(self, region_id: str, preposition: str = "") -> str:
        """`the Caribbean`, `en el Cono Sur`, `na América Latina`: a part of the world."""
        name = regions()[region_id].name(self.language)
        first = name.partition(" ")[0].lower()
        articles: Mapping[str, list[str]] = self.table.get("regions", {})
        article = next((word for word, begins in articles.items() if first in begins), "")
        return self._joined(preposition, article, name)

    def town(self, code: str, city: str) -> str:
        """`Mexico City`, `Ciudad de México`, `Nueva York`: by the name that this language has."""
        land = country(code)
        if fold(key(city)) in {fold(key(name)) for name in land.capitals.values()}:
            return land.capital(self.language) or city
        return _towns(self.language).get((code, city), city)

    def city(self, code: str, city: str, preposition: str = "") -> str:
        """`in Kingston`, `en Ciudad de México`, `no Rio de Janeiro`; a capital in this language's form."""
        city = self.town(code, city)
        articles: Mapping[str, list[str]] = self.table.get("city_articles", {})
        article = next((word for word, cities in articles.items() if city in cities), "")
        return self._joined(preposition, article, city)

    def party(self, name: str, preposition: str = "") -> str:
        """Who an agreement is with: a country by its code, a body by its id, or a name as it is."""
        if name in countries():
            return self.country(name, preposition)
        name = self.name(name)
        return self._joined(preposition, self._article("bodies", name), name)

    def name(self, code: str) -> str:
        """What officials hold office for is called, by its code; one that is not known is itself."""
        land = countries().get(code)
        return land.name(self.language) if land else bodies(self.language).get(code, code)

    def landmark(self, name: str) -> str:
        """`the Panama Canal`, `el Canal de Panamá`: with the article that such a place has."""
        return self._joined("", self._article("landmarks", name), name)

    def _article(self, sort: str, name: str) -> str:
        """The article of a proper name by what it ends or begins with; "" where it has one already."""
        words = name.lower().split()
        first, last = words[0], words[-1]
        articles: Mapping[str, list[str]] = self.table[sort]
        article = next((word for word, sorts in articles.items() if first in sorts or last in sorts), "")
        return "" if first == article else article

    def and_(self, following: str) -> str:
        """The word that joins the last of a list: in Spanish `e` before an i."""
        begins = following.lower().removeprefix("“")
        vowel = begins.startswith(VOWEL_I) and not begins.startswith(("hie", "ia", "io"))
        word: str = self.table["and_before_i"] if vowel else self.table["and"]
        return word

    def listed(self, words: Sequence[str]) -> str:
        """`Panama, Guatemala and Mexico`."""
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {self.and_(words[-1])} {words[-1]}"

    def titles(self, office: str | None, code: str | None) -> Sequence[str] | None:
        """A title before a man's name, before a woman's, of several, and of several women where that differs.

        None where the table has none.
        """
        own: Mapping[str, Sequence[str]] = self.table["titles_of"].get(code, {})
        found: Sequence[str] | None = own.get(office or "") or self.table["titles"].get(office or "")
        return found

    def several(self, forms: Sequence[str], *, women: bool) -> str:
        """The plural of a title: `presidentes`, or, where all of them are women, `presidentas`."""
        return forms[3] if women and len(forms) > 3 else forms[2]

    def number(self, count: int) -> str | None:
        """Two to nine in words; None beyond."""
        numbers: Sequence[str] = self.table["numbers"]
        return numbers[count - 2] if 2 <= count < len(numbers) + 2 else None

    def _joined(self, preposition: str, article: str, name: str) -> str:
        word = self.table["prepositions"][preposition] if preposition else ""
        before = " ".join(filter(None, (word, article)))
        before = self.table["contractions"].get(before, before)
        return " ".join(filter(None, (before, name)))


@cache
def grammar(language: str) -> Grammar:
    """The grammar of that language.

    Raises:
        ValueError: there is no table for it.
    """
    path = files(__package__).joinpath(f"{language}.toml")
    if not path.is_file():
        raise ValueError(f"No grammar of {language!r}: add {language}.toml beside en.toml.")
    return Grammar(language, tomllib.loads(path.read_text(encoding="utf-8")))


@cache
def _towns(language: str) -> Mapping[tuple[str, str], str]:
    """Names of cities in this language by country and by the name that they have in another."""
    tables: Mapping[str, Mapping[str, Mapping[str, str]]] = shipped("towns")
    own = tables.get(language, {})
    found = {(code, name): called for code, some in own.items() for name, called in some.items()}
    for table in tables.values():  # as a report in a third language has it
        for code, some in table.items():
            for name, called in some.items():
                found.setdefault((code, called), own.get(code, {}).get(name, name))
    return found


@cache
def bodies(language: str) -> Mapping[str, str]:
    """What each organisation, and each body of states, is called, by its id."""
    named = {body: region.name(language) for body, region in regions().items()}
    for entries in phrases(language).entries.values():
        for entry in entries:
            if entry.kind is Kind.ORGANISATION:
                named.setdefault(entry.code, entry.name)
    return named
