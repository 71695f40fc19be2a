"""A title of office as a text has it: its tokens, its office, and the country it is held for."""

from dataclasses import dataclass, replace

from envoyage.reading.document import Document
from envoyage.reading.lexicon.officewords import office_id
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.places import Place

# Offices that are courtesies behind another: "Minister of Defence, Senator", "secretário-geral, embaixador".
RANKS = frozenset({"legislator", "ambassador", "judge", "royal", "cleric"})


@dataclass(slots=True)
class Title:
    """A title at tokens `first` to `last` (half-open), with the country it names, if it names one.

    Attributes:
        head: token of the head word ("minister").
        country: code of the country or organisation held for; `country_at` are its tokens.
        plural: the head is plural, so that the names after it share it.
        counterpart: "his counterpart": the office is the other side's.
        former: an ex- or former holder; no present office.
        elect: chosen but not yet in office.
        private: of a firm, a club or an orchestra: nobody who travels for a state.
        shared: the tokens of the plural head that a title of a list leans on: "... , de Salud, Ana Ruiz".
        wording: the title in words where its tokens alone do not say it.
        owners: the countries of a plural title that the names of its list still have to come for.
    """

    first: int
    last: int
    head: int
    office_id: str | None = None
    country: str | None = None
    country_at: tuple[int, int] | None = None
    plural: bool = False
    counterpart: bool = False
    former: bool = False
    elect: bool = False
    private: bool = False
    bound: bool = False  # a name beside it has taken it
    shared: tuple[int, int] | None = None
    wording: str = ""
    owners: tuple[Place, ...] = ()

    def qualify(self, qualifier: str) -> None:
        """Marks the title as that of a former holder, or of one who is only chosen."""
        if qualifier in ("former", "ex"):
            self.former = True
        elif qualifier in ("elect", "designate"):
            self.elect = True

    def text(self, doc: Document) -> str:
        return self.wording or doc.slice(self.first, self.last)

    def of_country(self, place: Place | None, lang: Language, doc: Document) -> "Title":
        """This plural title as the next name of its list holds it, for that name's country if it has one."""
        share = replace(self, bound=True)
        if place is None and self.owners:
            place, share.owners = self.owners[0], self.owners[1:]
        if place is not None:
            if self.country_at is not None and self.head < self.country_at[0] < self.last:
                share.last = self.country_at[0]  # "primeros ministros de Nueva Zelanda, A, y de Australia, B"
                while doc.lower[share.last - 1] in lang.any("of", "articles", "origin"):
                    share.last -= 1
            share.country, share.country_at = place.code, (place.first, place.last)
        return share

    def sharing(self, first: int, last: int, lang: Language, doc: Document) -> "Title":
        """The title of a name in this title's list that has a portfolio of its own, at those tokens."""
        head = self.shared or (self.head, self.head + lang.offices.longest_phrase(doc.lower, self.head))
        joined = first
        while doc.lower[joined - 1] in lang.any("of", "articles"):
            joined -= 1
        singular = lang.offices.singular(doc.lower[slice(*head)])
        words = f"{singular} {doc.slice(joined, last)}"
        return replace(
            self,
            first=joined,
            last=last,
            office_id=office_id(words, lang.code, self.country),
            bound=True,
            shared=head,
            wording=words if joined < first else doc.slice(first, last),
        )
