"""Whether a word that may be a verb of going is one here, and one that sends somebody of the text."""

from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import DASHES, either
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.scene import Scene

# Adjectives behind a noun of travel: "una gira oficial en la que".
_ADJECTIVES = 2
# Words between "among" and those who are meant.
# Words from a stay to the days it lasts.
_LENGTH_REACH = 5
_AMONG = 4
# Words between a verb of saying and its "that".
_SAID_REACH = 10
# Words from what forbids to what may not be done: "prohibió al presidente viajar".
_FORBIDDEN = 5
# Words before a verb of attending, and half of those behind it, in which "by video link" stands.
_DISTANCE = 5
_SAYS = frozenset({"say", "announce"})
_HELPED = frozenset({Tense.PARTICIPLE, Tense.PAST, Tense.GERUND})


def is_verb(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "to visit", "will visit" and "Baker visits" are verbs; "a visit", "his official visit" are nouns."""
    at = token - 1
    following = scene.lang.dates.classes["next"]
    while at > 0 and (
        scene.doc.lower[at] in scene.lang.any("also", "then")  # "will also visit", "will next visit"
        or (scene.doc.lower[at] in following and scene.doc.lower[at - 1] in scene.lang.modal["future"])
    ):
        at -= 1
    before = scene.doc.lower[at] if token else ""
    if before in scene.lang.words["articles"] or before in scene.lang.words["possessives"]:
        return False
    if form.tense not in (Tense.BASE, Tense.PRESENT, Tense.SUBJUNCTIVE):
        return True
    owned = scene.doc.lower[max(0, token - 2)] in scene.lang.words["possessives"]
    if owned and form.tense is Tense.PRESENT and not scene.ends_mention(token):
        return False  # "a sua recente visita"
    modal, words = scene.lang.modal, scene.lang.words
    if (
        before in either(modal["future"], modal["possible"], modal["negative"], words["relative"])
        or before == "to"
    ):
        return True
    if form.tense is Tense.BASE:  # "will not attend the summit or travel to Lima"
        behind = scene.doc.lower[token + 1 : token + 2]
        if before in words["conjunctions"] and "visit" in form.classes and _shares(scene, token):
            return True
        if not behind or behind[0] not in words["destination"]:
            return False  # but "migrants from Togo travel to Libya"
        return before in words["conjunctions"] or any(
            p.last == token for p in scene.places_in(token - 3, token)
        )
    if before in scene.prepositions:
        return False
    dated = scene.doc.words[token + 1 : token + 2] == [","] and scene.date_at(token + 2) is not None
    if before == "," and scene.ends_mention(token - 1) and dated:
        return True  # "o ministro, Rui Paz, visita, esta terça-feira, a Guiné"
    if before == "," and not scene.ends_mention(token - 1):
        return bool(scene.places_in(token + 1, token + 2))
    at = token + 1
    if before == "," and (date := scene.date_at(at)) is not None:
        at = date.last  # "el ministro, Ana Ruiz, visita hoy Skopje"
    article = at < len(scene.doc.lower) and scene.doc.lower[at] in words["articles"]
    return scene.ends_mention(token) or bool(scene.places_in(at, at + 1 + article))


def _shares(scene: Scene, token: int) -> bool:
    """ "will attend the forum and visit Peru": a second infinitive, with the place for its object."""
    article = scene.doc.lower[token + 1] in scene.lang.words["articles"]
    if not scene.places_in(token + 1 + article, token + 2 + article):
        return False
    leads = either(scene.lang.modal["future"], scene.lang.words["destination"])
    first = scene.sentence_at(token).first
    forms = ((j, scene.verb(j)) for j in scene.verbs_in(first, token))
    return any(f is not None and f.tense is Tense.BASE and scene.doc.lower[j - 1] in leads for j, f in forms)


def of_somebody_else(scene: Scene, token: int) -> bool:
    """ "los salvadoreños que están en Estados Unidos": a relative clause on no person of the text."""
    j = token - 1
    while j > 0 and scene.verb(j) is None and scene.doc.lower[j] in scene.lang.modal["future"]:
        j -= 1
    if j <= 0 or scene.doc.lower[j] not in scene.lang.words["relative"]:
        return False
    if scene.doc.lower[j] in scene.lang.words["where"] and _how_long(scene, token):
        return False  # "llegó a Lima, donde permanecerá hasta el lunes"
    while j > 1 and scene.doc.words[j - 1] in DASHES:
        j -= 1  # "Ruiz -- que esteve em Lima"
    j -= 2 if scene.doc.words[j - 1] == "," else 1
    among = scene.lang.words["between"]
    if not among.isdisjoint(scene.doc.lower[max(0, j - _AMONG) : j]):
        return False  # "was among the leaders who attended"
    if _says_that(scene, j) if scene.doc.words[j + 1] != "," else _said_before(scene, j):
        return False
    if scene.inside(j) is not None or _of_journey(scene, j):
        return False
    return (
        scene.named_before(j + 1 + (scene.doc.words[j + 1] == ",")) is None
    )  # "President Ruiz of Peru, who"


def _how_long(scene: Scene, verb: int) -> bool:
    """ "donde permanecerá hasta el lunes", "onde estará de 3 a 5": how long, and not who or what is there."""
    form = scene.verb(verb)
    if form is None or "stay" not in form.classes or form.tense is Tense.CONDITIONAL:
        return False
    date = next(iter(scene.dates_in(verb + 1, verb + 1 + _LENGTH_REACH)), None)
    until = date is not None and scene.doc.lower[scene.before(date.first)] in scene.lang.words["until"]
    return date is not None and (date.is_span or until)


def _says_that(scene: Scene, token: int) -> bool:
    """ "anunció que viajará", "previsto que visite": "that" behind a verb opens no relative."""
    lower, lang = scene.doc.lower, scene.lang
    if scene.verb(token) is not None or lower[token] in either(
        lang.modal["expected"], lang.modal["possible"]
    ):
        return True
    return _said_before(scene, token)


def _said_before(scene: Scene, token: int) -> bool:
    """ "anunció este miércoles que viajará", "revelou em entrevista ao Público que visitará"."""
    lower, relative = scene.doc.lower, scene.lang.words["relative"]
    first = max(scene.sentence_at(token).first, token - _SAID_REACH)
    commas = int(scene.doc.words[token + 1] == ",")
    for j in range(token, first - 1, -1):
        if scene.doc.words[j] in ";:" or lower[j] in relative:
            return False
        commas += scene.doc.words[j] == ","
        if (form := scene.verb(j)) is not None and form.tense is not Tense.PARTICIPLE:
            return bool(form.classes & _SAYS) and commas != 1
    return False


def _of_journey(scene: Scene, token: int) -> bool:
    """ "a tour in which he will visit", "gira durante la cual recorrerá": told of the journey."""
    lower, lang = scene.doc.lower, scene.lang
    skip = lang.any("articles", "location", "during")
    j = token
    while j > 0 and (lower[j] in skip or lower[j] == ","):
        j -= 1
    if lower[j] in lang.nouns["times"] or not lang.nouns["travel"].isdisjoint(
        lower[max(0, j - _ADJECTIVES) : j + 1]
    ):
        return True
    region = next((p for p in scene.places_in(max(0, j - 3), j + 1) if p.last == j + 1), None)
    return region is not None and region.kind == "region"


def of_a_country(scene: Scene, token: int) -> bool:
    """ "said that Finland will continue", "Peru visits Chile in the qualifiers": a country is the subject."""
    j = token
    while scene.doc.lower[j - 1] in either(scene.lang.modal["future"], scene.lang.modal["perfect"]):
        j -= 1
    place = next((p for p in scene.places_in(max(0, j - 4), j) if p.last == j), None)
    return (
        place is not None
        and place.kind == "country"
        and not place.masked
        and scene.inside(place.first) is None
        and not scene.preposition(place.first)
        and scene.doc.lower[place.first - 1] not in (",", "-", "–")
    )


def attributive(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "the country's continued support", "the visiting minister": a participle that describes a noun."""
    before = scene.doc.lower[token - 1] if token else ""
    if form.tense is Tense.GERUND and before not in scene.lang.words["being"]:
        following = scene.inside(token + 1)  # "met visiting Minister X", not "while visiting X"
        return following is not None and (
            before in scene.lang.words["articles"] or following.title is not None
        )
    owned = before in scene.lang.words["possessives"] or before in ("'s", "'")
    return owned and form.tense in (Tense.PAST, Tense.PARTICIPLE, Tense.GERUND)


def holds_office(scene: Scene, token: int) -> bool:
    """ "Sall, who is also chairperson of the Union": what somebody is, told by a verb of being there."""
    form, words = scene.verb(token), scene.lang.words
    if (
        form is None
        or "stay" not in form.classes
        or scene.lang.pro_drop
        or scene.doc.lower[token] not in words["being"]
    ):
        return False
    skip = scene.lang.any("articles", "indefinite", "also")
    j = token + 1
    while j < len(scene.doc.lower) and scene.doc.lower[j] in skip:
        j += 1
    return any(title.first <= j <= title.head and not title.bound for title in scene.titles)


def rises(scene: Scene, token: int) -> bool:
    """ "llegó a ministro", "rose to minister": an office is reached, and no place."""
    if token + 2 >= len(scene.doc.lower) or scene.doc.lower[token + 1] not in scene.lang.words["destination"]:
        return False
    return any(title.first == token + 2 and not title.bound for title in scene.titles)


def forbidden(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "barred from travelling to", "proibido de viajar": what somebody may not do."""
    if form.tense not in (Tense.BASE, Tense.GERUND):
        return False
    before = scene.doc.lower[max(scene.sentence_at(token).first, token - _FORBIDDEN) : token]
    return not scene.lang.modal["forbidden"].isdisjoint(before)


def from_afar(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "took part, by video link, in a seminar in Lima", "participó de forma virtual": who stays at home."""
    if "stay" not in form.classes:
        return False
    sentence = scene.sentence_at(token)
    first, last = max(sentence.first, token - _DISTANCE), min(sentence.last, token + 2 * _DISTANCE)
    return any(
        scene.verb(j) is None and not scene.verbs_in(min(j, token) + 1, max(j, token))
        for j in scene.words_in(scene.lang.nouns["phone"], first, last)
    )


def auxiliary(scene: Scene, token: int) -> bool:
    """ "va a firmar", "vão assinar", "foi adiada": a verb of going that only helps another verb."""
    lower, lang = scene.doc.lower, scene.lang
    following = scene.verb(token + 1) if token + 1 < len(lower) else None
    form = scene.verb(token)
    if form is not None and "continue" in form.classes and _goes_on_doing(scene, token):
        return True
    if lower[token] in lang.modal["beginning"] and _begins_to(scene, token):
        return True
    helping = form is not None and "stay" in form.classes
    if helping and token + 1 < len(lower) and lower[token + 1] in lang.words["fate"]:
        return True  # "was born in Lima", "estuvo exiliado en Lima"
    if form is not None and form.classes == {"return"} and _gives_back(scene, token):
        return True
    if helping and following is not None and following.tense in _HELPED:
        return True  # "is scheduled", "está prevista"
    if helping and not lang.pro_drop and lower[token + 1 : token + 2] and _is_doing(scene, token + 1):
        return True  # "has been looking for it since she took up her post in Lima"
    if helping and lower[token + 1 : token + 2] == ["to"] and token + 2 < len(lower):
        done = lang.verbs.get(lower[token + 2])
        return done is not None and done.tense is Tense.BASE  # "was to have travelled", not "was to Lima"
    if lower[token] in lang.modal["copula"]:
        if any(p.last == token and p.is_city for p in scene.places_in(token - 4, token)):
            return scene.preposition(token - 1) not in lang.words["destination"]  # "Hasta Lima fue Ruiz"
        behind = _past_date(scene, token + 1)  # "fue el lunes a Lima"
        return behind >= len(lower) or lower[behind] not in lang.words["destination"]
    if lower[token] not in lang.modal["future"] or token + 2 >= len(lower):
        return False
    after = token + 2 if lower[token + 1] == "a" else token + 1
    helped = lang.verbs.get(lower[after])
    return (helped is not None and helped.tense is Tense.BASE) or lower[after].endswith(lang.infinitives)


def _is_doing(scene: Scene, token: int) -> bool:
    """True for a form of what somebody is at: "looking", but not "meeting" or "evening"."""
    word, nouns = scene.doc.lower[token], scene.lang.nouns
    return word.endswith(scene.lang.gerunds) and scene.verb(token) is None and word not in nouns["meeting"]


def _gives_back(scene: Scene, token: int) -> bool:
    """ "his host returned the gesture": what is returned is an object, and no traveller."""
    lower = scene.doc.lower
    if scene.lang.pro_drop or lower[token + 1 : token + 2] == [] or token + 3 >= len(lower):
        return False
    times = either(scene.lang.dates.classes["day_units"], scene.lang.nouns["daytimes"])
    dated = bool(scene.dates_in(token + 1, token + 3)) or not times.isdisjoint(lower[token + 2 : token + 4])
    return lower[token + 1] in scene.lang.any("articles", "possessives") and not dated


def _past_date(scene: Scene, token: int) -> int:
    """The token behind a date that begins at `token` or behind its article; `token` where none does."""
    date = next(iter(scene.dates_in(token, token + 2)), None)
    if date is None or (date.first > token and scene.doc.lower[token] not in scene.lang.words["articles"]):
        return token  # "o anúncio foi feito quinta-feira": a passive
    return date.last


def _goes_on_doing(scene: Scene, token: int) -> bool:
    """ "seguirá ayudando", "continuará a ajudar", "will continue to help": no journey goes on."""
    lower, lang = scene.doc.lower, scene.lang
    behind = token + 1
    if behind < len(lower) and lower[behind] in lang.words["destination"]:
        behind += 1
        base = behind < len(lower) and (form := lang.verbs.get(lower[behind])) is not None
        base = base and form is not None and form.tense is Tense.BASE
        return base or (behind < len(lower) and bool(lang.infinitives) and _infinitive(scene, behind))
    return behind < len(lower) and lower[behind].endswith(lang.gerunds) and not scene.doc.is_capital(behind)


def _begins_to(scene: Scene, token: int) -> bool:
    """ "pasó a ser", "passou a vender": another deed begins."""
    lower, behind = scene.doc.lower, token + 2
    led = behind < len(lower) and lower[token + 1] in scene.lang.words["destination"]
    return led and _infinitive(scene, behind)


def _infinitive(scene: Scene, token: int) -> bool:
    return scene.doc.lower[token].endswith(scene.lang.infinitives) and not scene.doc.is_capital(token)


def helped(scene: Scene, token: int) -> bool:
    """True when a participle is a verb's and no adjective: "ha viajado", "had flown", not "dirigido a"."""
    low = max(0, token - 3)
    helpers = either(scene.lang.modal["perfect"], scene.lang.words["being"])
    return any(
        word in helpers and (word not in POSSESSIVES or scene.verb(j) is not None)  # "India's team arrived"
        for j, word in enumerate(scene.doc.lower[low:token], low)
    )
