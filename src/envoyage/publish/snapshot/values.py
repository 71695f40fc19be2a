"""A snapshot: the facts of a trip as two to five sentences, in pieces that know which facts they rest on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A piece of a sentence, with its own spaces and stops.

    `facts` are keys as `publish.view.Kind.key` makes them ("met-2", "stop-1"); joining words and
    punctuation are pieces without any. So a mark set after a piece never parts a word from its full stop.
    """

    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Sentences in order, each as its clauses. Joining every text in order gives the whole paragraph."""

    language: str
    sentences: tuple[tuple[Clause, ...], ...] = ()

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All pieces in order, with the blanks between the sentences."""
        joined: list[Clause] = []
        for sentence in self.sentences:
            if joined:
                joined.append(Clause(text=" "))
            joined.extend(sentence)
        return tuple(joined)

    @property
    def text(self) -> str:
        return "".join(clause.text for clause in self.clauses)
