"""Which trip a paper, a quotation, a topic or a toured place belongs to, when a report tells of several."""

from collections.abc import Callable
from dataclasses import dataclass, field

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.owners import Owners
from envoyage.reading.papers.deeds import told_of_paper
from envoyage.reading.papers.paperlists import FAR, Paper
from envoyage.reading.papers.papers import find_papers
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.quotes.quotes import find_quotes
from envoyage.reading.quotes.said import Said
from envoyage.reading.scene import Scene
from envoyage.reading.topics.occasions import find_occasions
from envoyage.reading.topics.topics import Named, find_topics
from envoyage.reading.topics.tours import Tour, find_tours
from envoyage.reading.topics.weighing import weigh

Weigh = Callable[[Scene, Sentence, list[Named], Draft], list[Named]]

# Tokens between what a paper is about and what a clause behind adds to it.
_REACH = 8


@dataclass(slots=True)
class Share:
    """What one trip has of a report's papers, quotations, topics and toured places."""

    papers: list[Paper] = field(default_factory=list)
    quotes: list[Said] = field(default_factory=list)
    topics: list[Span] = field(default_factory=list)
    tours: list[Tour] = field(default_factory=list)


def share_out(
    scene: Scene, drafts: list[Draft], section_of: list[int], *, weigh: Weigh = weigh
) -> list[Share]:
    """A share for each of `drafts`, in their order.

    `section_of` gives each sentence's draft by its heading, or -1. A report without a trip is not searched.
    `weigh` says which phrases of a sentence are topics, of those that the rules found and others.
    """
    shares = [Share() for _ in drafts]
    if not drafts:
        return shares
    owners = Owners(drafts, section_of)
    last: Paper | None = None
    titled: list[tuple[Share, list[Span]]] = []
    for sentence in scene.doc.sentences:
        owner = owners.of(sentence.index)
        if owner is None:
            last = None
            continue
        if scene.doc.is_bare(sentence):
            continue
        share = shares[owner]
        papers = find_papers(scene, sentence, last)
        if papers and papers[0].listed and last is not None and not last.listed and last.about is None:
            for each in shares:
                each.papers = [paper for paper in each.papers if paper is not last]  # its list says more
        if papers:
            last = papers[-1]
        elif last is not None and sentence.index - last.sentence > FAR:
            last = None
        topics = find_topics(scene, sentence)
        for paper in papers:
            whose = None if paper.silent else owners.of_paper(scene, paper, owner)
            if whose is not None:
                shares[whose].papers.append(paper)
        if sentence.kind is Kind.BODY and owners.told_in(sentence.index):
            seen = {j for topic in topics for j in range(topic.first, topic.last)}
            topics += [
                Named(first, last, at)
                for (first, last), at in find_occasions(scene, sentence)
                if seen.isdisjoint(range(first, last))
            ]
        topics = weigh(scene, sentence, topics, drafts[owner])
        if (matter := told_of_paper(scene, sentence.first, sentence.last)) >= 0:
            topics = [topic for topic in topics if topic.first < matter]  # "The accord covers ports"
        if papers:
            topics = [topic for topic in topics if not _is_covered(scene, papers, topic.span)]
        if sentence.kind is Kind.TITLE:
            titled.append((share, [topic.span for topic in topics]))
        else:
            for topic in topics:
                for index in owners.of_topic(scene, topic, owner):
                    shares[index].topics.append(topic.span)
        for tour in find_tours(scene, sentence):
            for index in owners.of_tour(scene, tour, owner):
                shares[index].tours.append(tour)
    for share, headline in titled:
        share.topics = share.topics or headline  # a headline repeats in fewer words what the text tells
    for said in find_quotes(scene):
        person = said.speaker.person if said.speaker is not None else None
        owner = owners.of_words(scene.doc.sentence_of[said.token], person)
        if owner is not None:
            shares[owner].quotes.append(said)
    return shares


def as_found(scene: Scene, sentence: Sentence, topics: list[Named], draft: Draft) -> list[Named]:
    """The topics of the rules as they are, unweighed."""
    return topics


def _is_covered(scene: Scene, papers: list[Paper], span: Span) -> bool:
    """True for what a paper is about, and for what a clause says it holds: "which covers three sites"."""
    if any(p.about and p.about[0] <= span[0] < p.about[1] for p in papers):
        return True
    matter = next((p.about for p in reversed(papers) if p.about and p.about[1] <= span[0]), None)
    if matter is None:
        return False
    gap = range(matter[1], span[0])
    cues, lower, between = scene.lang.cues, scene.doc.lower, range(matter[1], min(span[0], matter[1] + 3))
    opens = any(
        lower[j] in scene.lang.words["relative"]
        or ((size := cues.longest_at(lower, j)) and cues.value(lower, j, size) == "listing")
        for j in between
    )
    return opens and len(gap) <= _REACH
