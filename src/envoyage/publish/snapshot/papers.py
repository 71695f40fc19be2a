"""What was signed, announced, expected or denied, as one sentence."""

from collections.abc import Collection, Mapping, Sequence

from envoyage.facts import Agreement, AgreementKind, AgreementState
from envoyage.gazetteer.grammar import Grammar
from envoyage.publish.snapshot.labels import about
from envoyage.publish.snapshot.pieces import Pieces, filled, listed
from envoyage.publish.snapshot.plan import Plan
from envoyage.publish.snapshot.values import Clause

MOST = 4
# Without a word on what it is about or with whom, these say nothing that a reader could use.
EMPTY = (AgreementKind.DEAL, AgreementKind.AGREEMENT)


def deals(plan: Plan, grammar: Grammar, *, home: str | None) -> Pieces:
    """The agreements by how far they have come, signed ones first.

    The traveller's country goes without saying, and so does the country visited where there is only one.
    """
    known = {home, *({plan.visits[0].country} if len(plan.visits) == 1 else ())}
    papers = [(key, deal.fact, _paper(deal.fact, grammar, known=known)) for key, deal in plan.agreements]
    told = [each for each in papers if each[2]][:MOST]
    ahead = plan.tense in ("now", "future")
    parts: list[Pieces] = []
    for state in AgreementState:
        of_state = [(key, deal, paper) for key, deal, paper in told if deal.state.on_the_trip is state]
        if of_state:
            clauses = [[Clause(text=paper, facts=(key,))] for key, _, paper in of_state]
            nouns = [grammar.table["papers"][deal.kind] for _, deal, _ in of_state]
            pattern = _verb(f"{state}_ahead" if ahead else state, nouns, grammar)
            parts.append(filled(pattern, papers=listed(clauses, grammar)))
    joined: Pieces = []
    for part in parts:
        if joined:
            first = part[0]
            opened = first.text[:1].lower() + first.text[1:]
            joined.append(Clause(text="; "))
            part = [Clause(text=opened, facts=first.facts), *part[1:]]
        joined += part
    return joined


def _paper(deal: Agreement, grammar: Grammar, *, known: Collection[str | None]) -> str:
    """`a memorandum of understanding on security cooperation with Guyana`; "" when it would say nothing."""
    words = [grammar.table["papers"][deal.kind]]
    if deal.about:
        words.append(about(deal.about, grammar))
    bare = len(words) == 1 and deal.kind in EMPTY
    if deal.party and (bare or deal.party not in known):
        name = grammar.party(deal.party, "with")
        words += [name] if name.split()[-1] not in " ".join(words) else []
    return "" if len(words) == 1 and deal.kind in EMPTY else " ".join(words)


def _verb(state: str, papers: Sequence[str], grammar: Grammar) -> str:
    """The verb that agrees with the papers in number and, where the table has four forms, in gender."""
    verbs: Mapping[str, Sequence[str]] = grammar.table["deals"]
    forms = verbs.get(state) or verbs[state.removesuffix("_ahead")]
    several = len(papers) > 1
    feminine = len(forms) > 2 and all(paper.startswith(("una ", "uma ")) for paper in papers)
    return forms[2 * feminine + several]
