"""What is ground to travel on and what only looks like it: datelines, months inside names."""

from datetime import date

from envoyage.reading.document import Document, Kind
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.places import Place, meanings_of
from envoyage.reading.times.dates import DateMention

# Days between a dateline and the publication.
_DATELINE_AGE = 4
# Words from "airport" to the day that it is named after: "Aeroporto Internacional 4 de Fevereiro".
_NAMED = 2
# Tokens that a dateline may have: "SAN SALVADOR, El Salvador, 30 abr (EFE).-".
_DATELINE = 14


def with_grounds(doc: Document, lang: Language, places: list[Place]) -> list[Place]:
    """Places with demonyms that stand by a word for ground made countries: "territorio mexicano"."""
    ground = lang.nouns["ground"]
    found: list[Place] = []
    for place in places:
        if place.is_city and _is_site(doc, lang, place, places):
            continue
        if place.kind == "country" and _owns_site(doc, lang, place):
            place.masked = place.masked or "title"
        if place.kind == "demonym":
            if place.first > 0 and doc.lower[place.first - 1] in ground:
                place = Place(place.first - 1, place.last, "country", place.code, place.name, False)
            elif place.last < len(doc.lower) and doc.lower[place.last] in ground:
                place = Place(place.first, place.last + 1, "country", place.code, place.name, False)
        elif place.kind == "country" and place.first > 1 and doc.lower[place.first - 1] in lang.words["of"]:
            place = _city_of(doc, lang, place)
        found.append(place)
    return found


def _is_site(doc: Document, lang: Language, place: Place, places: list[Place]) -> bool:
    """ "o Porto de Maputo" is a port: a town's name that is a common word, of another place."""
    of, behind = doc.lower[place.last : place.last + 1], place.last + 1
    return (
        doc.lower[place.first] in lang.subjects["tours"]["site"]
        and bool(of)
        and of[0] in lang.words["of"]
        and (any(p.first == behind for p in places) or _as_a_noun(doc, lang, place))
    )


def _as_a_noun(doc: Document, lang: Language, place: Place) -> bool:
    """ "visitou a Fortaleza da Amura": an article, which the town has none of, and a name."""
    article = doc.lower[place.first - 1] in lang.words["articles"] if place.first else False
    return article and place.last + 1 < len(doc.words) and doc.is_capital(place.last + 1)


def _owns_site(doc: Document, lang: Language, place: Place) -> bool:
    """ "the United States base", "the Peru pavilion": of what country something is, wherever it stands."""
    if lang.adjectives_follow:
        return False
    behind = doc.lower[place.last : place.last + 1]
    sites = lang.subjects["tours"]
    return bool(behind) and (behind[0] in sites["site"] or behind[0] in sites["of_a_state"])


def _city_of(doc: Document, lang: Language, place: Place) -> Place:
    """The capital that is named after its country, "la ciudad de Guatemala"; else the place itself."""
    first = place.first - 2
    entries = meanings_of(doc, lang.phrases, first, place.last)
    capital = next((e for e in entries if e.kind == "capital" and e.code == place.code), None)
    if capital is None:
        return place
    return Place(first, place.last, "capital", place.code, capital.name, False)


def without_places(
    doc: Document, lang: Language, dates: list[DateMention], places: list[Place]
) -> list[DateMention]:
    """Dates that are not part of a name: "Rio de Janeiro" holds no January, "Ponte 25 de Abril" no day."""
    inside = {token for place in places for token in range(place.first, place.last)}
    named_after = lang.nouns["named_after"] if lang.dates.day_first else frozenset[str]()
    return [
        d
        for d in dates
        if d.first not in inside
        and d.last - 1 not in inside
        and (not d.exact or named_after.isdisjoint(doc.lower[max(0, d.first - _NAMED) : d.first]))
    ]


def mask_datelines(
    doc: Document, places: list[Place], dates: list[DateMention]
) -> tuple[list[DateMention], list[DateMention]]:
    """Masks the places of datelines; gives the dates outside them, and those inside."""
    opening = {place.first: place for place in places if place.is_ground}
    dated = {token for mention in dates for token in range(mention.first, mention.last)}
    ends: list[tuple[int, int]] = []
    for sentence in doc.sentences:
        start = _behind_bracket(doc, sentence.first, sentence.last)
        if sentence.kind is not Kind.BODY or start not in opening:
            continue
        limit = min(sentence.last, start + _DATELINE)
        end = _dateline_end(doc, opening[start].last, limit, dated, whole=sentence.last)
        if end:
            ends.append((sentence.first, end))
    for first, end in ends:
        for place in places:
            if first <= place.first < end:
                place.masked = "dateline"
    inside = [d for d in dates if any(first <= d.first < end for first, end in ends)]
    return [d for d in dates if d not in inside], inside


def _behind_bracket(doc: Document, first: int, last: int) -> int:
    """The token at which a dateline begins: behind an agency in brackets, "(N.Z.P.A.) CAIRO, May 11"."""
    if doc.words[first] != "(":
        return first
    return next((j + 1 for j in range(first, min(last, first + _DATELINE)) if doc.words[j] == ")"), first)


def told_on(datelines: list[DateMention], published: date | None) -> date | None:
    """The day from which a text counts: its dateline's, when that lies a few days before the publication."""
    for mention in datelines:
        span = mention.resolve(published, forward=False)
        day = span.first_day if span is not None else None
        if day is not None and (published is None or 0 <= (published - day).days <= _DATELINE_AGE):
            return day
    return published


def _dateline_end(doc: Document, after: int, limit: int, dated: set[int], *, whole: int) -> int:
    """The token behind a dateline's closing dash, colon or agency bracket; 0 when there is none."""
    bracket = small = False
    for j in range(after, limit):
        word = doc.words[j]
        dash = word == "-" and (doc.starts[j] > doc.ends[j - 1] or bracket or doc.words[j - 1] == ".")
        if word in ("—", "–", "―", ":") or dash:
            return j + 1
        if word == ")" and bracket:
            return j + 1
        if word == "." and j + 1 == whole:  # "Ciudad de México.- ..." ends its sentence at once
            return j + 1 if not small else 0
        if word == "(":
            bracket = True
        small = small or (word.islower() and word.isalpha() and not bracket and j not in dated)
        if word == "(":
            pass
        elif not (
            bracket or j in dated or word in ",." or word[0].isdigit() or doc.is_capital(j) or len(word) <= 3
        ):
            return 0
    return 0
