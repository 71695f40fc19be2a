"""Members of a list that share a noun stay together: "political and economic ties", "ports of A and B"."""

from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import Span, is_adjective
from envoyage.reading.scene import Scene

# Kinds of places that are a matter by themselves; a bank or an alliance is named with others.
_LANDS = frozenset({"country", "region", "demonym", "capital", "city", "landmark"})
# Members of the shortest run of adjectives before the one with their noun, and tokens of that one.
_RUN = 2


def merged(scene: Scene, found: list[Span], joined: list[bool]) -> list[Span]:
    """Members that are only adjectives go with their neighbours' noun."""
    members: list[Span] = []
    romance = scene.lang.adjectives_follow
    found, joined = _whole_names(scene, found, joined)
    if not romance and len(found) > _RUN:
        found, joined = _with_noun(scene, found, joined)
    if not romance and _shares_noun(scene, found):
        return [(found[0][0], found[-1][1])]
    pending: int | None = None
    for k, (first, last) in enumerate(found):
        begin = pending if pending is not None else first
        bare = last - first == 1 and is_adjective(scene, first)
        if not romance and k + 1 < len(found) and is_adjective(scene, last - 1):
            pending = begin
            continue
        pending = None
        adjective = is_adjective(scene, first) or (
            last - first == 1 and members and _ends_so(scene, first, members[-1])
        )
        if members and romance and adjective and members[-1][1] <= first - 1:
            after = first + 1
            linked = either(scene.lang.words["of"], scene.lang.words["between"])
            if after == last or scene.doc.lower[after] in linked or bare:
                members[-1] = (members[-1][0], last)
                continue
        members.append((begin, last))
    if len(members) == 2 and len(found) == 2 and joined[1]:
        (a, b), (c, d) = members
        if scene.doc.is_capital(b - 1) and all(scene.doc.is_capital(k) for k in range(c, d)):
            return [(a, d)]
        alone = b - a == 1 or scene.doc.words[b - 2] in ("'s", "’s")
        if alone and c == b + 1 and d - c <= 6:
            return [(a, d)]
    return _with_pairs(scene, _joint_names(scene, members))


def _whole_names(scene: Scene, found: list[Span], joined: list[bool]) -> tuple[list[Span], list[bool]]:
    """A name keeps what a conjunction joins within it: "Organización para la Cooperación y el Desarrollo".

    So does a noun keep all those with whom it is: "cooperation with the World Bank and the Fund".
    """
    whole: list[Span] = []
    kept: list[bool] = []
    for (first, last), joint in zip(found, joined, strict=True):
        if whole and _goes_on(scene, whole[-1], (first, last)):
            whole[-1] = (whole[-1][0], last)
        else:
            whole.append((first, last))
            kept.append(joint)
    return whole, kept


def _goes_on(scene: Scene, before: Span, span: Span) -> bool:
    """True where a name with "of" goes on behind a comma or a conjunction, with capitals alone."""
    doc, lang = scene.doc, scene.lang
    (a, b), (c, d) = before, span
    place = scene.place_at(c)
    alone = all(doc.is_capital(k) for k in range(c, d) if _told(scene, k))
    if place is not None and place.last < d:
        place = None
    if not doc.is_capital(b - 1) or not alone:
        return False
    if not lang.words["with"].isdisjoint(doc.lower[a:b]):
        return place is None or place.kind not in _LANDS
    joiners = either(lang.words["of"], lang.words["destination"])
    if place is not None or not lang.adjectives_follow or not joiners.isdisjoint(doc.lower[c:d]):
        return False
    if doc.words[c - 1] == ",":
        return doc.lower[c].endswith(lang.adjective_endings)
    name = b - 1
    while name > a and (doc.is_capital(name - 1) or not _told(scene, name - 1)):
        name -= 1
    name = next(k for k in range(name, b) if doc.is_capital(k))
    joiners = either(lang.subjects["agreement"]["infinitive"], lang.subjects["topics"]["about"])
    return not joiners.isdisjoint(doc.lower[name:b])


def _told(scene: Scene, token: int) -> bool:
    """True for a word that a name writes with a capital: neither a mark nor an article or preposition."""
    return scene.doc.words[token][0].isalpha() and scene.doc.lower[token] not in scene.lang.words["function"]


def _shares_noun(scene: Scene, found: list[Span]) -> bool:
    """True for "economic, energy and environmental cooperation": all but the last are single words."""
    if len(found) <= _RUN or not scene.doc.lower[found[0][0]].endswith(scene.lang.adjective_endings):
        return False
    whole = found[-1][1] - found[-1][0] > 1 and all(b - a == 1 for a, b in found[:-1])
    return whole and _is_shared(scene, found[-1][1] - 1)


def _with_noun(scene: Scene, found: list[Span], joined: list[bool]) -> tuple[list[Span], list[bool]]:
    """Takes "trade, economic, and cultural" together before their noun, wherever in a list they stand."""
    doc, joints = scene.doc, scene.lang.words["conjunctions"]
    for k in range(len(found) - 1, _RUN - 1, -1):
        begin, end = found[k]
        apart = doc.words[begin - 2] == "," and doc.lower[begin - 1] in joints
        if not apart or end - begin < _RUN or not _is_shared(scene, end - 1):
            continue
        first = k
        while first and found[first - 1][1] - found[first - 1][0] == 1:
            first -= 1
        if not any(is_adjective(scene, a) for a, _ in found[first:k]):
            continue
        if first and doc.lower[found[first - 1][1] - _RUN] in scene.lang.words["function"]:
            first -= 1  # "ties in the trade, economic, and cultural fields"
        whole = (found[first][0], end)
        return [*found[:first], whole, *found[k + 1 :]], [*joined[:first], joined[k], *joined[k + 1 :]]
    return found, joined


def _is_shared(scene: Scene, token: int) -> bool:
    """True for "ties", "cooperation", "fields": nouns that several adjectives share."""
    topics, word = scene.lang.subjects["topics"], scene.doc.lower[token]
    return any(word in topics[name] for name in ("bonds", "cooperation", "agenda", "areas"))


def _joint_names(scene: Scene, members: list[Span]) -> list[Span]:
    """Names that share a noun stay with it: "the ports of Balboa and Colon"."""
    doc, lang = scene.doc, scene.lang
    if len(members) < 2:
        return members
    (a, b), (c, d) = members[-2:]
    linking = either(lang.words["of"], lang.subjects["topics"]["about"])
    shared = b - a > 2 and doc.is_capital(b - 1) and doc.lower[b - 2] in linking
    joined = c == b + 1 and doc.lower[b] in lang.words["conjunctions"]
    if joined and (
        (shared and all(doc.is_capital(k) for k in range(c, d)))
        or (b - a == 3 and _is_bond_of(scene, a) and doc.lower[c] in lang.subjects["topics"]["bonds"])
        or (d - c == 2 and doc.lower[d - 1] in lang.subjects["topics"]["areas"])
    ):
        return [*members[:-2], (a, d)]
    return members


def _is_bond_of(scene: Scene, token: int) -> bool:
    """True at "lazos de amistad": ties of something."""
    lower, lang = scene.doc.lower, scene.lang
    return lower[token] in lang.subjects["topics"]["bonds"] and lower[token + 1] in lang.words["of"]


def _with_pairs(scene: Scene, members: list[Span]) -> list[Span]:
    """Pairs within a list stay pairs: "health and education, trade and investment"."""
    conjunctions, doc = scene.lang.words["conjunctions"], scene.doc
    found: list[Span] = []
    paired = False
    for k, (first, last) in enumerate(members):
        end = found[-1][1] if found else first
        joined = bool(found) and end + 1 == first and doc.lower[end] in conjunctions
        behind_comma = (
            k > 1 and doc.lower[found[-1][0] - 1] in conjunctions and doc.words[found[-1][0] - 2] == ","
        )
        if joined and found[-1] == members[k - 1] and (k + 1 < len(members) or behind_comma or paired):
            found[-1] = (found[-1][0], last)
            paired = True
        else:
            found.append((first, last))
    return found


def _ends_so(scene: Scene, token: int, before: Span) -> bool:
    """True for a word that may be a noun, in a row of adjectives: "económicas, políticas y culturales"."""
    endings = scene.lang.adjective_endings
    return scene.doc.lower[token].endswith(endings) and is_adjective(scene, before[1] - 1)
