"""What a filter asks for in Spanish and Portuguese, where a preposition joins the article that follows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from envoyage.facts import Status
from envoyage.gazetteer.grammar import grammar
from envoyage.publish.filters.names import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The patterns of a language; `{}` stands for what was chosen.

    Attributes:
        visits: by status; the empty string where none was asked for.
        since, until: of a month or a year; `since_day` and `until_day` of a day.
        regions: the article of a part of the world or a body, by its id; one that is not here has none.
        to, within: the preposition with each article.
    """

    visits: Mapping[str, str]
    by: str
    office: str
    home: str
    year: str
    since: str
    since_day: str
    until: str
    until_day: str
    topic: str
    text: str
    regions: Mapping[str, str]
    to: Mapping[str, str]
    within: Mapping[str, str]


def _articles(ids: Mapping[str, str]) -> dict[str, str]:
    return {id_: article for article, listed in ids.items() for id_ in listed.split()}


_WORDS = {
    "es": _Words(
        visits={
            "": "visitas",
            Status.PLANNED: "visitas previstas",
            Status.UNDERWAY: "visitas en curso",
            Status.COMPLETED: "visitas realizadas",
            Status.CANCELLED: "visitas canceladas",
            Status.POSTPONED: "visitas aplazadas",
        },
        by="de {}",
        office="en el cargo de {}",
        home="desde {}",
        year="en {}",
        since="desde {}",
        since_day="desde el {}",
        until="hasta {}",
        until_day="hasta el {}",
        topic="sobre {}",
        text="que mencionan “{}”",
        regions=_articles(
            {
                "el": """
                    caribbean northern-triangle southern-cone sica mercosur usmca schengen council-of-europe
                    gcc maghreb g7 g8 g20 apec quad visegrad pacific-islands-forum benelux caucasus
                    southeast-asia north-africa horn-of-africa sahel levant global-south
                """,
                "la": """
                    andes caricom oecs pacific-alliance andean-community celac alba eu eurozone nato osce
                    asean african-union ecowas sadc eac igad sahel-states cplp francophonie
                    ibero-american-states arab-league oic opec oecd commonwealth cis eurasian-union csto sco
                    turkic-states efta saarc
                """,
                "los": "palop brics balkans baltic nordic great-lakes",
                "las": "americas pacific-islands",
            }
        ),
        to={"el": "al", "": "a"},
        within={"": "en"},
    ),
    "pt": _Words(
        visits={
            "": "visitas",
            Status.PLANNED: "visitas previstas",
            Status.UNDERWAY: "visitas em curso",
            Status.COMPLETED: "visitas realizadas",
            Status.CANCELLED: "visitas canceladas",
            Status.POSTPONED: "visitas adiadas",
        },
        by="de {}",
        office="no cargo de {}",
        home="{}",
        year="em {}",
        since="desde {}",
        since_day="desde {}",
        until="até {}",
        until_day="até {}",
        topic="sobre {}",
        text="que mencionam “{}”",
        regions=_articles(
            {
                "o": """
                    caribbean northern-triangle southern-cone sica mercosur usmca schengen council-of-europe
                    gcc maghreb g7 g8 g20 quad visegrad pacific-islands-forum benelux caucasus
                    southeast-asia north-africa horn-of-africa sahel levant middle-east global-south brics
                """,
                "a": """
                    latin-america latin-america-and-caribbean central-america south-america north-america
                    andes caricom oecs pacific-alliance andean-community celac alba eu eurozone nato osce
                    asean african-union ecowas sadc eac igad sahel-states cplp francophonie
                    ibero-american-states arab-league oic opec apec oecd commonwealth cis eurasian-union csto
                    sco turkic-states efta saarc europe western-europe eastern-europe southern-europe asia
                    asia-pacific central-asia south-asia east-asia africa sub-saharan-africa west-africa
                    east-africa central-africa southern-africa oceania melanesia polynesia
                """,
                "os": "palop balkans baltic nordic great-lakes",
                "as": "americas pacific-islands",
            }
        ),
        to={"o": "ao", "a": "à", "os": "aos", "as": "às", "": "a"},
        within={"o": "no", "a": "na", "os": "nos", "as": "nas", "": "em"},
    ),
}


def subject_in(language: str, chosen: Mapping[str, Choice]) -> str:
    """`Visitas de Marco Rubio al Caribe en 2025`, `Visitas de Marco Rubio ao Caribe em 2025`."""
    words, land = _WORDS[language], grammar(language).country
    said = {name: choice.label for name, choice in chosen.items()}
    parts = [words.visits[chosen["status"].value if "status" in chosen else ""]]
    if "official" in said:
        parts.append(words.by.format(said["official"]))
    if "office" in said:
        parts.append(_office(language, chosen["office"], chosen.get("home"), named="official" in said))
    if "home" in said:
        of_office = "office" in said
        parts.append(land(chosen["home"].value, "of") if of_office else _from(language, chosen["home"].value))
    if "country" in said:
        parts.append(land(chosen["country"].value, "to"))
    if "region" in said:
        way = words.within if "country" in said else words.to
        parts.append(_region(words, way, chosen["region"]))
    if "year" in said:
        parts.append(words.year.format(said["year"]))
    for name, month, day in (
        ("from", words.since, words.since_day),
        ("to", words.until, words.until_day),
    ):
        if name in said:
            whole = len(chosen[name].value) == len("2025-03-31")
            parts.append((day if whole else month).format(said[name]))
    if "topic" in said:
        parts.append(words.topic.format(said["topic"]))
    if "text" in said:
        parts.append(words.text.format(said["text"]))
    sentence = " ".join(parts)
    return sentence[:1].upper() + sentence[1:]


def _office(language: str, office: Choice, home: Choice | None, *, named: bool) -> str:
    """Of those who hold it, in the plural; of one who is named, and whose gender is not, by the office."""
    titles = grammar(language).titles(office.value, home.value if home else None)
    if titles and not named:
        return _WORDS[language].by.format(titles[2])
    title = titles[0] if titles else office.label[:1].lower() + office.label[1:]
    return _WORDS[language].office.format(title)


def _from(language: str, code: str) -> str:
    if language == "pt":
        return _WORDS[language].home.format(grammar(language).country(code, "from"))
    return _WORDS[language].home.format(grammar(language).country(code))


def _region(words: _Words, way: Mapping[str, str], region: Choice) -> str:
    article = words.regions.get(region.value, "")
    before = way.get(article) or f"{way['']} {article}"
    return f"{before} {region.label}"
