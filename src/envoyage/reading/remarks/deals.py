"""Agreements in a remark: "Signed the Austrian State Treaty", "Announced a First Step Agreement"."""

from envoyage.facts import Agreement, Ungrounded
from envoyage.reading.grounding import check
from envoyage.reading.papers.paperlists import FAR, Paper
from envoyage.reading.papers.papers import find_papers
from envoyage.reading.scene import Scene
from envoyage.reading.spans import joined
from envoyage.reading.why import why


def agreements(scene: Scene, *, stay: str, home: str | None) -> tuple[Agreement, ...]:
    """The agreements of a remark, each once; the other side is the country of the stay unless one is named.

    Args:
        stay: code of the country of the stay.
        home: code of the traveller's own country, which is never the other side.
    """
    found: dict[tuple[object, ...], Agreement] = {}
    last: Paper | None = None
    for sentence in scene.doc.sentences:
        if last is not None and sentence.index - last.sentence > FAR:
            last = None
        papers = find_papers(scene, sentence, last)
        last = papers[-1] if papers else last
        for paper in papers:
            made = None if paper.silent or paper.old else _agreement(scene, paper, stay, home)
            if made is not None:
                found.setdefault((made.kind, made.state, made.about), made)
    return tuple(found.values())


def _agreement(scene: Scene, paper: Paper, stay: str, home: str | None) -> Agreement | None:
    spans = [(paper.first, paper.last), (paper.verb, paper.verb + 1)]
    spans += [at for at in (paper.about, paper.date_at, paper.named_at) if at is not None]
    named = next(((code, at) for code, at in paper.parties if code != home), None)
    party = named[0] if named else None
    if named:
        spans.append(named[1])
    made = Agreement(
        kind=paper.kind,
        state=paper.state,
        about=scene.doc.slice(*paper.about) if paper.about else None,
        party=party,
        date=paper.date if paper.date is not None and paper.date.exact else None,
        passages=joined(scene.doc, spans),
        rule=why(scene.doc, "agreement", [paper.verb]),
    )
    try:
        check(made, scene.doc.text, scene.lang.code)
    except Ungrounded:
        return None
    return made
