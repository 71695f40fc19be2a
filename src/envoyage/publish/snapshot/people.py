"""Who was met, as a sentence calls them: the title in its language, agreeing with the bearer."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from envoyage.facts import Meeting
from envoyage.gazetteer import Kind, fold, key, office_id, phrases
from envoyage.gazetteer.grammar import Grammar
from envoyage.publish.snapshot.pieces import Pieces, filled, listed
from envoyage.publish.snapshot.plan import Keyed
from envoyage.publish.snapshot.values import Clause
from envoyage.reconcile.values import Merged

# Words of a title that say its bearer is a woman, in any language of the reports.
FEMININE = frozenset({
    "alcaldesa", "dama", "embaixadora", "embajadora", "gobernadora", "governadora", "jefa", "mandataria",
    "ministra", "prefeita", "presidenta", "primera", "primeira", "princesa", "princess", "queen", "rainha",
    "reina", "secretaria", "secretária", "viceministra", "vicepresidenta",
})  # fmt: skip
_OF = frozenset({"of", "de", "del", "do", "da", "dos", "das"})
LONGEST_TITLE = 2  # words of a report's own title before a name; "Secretary of Economy" is too long


def called(meeting: Meeting, grammar: Grammar) -> str:
    """`President Javier Milei`, `el presidente Javier Milei`: in the country that the person speaks for.

    Who speaks for a body is called by it everywhere: `Secretary-General Mark Rutte of NATO`.
    """
    body = meeting.organisation and not meeting.country
    return _named(grammar.table["called_abroad" if body else "called"], meeting, grammar)


def called_abroad(people: Sequence[Keyed[Meeting]], grammar: Grammar) -> list[Pieces]:
    """Those who speak for third countries; several of one office together: `the prime ministers of ...`."""
    groups: dict[str, list[Keyed[Meeting]]] = {}
    for key_, met in people:
        forms = grammar.titles(met.fact.role_id, met.fact.country)
        same = forms[2] if forms and met.fact.country else key_
        groups.setdefault(same, []).append((key_, met))
    return [
        _together(group, grammar) if len(group) > 1 else [_alone(*group[0], grammar)]
        for group in groups.values()
    ]


def same_office(stops: Sequence[Sequence[Keyed[Meeting]]], grammar: Grammar) -> str | None:
    """What those met are together, when at every stop it was one person of the same office: `presidents`."""
    if any(len(met) != 1 for met in stops):
        return None
    people = [met[0][1].fact for met in stops]
    forms = [grammar.titles(met.role_id, met.country) for met in people]
    if len({form[2] if form else None for form in forms}) > 1 or forms[0] is None:
        return None
    return grammar.several(forms[0], women=_all_women(people))


def _alone(key_: str, met: Merged[Meeting], grammar: Grammar) -> Clause:
    meeting = met.fact
    if not meeting.country:
        return Clause(text=called(meeting, grammar), facts=(key_,))
    pattern = grammar.table["called_abroad"]
    return Clause(text=_named(pattern, meeting, grammar), facts=(key_,))


def _together(people: Sequence[Keyed[Meeting]], grammar: Grammar) -> Pieces:
    pattern = grammar.table["called_together"]
    women = _all_women([met.fact for _, met in people])
    articles: Sequence[str] = grammar.table.get("title_articles", ["", "", "", ""])
    first = people[0][1].fact
    titles = grammar.several(grammar.titles(first.role_id, first.country) or (), women=women)
    countries = grammar.listed([grammar.country(met.fact.country or "", "of") for _, met in people])
    names = listed([[Clause(text=met.fact.name, facts=(key_,))] for key_, met in people], grammar)
    return filled(pattern, articles=articles[2 + women], titles=titles, of_countries=countries, names=names)


def _named(pattern: str, meeting: Meeting, grammar: Grammar) -> str:
    """The pattern filled, or, for a person without a title that the language knows, the bare name."""
    of_country = (
        grammar.country(meeting.country, "of")
        if meeting.country
        else grammar.party(meeting.organisation, "of")
        if meeting.organisation
        else ""
    )
    title = _title(meeting, grammar)
    if title is None:
        bare: str = grammar.table["untitled_abroad"] if "of_country" in pattern else "{name}"
        return bare.format(name=meeting.name, of_country=of_country)
    articles: Sequence[str] = grammar.table.get("title_articles", ["", ""])
    article = articles[is_woman(meeting.name, meeting.role)]
    return str(pattern.format(article=article, title=title, name=meeting.name, of_country=of_country))


def _title(meeting: Meeting, grammar: Grammar) -> str | None:
    """The title that goes before the name.

    The report's own where it is short and of this language, for it knows an emir from a president; else the
    table's for the office.
    """
    if own := _own_title(meeting, grammar):
        return own
    forms = grammar.titles(meeting.role_id, meeting.country)
    return forms[is_woman(meeting.name, meeting.role)] if forms else None


def _own_title(meeting: Meeting, grammar: Grammar) -> str | None:
    role = meeting.role
    forms = grammar.titles(meeting.role_id, meeting.country)
    if not role or forms is None:
        return None
    if office_id(role, grammar.language, meeting.country) != meeting.role_id:
        return None  # of another language
    words = _without_countries(role.split(), grammar.language)
    if not words or len(words) > LONGEST_TITLE:
        return None
    if grammar.table.get("title_case"):
        return " ".join(word if word[:1].isupper() else word.capitalize() for word in words)
    own = " ".join([words[0].lower(), *words[1:]])
    # A form for men said of a woman ("la presidente") is given the one for women.
    return None if own == forms[0] else own


def _without_countries(words: list[str], language: str) -> list[str]:
    """`Costa Rican President` and `presidente panameño` without the country: the sentence names it."""
    table = phrases(language)

    def names_country(some: list[str]) -> bool:
        found = table.entries.get(key(" ".join(some)).removesuffix("'s"), ())
        return bool(found) and found[0].kind in (Kind.COUNTRY, Kind.DEMONYM)

    for size in (3, 2, 1):
        if len(words) > size and names_country(words[:size]):
            return words[size:]
        if len(words) > size and names_country(words[-size:]):
            rest = words[:-size]
            return rest[:-1] if len(rest) > 1 and rest[-1].lower() in _OF else rest
    return words


def _all_women(people: Sequence[Meeting]) -> bool:
    return all(is_woman(met.name, met.role) for met in people)


def is_woman(name: str, title: str | None) -> bool:
    """By the words of the title, else by the given name; else the unmarked, masculine form is used."""
    if any(word.lower() in FEMININE for word in (title or "").split()):
        return True
    return fold(name.split()[0]).lower() in _womens_names()


@cache
def _womens_names() -> frozenset[str]:
    text = files(__package__).joinpath("womens_names.txt").read_text(encoding="utf-8")
    return frozenset(name for line in text.splitlines() if not line.startswith("#") for name in line.split())
