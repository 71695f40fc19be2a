"""Where a list of topics begins behind its verb or noun: past those talked with, at the word for "about"."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.attributes import person_at
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.phraselists import is_umbrella, parse_list, phrases_in
from envoyage.reading.scene import Scene

# How far a rule looks: in a phrase, and in a clause.
_NEAR, _REACH = 5, 12
# Words of people without a name, from "with" to the article of what is discussed.
_UNNAMED = 8
# Tokens from one member to the other of a pair: a conjunction and an article.
_JOINT = 2
# Tokens of the longest clause of saying between commas.
_ASIDE = 9


def past_company(scene: Scene, first: int, limit: int) -> int:
    """Steps over "with his counterpart X", "junto a su par", "," -- up to what is discussed."""
    lower, words = scene.doc.lower, scene.lang.words
    topics = scene.lang.subjects["topics"]
    opening = either(words["with"], topics["with_too"])
    j = first
    while j < limit and lower[j] in scene.lang.subjects["phrases"]["trailing"]:
        j += 1
    if j >= limit or lower[j] not in opening:
        return j
    for k in range(j, min(limit, j + _REACH)):
        if lower[k] in topics["agenda"] and person_at(scene, k) is None:
            return k
    j += 1
    while j < limit and j - first < 2 * _REACH:
        mention = person_at(scene, j)
        if mention is not None and mention.last > j:
            j = mention.last
        elif place := scene.place_at(j):
            j = place.last
        elif lower[j] in words["articles"] or lower[j] in words["possessives"] or lower[j] in words["of"]:
            if _company_over(scene, j, first):
                break
            j += 1
        elif (
            (
                lower[j] in scene.lang.nouns["counterpart"]
                or lower[j] in scene.lang.nouns["delegation"]
                or lower[j] in scene.lang.offices.words
            )
            or scene.doc.words[j] == ","
            or lower[j] in words["conjunctions"]
        ):
            j += 1
        else:
            return _past_unnamed(scene, j, limit)
    return j


def _past_unnamed(scene: Scene, first: int, limit: int) -> int:
    """Steps over people without a name: "con altas autoridades de la isla la construcción de"."""
    lower, words = scene.doc.lower, scene.lang.words
    if not scene.lang.pro_drop:
        return first
    for j in range(first, min(limit, first + _UNNAMED)):
        if lower[j] in words["articles"]:
            if lower[j - 1] in words["of"] or lower[j] in words["of"]:
                continue
            return j if j > first else first
        plain = scene.doc.words[j].isalpha() and scene.verb(j) is None
        if not plain or lower[j] in words["relative"] or lower[j] in words["conjunctions"]:
            break
    return first


def _company_over(scene: Scene, j: int, first: int) -> bool:
    """True when the article at `j` opens what is discussed: a name stood before it and none follows."""
    if scene.doc.lower[j] in scene.lang.words["of"]:
        return False
    named = person_at(scene, j + 1) is not None or any(title.first == j + 1 for title in scene.titles)
    return j > first + 1 and not named and scene.doc.lower[j + 1] not in scene.lang.nouns["counterpart"]


def opened(scene: Scene, sentence: Sentence, token: int, openers: str, reach: int) -> int:
    """The token behind the first opener within reach; 0 when a mark or a finite verb stands between."""
    doc, lang = scene.doc, scene.lang
    table = lang.subjects["topics"][openers]
    j = token + 1
    limit = min(sentence.last, token + 1 + reach)
    while j < limit:
        size = lang.cues.longest_at(doc.lower, j)
        if size and lang.cues.value(doc.lower, j, size) == "about":
            return j + size
        if doc.lower[j] in table:
            before = scene.verb(j - 1) if j - 1 > token else None
            if before is not None and before.tense is Tense.GERUND:
                return 0  # "to talk to people sitting on the floor"
            return 0 if scene.date_at(j + 1) or scene.date_at(j) or _is_idiom(scene, j + 1) else j + 1
        mention = person_at(scene, j)
        if mention is not None and mention.last > j:
            limit = min(sentence.last, limit + mention.last - j)
            j = mention.last
            continue
        if behind := past_aside(scene, j, sentence.last):
            limit = min(sentence.last, limit + behind - j)
            j = behind
            continue
        purpose = lang.subjects["agreement"]["infinitive"]
        if doc.lower[j] in lang.words["relative"] and doc.lower[j - 1] in purpose:
            return 0  # "habló con todos, para que crezca la presión sobre": another clause
        if doc.lower[j] in lang.words["where"] and doc.words[j - 1] == ",":
            return 0  # "talks in Quito, where gangs fight over territory"
        form = scene.verb(j)
        finite = (
            form is not None
            and (
                form.tense in (Tense.PAST, Tense.FUTURE)
                or (form.tense is Tense.BASE and lang.words["function"].intersection(doc.lower[j - 1 : j]))
            )
            and doc.lower[j - 1] not in lang.any("possessives", "articles")
        )
        if doc.words[j] in '.;:“"«' or (finite and doc.lower[j] not in lang.subjects["phrases"]["being"]):
            return 0
        j += 1
    return 0


def _is_idiom(scene: Scene, token: int) -> bool:
    """ "spoke on background, the official said": how they talked, with nothing behind it."""
    aside, words = scene.lang.subjects["phrases"]["aside"], scene.doc.words
    return token + 1 < len(words) and scene.doc.lower[token] in aside and words[token + 1] in ",.;"


def past_aside(scene: Scene, j: int, limit: int) -> int:
    """The token behind ", the embassy had said," -- a clause of saying between commas; else 0."""
    doc = scene.doc
    if doc.words[j] != ",":
        return 0
    close = next((k for k in range(j + 1, min(limit, j + _ASIDE)) if doc.words[k] == ","), 0)
    says = any((form := scene.verb(k)) is not None and "say" in form.classes for k in range(j + 1, close))
    return close + 1 if close and says else 0


def listed(scene: Scene, first: int, limit: int) -> list[Span]:
    """A list, and the examples that it gives: "all fields of cooperation, including A, B and C"."""
    doc, lang = scene.doc, scene.lang
    members, end = parse_list(scene, first, limit)
    agenda = lang.subjects["topics"]["agenda"]
    headed = not agenda.isdisjoint(doc.lower[first:end])
    for j in range(end - (end > first), min(limit, end + 2 * _NEAR)):
        size = lang.cues.longest_at(doc.lower, j)
        form = scene.verb(j)
        listing = size if size and lang.cues.value(doc.lower, j, size) == "listing" else 0
        if not listing and headed and form is not None and _lists(scene, form):
            listing = 1  # "temas, entre los que destacan A y B"
        if j < end and not (listing > 1 and headed):
            continue  # "topics ranging" is read as a phrase
        if listing and (doc.words[j] != ":" or (headed and j == end)):
            told = enumerated(scene, j + listing, limit)
            told += _up_to(scene, j + listing, told, limit)
            if (
                members
                and not _holds_more(scene, members[-1])
                and not (told and _held(scene, first, members))
            ):
                return members
            umbrella = [span for span in members if is_umbrella(scene, span)]
            umbrella += members[-1:] if _held(scene, first, members) else []
            return [span for span in members if not (told and span in umbrella)] + told
        if doc.words[j] in ".;:" or (form is not None and form.tense in (Tense.PAST, Tense.FUTURE)):
            break
    return members


def _up_to(scene: Scene, first: int, told: list[Span], limit: int) -> list[Span]:
    """The other end of "ranging from A to B", "que van desde A hasta B"."""
    lower, lang = scene.doc.lower, scene.lang
    ends = told[0][1] if len(told) == 1 else limit
    opens = either(lang.words["from"], lang.words["of"])
    if ends >= limit or lower[first - 1] not in opens or lower[ends] not in lang.subjects["topics"]["up_to"]:
        return []
    return phrases_in(scene, ends + 1, limit)


def _held(scene: Scene, first: int, members: list[Span]) -> bool:
    """True for "interés mutuo" in "temas de interés mutuo, como A": only what is behind it tells of what."""
    agenda = scene.lang.subjects["topics"]["agenda"]
    return len(members) == 1 and not agenda.isdisjoint(scene.doc.lower[first : members[0][0]])


def enumerated(scene: Scene, first: int, limit: int) -> list[Span]:
    """A list whose members semicolons divide, "A, held in May; B and C; D", or else commas."""
    doc = scene.doc
    first += first < limit and doc.words[first] == ":"
    first += first < limit and doc.lower[first] in scene.lang.subjects["topics"]["reflexive"]
    form = scene.verb(first) if first < limit else None
    first += form is not None and _lists(scene, form)  # "entre los cuales se destacan"
    marks = [j for j in range(first, limit) if doc.words[j] == ";"]
    if not marks:
        return phrases_in(scene, first, limit)
    found: list[Span] = []
    for begin, end in zip([first, *(j + 1 for j in marks)], [*marks, limit], strict=True):
        begin += begin < end and doc.lower[begin] in scene.lang.words["conjunctions"]
        members = phrases_in(scene, begin, end)
        if len(members) == 2 and members[1][0] - members[0][1] <= _JOINT:
            members = [(members[0][0], members[1][1])]  # "the review and the follow-up of the summit"
        found += members
    return found


def _holds_more(scene: Scene, span: Span) -> bool:
    """True for "issues", "fields of cooperation"; examples of "farm products like rice" are no topics."""
    topics = scene.lang.subjects["topics"]
    wide = either(topics["agenda"], topics["areas"])
    return not either(wide, topics["cooperation"]).isdisjoint(scene.doc.lower[slice(*span)])


def _lists(scene: Scene, form: VerbForm) -> bool:
    """True for "destacan", "include"; to be somewhere is no list."""
    return "list" in form.classes and form.lemma not in scene.lang.subjects["topics"]["copulas"]
