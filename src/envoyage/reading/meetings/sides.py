"""The two sides of a meeting: who it is that meets, and those with whom, by the word that tells of it."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.leadins import led_in
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.meetings.besides import accompanying, of_another_land
from envoyage.reading.meetings.company import Company
from envoyage.reading.meetings.receptions import focus
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.scene import Scene

_LEAD_INS = frozenset({Tense.GERUND, Tense.BASE})
_MEETING = frozenset({"meet", "converse", "greet"})
_SHARED = frozenset({"meet", "converse", "sign", "discuss", "join"})
# Tokens from "with whom" to its verb.
_CLAUSE = 9
# Tokens between "hold" and its meeting, and between a visit and a place.
_HELD = 8
# Tokens between a press conference and "joint".
_JOINED = 3
# Tokens between "is planned" and the meeting.
_PLANNED = 5
# Tokens from the head of a sentence to the one whose programme it is on: "On the programme of the president".
_HEAD = 9
# Tokens from a visit to the word before whom it is paid to: "la visita del canciller Ruiz a".
_VISITED = 9
# Tokens from "Ruiz's" to the meeting.
_OWNED = 4
# Tokens between "stayed" or "was" and "with".
STAYED = 8
_WAS = 3


def other_side(
    scene: Scene, sentence: Sentence, token: int, form: VerbForm | None, company: Company
) -> list[Mention]:
    """Those with whom somebody met, talked, signed, or on whom a call was paid."""
    lower, lang = scene.doc.lower, scene.lang
    if lower[token] in lang.nouns["meeting"] or joint_press(scene, sentence, token):
        found = company.with_or_between(noun=True)
        if found or form is None:
            return found
    if lower[token] in lang.nouns["courtesy"]:
        return company.direct(skipping=either(lang.words["calling_on"], lang.words["destination"]))
    if lower[token] in lang.nouns["hands"]:
        from_hands = lower[token - 1] in either(lang.words["of"], lang.words["from"])
        return company.owner() if from_hands or _shaken(scene, token) else []
    if lower[token] in lang.nouns["travel"] and pays_visit(scene, token):
        found = company.direct(skipping=lang.words["destination"], led=True) or company.visited()
        return [m for m in found if has_title(m.person) and not _owns(scene, m)]
    if form is None:
        return []
    classes = form.classes
    if classes & _SHARED and (whom := with_whom(scene, sentence, token)) is not None:
        return [whom]
    if "meet" in classes:
        if (seen := company.direct()) and _watched(scene, seen[-1]):
            return []
        return (not lang.pro_drop and company.direct()) or company.with_or_between() or company.direct()
    if "sign" in classes:
        return company.with_or_between() or company.signers()
    if "converse" in classes:
        return company.right_behind()
    if classes & {"join", "discuss"} or ("hold" in classes and meeting_follows(scene, token, sentence)):
        return company.with_or_between(noun="discuss" in classes)
    if "stay" in classes or lower[token] in lang.words["being"]:
        if meeting_follows(scene, token, sentence):
            return []  # "está agendado un encuentro con": the noun tells it
        return company.right_behind(within=STAYED if "stay" in classes else _WAS)
    if calls_on(scene, token, form) and lower[token + 2] in lang.words["guest_pronouns"]:
        return focus(scene, token)
    if calls_on(scene, token, form):
        found = company.direct(skipping=lang.words["calling_on"])
        return [] if found and _urged(scene, found[0]) else found
    if "accompany" in classes and (beside := accompanying(scene, token, company)):
        return beside
    if "greet" in classes:
        found = company.direct()
        return [] if _from_afar(scene, sentence, token, found) else found
    if "visit" in classes:
        return [m for m in company.direct() if has_title(m.person)] or _shown_by(company)
    return []


def with_whom(scene: Scene, sentence: Sentence, token: int) -> Mention | None:
    """ "Ana Ruiz, with whom he had met in Lima", "con quien se reunió": who stands before the clause."""
    lower, words = scene.doc.lower, scene.lang.words
    marked = either(words["with"], words["personal"])
    slight = either(
        *(scene.lang.modal[name] for name in ("perfect", "future", "expected")),
        *(words[name] for name in ("also", "emphatic", "reflexive", "being", "pronouns_subject", "articles")),
        words["before_now"],
    )
    floor = max(sentence.first + 1, token - _CLAUSE)
    j = token - 1
    while j > floor and lower[j] not in words["whom"] and (lower[j] in slight or scene.inside(j) is not None):
        j -= 1
    if j <= floor or lower[j] not in words["whom"]:
        return None
    j -= 1
    while j > floor and lower[j] in words["articles"] and lower[j] not in marked:
        j -= 1
    if lower[j] not in marked:
        return None
    mention = scene.named_before(j)
    return mention if mention is not None and mention.name_at is not None else None


def _from_afar(scene: Scene, sentence: Sentence, token: int, greeted: list[Mention]) -> bool:
    """ "saludó al presidente por su elección", "saudou o governo": a message, for which nobody went there."""
    if not greeted or not has_title(greeted[0].person):
        return True
    behind = greeted[-1].last
    return behind < sentence.last and scene.doc.lower[behind] in scene.lang.words["by"]


def _shown_by(company: Company) -> list[Mention]:
    """ "visited the old town with his Chinese counterpart, Li Hua": at the side of whom somebody is."""
    beside = company.right_behind()
    return beside if beside and any(title.counterpart for title in beside[0].person.titles) else []


def one_side(
    scene: Scene, sentence: Sentence, token: int, right: list[Mention], company: Company
) -> list[Mention]:
    """Who met those on the right: none beside two that stand "between", else owner, subject or focus."""
    if company.between and len(right) > 1:
        return []
    if (owner := _owner_before(scene, sentence, token)) is not None and right:
        return [owner]
    if _planned(scene, sentence, token):
        return focus(scene, token)
    return company.owners(right) or _subjects(scene, sentence, token, right, company)


def joint_press(scene: Scene, sentence: Sentence, token: int) -> bool:
    """ "a joint news conference", "rueda de prensa conjunta"."""
    if scene.doc.lower[token] not in scene.lang.nouns["press"]:
        return False
    near = scene.doc.lower[max(sentence.first, token - _JOINED) : token + _JOINED + 1]
    return not scene.lang.words["joint"].isdisjoint(near)


def before_the_press(scene: Scene, sentence: Sentence, token: int) -> list[Mention]:
    """ "At a joint press conference, President Ruiz said": the one besides whom the text is about."""
    about = focus(scene, token)
    named = [m for m in scene.mentions_in(sentence.first, sentence.last) if m.name_at is not None]
    if not about or any(m.person is about[0].person for m in named):
        return []
    speaker = next((m for m in named if not scene.preposition(m.first) and not scene.is_object(m)), None)
    if speaker is None or not of_another_land(scene, speaker, about[0].person):
        return []
    return [speaker]


def meeting_follows(scene: Scene, token: int, sentence: Sentence) -> bool:
    nouns = scene.lang.nouns["meeting"]
    return not nouns.isdisjoint(scene.doc.lower[token + 1 : min(sentence.last, token + _HELD)])


def calls_on(scene: Scene, token: int, form: VerbForm | None) -> bool:
    """ "will call on the Speaker": a visit, not a call by telephone; nor is "spoke by phone on Monday"."""
    lower, lang = scene.doc.lower, scene.lang
    if form is None or "call" not in form.classes or lower[token - 1] in lang.any("by", "articles"):
        return False
    return lower[token + 1] in lang.words["calling_on"]


def _watched(scene: Scene, mention: Mention) -> bool:
    """ "saw Ruiz visit Africa": what somebody was seen to do."""
    form = scene.verb(mention.last) if mention.last < len(scene.doc.words) else None
    return form is not None and form.tense in (Tense.BASE, Tense.GERUND)


def _urged(scene: Scene, mention: Mention) -> bool:
    """ "called on President Ruiz to resign": no call was paid."""
    lower, words = scene.doc.lower, scene.lang.words
    if lower[mention.last] not in but_not(words["destination"], words["of"]):
        return False
    return lower[mention.last + 1] not in words["articles"]


def _shaken(scene: Scene, token: int) -> bool:
    """ "shook the hand of", "estrechó la mano del"; "de la mano de" is no greeting."""
    lower, words = scene.doc.lower, scene.lang.words
    return lower[token - 1] in words["articles"] and lower[token - 2] not in words["of"]


def pays_visit(scene: Scene, token: int) -> bool:
    """True for a noun of travel that may lead to a person: "la visita a", "a visit to President Ruiz"."""
    words, lower = scene.lang.words, scene.doc.lower
    behind = lower[token + 1 : token + 1 + _VISITED]
    if scene.lang.pro_drop:
        return not words["personal"].isdisjoint(behind)
    return behind[:1] != [] and behind[0] in words["destination"]


def _owns(scene: Scene, mention: Mention) -> bool:
    """ "President Ruiz's farm"."""
    return mention.last < len(scene.doc.words) and scene.doc.words[mention.last] in POSSESSIVES


def place_behind(scene: Scene, token: int) -> bool:
    """ "Ruiz and Phiri will visit Japan": two who travel, and nobody is met."""
    return any(not p.masked for p in scene.places_in(token + 1, token + _HELD))


def _owner_before(scene: Scene, sentence: Sentence, token: int) -> Mention | None:
    """ "Ruiz's first talks with": whose meeting it is."""
    for j in range(token - 1, max(sentence.first, token - _OWNED) - 1, -1):
        if scene.doc.words[j] in POSSESSIVES:
            return scene.mention_ending(j)
        if not scene.doc.words[j].islower():
            return None
    return None


def _planned(scene: Scene, sentence: Sentence, token: int) -> bool:
    """ "está agendado un encuentro", "há uma reunião": a meeting that is the subject itself."""
    if not scene.lang.pro_drop or scene.lang.verbs.get(scene.doc.lower[token]) is not None:
        return False
    for j in range(token - 1, max(sentence.first, token - _PLANNED) - 1, -1):
        if scene.inside(j) is not None:
            return False
        form = scene.verb(j)
        if scene.doc.lower[j] in scene.lang.words["existing"]:
            return True
        if form is not None and form.tense is not Tense.PARTICIPLE:
            return "stay" in form.classes or scene.doc.lower[j] in scene.lang.words["being"]
    return False


def _subjects(
    scene: Scene, sentence: Sentence, token: int, right: list[Mention], company: Company
) -> list[Mention]:
    """The subjects of a trigger, "he" beside a name among them; else whom the text is about."""
    left = [m for m in scene.subjects(token) if m not in right]
    form = scene.verb(token)
    if not left and right and form is not None and form.tense in _LEAD_INS and form.classes & _MEETING:
        left = led_in(scene, token, sentence, behind=right[-1].last)  # "Meeting Ruiz in Lima, Paz thanked"
    if left and _visitor_who(scene, left[-1].last, token):
        return focus(scene, token)
    if len(left) == 1 and (named := _named_before(scene, sentence, left[0])) is not None:
        return [named]
    if left:
        left = company.joined_before(left)
        j = scene.before(left[0].first)
        while j > sentence.first and scene.doc.lower[j] in scene.lang.words["possessives"]:
            j = scene.before(j)
        paired = j > sentence.first and scene.doc.lower[j] in scene.lang.words["conjunctions"]
        if paired and scene.doc.lower[j - 1] in scene.lang.words["pronouns_subject"]:
            return [*focus(scene, j - 1), *left]
    if not left and (whose := _of_programme(scene, sentence, token)) is not None:
        return [whose]
    shared = not right and form is not None and bool(form.classes & _SHARED) and "stay" not in form.classes
    behind = company.behind_verb() if scene.lang.pro_drop and (right or shared) and not left else []
    if len(behind) > 1 and shared:  # "Firmaron el acuerdo los ministros Ana Ruiz y Luis Paz"
        return behind
    return left or [m for m in behind if right and m.last <= right[0].first] or focus(scene, token)


def _of_programme(scene: Scene, sentence: Sentence, token: int) -> Mention | None:
    """ "No programa de Ruiz seguem-se encontros com", "On Ruiz's agenda are talks with": whose it is."""
    lower, nouns = scene.doc.lower, scene.lang.nouns["programme"]
    if lower[sentence.first] not in scene.lang.words["location"]:
        return None
    mention = next(iter(scene.mentions_in(sentence.first, min(token, sentence.first + _HEAD))), None)
    if mention is None:
        return None
    before = scene.before(mention.first)
    of = lower[before] in scene.lang.words["of"] and lower[before - 1] in nouns
    return mention if of or (_owns(scene, mention) and lower[mention.last + 1] in nouns) else None


def _visitor_who(scene: Scene, first: int, last: int) -> bool:
    """ "received the visitor, who also met": the subject of the relative clause is the guest."""
    lower, words = scene.doc.lower, scene.lang.words
    guests = either(words["visitors"], words["guest"])
    return any(
        lower[j] in words["relative"] and (lower[j - 1] in guests or lower[j - 2] in guests)
        for j in range(first + 2, last)
    )


def _named_before(scene: Scene, sentence: Sentence, pronoun: Mention) -> Mention | None:
    """ "Ana Ruiz was in Lima, where she met": whom a pronoun means that has a subject before it."""
    if scene.doc.lower[pronoun.first] not in scene.lang.words["pronouns_subject"]:
        return None
    mention = scene.subject(pronoun.first)
    if mention is None or mention.name_at is None or mention.first < sentence.first:
        return None
    between = range(mention.last, pronoun.first)
    said = any((form := scene.verb(j)) is not None and "say" in form.classes for j in between)
    if not said and not any(scene.doc.lower[j] in scene.lang.words["relative"] for j in between):
        return None  # "President Ruiz receives him, and he meets"
    return mention if has_title(mention.person) else None


def has_title(person: Person) -> bool:
    """True when the text or the table of officials gives the person a title, also a former one."""
    return bool(person.titles) or person.known is not None
