"""Asks the book a question and dresses what is found: sentence, proof, other right answers, edge."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from envoyage.gazetteer import country
from envoyage.insight.alternatives import alternatives
from envoyage.insight.answer import Alternative, Answer, Edge, Proof
from envoyage.insight.claims import CLAIMS
from envoyage.insight.edge import edge
from envoyage.insight.finding import Ground, Names, Shown, Unanswerable
from envoyage.insight.journeys import Journeys, journeys
from envoyage.insight.question import Question
from envoyage.insight.stops import Row
from envoyage.insight.whose import compared, settled
from envoyage.insight.words import office_words, offices_words
from envoyage.tongue.languages import current
from envoyage.tongue.phrases import spoken


def answered(question: Question) -> Answer:
    """The answer to a question.

    Raises:
        Unanswerable: the question lacks something, or names a trip that is not published.
    """
    claim = CLAIMS.get(question.claim)
    if claim is None:
        raise Unanswerable(
            _("%(claim)s is no kind of claim: there are %(kinds)s.")
            % {"claim": repr(question.claim), "kinds": ", ".join(CLAIMS)}
        )
    question = settled(question)
    names = Names()
    if question.official is not None and not names.knows(question.official):
        raise Unanswerable(_("The record has nobody of the id “%(id)s”.") % {"id": question.official[:80]})
    ground = grounds(question, journeys(claim.whose(question)), names)
    main = claim.find(ground)
    others = alternatives(claim, ground, main)
    names.load(
        [
            shown.visit.official
            for finding in (main, *(other for _, other in others))
            for shown in finding.shown
        ]
    )
    return Answer(
        question=question,
        value=main.value,
        sentence=main.sentence,
        holds=main.holds,
        rule=question.counting.rule(claim.depends_on(question)),
        proof=tuple(_proof(main.shown, names)),
        alternatives=tuple(
            Alternative(
                counting=counting,
                switched=question.counting.changes(counting),
                value=finding.value,
                sentence=finding.sentence,
                holds=finding.holds,
                proof=tuple(_proof(finding.shown, names)),
                countries=finding.countries,
            )
            for counting, finding in others
        ),
        edge=_edge(question, ground.many, of_all=claim.of_all),
        countries=main.countries,
    )


def grounds(question: Question, stops: Journeys, names: Names) -> Ground:
    """What a claim of this question is judged on; somebody without an office goes by the name."""
    if question.office is None and question.official is not None:
        name = names[question.official]
        return Ground(question=question, journeys=stops, names=names, one=name, many=name)
    one = office_words(question.office, question.home)
    return Ground(
        question=question,
        journeys=stops,
        names=names,
        one=one,
        many=offices_words(question.office, question.home),
    )


def _edge(question: Question, many: str, *, of_all: bool) -> Edge:
    if of_all:
        question, many = replace(question, office=None, official=None), offices_words(None, question.home)
    return edge(compared(question), many)


def _proof(shown: Iterable[Shown], names: Names) -> Iterable[Proof]:
    for one in shown:
        for row in one.visit.rows:
            yield Proof(
                trip=row.trip,
                number=row.number,
                official=row.official,
                name=names[row.official],
                first=row.first,
                last=row.last,
                country=row.country,
                country_name=row.then or country(row.country).name(current()),
                city=_town(row),
                nature=row.nature,
                occasion=row.occasion,
                beside=row.beside,
                hit=one.hit,
                why=one.why,
            )


def _town(row: Row) -> str | None:
    """The city; on a page in another language a capital by its name there."""
    if row.city is None or current() == "en":
        return row.city
    return spoken().town(row.country, row.city)
