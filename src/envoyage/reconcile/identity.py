"""Which names mean one person, and the lasting id of each: a pure function of the names and the roster.

Every naming has an id of its own, which follows from it alone: the roster's where the roster knows whom it
means, else one made of country and name. Namings are then found to be one person; the person goes by one of
their ids, and the others lead to it. So an id that was once given never means anybody else.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from envoyage.reconcile.names import Likeness, Name, likeness, parse
from envoyage.reconcile.offices import definite
from envoyage.reconcile.persons import LIFETIME, Roster

# A short name means the holder of its office whom the record knows within so many days of it.
_REACH = 8 * 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How somebody is named: by which name, in which office, of which country, on which days.

    Attributes:
        id: as `own_id` gives it; namings of one id are one person's.
    """

    id: str
    name: str
    office_id: str | None = None
    country: str | None = None
    first: date | None = None
    last: date | None = None


def own_id(
    name: str, office_id: str | None, country: str | None, on: date | None, roster: Roster | None = None
) -> str:
    """The id that a naming has by itself: equal for equal names, whatever else the record holds."""
    known = roster.resolve(name, office_id, country, on) if roster else None
    return known.id if known else made_id(name, country, office_id)


def made_id(name: str, country: str | None, office_id: str | None = None) -> str:
    """`us-marco-rubio`; a single name has its office as well, as in `gt-martinez-foreign-minister`."""
    tokens = parse(name, country).tokens
    office = definite(office_id) if len(tokens) == 1 else None
    parts = [part for part in (country, *tokens, office) if part]
    return re.sub(r"[^a-z0-9]+", "-", "-".join(parts).lower()).strip("-")[:180] or "unnamed"


def blocks(naming: Naming) -> frozenset[tuple[str, str]]:
    """Namings without a block in common are never found to be one person."""
    country = naming.country or ""
    return frozenset((country, part[:4]) for part in parse(naming.name, naming.country).surnames)


def kin(asked: Iterable[Naming], others: Iterable[Naming], roster: Roster | None = None) -> set[str]:
    """The ids of those others who may be somebody asked for: in one block, and by names that do not differ.

    Only such two have a say in whether the other is one person with somebody: who follows them from one to
    the next has all that `identify` needs.
    """
    by_block: dict[tuple[str, str], list[_Node]] = defaultdict(list)
    for node in _nodes(asked, roster):
        for block in node.blocks:
            by_block[block].append(node)
    return {
        node.id
        for node in _nodes(others, roster)
        if any(node.alike(one) for block in node.blocks for one in by_block.get(block, ()))
    }


def identify(
    namings: Iterable[Naming], roster: Roster | None = None, *, same: Sequence[tuple[str, str]] = ()
) -> dict[str, str]:
    """For each id the id of its person; the order of the namings does not matter.

    Args:
        namings: with every naming that is `kin` to one of them, directly or through others.
        roster: whose ids they may have.
        same: what editors decided, in order: (id, id of the same person); the last word gives the id.
    """
    nodes = _nodes(namings, roster)
    clusters = _clusters(nodes)
    found = {node.id: cluster.id for cluster in clusters for node in cluster.nodes}
    return _united(found, same)


@dataclass(slots=True)
class _Node:
    """All namings of one id."""

    id: str
    listed: bool
    names: set[Name] = field(default_factory=set)
    offices: set[str | None] = field(default_factory=set)
    blocks: set[tuple[str, str]] = field(default_factory=set)
    first: date = date.max
    last: date = date.min

    @property
    def fullest(self) -> Name:
        return max(self.names, key=lambda name: (len(name.tokens), name.tokens))

    @property
    def definite(self) -> frozenset[str]:
        return frozenset(one for office in self.offices if (one := definite(office)))

    def alike(self, other: "_Node") -> Likeness:
        return max(likeness(one, two) for one in self.names for two in other.names)

    def gap(self, other: "_Node") -> int:
        """Days between two nodes; 0 where they overlap, or where one has no day."""
        if date.max in (self.first, other.first):
            return 0
        return max(0, (self.first - other.last).days, (other.first - self.last).days)


@dataclass(slots=True)
class _Cluster:
    """A person in the making; its first node has the fullest name."""

    nodes: list[_Node]

    @property
    def id(self) -> str:
        return next((node.id for node in self.nodes if node.listed), self.nodes[0].id)


def _nodes(namings: Iterable[Naming], roster: Roster | None) -> list[_Node]:
    listed = roster.by_id if roster else {}
    nodes: dict[str, _Node] = {}
    for each in namings:
        node = nodes.setdefault(each.id, _Node(each.id, each.id in listed))
        node.names.add(parse(each.name, each.country))
        node.offices.add(each.office_id)
        node.blocks |= blocks(each)
        node.first, node.last = min(node.first, each.first or date.max), max(node.last, each.last or date.min)
    for node in nodes.values():
        if node.listed:
            person = listed[node.id]
            node.names.update(person.names())
            node.offices.update(tenure.office_id for tenure in person.tenures)
    return sorted(
        nodes.values(), key=lambda node: (not node.listed, -len(node.fullest.tokens), node.first, node.id)
    )


def _clusters(nodes: Iterable[_Node]) -> list[_Cluster]:
    """Known people first, then the fullest names: a shorter one joins the one that it fits best, or none."""
    clusters: list[_Cluster] = []
    by_block: dict[tuple[str, str], list[_Cluster]] = defaultdict(list)
    for node in nodes:
        near = {id(cluster): cluster for block in sorted(node.blocks) for cluster in by_block[block]}
        offers = sorted(
            ((rank, place) for place, one in enumerate(near.values()) if (rank := _fit(node, one))),
            reverse=True,
        )
        if offers and not node.listed and (len(offers) == 1 or offers[0][0] > offers[1][0]):
            home = list(near.values())[offers[0][1]]
            home.nodes.append(node)
        else:
            home = _Cluster([node])
            clusters.append(home)
            for block in node.blocks:  # who joins is named less fully, and brings nobody else
                by_block[block].append(home)
    return clusters


def _fit(node: _Node, cluster: _Cluster) -> tuple[int, ...] | None:
    """How surely a node is this person, None when it is not; of two holders of its office the nearer is."""
    head = cluster.nodes[0]
    found = node.alike(head)
    if found is Likeness.DIFFERENT or min(node.gap(other) for other in cluster.nodes) > LIFETIME:
        return None
    certain = found is Likeness.SAME and len(node.fullest.tokens) > 1
    there = [node.gap(other) for other in cluster.nodes if node.definite & other.definite]
    if there:
        return (int(found), 1, -min(there)) if certain or min(there) <= _REACH else None
    near = min(node.gap(other) for other in cluster.nodes) <= _REACH and not node.definite
    return (int(found), 0, 0) if (certain or near) and not _two_middles(node, head) else None


def _two_middles(node: _Node, other: _Node) -> bool:
    """José Raúl Mulino and José Antonio Mulino: each has a name that the other has not."""
    here, there = set(node.fullest.tokens), set(other.fullest.tokens)
    return min(len(here), len(there)) > 2 and bool(here - there) and bool(there - here)


def _united(found: Mapping[str, str], same: Sequence[tuple[str, str]]) -> dict[str, str]:
    """What editors say on top of it: the ids of two persons are one's, and the later word names it."""
    heir: dict[str, str] = {}

    def now(key: str) -> str:
        key = found.get(key, key)
        while key in heir:
            key = heir[key]
        return key

    for gone, kept in same:
        old, new = now(gone), now(kept)
        if old != new:
            heir[old] = new
    return {key: now(key) for key in {*found, *found.values(), *(key for pair in same for key in pair)}}
