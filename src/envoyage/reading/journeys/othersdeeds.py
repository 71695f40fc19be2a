"""What stands between a journey and a place and leads there itself: another's visit, a deed done before."""

from envoyage.reading.scene import Scene


def of_another(scene: Scene, first: int, last: int) -> bool:
    """ "The trip builds upon Paz's recent visit to Peru": the place is that of somebody else's journey."""
    owner = next((m for m in scene.mentions_in(first, last) if m.name_at or m.title), None)
    if owner is None:
        return False
    of = scene.doc.lower[owner.last] in scene.lang.words["of"]
    land = scene.place_at(owner.last + 1) if of else None  # "King Omar of Togo's visit"
    end = land.last if land is not None else owner.last
    if scene.doc.lower[end : end + 1] not in (["'s"], ["'"]):
        return False
    return not scene.lang.nouns["travel"].isdisjoint(scene.doc.lower[owner.last : last])


def after_clause(scene: Scene, first: int, last: int) -> bool:
    """ "The visit comes after Paz made trips to Peru", "before Paz's visit to Peru": that leads there."""
    order = next(iter(scene.words_in(scene.lang.any("after", "before"), first, last)), None)
    if order is None or not scene.mentions_in(order, last):
        return False
    if scene.doc.lower[order] in scene.lang.words["after"] and scene.verbs_in(order, last):
        return True
    return bool(scene.words_in(scene.lang.nouns["travel"], order, last))


def after_a_deed(scene: Scene, first: int, last: int) -> bool:
    """ "departed after completing a visit to Peru": where that was."""
    lower, lang = scene.doc.lower, scene.lang
    for after in scene.words_in(lang.words["after"], first, last - 1):
        deed = after + 1 + (lower[after + 1] in lang.words["of"])
        if deed < last - 1 and looks_infinitive(scene, deed):
            return "," not in lower[deed:last] or not lang.nouns["travel"].isdisjoint(lower[deed:last])
    return False


def looks_infinitive(scene: Scene, token: int) -> bool:
    """True for the ending of an infinitive, in English of a gerund; "al primer ministro" has none."""
    lower, lang = scene.doc.lower, scene.lang
    if lower[token] in lang.dates.classes["first"] or scene.inside(token) is not None:
        return False
    return lower[token].endswith(lang.infinitives or lang.gerund_endings) and not scene.doc.is_capital(token)
