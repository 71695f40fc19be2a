"""Whether a claim holds: under every counting rule, under some of them, or under none."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from envoyage.insight.answer import Answer
from envoyage.insight.asking import answered
from envoyage.insight.counting import Counting
from envoyage.insight.finding import Unanswerable
from envoyage.insight.question import Question


class Verdict(StrEnum):
    """What is found of a claim."""

    HOLDS = "holds"
    DEPENDS = "holds under these rules"
    FAILS = "does not hold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A claim's verdict with the answer that it rests on.

    Attributes:
        under: the rules under which it holds, the one asked for first; empty where it does not hold.
        against: the rules under which it does not.
    """

    verdict: Verdict
    answer: Answer
    under: tuple[Counting, ...]
    against: tuple[Counting, ...]


def checked(question: Question) -> Checked:
    """Judges a claim under the rule asked for and under every other sensible one.

    Raises:
        Unanswerable: nothing is claimed, or the question lacks something.
    """
    answer = answered(question)
    if answer.holds is None:
        raise Unanswerable(
            _(
                "Nothing is claimed here that can hold or not: say what the answer is said to be, "
                "or of which trip or official it is said."
            )
        )
    judged = [(answer.question.counting, answer.holds)]
    judged += [(other.counting, bool(other.holds)) for other in answer.alternatives]
    under = tuple(counting for counting, holds in judged if holds)
    against = tuple(counting for counting, holds in judged if not holds)
    verdict = Verdict.FAILS if not under else Verdict.DEPENDS if against else Verdict.HOLDS
    return Checked(verdict=verdict, answer=answer, under=under, against=against)
