"""Titles of office in a text: "Secretary of State", "ministro alemán de Salud", "Barbados' Prime Minister".

A title grows from its head word. To the left it takes portfolios, demonyms and possessive countries (the
English order); to the right qualifiers, demonyms and what it heads (every language). Which words are heads,
portfolios and qualifiers is the gazetteer's data.
"""

from envoyage.gazetteer import holders
from envoyage.reading.document import Document, Kind
from envoyage.reading.lexicon.officewords import office_id
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.complements import Complements
from envoyage.reading.people.firms import Firms
from envoyage.reading.people.statenames import take
from envoyage.reading.people.titlebeginnings import Beginnings
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place

_LESSER = frozenset(
    {
        "official",
        "adviser",
        "organisation-head",
        "party-leader",
        "legislator",
        "army-chief",
        None,
        "secretary-general",
    }
)
# Words from the first of a parliament's name to one that looks like an office: "Cámara de Diputados".
_BODY = 3
_PAIRED = frozenset({"monarch", "royal", "crown-prince", "royal-consort"})
_ROYAL = frozenset({"monarch", "royal", "cleric"})  # words that are names too


class TitleFinder:
    """Finds the titles of one document; made per document, since it looks at its places."""

    def __init__(self, doc: Document, lang: Language, places: list[Place]) -> None:
        self._doc = doc
        self._lang = lang
        self._offices = lang.offices
        self._place_at: dict[int, Place] = {}
        self._place_end: dict[int, Place] = {}
        self._inside_place: set[int] = set()
        self._complements = Complements(doc, lang, self._place_at)
        self._firms = Firms(doc, lang, self._place_at)
        self._beginnings = Beginnings(doc, lang, self._place_at, self._place_end)
        for place in places:
            self._place_at[place.first] = place
            self._place_end[place.last] = place
            self._inside_place.update(range(place.first + 1, place.last))

    def find(self) -> list[Title]:
        """All titles in text order, none overlapping another."""
        lower = self._doc.lower
        starts, counterparts = self._offices.starts, self._lang.nouns["counterpart"]
        found: list[Title] = []
        names: set[str] = set()
        covered = 0
        for i in self._doc.tokens_of(either(starts, counterparts)):
            word = lower[i]
            if i < covered:
                continue
            title = self._at(i, covered)
            if title is None:
                continue
            if title.office_id in _ROYAL and self._inside_name(title, found):
                names.add(word)
                continue
            if found and title.first < found[-1].last:
                title.first = found[-1].last
                if title.first > title.head:
                    continue
            found.append(title)
            covered = title.last
        if names:  # "Duque" alone, where the text has an "Iván Duque"
            found = [title for title in found if not self._is_name_again(title, names)]
        return self._joined(found)

    def _is_name_again(self, title: Title, names: set[str]) -> bool:
        alone = title.last - title.first == 1 and title.office_id in _ROYAL
        return alone and self._doc.lower[title.head] in names and self._doc.is_capital(title.head)

    def _joined(self, titles: list[Title]) -> list[Title]:
        """Two offices of one person become one title: "Prime Minister and Foreign Minister Ana Ruiz"."""
        joined: list[Title] = []
        for title in titles:
            last = joined[-1] if joined else None
            if last is not None and self._one_person(last, title):
                self._join(last, title)
            else:
                joined.append(title)
        return joined

    def _join(self, one: Title, other: Title) -> None:
        """Makes `other` part of `one`: the first office counts, unless its holder speaks for no state."""
        if one.country is None and other.country is not None:
            one.country, one.country_at = other.country, other.country_at
            words = self._doc.slice(one.first, one.last)
            one.office_id = office_id(words, self._lang.code, one.country) or one.office_id
        if one.office_id in _PAIRED and other.office_id in _PAIRED:
            one.plural = True  # "the King and Queen of Spain, Luis and Ana"
        if one.office_id in _LESSER:
            one.office_id = other.office_id
        one.last = other.last

    def _one_person(self, one: Title, other: Title) -> bool:
        doc = self._doc
        if one.plural or other.plural or one.counterpart or other.counterpart or one.former != other.former:
            return False
        if other.first != one.last + 1 or doc.lower[one.last] not in self._lang.words["conjunctions"]:
            return False
        if one.country and other.country and one.country != other.country:
            return False
        if (one.office_id == "first-lady") != (other.office_id == "first-lady"):
            return False  # "President and First Lady Ruiz"
        if one.country != other.country and doc.lower[one.head] == doc.lower[other.head]:
            return False  # "the US President and President Ana Ruiz": of another land
        k = other.last
        named = k < len(doc.words) and (doc.words[k] == "," or (doc.is_capital(k) and doc.words[k].isalpha()))
        return named or (one.first > 0 and doc.words[one.first - 1] in (",", "("))

    def _at(self, i: int, covered: int) -> Title | None:
        doc, lang = self._doc, self._lang
        if doc.lower[i] in lang.nouns["counterpart"]:
            title = Title(i, i + 1, i, counterpart=True, plural=doc.lower[i].endswith("s"))
        else:
            size = self._offices.longest_phrase(doc.lower, i)
            if not size or i in self._inside_place or (size == 1 and self._mere_letters(i)):
                return None
            if self._is_portfolio(i):
                return None
            if any(self._offices.body_at(doc.lower, k) > i - k for k in range(max(covered, i - _BODY), i)):
                return None  # "la Cámara de Diputados"
            title = Title(
                i,
                i + size,
                i,
                plural=self._offices.is_plural(doc.lower[i : i + size]),
                former=self._offices.is_former(doc.lower, i),
            )
            for k in range(i, i + size):  # "secretario general de la ONU" is one phrase
                if (place := self._place_at.get(k)) is not None:
                    take(title, place, last=place.last)
        self._beginnings.grow(title, covered)
        self._grow_right(title)
        if title.plural and title.last == title.head + 1 and doc.lower[i] in lang.verbs:
            return None  # "Ruiz heads to Peru"
        if any(self._offices.private_at(doc.lower, j) for j in range(title.first, title.head + 1)):
            return None
        if not title.counterpart:
            title.office_id = office_id(title.text(doc), lang.code, title.country)
            if title.office_id is None:
                return None
            firm = self._firms.is_of_a_firm(title) or self._firms.is_of_unknown_name(title)
            title.private = (
                title.private or (title.office_id == "official" and firm) or self._firms.is_of_its_club(title)
            )
            if title.office_id == "minister" and not title.plural and len(title.country or "EU") > 2:
                title.office_id = "organisation-head"  # "la titular del FMI": a body has no ministers
            if title.office_id == "official" and len(title.country or "EU") > 2:
                title.office_id = (
                    "organisation-head" if self._offices.heads_bodies(doc.lower, i) else "official"
                )
        return title

    def _is_portfolio(self, i: int) -> bool:
        """ "Justice Minister Ana Ruiz": an office that here is what another is for."""
        size = self._offices.portfolio_at(self._doc.lower, i)
        head = i + size
        if not size or head >= len(self._doc.lower) or self._lang.adjectives_follow:
            return False
        heads = self._doc.lower[head] in self._offices.starts
        return heads and self._offices.heads_matters(self._doc.lower, head)

    def _mere_letters(self, i: int) -> bool:
        """True for a title's abbreviation with nothing to stand before: the "Sen" of "Hun Sen arrived"."""
        doc = self._doc
        if doc.lower[i] not in self._lang.words["abbreviations"] or i + 1 >= len(doc.words):
            return False
        return doc.words[i + 1] != "." and not doc.is_capital(i + 1)

    def _inside_name(self, title: Title, found: list[Title]) -> bool:
        """ "Foreign Minister Shah Mahmood Qureshi", "Iván Duque": a royal word as a name."""
        doc, j = self._doc, title.first - 1
        if not doc.is_capital(title.head) or title.last - title.first > 1:
            return False
        if found and found[-1].last == title.first:
            return doc.lower[title.head] not in self._offices.courtesies
        sentence = doc.sentences[doc.sentence_of[title.head]]
        if title.last < sentence.last and doc.lower[title.last] in self._lang.words["patronymics"]:
            # "Sultan bin Ahmed"
            return j < sentence.first or doc.lower[j] not in self._lang.words["articles"]
        if j < sentence.first or not doc.is_capital(j) or not doc.words[j][0].isalpha():
            return False
        if holders(f"{doc.words[j]} {doc.words[title.head]}"):
            return True  # "Julie Bishop", "John Major", also in a headline
        return not (
            sentence.kind is not Kind.BODY
            or (j > sentence.first and doc.lower[j - 1] in self._lang.words["articles"])  # "the Fourth King"
            or j + 1 in self._place_end
            or doc.lower[j] in self._lang.words["function"]
            or doc.lower[j] in self._lang.verbs
            or doc.lower[j] in self._offices.honorifics
        )

    # -- to the right --------------------------------------------------------------------------------------

    def _grow_right(self, title: Title) -> None:
        doc, lower, lang = self._doc, self._doc.lower, self._lang
        limit = doc.sentences[doc.sentence_of[title.head]].last
        while title.last < limit:
            k = title.last
            if lower[k - 1] in self._offices.state and (end := self._complements.more_of_state(k, limit)):
                title.last = end
                continue
            if k > title.head + 1 and (end := self._complements.more_of_body(title, k, limit)):
                for x in range(k, end):
                    if (inner := self._place_at.get(x)) is not None:
                        take(title, inner)
                title.last = end
                continue
            size, qualifier = self._offices.qualifier_at(lower, k)
            if size and k + size <= limit:
                title.last = k + size
                title.qualify(qualifier)
                continue
            if (
                doc.words[k] == "-"
                and k + 1 < limit
                and self._offices.qualifier_at(lower, k + 1)[1] == "elect"
            ):
                title.last = k + 2
                title.elect = True
                continue
            place = self._place_at.get(k)
            if place is None and lang.adjectives_follow and k + 1 < limit and self._adjective(k):
                place = self._place_at.get(k + 1)  # "el presidente izquierdista colombiano"
            if place is not None and place.kind == "demonym" and self._adjoins(k):
                take(title, place, last=place.last)
                if lower[k - 1] in self._offices.state:
                    title.last = self._complements.behind_people(place.last, limit) or title.last
                continue
            sent = lower[k] in lang.words["accredited"] and self._offices.is_sent(lower, title.head)
            if sent and self._complements.post(title, k + 1, limit):
                continue
            of = (
                lower[k] in lang.words["of"]
                or (lower[k] in lang.words["for_office"] and self._is_matter(title, k + 1))
                or (title.counterpart and lower[k] in lang.words["origin"] and k + 1 in self._place_at)
            )
            if of:
                if not self._complements.of_phrase(title, k + 1, limit):
                    return
                continue
            if lang.adjectives_follow and self._adjective(k) and self._charge_behind(k + 1, limit):
                title.last = k + 1  # "vice-ministro parlamentar dos Negócios Estrangeiros"
                continue
            if self._complements.that_country(title, k, limit) or self._complements.of_leader(
                title, k, limit
            ):
                continue
            if doc.words[k : k + 3 : 2] == ["(", ")"] and len(doc.words[k + 1]) == 1:
                title.last = k + 3  # "el ministro (e) de Salud"
                continue
            if not title.plural and self._complements.more_matters(title, k, limit):
                continue
            return

    def _charge_behind(self, k: int, limit: int) -> bool:
        """ "dos Negócios Estrangeiros", "de la Salud": what an office is for."""
        lower, small = self._doc.lower, self._lang.any("articles", "articles_before_titles")
        if k >= limit or lower[k] not in self._lang.words["of"]:
            return False
        m = k + 1
        while m < limit and lower[m] in small:
            m += 1
        return m < limit and self._offices.portfolio_at(lower, m) > 0 and self._doc.is_capital(m)

    def _is_matter(self, title: Title, m: int) -> bool:
        """True when what stands at `m` may be what the title is for: "para Asuntos Exteriores"."""
        lower = self._doc.lower
        small = self._lang.any("articles", "articles_before_titles")
        while m < len(lower) and lower[m] in small:
            m += 1
        return self._offices.heads_matters(lower, title.head) or self._offices.portfolio_at(lower, m) > 0

    def _adjoins(self, k: int) -> bool:
        """True when a people's adjective at `k` may be of the title before it: "Comunidades Portuguesas"."""
        capital = self._doc.is_capital(k)
        return not capital or (self._lang.adjectives_follow and self._doc.is_capital(k - 1))

    def _adjective(self, k: int) -> bool:
        word = self._doc.words[k]
        return (
            word.isalpha()
            and word.islower()
            and word not in self._lang.words["function"]
            and word not in self._lang.verbs
        )
