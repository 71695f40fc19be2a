"""Hosts and guests: who was received, greeted, given a dinner or an audience, and by whom."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.leadins import led_in
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.meetings.company import Company
from envoyage.reading.meetings.governors import FINITE
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

Sides = tuple[list[Mention], list[Mention]]

_NOTHING = frozenset({""})
# Tokens between a verb of giving and the meal, and those behind a verb in which an unnamed guest stands.
_GIVEN = 9
_UNNAMED = 5
# Tokens before the verb that a sentence opens with: "Also waiting".
_OPENS = 2
# Tokens from "received" to the visit that is.
_VISIT = 4
# Tokens between "hand over" and the letter.
_HANDED, _BROUGHT = 6, 16


def is_reception(scene: Scene, token: int, form: VerbForm | None) -> bool:
    """True for a verb of receiving, also "met him at the airport" and "lo esperaba"."""
    if form is None:
        return False
    if "host" in form.classes:
        return scene.is_passive(token) or not _of_a_thing(scene, token)
    if "await" in form.classes:
        pronoun = _pronoun(scene, token) or scene.is_passive(token) or _waiting(scene, token)
        return pronoun or _stands_there(scene, token)
    return "meet" in form.classes and (scene.is_passive(token) or _pronoun_behind(scene, token))


def _waiting(scene: Scene, token: int) -> bool:
    """ "Waiting for him on the tarmac were Ruiz and Paz": a guest behind the verb's own preposition."""
    words, lower = scene.lang.words, scene.doc.lower
    return lower[token + 1] in words["honoured"] and _pronoun_behind(scene, token + 1)


def _stands_there(scene: Scene, token: int) -> bool:
    """ "The president waited at the door", "A la puerta aguardaba Ruiz": for whoever comes."""
    form, sentence, lower = scene.verb(token), scene.sentence_at(token), scene.doc.lower
    if form is None or form.tense not in FINITE or token + 1 >= sentence.last:
        return False
    behind = next(iter(scene.mentions_in(token + 1, sentence.last)), None)
    if behind is not None and not scene.lang.pro_drop and behind.first == token + 1:
        return False  # "escorted Ruiz to the door"
    if behind is not None and scene.preposition(behind.first) in scene.lang.words["personal"]:
        return False  # "saludó en el aeropuerto a Ruiz"
    nobody = scene.lang.words["at_hand"].isdisjoint(lower[sentence.first : sentence.last])
    return not nobody and lower[token + 1] not in scene.lang.any("relative", "of")


def _of_a_thing(scene: Scene, token: int) -> bool:
    """ "received an invitation", "recibió una carta de": nobody is received."""
    lower, nouns = scene.doc.lower, scene.lang.nouns
    behind = token + 1
    while behind + 1 < len(lower) and lower[behind] in scene.lang.any("articles", "indefinite"):
        behind += 1
    if not nouns["courtesy"].isdisjoint(lower[behind : behind + _VISIT]):
        return False  # "recibió el saludo de cortesía de"
    return behind < len(lower) and lower[behind] in either(nouns["invitation"], nouns["message"])


def received(scene: Scene, sentence: Sentence, token: int, company: Company) -> Sides:
    """Hosts and guests: "X received Y", "Y was received by X", "lo recibió X", "Fue recibido Y por X"."""
    if (led := _led_in(scene, token, sentence, company)) is not None:
        return led
    subjects = _receivers(scene, token, sentence)
    if subjects and (bearer := _bearer(scene, token, sentence)):
        return subjects, bearer
    by = company.by()
    if by or scene.is_passive(token):
        behind = [m for m in company.behind_verb() if not by or m.last <= by[0].first]
        guests = subjects or behind
        if by and not guests and scene.lang.pro_drop:
            guests = company.behind_hosts(by)
        return by, guests or focus(scene, token)
    direct = _visiting(scene, token, company) or company.direct() or _far_object(scene, token)
    if not subjects and (shown := _behind_being(scene, sentence, token)):
        return shown, _guest(scene, token)
    form = scene.verb(token)
    waits = form is not None and "await" in form.classes  # the guest is who comes
    if waits or _pronoun(scene, token) or _guest_behind(scene, token, 3):
        behind = company.behind_verb() if scene.lang.pro_drop else []
        return behind or subjects, _fronted(scene, sentence, token) or _guest(scene, token)
    marked = company.personal()
    if not subjects and direct and (len(direct) > 1 or marked) and not _marked(scene, direct[0]):
        return direct[:1], direct[1:] or marked  # "Recibe el mandatario al presidente"
    hosts = {id(m.person) for m in subjects}
    unnamed = not direct and _counterpart_behind(scene, sentence, token)
    if subjects and (unnamed or (direct and all(id(m.person) in hosts for m in direct))):
        return subjects, [m for m in focus(scene, token) if id(m.person) not in hosts]
    unsaid = not subjects and scene.lang.pro_drop and not host_land(scene, token, sentence)
    if unsaid:  # not the guest, whom an unnamed host receives
        received_too = {id(m.person) for m in direct}
        subjects = [m for m in _hosts_so_far(scene, token) if id(m.person) not in received_too][:1]
    return subjects, direct


def _visiting(scene: Scene, token: int, company: Company) -> list[Mention]:
    """ "received a courtesy call from Ruiz", "recibió la visita del canciller Ruiz": whose visit it is."""
    nouns = scene.lang.nouns
    near = scene.doc.lower[token + 1 : token + 1 + _VISIT]
    paid = not either(nouns["travel"], nouns["courtesy"]).isdisjoint(near)
    return company.from_whom() if paid else []


def _behind_being(scene: Scene, sentence: Sentence, token: int) -> list[Mention]:
    """ "Awaiting him on the tarmac were Ruiz and Paz": the subjects behind a verb of being."""
    form = scene.verb(token)
    if form is None or form.tense is not Tense.GERUND or token > sentence.first + _OPENS:
        return []
    first = next(iter(scene.mentions_in(token, sentence.last)), None)
    if first is None or scene.doc.lower[scene.before(first.first)] not in scene.lang.words["being"]:
        return []
    return Company(scene, sentence, scene.before(first.first)).direct()


def _bearer(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    """ "recibió del canciller, Juan Soto, una carta": from whom something is received in person."""
    form = scene.verb(token)
    behind = next(iter(scene.mentions_in(token + 1, min(sentence.last, token + _GIVEN))), None)
    if form is None or "host" not in form.classes or behind is None or scene.is_passive(token):
        return []
    dated = sum(d.last - d.first for d in scene.dates_in(token, behind.first))
    leads = scene.lang.any("of", "from", "origin")
    if scene.before(behind.first) - dated > token + 1 or scene.preposition(behind.first) not in leads:
        return []
    given = scene.doc.lower[behind.last : behind.last + _HANDED]
    return [behind] if not scene.lang.nouns["message"].isdisjoint(given) else []


def _hosts_so_far(scene: Scene, token: int) -> list[Mention]:
    """Who receives where nobody is named: "Recibió a Ruiz", whom the text has gone on with already."""
    before = scene.before_now or scene.lead
    return [*focus(scene, token), *([Mention(token, token + 1, before)] if before is not None else [])]


def host_land(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "Peru will welcome the president", "Lima recibe a": a country or a capital that is the host."""
    helps = either(scene.lang.modal["future"], scene.lang.modal["perfect"], scene.lang.words["also"])
    j = token
    while j > sentence.first and scene.doc.lower[j - 1] in helps:
        j -= 1
    place = next((p for p in scene.places_in(max(sentence.first, j - 4), j) if p.last == j), None)
    if place is None or place.masked or place.kind not in ("country", "capital"):
        return []
    return [] if scene.preposition(place.first) or scene.inside(place.first) is not None else [place]


def _led_in(scene: Scene, token: int, sentence: Sentence, company: Company) -> Sides | None:
    """ "Welcoming her counterpart in Lima, President Ruiz said", "Al recibir a Ana Paz, Ruiz dijo"."""
    form = scene.verb(token)
    if form is None or not (form.tense is Tense.GERUND or (form.tense is Tense.BASE and scene.lang.pro_drop)):
        return None
    guests = company.direct()
    hosts = led_in(scene, token, sentence, behind=guests[-1].last if guests else None)
    if not hosts or scene.preposition(hosts[0].first):
        return None
    guests = guests or [m for m in _guest(scene, token) if m.person is not hosts[0].person]
    return (hosts, guests) if guests else None


def _receivers(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    """The subject of a verb; of "received Ruiz and will then receive Paz" that of the first, and not Ruiz."""
    subjects = scene.subjects(token)
    first = subjects[0].first if subjects else sentence.first
    for j in range(first - 1, sentence.first - 1, -1):
        form = scene.verb(j)
        if form is not None or scene.inside(j) is not None:
            passed_by = form is not None and "host" in form.classes and not scene.is_passive(j)
            return scene.subjects(j) or subjects if passed_by else subjects
    return subjects


def _marked(scene: Scene, mention: Mention) -> bool:
    return scene.preposition(mention.first) in scene.lang.words["personal"]


def _far_object(scene: Scene, token: int) -> list[Mention]:
    """ "received, this Friday, in Lima, the president": an object set apart from its verb."""
    first = next(iter(scene.objects(token)), None)
    if first is None or scene.preposition(first.first) not in either(scene.lang.words["personal"], _NOTHING):
        return []
    return [] if scene.verbs_in(token + 1, first.first) else [first]


def given(scene: Scene, sentence: Sentence, token: int, company: Company) -> Sides | None:
    """ "X gave a dinner for Y", "a reception hosted by X"; None where no meal is."""
    receptions, lower = scene.lang.nouns["reception"], scene.doc.lower
    behind = range(token + 1, min(sentence.last, token + 1 + _GIVEN))
    before = range(max(sentence.first, token - _GIVEN), token)
    meal = next((j for j in behind if lower[j] in receptions), None)
    if meal is None and _hosts_talks(scene, token) and not company.with_or_between(noun=True):
        meal = token + 1
    if by := company.by():
        if meal is None and not any(lower[j] in receptions for j in before):
            return None
        subjects = [m for m in scene.subjects(token) if m not in by]
        return by, subjects or focus(scene, token)
    if meal is None:
        meal = _relative_meal(scene, token)
    if meal is None or _received_before(scene, token, meal, company):
        return None
    hosts = scene.subjects(token) or company.behind_verb()
    guests = [] if _pronoun(scene, token) else company.honoured(meal)
    guests = guests or [m for m in focus(scene, token) if all(m.person is not h.person for h in hosts)]
    return hosts, guests


def _relative_meal(scene: Scene, token: int) -> int | None:
    """ "a dinner that the king will give him", "una cena que le ofrecerá": the meal before its clause."""
    lower, words = scene.doc.lower, scene.lang.words
    for j in range(token - 1, max(scene.sentence_at(token).first, token - _GIVEN), -1):
        if lower[j] in words["relative"]:
            meal = j - 1 - (scene.doc.words[j - 1] == ",")
            return meal if lower[meal] in scene.lang.nouns["reception"] else None
        if scene.verb(j) is not None:
            return None
    return None


def _hosts_talks(scene: Scene, token: int) -> bool:
    """ "Ana Ruiz, who hosted the talks", "acogió la reunión": of a meeting that the text has told."""
    form, lower = scene.verb(token), scene.doc.lower
    if form is None or "host" not in form.classes or scene.is_passive(token) or token + 2 >= len(lower):
        return False
    told = (
        lower[token + 1] in scene.lang.words["articles"] and lower[token + 2] in scene.lang.nouns["meeting"]
    )
    return told and bool(scene.subjects(token))


def _received_before(scene: Scene, token: int, meal: int, company: Company) -> bool:
    """ "received the premier, Ruiz, in audience", "recibió en audiencia a Ruiz": a guest, and no meal."""
    form = scene.verb(token)
    if form is None or "host" not in form.classes:
        return False
    if _visiting(scene, token, company):
        return True
    guests = company.direct() or company.personal()
    return bool(guests) and (
        guests[0].last <= meal or scene.preposition(meal) in scene.lang.words["location"]
    )


def handed(scene: Scene, sentence: Sentence, token: int, company: Company) -> Sides | None:
    """ "handed a letter to Y", "le entregó las llaves": both stood before each other."""
    behind = scene.doc.lower[token + 1 : min(sentence.last, token + 1 + _BROUGHT)]
    nouns = scene.lang.nouns
    if nouns["message"].isdisjoint(behind[:_HANDED]) and nouns["missive"].isdisjoint(behind):
        return None
    if right := company.handed() or _given_to(scene, token, company):
        return scene.subjects(token) or focus(scene, token), right
    if not _pronoun(scene, token):
        return None
    givers = scene.subjects(token)
    return givers, [m for m in focus(scene, token) if all(m.person is not g.person for g in givers)]


def _given_to(scene: Scene, token: int, company: Company) -> list[Mention]:
    """ "handed President Ruiz a letter": who gets it stands between the verb and what is given."""
    right = company.direct()
    last = right[-1].last if right else token
    behind = scene.doc.lower[last : last + _HANDED]
    return [] if scene.lang.nouns["message"].isdisjoint(behind) else right


def _guest(scene: Scene, token: int) -> list[Mention]:
    """Whom the pronoun of a guest means: who travelled before this sentence, whoever does in it."""
    return [Mention(token, token + 1, scene.before_now)] if scene.before_now else focus(scene, token)


def focus(scene: Scene, token: int) -> list[Mention]:
    """Whom the text is about, as if named at `token`."""
    block = scene.sentence_at(token).block if token < len(scene.doc.words) else -1
    if scene.aside is not None and scene.aside[1] == block:
        return [Mention(token, token + 1, scene.aside[0])]
    person = scene.focus or scene.section or scene.lead
    return [Mention(token, token + 1, person)] if person is not None else []


def _pronoun(scene: Scene, token: int) -> bool:
    """The guest as a pronoun: "welcomed him", "lo saludó", "recibirlo", "deu-lhe"."""
    lower, pronouns = scene.doc.lower, scene.lang.words["guest_pronouns"]
    before = token - 1
    while before > 0 and lower[before] in either(scene.lang.modal["perfect"], scene.lang.modal["future"]):
        before -= 1  # "le ha entregado", "lo va a recibir"
    if lower[before] in pronouns or lower[token] in pronouns or _pronoun_behind(scene, token):
        return True
    _, hyphen, clitic = lower[token].rpartition("-")
    return bool(hyphen) and clitic in scene.lang.words["enclitics"]


def _pronoun_behind(scene: Scene, token: int) -> bool:
    lower, words = scene.doc.lower, scene.lang.words
    following = lower[token + 1] if token + 1 < len(lower) else ""
    if following not in but_not(words["guest_pronouns"], words["articles"]):
        return False
    return following not in words["possessives"] or not owns_noun(scene, token + 1)


def owns_noun(scene: Scene, token: int) -> bool:
    """ "met her Kenyan counterpart", not "met her in Lima": a possessive of what stands behind it."""
    doc = scene.doc
    if token + 1 >= len(doc.words) or not doc.words[token + 1][0].isalpha():
        return False
    known = either(scene.prepositions, scene.lang.any("conjunctions", "articles", "list_adverbs", "here"))
    return doc.lower[token + 1] not in known and scene.date_at(token + 1) is None


def _fronted(scene: Scene, sentence: Sentence, token: int) -> list[Mention]:
    """ "A Ana Ruiz la recibió": the guest at the head of the sentence, taken up by a pronoun."""
    first = scene.mentions_in(sentence.first, token)[:1]
    return [
        m for m in first if scene.doc.lower[max(0, scene.before(m.first))] in scene.lang.words["personal"]
    ]


def _guest_behind(scene: Scene, token: int, reach: int) -> bool:
    return not scene.lang.words["guest"].isdisjoint(scene.doc.lower[token + 1 : token + 1 + reach])


def _counterpart_behind(scene: Scene, sentence: Sentence, token: int) -> bool:
    """ "recibirá a su homólogo húngaro": the guest by a word that names nobody."""
    last = min(sentence.last, token + 1 + _UNNAMED)
    if scene.mentions_in(token + 1, last):
        return False
    if any(not (t.bound or t.plural) for t in scene.titles_in(token + 1, last)):
        return True  # "recibieron al jefe de la Iglesia"
    return not scene.lang.nouns["counterpart"].isdisjoint(scene.doc.lower[token + 1 : last])
