"""Which date words hang on a clause of travel, and which way they look."""

from envoyage.facts import DateSpan
from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.dateframes import counted_back, done_before, done_then, heads_calling_off
from envoyage.reading.journeys.dateowners import (
    COURSE,
    TRAVELS,
    distance,
    farther,
    holds_occasion,
    of_forerunner,
    opens_next,
    preposition,
)
from envoyage.reading.journeys.duties import was_to_be
from envoyage.reading.journeys.entrydates import entry_date, with_entry
from envoyage.reading.journeys.sincedates import since_then
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, but_not, either
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

_SAYS = frozenset({"say", "announce", "sign"})
# Times that determine no day, month or year.
_LOOSE = frozenset({"week", "season", "several"})
# Words between a date and the verb of saying that it may belong to.
_SAID_REACH = 8
# Words before a date at the head of a sentence.
_FRAME = 1
# Words from the head of a sentence to the journey after which something is done: "After his first three-day".
_FRONTED = 5
# Words between a noun of travel and the relative clause that is surely on it.
_RIGHT_BEHIND = 3
# Words between a name and the day of the journey that is told of it in passing.
_BEHIND_NAME = 6
# Words between a date and the paper it is of: "statement issued on".
_PAPER_REACH = 4


def dates_of(scene: Scene, travel: Travel) -> list[DateMention]:
    """Date words that hang on a clause's travel, the nearest to its trigger first."""
    if travel.lapsed is not None:
        return [travel.lapsed]
    sentence = scene.doc.sentences[travel.sentence]
    key = (travel.token, travel.kind, travel.phase, travel.mood)
    if key not in scene.clause_dates:
        entry = entry_date(scene, sentence)
        dates = [d for d in scene.dates_in(sentence.first, sentence.last) if d is not entry]
        hanging = _hanging(scene, sentence, travel, dates)
        own = [d for d in hanging if not _is_loose(d)]  # no day, but not another clause's either
        scene.clause_dates[key] = with_entry(scene, travel, entry, own)
    return scene.clause_dates[key]


def week_of(scene: Scene, travel: Travel) -> DateMention | None:
    """ "next week", "esta semana": the week of a clause, which determines no day of its journey."""
    sentence = scene.doc.sentences[travel.sentence]
    dates = scene.dates_in(sentence.first, sentence.last)
    if not any(_is_loose(d) and d.unit == "week" for d in dates):
        return None
    hanging = _hanging(scene, sentence, travel, dates)
    return next((d for d in hanging if _is_loose(d) and d.unit == "week"), None)


def _is_loose(mention: DateMention) -> bool:
    return not mention.exact and mention.unit in _LOOSE


def own_dates(scene: Scene, travel: Travel) -> list[DateMention]:
    """Those of its sentence alone, without the day or the year that heads the entry it stands in."""
    entry = entry_date(scene, scene.doc.sentences[travel.sentence])
    return [d for d in dates_of(scene, travel) if d is not entry]


def _hanging(scene: Scene, sentence: Sentence, travel: Travel, dates: list[DateMention]) -> list[DateMention]:
    if travel.kind == "since":  # "since Ruiz in 1998": what stands right behind the name is his
        last = travel.people[0].last
        return [d for d in dates if last <= d.first < last + _BEHIND_NAME]
    if (then := done_then(scene, dates, travel) or counted_back(scene, travel)) is not None:
        return [then]
    dates = [
        d
        for d in dates
        if (d.exact or d.unit != "year" or d.lean or travel.mood.ahead)  # "this year" is of the past as well
        and not _of_the_page(scene, d)
        and not since_then(scene, d, travel)
        and not of_forerunner(scene, d, travel)
        and not _said_then(scene, d, travel.token)
        and not _parted(scene, d, travel)
        and not done_before(scene, d, travel.token)
        and not _of_a_deed(scene, d, travel)
        and not heads_calling_off(scene, dates, d, travel)
    ]
    if len(dates) > 1:  # those that another clause has count only where this one has none of its own
        own = [d for d in dates if not farther(scene, d, travel.token)[0]]
        dates = own or dates
    elif dates and opens_next(scene, dates[0], travel, sentence):
        return []
    return sorted(dates, key=lambda d: (not d.exact, distance(d, travel.token)))


def resolved(
    scene: Scene, mention: DateMention, travel: Travel, ahead: bool | None = None
) -> DateSpan | None:
    """The days that a clause's date means; `ahead` is where the trip's other clauses look."""
    here = travel.kind == "stay" and travel.mood is Mood.PRESENT
    if here and mention.until is not None and scene.told is not None:
        around = mention.resolve(scene.told, forward=None)  # "is in Peru from Monday to Friday": this week's
        first, last = (around.first_day, around.last_day) if around is not None else (None, None)
        if first is not None and last is not None and first <= scene.told <= last:
            return around
    return mention.resolve(scene.told, forward=_forward(scene, mention, travel, ahead))


def _forward(scene: Scene, mention: DateMention, travel: Travel, ahead: bool | None) -> bool | None:
    """Which way a date looks: its own "last" or "next", else its clause, else the trip's other clauses."""
    if mention.lean:
        return None
    if mention.is_span and travel.mood.ahead:
        return True
    if preposition(scene, mention) in scene.lang.words["since"]:
        return travel.mood.ahead is True
    if travel.phase in CALLED_OFF:
        return travel.lapsed is None
    if was_to_be(scene, travel):
        return False
    if (governing := _of_its_verb(scene, mention, travel)) is not None:
        return governing
    if travel.mood.ahead is not None:
        return travel.mood.ahead
    if travel.kind == "return":
        return True
    if (
        travel.mood is Mood.OPEN
        and ahead is None
        and preposition(scene, mention) in scene.lang.words["until"]
    ):
        return True  # "inicia hoy una visita. La estadía se extiende hasta el viernes"
    plain = mention.start is None and mention.day is None
    if travel.mood is Mood.PRESENT and plain:  # "viaja el jueves", "returns on Thursday"
        return True
    if travel.mood is Mood.PRESENT and mention.exact:
        return None  # "chega no dia 17", "em 17 de março segue", of a journey that began: the nearest
    return ahead


def _of_its_verb(scene: Scene, mention: DateMention, travel: Travel) -> bool | None:
    """ "a visit that began on Monday", "que começa na quarta-feira": by where the verb between looks."""
    verbs = scene.verbs_in(travel.token + 1, mention.first)
    if not verbs or (form := scene.verb(verbs[-1])) is None:
        return None
    mood = scene.mood(verbs[-1])
    turns = form.classes & {"begin", "conclude"}
    coming = "plan" in form.classes or (mood is Mood.PRESENT and turns)
    if travel.mood.ahead and form.tense is Tense.IMPERFECT and turns:
        coming = True  # "the programme was to begin on the 13th": of a journey called off
    return True if coming else mood.ahead


def _of_the_page(scene: Scene, mention: DateMention) -> bool:
    """True for the day of publication that a page sets beside its title."""
    if scene.sentence_at(mention.first).kind is not Kind.TITLE or mention.start is None:
        return False
    return mention.start.exact is not None and mention.start.exact == scene.published


def _parted(scene: Scene, mention: DateMention, travel: Travel) -> bool:
    """True when a relative clause, another journey or a semicolon stands between a date and the trigger."""
    token, lower = travel.token, scene.doc.lower
    first, last = (mention.last, token) if mention.first < token else (token + 1, mention.first)
    relative, nouns = scene.lang.words["relative"], scene.lang.nouns["travel"]
    if travel.phase in CALLED_OFF:
        return False
    if travel.kind == "return":
        nouns = but_not(nouns, scene.lang.nouns["homecoming"])  # "emprenderá el regreso el viernes"
    listed = max((p.last for p in travel.stops if p.last <= last), default=first)
    if not nouns.isdisjoint(lower[first:last]) or ";" in scene.doc.words[max(first, listed) : last]:
        return True
    if travel.kind == "noun" and _is_before_its_clause(scene, token, mention):
        return True
    opened = next(reversed(scene.words_in(relative, first, last)), None)
    if opened is not None and mention.first > token and not _closed(scene, opened, mention):
        return travel.kind not in ("noun", "return") or not _tells_on(scene, token, opened, mention)
    if (
        opened is not None and mention.first < token
    ):  # "From 1 to 3 May he was host to Ruiz, who was in Chile": the days of the sentence
        if _is_cleft(scene, mention, opened):
            return False
        closed = "," in scene.doc.words[opened + 1 : token]  # "In May Ruiz, who then was minister, made"
        frame = mention.first - scene.sentence_at(token).first <= _FRAME and (mention.is_span or closed)
        return not frame or len(scene.dates_in(mention.last, token)) > 0
    # A relative clause around the date that ends before the trigger: "what was sent today, ... visit".
    j = mention.first - 1
    opening = scene.sentence_at(mention.first).first
    while mention.first < token and j > opening and scene.doc.words[j] != ",":
        if lower[j] in relative:
            if travel.kind == "stay" and holds_occasion(scene, j, mention.first):
                return False
            inner = (
                "," in scene.doc.words[mention.first : mention.last]
            )  # "el martes, 22 de octubre, estarán"
            return "," in scene.doc.words[mention.last + inner : token]
        j -= 1
    return False


def _is_before_its_clause(scene: Scene, noun: int, mention: DateMention) -> bool:
    """ "After the trip to China, she will visit Chile in May": a day of what comes behind the comma."""
    sentence, order = scene.sentence_at(noun), scene.lang.any("after", "before")
    if noun - sentence.first > _FRONTED or order.isdisjoint(scene.doc.lower[sentence.first : noun]):
        return False
    if COMMA.isdisjoint(scene.doc.words[noun : mention.first]):
        return False
    comma = scene.doc.words.index(",", noun)
    if scene.doc.lower[comma + 1] in scene.lang.words["relative"]:
        return False  # "after the visit to China, which began on Monday"
    forms = (scene.verb(j) for j in scene.verbs_in(comma, mention.first))
    return any(form is not None and form.classes & TRAVELS for form in forms)


def _is_cleft(scene: Scene, mention: DateMention, relative: int) -> bool:
    """ "In July it was Ruiz who went", "em julho, foi Ruiz quem": a day said before what is singled out."""
    being = scene.words_in(scene.lang.words["being"], mention.last, relative)
    who = scene.mention_ending(relative - (scene.doc.words[relative - 1] == ","))
    return bool(being) and who is not None and scene.before(who.first) == being[-1]


def _closed(scene: Scene, relative: int, mention: DateMention) -> bool:
    """ "the visit to Peru, where he will see Paz, begins on Monday": a clause that is over by then."""
    verb = next(reversed(scene.verbs_in(relative + 1, mention.first)), None)
    form = scene.verb(verb) if verb is not None else None
    if verb is None or form is None or not form.classes & {"begin", "conclude"}:
        return False
    joints = either(scene.lang.words["conjunctions"], COMMA)
    return scene.doc.lower[verb - 1] in joints and len(scene.verbs_in(relative + 1, verb)) > 0


def _of_a_deed(scene: Scene, mention: DateMention, travel: Travel) -> bool:
    """ "visits Lima after agreeing last month to build a port": when the deed behind "after" was done."""
    order, lower = scene.lang.any("after", "before"), scene.doc.lower
    for j in reversed(scene.words_in(order, travel.token + 1, mention.first)):
        deed = j + 1 + (lower[j + 1] in scene.lang.words["of"])
        form = scene.verb(deed)
        if deed >= mention.first:
            continue
        if form is not None and form.tense in (Tense.BASE, Tense.GERUND):
            return not form.classes & TRAVELS
        if form is None and lower[deed].endswith(scene.lang.infinitives or scene.lang.gerund_endings):
            return True
    return False


def _tells_on(scene: Scene, noun: int, relative: int, mention: DateMention) -> bool:
    """ "the visit that he will pay on Monday", "una gira, la cual comenzará": more of the journey itself."""
    if relative <= noun + _RIGHT_BEHIND:
        return True
    articles = scene.lang.words["articles"]
    before = relative - 1
    if scene.doc.lower[before] in articles:  # "una gira, la cual", but "desde la que hizo otro"
        before -= 1
        if scene.doc.words[before] != ",":
            return False
    before -= scene.doc.words[before] == ","
    if scene.inside(before) is not None:
        return False
    form = next(
        (form for j in range(relative + 1, relative + 4) if (form := scene.verb(j)) is not None), None
    )
    if form is None and preposition(scene, mention) in scene.lang.words["until"]:  # "que se extenderá hasta"
        occasions = either(scene.lang.nouns["occasion"], scene.lang.nouns["gathering"])
        return occasions.isdisjoint(scene.doc.lower[noun + 1 : relative])
    return form is not None and bool(form.classes & COURSE)


def _said_then(scene: Scene, mention: DateMention, trigger: int) -> bool:
    """True when a date belongs to a verb of saying: the last verb before it, nearer than the travel."""
    sentence = scene.sentence_at(mention.first)
    if _of_a_paper(scene, mention, trigger):
        return True
    behind = scene.verb(mention.last) if mention.last < sentence.last and mention.last != trigger else None
    if behind is not None and behind.tense is Tense.PARTICIPLE and behind.classes & _SAYS:
        return True  # "uma nota hoje divulgada"
    low = max(sentence.first, mention.first - _SAID_REACH + 1)
    if trigger < mention.first:
        low = max(low, trigger + 1)
    if preposition(scene, mention) in scene.lang.words["slated"]:
        return False  # "which had been announced for the 15th"
    past = scene.lang.dates.classes["last"]  # "anunciado el pasado jueves"
    for j in reversed(scene.verbs_in(low, mention.first)):
        form = scene.verb(j) if scene.doc.lower[j] not in past else None
        if form is not None and form.tense is not Tense.GERUND:
            if trigger > mention.last and _is_content(scene, j, mention):
                return False
            held = "hold" in form.classes and scene.doc.lower[j - 1] in scene.lang.words["reflexive"]
            return bool(form.classes & _SAYS) and not form.classes & TRAVELS and not held  # "se celebró el 3"
    return False


def _is_content(scene: Scene, verb: int, mention: DateMention) -> bool:
    """ "announced that on Tuesday", "se ha confirmado que el martes": a date of what is said."""
    if mention.exact and mention.offset == 0:
        return False  # "informó que hoy" is as often the day of the report
    relative = scene.lang.words["relative"]
    return not relative.isdisjoint(scene.doc.lower[verb + 1 : mention.first])


def _of_a_paper(scene: Scene, mention: DateMention, trigger: int) -> bool:
    """ "in a statement dated March 20", "el acuerdo del 8 de mayo": the date of something written."""
    lower, lang = scene.doc.lower, scene.lang
    papers = lang.nouns["statement"]
    for j in range(mention.first - 1, max(trigger, mention.first - _PAPER_REACH) - 1, -1):
        if j == trigger or scene.doc.words[j] in ",;":
            return False
        if lower[j] in papers or lower[j] in lang.agreement_kinds.first_words:
            return True
    return False
