"""What stands right before a name and belongs to it: honorifics, ranks, a people's adjective, "Ecuador's"."""

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place


class NameLeads:
    """The leads of one document's names; places by the token behind them, as titles are."""

    def __init__(
        self, doc: Document, lang: Language, place_end: dict[int, Place], ending: dict[int, Title]
    ) -> None:
        self._doc, self._lang = doc, lang
        self._place_end, self._ending = place_end, ending
        self._skipped = lang.any("articles", "possessives")
        self._known: dict[int, tuple[int, Place | None]] = {}  # by the first token of a name: asked for often

    def of(self, first: int) -> tuple[int, Place | None]:
        """Where the honorifics and the demonym right before a name begin, and that demonym."""
        if first not in self._known:
            self._known[first] = self._found(first)
        return self._known[first]

    def _found(self, first: int) -> tuple[int, Place | None]:
        words, lower = self._doc.words, self._doc.lower
        honorifics = self._lang.offices.honorifics
        j = first
        national: Place | None = None
        while j > 0 and j not in self._ending:
            if (
                lower[j - 1] in honorifics
                or (words[j - 1] in ".'’" and j > 1 and lower[j - 2] in honorifics)  # "Dato' Sri"
                or (j < first and lower[j - 1] in self._lang.words["of"] and self._is_rank(j - 1))
                or (j < first and j - 1 in self._ending and lower[j - 1] in self._lang.words["articles"])
            ):
                j -= 1  # "Prime Minister the Hon. Ana Ruiz"
            elif " ".join(lower[j - 2 : j]) in honorifics:
                j -= 2  # "the Most Hon."
            elif words[j - 1] == "." and j > 2 and " ".join(lower[j - 3 : j - 1]) in honorifics:
                j -= 3
            elif (
                (place := self._place_end.get(j)) is not None and place.kind == "demonym" and national is None
            ):
                national, j = place, place.first
            elif national is None and lower[j - 1] in POSSESSIVES:
                owner = self._place_end.get(j - 1)  # "Ecuador's Vidal"
                if owner is None or owner.kind != "country":
                    break
                national, j = owner, owner.first
            elif national is not None and lower[j - 1] in self._skipped:
                j -= 1
            else:
                break
        return j, national

    def _is_rank(self, end: int) -> bool:
        """True when an honorific ends right before `end`: the "Gral." of "Gral. de Div."."""
        lower = self._doc.lower
        return lower[end - 2 if lower[end - 1] == "." else end - 1] in self._lang.offices.honorifics
