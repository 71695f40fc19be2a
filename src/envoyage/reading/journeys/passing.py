"""Journeys told only in passing: who came last before a long while, and some days spent somewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.travel import Travel
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import LIST_MARKS, either
from envoyage.reading.moods import Mood
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words from "was" to the "days" it lasted, and from there to the preposition of the place.
_DAYS_REACH = 3
_PLACE_REACH = 3
# Words from "since" to a name, from the name to what he did or when, and from there to an office taken.
_SINCE_REACH, _WENT_REACH, _DATE_REACH, _OFFICE_REACH = 7, 4, 4, 5
_TRAVELS = frozenset({"go", "visit", "arrive", "pay"})


def since_then(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Iterator[Travel]:
    """ "the first minister to visit Lima since Vega in 1998", "none had come since Vega did": Vega's journey.

    So are those of "the third to visit Lima, after Vega in 1998 and Paz in 2004". Each leads where the words
    of travel before it do, or else where the journey told last leads.
    """
    lower, lang = scene.doc.lower, scene.lang
    singled = either(lang.words["singling"], lang.dates.classes["first"], lang.modal["negative"])
    for since in scene.words_in(lang.any("since", "after"), sentence.first, sentence.last):
        who = next(iter(scene.mentions_in(since + 1, since + 1 + _SINCE_REACH)), None)
        if who is None or who.name_at is None or not _slight(scene, since + 1, who.first):
            continue
        first, last = sentence.first, since
        if since == first:  # "Desde Vega, em 1998, que um ministro não visitava Lima"
            first, last = who.last, sentence.last
        followed = lower[since] not in lang.words["since"]
        if (lang.words["ordinals"] if followed else singled).isdisjoint(lower[first:last]):
            continue
        went = 0 if followed else _went(scene, who)
        if not went and not (_in_a_year(scene, who) if followed else _dated(scene, who)):
            continue
        stops = destinations(scene, went - 1, sentence.last, kind="go") if went else []
        if not stops and went:
            stops = destinations(scene, went, sentence.last, kind="visit")
        stops = stops or _led_before(scene, first, last, told)
        for n, one in enumerate([who, *_more_of_them(scene, sentence, who)] if stops else ()):
            yield Travel(one.first if n else since, sentence.index, "since", [one], stops, Mood.PAST)
        if stops:
            return


def _led_before(scene: Scene, first: int, last: int, told: Sequence[Travel]) -> list[Place]:
    """Where the words of travel before a forerunner lead, or the journey told last."""
    lower, lang = scene.doc.lower, scene.lang
    signs = scene.signs_in(lang.nouns["travel"], first, last)
    for sign in reversed(signs):
        form = scene.verb(sign)
        if form is not None and not form.classes & _TRAVELS and lower[sign] not in lang.nouns["travel"]:
            continue
        kind = "noun" if form is None else "visit" if "visit" in form.classes else "go"
        if stops := destinations(scene, sign, last, kind=kind):
            return stops
    if not signs and lang.words["being"].isdisjoint(lower[first:last]):
        return []
    there = next((t.stops for t in reversed(told) if t.stops), scene.there)
    lands = {p.code: replace(p, kind="country") for p in reversed(there)}  # not to the same towns
    return list(lands.values())


def _more_of_them(scene: Scene, sentence: Sentence, who: Mention) -> list[Mention]:
    """Those of the list that goes on behind one: "after Vega in 1998, Paz in 2004 and Bello in 2012"."""
    found: list[Mention] = []
    joints = either(scene.lang.any("conjunctions", "articles"), LIST_MARKS, scene.lang.offices.honorifics)
    last = who
    for one in scene.mentions_in(who.last, sentence.last):
        date = next(iter(scene.dates_in(last.last, last.last + _DATE_REACH)), None)
        if date is None or one.name_at is None or not _in_a_year(scene, one):
            break
        if any(word not in joints for word in scene.doc.lower[date.last : one.first]):
            break
        found.append(one)
        last = one
    return found


def _in_a_year(scene: Scene, who: Mention) -> bool:
    """ "Vega in 1998", "Vega (1998)": named with the year of the journey, and no verb between."""
    dates = scene.dates_in(who.last, who.last + _DATE_REACH)
    bare = bool(dates) and not scene.verbs_in(who.last, dates[0].first)
    return bare and dates[0].start is not None and dates[0].start.year is not None


def _slight(scene: Scene, first: int, last: int) -> bool:
    """ "since Ruiz", "since that of Ruiz", "desde que Ruiz", "desde la de Ruiz"."""
    lower, lang = scene.doc.lower, scene.lang
    slight = either(
        lang.any("articles", "of", "that", "relative", "at_that_time"),
        lang.offices.honorifics,
        lang.nouns["travel"],
        lang.dates.classes["last"],
    )
    return all(lower[j] in slight or lower[j] == "." for j in range(first, last))


def _went(scene: Scene, who: Mention) -> int:
    """The verb of "since Ruiz went", "since Ruiz last visited"; 0 where none stands right behind."""
    for verb in scene.verbs_in(who.last, who.last + _WENT_REACH):
        form = scene.verb(verb)
        if form is not None and form.classes & _TRAVELS and "leave" not in form.classes:
            office = scene.lang.nouns["incumbency"].isdisjoint(scene.doc.lower[verb : verb + _OFFICE_REACH])
            return verb if office else 0
    return 0


def _dated(scene: Scene, who: Mention) -> bool:
    """ "since Ruiz in 1998", "since Ruiz's in March", "since Ruiz's visit"."""
    lower, last = scene.doc.lower, who.last
    owns = last < len(lower) and lower[last] in POSSESSIVES
    if owns:
        return True
    dates = scene.dates_in(last, last + _DATE_REACH)
    return bool(dates) and not scene.verbs_in(last, dates[0].first)


def seen_there(scene: Scene, sentence: Sentence) -> Iterator[Travel]:
    """ "Al ministro se le vio en Lima en 2013 y en Quito en 2014": a journey for each place."""
    lower, words = scene.doc.lower, scene.lang.words
    for token in scene.verbs_in(sentence.first + 2, sentence.last):
        form = scene.verb(token)
        if form is None or "meet" not in form.classes or form.tense is not Tense.PAST:
            continue
        if lower[token - 1] not in words["pronouns_object"] or lower[token - 2] not in words["reflexive"]:
            continue
        named = scene.mentions_in(sentence.first, token)
        seen = [m for m in named if scene.preposition(m.first) in words["personal"]]
        if not seen and token - 2 > sentence.first:  # "Al líder se le vio": who was named last
            before = [m.person for m in scene.mentions_before(sentence.first)][-1:]
            seen = [Mention(token, token + 1, person) for person in before]
        if not seen and scene.focus is not None:
            seen = [Mention(token, token + 1, scene.focus)]
        last = next(iter(scene.verbs_in(token + 1, sentence.last)), sentence.last)
        for place in scene.places_in(token + 1, last) if seen else ():
            located = scene.preposition(place.first) in words["location"]
            if located and place.is_ground and not place.masked:
                yield Travel(place.first, sentence.index, "stay", seen[-1:], [place], Mood.PAST)


def days_there(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "In February it was three days in Japan", "foram três dias no Japão": of whom the text follows."""
    lower, lang = scene.doc.lower, scene.lang
    if lower[token] not in lang.words["being"] or sentence.kind is not Kind.BODY:
        return None
    units = either(lang.dates.classes["day_units"], lang.dates.classes["week_units"])
    high = min(sentence.last, token + 1 + _DAYS_REACH)
    unit = next((j for j in range(token + 1, high) if lower[j] in units), None)
    if unit is None or unit == token + 1 or scene.mentions_in(sentence.first, unit):
        return None
    stops = destinations(scene, unit, sentence.last, kind="stay")
    if not stops or stops[0].first - unit > _PLACE_REACH or scene.other_subject(token):
        return None
    behind = [m for m in scene.mentions_in(unit, sentence.last) if m.title is not None or m.name_at][:1]
    if not behind or scene.preposition(behind[0].first) not in lang.words["of"] | lang.words["destination"]:
        behind = [Mention(token, token + 1, scene.focus)] if scene.focus is not None else []
    return Travel(token, sentence.index, "stay", behind, stops, scene.mood(token)) if behind else None
