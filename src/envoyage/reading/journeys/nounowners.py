"""Whose journey a noun tells: "Rubio's visit", "his trip", "la visita de Lula", "the visit that he paid"."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.leadins import led_in
from envoyage.reading.journeys.travel import at_home
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Words from "on" to the visit, and from there to its country: "on a three-day official visit to the".
_ON = 5
_STOPS = frozenset(";.")


# Words behind a journey in which its days may stand: "the visit from 3 to 5 May of".
_DATED = 8
# Words around a date that is set apart: ", in 1998,".
_ASIDE = 3
# Words between the verb of a journey and its subject behind it: "hizo a la ciudad de Lima el".
_PAID_REACH = 8
# Words between a journey and the office of whoever made it: "the last official visit of a".
_OFFICE_REACH = 6


def relative_follows(scene: Scene, token: int) -> bool:
    after = scene.doc.lower[token + 1 : token + 4]
    return not scene.lang.words["relative"].isdisjoint(after)


def paying_verb(scene: Scene, token: int, sentence: Sentence) -> int | None:
    """ "the visit that the president paid to Vietnam": the noun's own verb behind it."""
    for j in scene.verbs_in(token + 1, sentence.last):
        form = scene.verb(j)
        if form is not None and form.classes & {"pay", "plan"}:
            after = scene.words_in(scene.lang.any("after", "before"), token + 1, j)  # "comes after he paid"
            return j if not after and _STOPS.isdisjoint(scene.doc.words[token + 1 : j]) else None
    return None


def paid_behind(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "la visita que hizo a Lima la ministra Ruiz": the subject behind the noun's own verb."""
    paid = paying_verb(scene, token, sentence) if scene.lang.pro_drop else None
    if paid is None or not relative_follows(scene, token) or scene.mentions_in(token, paid):
        return None
    who = next(iter(scene.mentions_in(paid + 1, min(sentence.last, paid + 1 + _PAID_REACH))), None)
    if who is None or scene.preposition(who.first) or scene.verbs_in(paid + 1, who.first):
        return None
    return who if "," not in scene.doc.words[paid : who.first] else None


def owner_of(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "Rubio's visit", "his trip", "la visita de Lula", "the visit by X"."""
    doc, lang = scene.doc, scene.lang
    if (guest := _apposed(scene, token, sentence)) is not None:
        return guest
    if doc.lower[token] in lang.nouns["arrival"] and doc.lower[token - 1] in lang.words["during"]:
        return scene.subject(token)  # "was greeted on arrival in Lima by"
    for j in range(token - 1, max(sentence.first - 1, token - 6), -1):
        if doc.lower[j] in ("'s", "'"):
            land = next((p for p in scene.places_in(max(0, j - 3), j) if p.last == j), None)
            of = land is not None and scene.preposition(land.first) in lang.words["of"]
            mention = scene.mention_ending(scene.before(land.first) if of and land is not None else j)
            if mention is not None:
                return mention
        if doc.lower[j] in lang.words["possessives"]:
            if (ahead := _goes_on(scene, token, sentence)) is not None:
                return ahead
            if (led := _accompanied(scene, j, sentence)) is not None:
                return led
            verb = j - 1 - (doc.lower[j - 1] in lang.words["articles"])  # "cancelou a sua viagem"
            governed = verb > sentence.first and scene.verb(verb) is not None
            subject = scene.subject(verb if governed else token)  # "Ruiz, who cancelled his visit"
            if subject is not None:
                meant = scene.meant_by(j, subject.person)  # "Paz thanked Ruiz for her visit"
                return subject if meant in (None, subject.person) else Mention(j, j + 1, meant)
            if (guest := _of_who_follows(scene, token, sentence)) is not None:
                return guest
            if (meant := scene.meant_by(j, scene.focus)) is not None:
                return Mention(j, j + 1, meant)
            behind = next((m for m in scene.mentions_in(token + 1, sentence.last) if m.name_at), None)
            told = scene.lead is not None and scene.lead.name_at[0] < sentence.first
            if behind is None and told and scene.lead is not None:
                return Mention(j, j + 1, scene.lead)  # of whom the text opens with
            return behind
        if (form := scene.verb(j)) is not None:
            if form.tense in (Tense.PAST, Tense.PARTICIPLE) and doc.lower[j - 1] in ("'s", "'"):
                continue  # "Ruiz's scheduled visit"
            if form.classes & {"include", "begin"} and (holder := _whose(scene, sentence, j)) is not None:
                return holder
            break
    if (led := _accompanied(scene, token, sentence)) is not None:
        return led
    dates = scene.dates_in(token + 1, min(sentence.last, token + _DATED))
    dated = sum(d.last - d.first + _ASIDE for d in dates)
    dated += sum(p.last - p.first - 1 for p in scene.places_in(token + 1, token + 7))
    behind = next(iter(scene.mentions_in(token + 1, min(sentence.last, token + 7 + dated))), None)
    if (one := _singled_out(scene, token, sentence)) is not None and not _named_since(scene, one):
        return one
    if behind is None or _named_since(scene, behind):
        return None
    if not lang.nouns["invitation"].isdisjoint(doc.lower[token : behind.first]):
        return None  # "a visit to Peru at the invitation of Ruiz"
    if relative_follows(scene, token) and paying_verb(scene, behind.last - 1, sentence) is not None:
        return behind  # "the visit that the president will pay"
    preposition = scene.preposition(behind.first)
    if preposition and doc.lower[scene.before(behind.first) - 1] in lang.words["with"]:
        return None  # "a trip to Peru in the company of Ruiz"
    return behind if preposition in lang.words["by"] or preposition in lang.words["of"] else None


def _apposed(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "se reunió con Ruiz, de visita en el país": the guest before the comma; nobody visits the own country.

    In English "on a visit" is as often of the one who met Ruiz.
    """
    on = scene.words_in(scene.lang.words["on_visit"], max(sentence.first, token - _ON), token)
    if not on or not scene.lang.pro_drop or scene.doc.words[on[0] - 1] != "," or scene.verbs_in(on[0], token):
        return None
    lower, lang = scene.doc.lower, scene.lang
    others = either(lang.words["possessives"], lang.words["during"], lang.words["of"])  # "on the end of her"
    if scene.dates_in(on[0], token) or not others.isdisjoint(lower[on[0] + 1 : token]):
        return None
    guest = scene.mention_ending(on[0] - 1)
    if guest is None or guest.name_at is None or not scene.is_object(guest):
        return None
    near = next(
        (p for p in scene.places_in(token + 1, token + 1 + _ON) if p.is_ground and not p.masked), None
    )
    home = scene.home(guest.person)
    there = near is not None or not lang.nouns["known_place"].isdisjoint(lower[token : token + _ON])
    return guest if home is not None and there and not (near and at_home(home, near.code)) else None


def _accompanied(scene: Scene, owner: int, sentence: Sentence) -> Mention | None:
    """ "Acompaña al presidente Ruiz en su viaje": the journey is that of who is accompanied."""
    verb = next(reversed(scene.verbs_in(sentence.first, owner)), None)
    form = scene.verb(verb) if verb is not None else None
    if verb is None or form is None or "accompany" not in form.classes or scene.is_passive(verb):
        return None
    return next(iter(scene.mentions_in(verb + 1, owner)), None)


def _named_since(scene: Scene, mention: Mention) -> bool:
    """ "the first visit by a Peruvian president since Ruiz went there": his is told by the verb."""
    if mention.title is None or mention.name_at is None or scene.verb(mention.last) is None:
        return False
    between = scene.doc.lower[mention.title.last : mention.name_at[0]]
    return not scene.lang.words["since"].isdisjoint(between)


def _goes_on(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "After her stop in Togo, Ruiz will fly to Mali": who the main clause goes on with."""
    led = led_in(scene, token, sentence)
    verb = next(iter(scene.verbs_in(led[0].last, sentence.last)), None) if led else None
    return led[0] if verb is not None and scene.moves(verb) else None


def _of_who_follows(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "During her visit to Peru, the Chilean minister, X, said": of the guest whom the clause goes on with.

    Nobody is a guest at home: "during his visit to Peru, the Peruvian minister received him".
    """
    if scene.lang.words["during"].isdisjoint(scene.doc.lower[sentence.first : token]):
        return None
    led = led_in(scene, token, sentence)
    if not led or led[0].name_at is None:
        return None
    home = scene.home(led[0].person)
    near = [p for p in scene.places_in(token + 1, led[0].first) if p.is_ground and not p.masked]
    return led[0] if home is not None and near and not at_home(home, near[0].code) else None


def _singled_out(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "The last visit of a president was made by Ruiz": the one of the office who is named behind."""
    if scene.doc.lower[token - 1] not in scene.lang.words["singling"]:
        return None
    title = next((t for t in scene.titles_in(token + 1, token + 1 + _OFFICE_REACH) if t.bound), None)
    if title is None or scene.doc.lower[title.first - 1] not in scene.lang.words["indefinite"]:
        return None
    named = scene.mentions_in(title.last, sentence.last)
    return next((m for m in named if m.title is not None and m.title.first == title.first), None)


def _whose(scene: Scene, sentence: Sentence, verb: int) -> Mention | None:
    """ "the minister's agenda includes", "la agenda del canciller incluye": whose a subject is."""
    before = scene.mentions_in(sentence.first, verb)
    if not before:
        return None
    owns = scene.doc.lower[before[-1].last] in ("'s", "'")
    return before[-1] if owns or scene.preposition(before[-1].first) in scene.lang.words["of"] else None
