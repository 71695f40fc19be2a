"""The second look: does each passage of a read fact contain what the fact says? Independent of the reader.

Names, roles and labels must be there word by word; a country by its name, a demonym, a city or a landmark;
a date by its day or a word that counts from another day; an agreement by a word of its kind.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from envoyage.facts import AgreementKind, Fact, Inferred, Passages, Report, Trip
from envoyage.gazetteer import countries, key, phrases
from evals.folding import fold, tokens, weighty

_RELATIVE = re.compile(
    r"\b(?:dias?|today|yesterday|tomorrow|tonight|eve|week|month|weekend|mon|tues?|wed|thur?s?|fri|sat|sun|days?|\w+days?|"
    r"hoy|ayer|anoche|anteayer|manana|vispera|semana|mes|lunes|martes|miercoles|jueves|viernes|sabado|domingo|"
    r"hoje|ontem|anteontem|amanha|vespera|segunda|terca|quarta|quinta|sexta|[dn]?esta manha|"
    r"this (?:morning|afternoon|evening)|n?est[ae] (?:tarde|noche|noite|madrugada|mediodia))\b"
)
_KIND_STEMS = {
    AgreementKind.MOU: ("memorand", "memoran", "mou", "entend"),
    AgreementKind.TREATY: ("treat", "tratad"),
    AgreementKind.JOINT_STATEMENT: ("statement", "declar", "comunicad", "communiq"),
    AgreementKind.LETTER_OF_INTENT: ("inten",),
    AgreementKind.DECLARATION: ("declar", "intenc", "statement"),
    AgreementKind.AGREEMENT: (
        "agree",
        "accord",
        "acord",
        "acuerd",
        "conven",
        "pact",
        "instrument",
        "partnership",  # one that is signed is a paper
        "asociaci",
        "alianz",
        "parceria",
        "alianc",
        "program",
        "protocol",
        "arrangement",
        "documen",
        "plan",
        "roadmap",
        "ruta",
        "roteiro",
        "acta",
        "ato",
        "ajust",
        "mecanismo",
        "minut",
        "arregl",
        "termo",
        "exchange",
        "canje",
        "troca",
    ),
    AgreementKind.DEAL: ("deal", "contra", "loan", "prestamo", "acord", "acuerd", "agree", "pact"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ungrounded:
    """A read fact, or a part of it, that its passages do not bear out."""

    report: str
    field: str
    value: str
    said: str


def ungrounded(report: Report, trips: Sequence[Trip], language: str) -> list[Ungrounded]:
    """Every part of every read fact that is not in its passages."""
    look = _Look(report, language)
    return [
        Ungrounded(report=report.id, field=field, value=value, said=said)
        for trip in trips
        for field, value, said in look.faults(trip)
    ]


class _Look:
    def __init__(self, report: Report, language: str) -> None:
        self.text, self.language = report.text, language

    def faults(self, trip: Trip) -> Iterator[tuple[str, str, str]]:
        """Field, value and passage words of each part that fails."""
        who = trip.traveller
        yield from self._words("traveller", who, who.name.split()[-1])
        yield from self._words("office", who, who.office)
        if not self._said(trip.status_passages).strip():
            yield "status", trip.status, ""
        yield from self._dates(trip)
        for stop in trip.stops:
            said = self._said(stop.passages)
            if stop.city and not weighty(stop.city) <= tokens(said):
                yield "city", stop.city, said
            if not self._names(stop.country, said):
                yield "stop", stop.country, said
        for met in trip.meetings:
            yield from self._words("meeting", met, met.name)
            yield from self._words("role", met, met.role)
        for topic in trip.topics:
            yield from self._words("topic", topic, topic.label)
        for deal in trip.agreements:
            yield from self._words("agreement", deal, deal.about)
            said = self._said(deal.passages)
            if not any(stem in fold(said) for stem in _KIND_STEMS[deal.kind]):
                yield "agreement kind", deal.kind, said
        for quote in trip.quotes:
            if fold(quote.text) not in fold(self._said(quote.passages)):
                yield "quote", quote.text, self._said(quote.passages)
        for place in trip.places:
            yield from self._words("place", place, place.name)

    def _words(self, field: str, fact: Fact, words: str | None) -> Iterator[tuple[str, str, str]]:
        said = self._said(fact.passages)
        if words is not None and not all(_told(word, tokens(said)) for word in weighty(words)):
            yield field, words, said

    def _dates(self, trip: Trip) -> Iterator[tuple[str, str, str]]:
        said = fold(self._said(trip.date_passages))
        counted = bool(trip.when.inferred & {Inferred.DAY, Inferred.START, Inferred.END})
        numbers = {int(digits) for digits in re.findall(r"\d+", said)}
        for field, day in (("start", trip.when.first_day), ("end", trip.when.last_day)):
            if day is None or day.day in numbers or _RELATIVE.search(said):
                continue
            if not (counted and numbers):
                yield field, day.isoformat(), said

    def _names(self, code: str, said: str) -> bool:
        """True when some run of words in `said` names the country, its people, a city or a landmark of it."""
        entries = phrases(self.language).entries
        words = key(said).split()
        wanted = {code, *(c.code for c in countries().values() if code in (c.successor, c.sovereign))}
        if (country := countries().get(code)) is not None:
            wanted |= {country.successor or code, country.sovereign or code}
        return any(
            entry.code in wanted
            for first in range(len(words))
            for last in range(first + 1, min(first + 7, len(words)) + 1)
            for entry in entries.get(" ".join(words[first:last]), ())
        )

    def _said(self, passages: Passages) -> str:
        return " … ".join(passage.of(self.text) for passage in passages)


def _told(word: str, said: frozenset[str]) -> bool:
    """True when the word is there, also in the plural of a shared head: "los cancilleres A y B"."""
    return word in said or any(word + plural in said for plural in ("s", "es"))
